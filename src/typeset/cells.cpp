// See cells.h.
#include "typeset/cells.h"

namespace octavo::typesetter {

void set_in_cells(std::span<ShapedGlyph> glyphs, int pitch, const Faces& faces) {
  int shift = 0; // of the letter before
  for (ShapedGlyph& glyph : glyphs) {
    const bool box = glyph.face == Faces::none;
    const int cell = pitch * (box ? 1000 : faces[glyph.face].units_per_em()) / 1000;
    if (glyph.advance == 0) {
      glyph.x_offset -= shift;
      continue;
    }
    const int wide = glyph.advance * 4 > cell * 5 ? 2 : 1;
    shift = (wide * cell - glyph.advance) / 2;
    if (!box) // whose offset is its code point
      glyph.x_offset += shift;
    glyph.advance = wide * cell;
  }
}

} // namespace octavo::typesetter
