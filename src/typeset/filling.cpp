// See filling.h.
#include "typeset/filling.h"

#include "typeset/places.h"

#include <algorithm>
#include <cstdlib>

namespace octavo::typesetter {
namespace {

// Spaces more than this many times wider than natural, beside an address say, are uglier than a line that
// stays short.
constexpr std::int64_t widest_space = 3;

// Thousandths of its width: a glyph's share in what a line lacks, before it reaches the bound. Wider glyphs
// are less seen than wider spaces.
constexpr int glyph_share = 40;

/// `value` * `part` / `whole`, rounded towards zero; 0 <= `part` <= `whole`. Nothing between is larger than
/// the square of `whole`, which a line's length keeps below 2^62.
constexpr std::int64_t part_of(std::int64_t value, std::int64_t part, std::int64_t whole) {
  return value / whole * part + value % whole * part / whole;
}

} // namespace

int Room::expansion(std::int64_t diff) const {
  if (ideographic || glyphs <= 0)
    return 0;
  const std::int64_t others = of_spaces(diff) + of_letters(diff), of_glyphs = glyphs * glyph_share / 1000;
  const std::int64_t fair = part_of(diff, of_glyphs, std::max<std::int64_t>(others + of_glyphs, 1));
  const std::int64_t given = glyphs * glyph_gives / 1000, most = glyphs * glyph_most / 1000;
  // What nothing else should give is shared once more.
  const std::int64_t lacking = std::max<std::int64_t>(std::abs(diff) - given - others, 0) / 2;
  const std::int64_t bound = std::min(given + lacking, most);
  return static_cast<int>(std::clamp(fair, -bound, bound) * 1000 / glyphs);
}

bool Room::fill(Filling& filling, std::int64_t diff, std::int64_t target) const {
  const std::int64_t all = std::max<std::int64_t>(of_spaces(diff) + of_letters(diff), 1);
  const std::int64_t most = ems * letter_most / 1000;
  filling.for_letters = std::clamp(part_of(diff, of_letters(diff), all), -most, most);
  if (diff > 0 && ideographic && spaces == 0 && diff < target / 4)
    filling.for_letters = diff;
  filling.for_gaps = spaces > 0 ? diff - filling.for_letters : 0;
  const bool looks_torn = filling.for_gaps > spaces * widest_space;
  if (looks_torn)
    filling.for_gaps = filling.for_letters = 0;
  if (diff < 0) {
    filling.for_gaps = std::max(filling.for_gaps, -spaces / 2);
    filling.for_letters = diff - filling.for_gaps;
  }
  return !looks_torn;
}

std::int64_t Room::of_spaces(std::int64_t diff) const {
  return spaces * (diff > 0 ? space_stretch : space_shrink) / 1000;
}

std::int64_t Room::of_letters(std::int64_t diff) const {
  return ems * (diff > 0 ? letter_stretch : letter_shrink) / 1000;
}

} // namespace octavo::typesetter
