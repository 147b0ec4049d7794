// Glyphs of one width, whatever their faces have: for columns that spaces make.
#pragma once

#include "typeset/shaper.h"

#include <span>

namespace octavo::typesetter {

/// Puts each glyph of a word, as they are drawn, in the middle of a cell `pitch` thousandths of an em wide,
/// or of two where it is wider; marks stay on their letters.
void set_in_cells(std::span<ShapedGlyph> glyphs, int pitch, const Faces& faces);

} // namespace octavo::typesetter
