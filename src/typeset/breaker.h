// The best line ends of a paragraph: Knuth and Plass, "Breaking paragraphs into lines" (1981). Knows places
// and widths, no text.
#pragma once

#include "typeset/places.h"

#include <cstdint>
#include <vector>

namespace octavo::typesetter {

/// The lines to be filled.
struct LineGoal {
  std::int64_t first = 0, other = 0; ///< widths
  bool justified = true;
  int looseness = 0;
  std::int64_t shortest_last = 0; ///< a last line that is shorter is a runt
};

/// How much is put up with.
struct Tolerance {
  std::int64_t badness = 100; ///< of a line; 100 is a line whose stretch is all used
  bool any = false;           ///< take every line, even one too wide where there is no other
};

/// The places at which lines end, the last one included; empty where no setting is within the tolerance.
std::vector<std::uint32_t> break_lines(const std::vector<Place>& places, const LineGoal& goal,
                                       const Tolerance& tolerance);

/// How far a line from one place to another falls short of its width, or exceeds it (negative).
std::int64_t shortfall(const Place& from, const Place& to, std::int64_t width) noexcept;

} // namespace octavo::typesetter
