// How wide the columns of a table are. Knows no text, only what it measures.
#pragma once

#include <octavo/pages.h>

#include <vector>

namespace octavo::typesetter {

/// What a column, or a cell over several, would take.
struct Widths {
  Length least = 0; ///< with its longest word whole
  Length most = 0;  ///< on one line
};

/// A cell over more than one column.
struct SpanningCell {
  std::size_t first = 0, count = 0; ///< of its columns
  Widths widths{};
};

/// Widens `columns` where a cell over several needs more than they have, each by as much.
void widen(std::vector<Widths>& columns, const std::vector<SpanningCell>& cells, Length gap);

/// The sum of what columns take at least or at most.
std::int64_t least(const std::vector<Widths>& columns);
std::int64_t most(const std::vector<Widths>& columns);

/// Widths that are no more than `room` together: what columns take at most, where that has room; else no
/// less than they need, narrow ones at most and the others in proportion to what they lack; else narrow ones
/// whole, and the others alike, whose words then have to be divided.
std::vector<Length> distributed(const std::vector<Widths>& columns, Length room);

} // namespace octavo::typesetter
