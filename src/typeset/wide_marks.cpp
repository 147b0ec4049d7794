// See shaper.h: what is particular to full-width marks, in the faces that have them. Which marks those are is
// east_asian.h's.
#include "typeset/shaper.h"

#include "text/unicode.h"
#include "typeset/east_asian.h"

#include <algorithm>
#include <vector>

namespace octavo::typesetter {

// Dashes, ellipses and curved quotes beside ideographs are as wide as these and stand in the middle of their
// height, in the face that the ideographs have.
void Shaper::widen_marks() {
  const auto widen = [](const Unit& neighbour, Unit& unit, bool led, const Faces& faces) {
    const char32_t wide = led ? wide_form(unit.character) : 0;
    if (wide == 0 || neighbour.face == Faces::none || !faces[neighbour.face].has(unit.character))
      return false;
    unit.face = neighbour.face;
    return true;
  };
  const std::size_t count = units_.size();
  std::vector<bool> is_wide(count);
  for (std::size_t i = 0; i < count; ++i)
    is_wide[i] = is_ideographic_mark(units_[i].character) ||
                 (i > 0 && widen(units_[i - 1], units_[i], is_wide[i - 1], faces_));
  for (std::size_t i = count; i-- > 1;)
    if (!is_wide[i - 1])
      is_wide[i - 1] = widen(units_[i], units_[i - 1], is_wide[i], faces_);
  for (std::size_t i = 0; i < count; ++i)
    if (is_wide[i] && wide_form(units_[i].character) != 0)
      units_[i].character = wide_form(units_[i].character);
}

// The half of a mark that has no ink, as its face has drawn it: those of Japan put question marks into the
// middle, those of Taiwan commas as well, of which a quarter on either side is air.
Shaper::Air Shaper::air(char32_t mark, const ShapedGlyph& glyph) {
  const bool closes = is_wide_closing(mark), stops = is_wide_stop(mark), opens = is_wide_opening(mark);
  if ((!closes && !stops && !opens) || glyph.face == Faces::none)
    return {};
  const int em = faces_[glyph.face].units_per_em();
  const Ink drawn = ink(glyph.face, glyph.id);
  const int left = glyph.x_offset + drawn.bearing;
  const int right = glyph.advance - left - drawn.width;
  if (glyph.advance < em * 9 / 10 || drawn.width <= 0)
    return {};
  const auto of = [&](int white, int other) {
    if (white - other >= em / 5)
      return std::clamp(white - em / 20, 0, em / 2);
    return stops || white < em * 3 / 10 ? 0 : em / 4;
  };
  return opens ? Air{of(left, right), 0} : Air{0, of(right, left)};
}

Shaper::EdgeAir Shaper::edge_air(const Shaped& shaped, std::size_t at, Length size) {
  const ShapedGlyph* const begin = glyphs(shaped);
  const ShapedGlyph* const end = begin + shaped.count;
  const ShapedGlyph* const next = std::find_if(
      std::partition_point(begin, end, [&](const ShapedGlyph& glyph) { return glyph.text_at < at; }), end,
      [](const ShapedGlyph& glyph) { return glyph.text_bytes != 0; });
  std::size_t before = at, after = at;
  EdgeAir out;
  const auto scaled = [&](int units, const ShapedGlyph& glyph) {
    return static_cast<Length>(std::int64_t{units} * size / faces_[glyph.face].units_per_em());
  };
  const auto wide = [](char32_t c) { return wide_form(c) != 0 ? wide_form(c) : c; };
  if (next > begin)
    if (const int air = this->air(wide(text::previous(shaped.text, before)), next[-1]).right; air > 0)
      out.end = scaled(air, next[-1]);
  if (next < end)
    if (const int air = this->air(wide(text::next(shaped.text, after)), *next).left; air > 0)
      out.start = scaled(air, *next);
  return out;
}

// Between full-width marks half an em is enough; between ideographs and Latin a quarter is put.
void Shaper::space_ideographs(const Shaped& shaped) {
  if (std::none_of(units_.begin(), units_.end(), [](const Unit& unit) { return unit.character >= 0x3000; }))
    return;
  ShapedGlyph* glyphs = glyphs_.data() + shaped.first;
  const auto em = [&](const ShapedGlyph& glyph) { return faces_[glyph.face].units_per_em(); };
  for (std::size_t i = 0, u = 0; i + 1 < shaped.count; ++i) {
    while (u + 1 < units_.size() && units_[u].at < glyphs[i].text_at)
      ++u;
    ShapedGlyph &glyph = glyphs[i], &next = glyphs[i + 1];
    if (u + 1 >= units_.size() || glyph.face == Faces::none || glyph.text_bytes == 0 ||
        units_[u + 1].at != next.text_at)
      continue;
    const char32_t first = units_[u].character, second = units_[u + 1].character;
    if (drops_air_after(first, second)) {
      glyph.advance -= air(first, glyph).right;
    } else if (drops_air_before(first, second) && next.face != Faces::none) {
      const int dropped = air(second, next).left;
      next.advance -= dropped;
      next.x_offset -= dropped;
    } else if (needs_air(first, second)) {
      glyph.advance += em(glyph) / 4;
    }
  }
}

} // namespace octavo::typesetter
