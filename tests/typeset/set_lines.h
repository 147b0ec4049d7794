// What tests ask of set lines: their text, their width as drawn.
#pragma once

#include "typeset/setter.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace octavo::tests {

inline constexpr Length ten_point = 10 * point;

typesetter::TextStyle ten_points(typesetter::Cut cut = typesetter::Cut::regular);
/// One span in that style.
typesetter::Spans spans(std::string_view text, const typesetter::TextStyle& style = ten_points());
typesetter::ParagraphShape shape(Length measure,
                                 typesetter::Alignment alignment = typesetter::Alignment::justified);

/// The texts of all glyphs in their order.
std::string text_of(const typesetter::Line& line);
/// The lines' texts, with a bar between them.
std::string text_of(const typesetter::Lines& lines);
/// From the first glyph's origin to the end of the last one's advance.
std::int64_t drawn_width(const typesetter::Line& line);
std::int64_t drawn_left(const typesetter::Line& line);
/// The glyphs of all runs.
std::vector<Glyph> glyphs_of(const typesetter::Line& line);

} // namespace octavo::tests
