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
  std::int64_t shortest_last = 0;   ///< a last line that is shorter is a runt
  std::vector<std::int64_t> head{}; ///< widths of the first lines, in place of `first` and `other`

  std::int64_t width(std::size_t line) const {
    return line < head.size() ? head[line] : line == 0 ? first : other;
  }
};

/// How much is put up with.
struct Tolerance {
  std::int64_t badness = 100; ///< of a line; 100 is a line whose stretch is all used
  bool any = false;           ///< take every line, even one too wide where there is no other
};

/// One way to break a paragraph.
struct Breaking {
  std::vector<std::uint32_t> ends{}; ///< the places at which lines end, the last one included
  int looseness = 0;                 ///< lines more than the best breaking has
  std::int64_t demerits = 0;         ///< added up over its lines; a line whose stretch is all used has 20,100
  std::int64_t worst = 0;            ///< the badness of its worst line
  bool runt = false;                 ///< its last line is one, or but the rest of a word
};

/// The best breaking; with `around`, after it the best of those of one line less and of one line more, as far
/// as there are any. None where no breaking is within the tolerance.
std::vector<Breaking> break_lines(const std::vector<Place>& places, const LineGoal& goal,
                                  const Tolerance& tolerance, bool around = false);

/// How far a line from one place to another falls short of its width, or exceeds it (negative).
std::int64_t shortfall(const Place& from, const Place& to, std::int64_t width) noexcept;

} // namespace octavo::typesetter
