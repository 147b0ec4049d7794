// Looking at set lines.
#include "typeset/set_lines.h"

namespace octavo::tests {

using namespace octavo::typesetter;

TextStyle ten_points(Cut cut) {
  TextStyle style;
  style.cut = cut;
  style.size = ten_point;
  return style;
}

Spans spans(std::string_view text, const TextStyle& style) {
  return {{std::string(text), style, -1, false}};
}

ParagraphShape shape(Length measure, Alignment alignment) {
  ParagraphShape out;
  out.measure = measure;
  out.alignment = alignment;
  return out;
}

std::string text_of(const Line& line) {
  std::string text;
  for (const Item& item : line.items)
    if (const auto* run = std::get_if<GlyphRun>(&item.node))
      text += run->text;
  return text;
}

std::string text_of(const Lines& lines) {
  std::string text;
  for (const Line& line : lines)
    text += (text.empty() && &line == &lines.front() ? "" : "|") + text_of(line);
  return text;
}

std::int64_t drawn_left(const Line& line) {
  for (const Item& item : line.items)
    if (const auto* run = std::get_if<GlyphRun>(&item.node))
      return run->origin.x;
  return 0;
}

std::int64_t drawn_width(const Line& line) {
  std::int64_t end = drawn_left(line);
  for (const Item& item : line.items)
    if (const auto* run = std::get_if<GlyphRun>(&item.node)) {
      end = run->origin.x;
      for (const Glyph& glyph : run->glyphs)
        end += glyph.advance;
    }
  return end - drawn_left(line);
}

std::vector<Glyph> glyphs_of(const Line& line) {
  std::vector<Glyph> glyphs;
  for (const Item& item : line.items)
    if (const auto* run = std::get_if<GlyphRun>(&item.node))
      glyphs.insert(glyphs.end(), run->glyphs.begin(), run->glyphs.end());
  return glyphs;
}

} // namespace octavo::tests
