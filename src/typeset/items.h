// A paragraph's text as shaped pieces with gaps between them: what lines are made of. Knows no lines.
#pragma once

#include "typeset/shaper.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::typesetter {

/// A span's style, as far as it is the same for all its words.
struct Look {
  Shape shape{};
  Length size = 0, tracking = 0;
  Colour colour{};
  int link = -1;
  bool url = false;
  bool whole = false; ///< no hyphens
  bool underlined = false, struck = false;
  bool dotted = false; ///< its ideographs have dots beside them
  int mark = -1;
  int element = -1;
  Length rise = 0; ///< of the baseline
  std::uint16_t space_glyph = 0;
  Length space = 0; ///< the width of a word space, with its tracking
};

enum class Gap : std::uint8_t {
  none,
  space,
  fixed, ///< a no-break space
};

/// A word, or as much of it as is in one style and runs in one direction.
struct Piece {
  Shaped* shaped = nullptr;
  std::uint32_t look = 0;
  std::uint32_t at = 0; ///< of its first byte in Items::text
  std::uint8_t level = 0;
  std::uint8_t gap_level = 0;
  Gap gap = Gap::none; ///< what follows it; none: the word goes on, or the text ends
  std::uint32_t gap_look = 0;
  std::int64_t width = 0; ///< with its tracking

  std::uint32_t size() const { return static_cast<std::uint32_t>(shaped->text.size()); }
};

struct Items {
  std::string text{};
  std::vector<Look> looks{};
  std::vector<Piece> pieces{};
  bool right_to_left = false;

  const Look& look(const Piece& piece) const { return looks[piece.look]; }
  std::string_view word(std::size_t first, std::size_t end) const; ///< of pieces that no gap divides
};

/// Makes pieces of `spans`, which are well-formed and have no line ends. Runs of spaces and tabs are one
/// space; those at the ends go. `right_to_left`: the direction of text that shows none.
Items make_items(const Spans& spans, Shaper& shaper, bool right_to_left);

} // namespace octavo::typesetter
