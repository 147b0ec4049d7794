// The one thing in a CFF table that a PDF needs otherwise than a font has it: the names of its glyphs, where
// these are numbers.
#pragma once

#include <cstddef>
#include <string>

namespace octavo::pdf {

/// Gives the glyphs of a font whose glyphs have CIDs, as large fonts of Chinese and Japanese do, the CIDs 0,
/// 1, 2 … in their order, so that a glyph's number is its CID here as everywhere else. `cff` is a bare table
/// with `glyphs` glyphs; one without CIDs, or one that is damaged, stays as it is.
void number_cids(std::string& cff, std::size_t glyphs);

} // namespace octavo::pdf
