// How a justified line comes to fill its place: what it lacks or exceeds, divided among the widths of its
// glyphs, its letters and its gaps. Draws nothing.
#pragma once

#include <cstdint>

namespace octavo::typesetter {

/// How a line is filled: by wider glyphs, and by what is put between all its letters and in all its gaps.
struct Filling {
  int expansion = 0; ///< thousandths
  std::int64_t for_letters = 0, for_gaps = 0;
};

/// Where a line can be made wider or narrower.
struct Room {
  std::int64_t spaces = 0; ///< the widths of its gaps
  std::int64_t ems = 0;    ///< as Sum has them
  std::int64_t glyphs = 0; ///< their widths
  bool ideographic = false;

  /// What `diff`, which the line lacks, asks of each of its glyphs, in thousandths.
  int expansion(std::int64_t diff) const;

  /// Divides `diff` between letters and gaps. What letters cannot take without being seen, gaps must; where
  /// there are none, a line stays short of `target`, but never wide. False for a line that is better left as
  /// it is.
  bool fill(Filling& filling, std::int64_t diff, std::int64_t target) const;

private:
  std::int64_t of_spaces(std::int64_t diff) const;
  std::int64_t of_letters(std::int64_t diff) const;
};

} // namespace octavo::typesetter
