// The quotation marks of a paragraph as they were typed, and what their neighbours say of their direction;
// the first half of quotes.cpp's work.
#pragma once

#include "text/quotes.h"

namespace octavo::text {

/// More places of one paragraph are not worth a note: it is no prose.
inline constexpr std::size_t most_ambiguities = 16;

/// Which way a mark faces by what stands on its two sides alone.
enum class Facing {
  opening, ///< begins something
  closing, ///< ends something
  inside,  ///< between two letters or digits
  loose,   ///< a space on both sides
  tight,   ///< something on both sides that could belong to either
};

/// What a neighbouring character is to a quotation mark.
enum class Side { space, opener, word, stop, dash, ellipsis };

struct TypedMark {
  Mark mark{};
  Facing facing = Facing::loose;
  Side left = Side::space; ///< symbols are looked through
  Side right = Side::space;
  char32_t before =
      0; ///< the characters beside it; 0: none. After is what follows all marks that cling to it.
  char32_t after = 0;
  bool at_line_start = false;
};

/// The marks of `text` in order, but for those of `verbatim` and rows of three and more. A pair of straight
/// single marks is one double mark where the paragraph quotes in that way, as TeX does; where it is doubtful
/// what it stands for it is left alone and noted in `ambiguities`.
std::vector<TypedMark> typed_marks(std::string_view text, std::span<const Span> verbatim,
                                   std::vector<Ambiguity>& ambiguities);

} // namespace octavo::text
