// A Style as the places of a page: text block, baseline grid, running head, folio. Knows no text.
#pragma once

#include <octavo/typeset.h>

namespace octavo::typesetter {

/// All lengths in scaled points from the page's top left corner.
struct Geometry {
  Length width = 0, height = 0;
  Length recto_left = 0, verso_left = 0; ///< where the text block begins on right and left pages
  Length measure = 0;                    ///< its width
  Length leading = 0;
  Length note_leading = 0; ///< of footnotes, whose last line stands on the grid's last
  Length first_baseline = 0;
  int lines = 0;           ///< of the grid
  Length running_head = 0; ///< its baseline; 0: the margin has no room for one
  Length folio = 0;        ///< the same
  bool two_sided = false;
  bool in_pairs = true;  ///< pages face each other, printed or on a screen
  bool protrudes = true; ///< both side margins have room for what hangs out

  Length left(bool recto) const { return recto ? recto_left : verso_left; }
  /// Of the grid's line `line`, counted from 0.
  Length baseline(int line) const { return first_baseline + line * leading; }
};

/// The places of a page set in `style`. Margins that are not given are made for the page: two ninths of its
/// width for both sides, a tenth of its height above and a little more below, so that on a 5 x 8 in page the
/// text block has nearly the proportions of the golden section; wide pages get a measure that can still be
/// read. Throws Error(bad_option) that names what leaves no room for text.
Geometry geometry(const Style& style);

} // namespace octavo::typesetter
