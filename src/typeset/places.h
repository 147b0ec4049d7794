// The places of a paragraph where a line may end, with all that the choice among them needs. Chooses none.
#pragma once

#include "typeset/breaks.h"
#include "typeset/hyphenation.h"
#include "typeset/items.h"

#include <cstdint>
#include <vector>

namespace octavo::typesetter {

/// How much spaces, letters and glyphs give. A line's stretch and shrink are these shares of its word spaces,
/// of an em for each letter, and of the width of its glyphs; what must be added is divided in this proportion
/// among the three.
inline constexpr int space_stretch = 330, space_shrink = 250; ///< thousandths of a space
inline constexpr int letter_stretch = 15, letter_shrink = 12; ///< thousandths of an em
inline constexpr int glyph_gives = 10; ///< thousandths of a glyph's width, wider or narrower
inline constexpr int glyph_most = 20;  ///< the same where a line cannot be filled otherwise
inline constexpr int ideograph_gives =
    5;                                 ///< times as much as a letter: ideographs have no spaces between them
inline constexpr int letter_most = 20; ///< thousandths of an em: no more is ever put between letters

/// What stands before a place, added up.
struct Sum {
  std::int64_t width = 0;
  std::int64_t spaces = 0; ///< the word spaces alone
  std::int64_t ems = 0;    ///< the sizes of all letters, ideographs as many times as they give
};

/// How much of an em each letter of a word counts in Sum::ems.
inline std::int64_t letter_em(const Shaped& word, Length size) {
  return static_cast<std::int64_t>(size) * (word.ideographic ? ideograph_gives : 1);
}

enum class PlaceKind : std::uint8_t {
  start,
  space,
  inside, ///< of a word, where nothing is added
  hyphen, ///< of a word, where a hyphen is added
  end,
};

struct Place {
  Sum before{};                              ///< of a line that ends here, its hyphen included
  Sum after{};                               ///< what does not stand on a line that begins here
  std::int32_t hang_end = 0, hang_start = 0; ///< what hangs out of such lines
  std::int32_t penalty = 0;
  std::uint32_t piece = 0, at = 0; ///< the next line begins with this byte of this piece
  PlaceKind kind = PlaceKind::space;
  bool hyphen = false;      ///< the line ends in a hyphen, added or not
  bool parts_bond = false;  ///< between words that firmly belong together
  bool last_resort = false; ///< no line should end here, but what stands around it is wider than a line
};

struct PlaceOptions {
  bool hyphenate = false;
  bool in_parts = false; ///< hyphenates the parts of compounds, too
  bool protrude = false;
  std::int64_t emergency = 0; ///< what is wider than this may be broken anywhere; 0: nothing is
};

/// All places in their order; the first is the paragraph's start, the last its end.
std::vector<Place> find_places(Items& items, Shaper& shaper, Breaks& breaks, const Hyphenation& hyphenation,
                               const PlaceOptions& options);

} // namespace octavo::typesetter
