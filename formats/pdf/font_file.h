// One font as a PDF embeds it: the glyphs that are used, and what the font says of itself. HarfBuzz does the
// work; knows no text and no object.
#pragma once

#include <octavo/pages.h>

#include "subset/subset.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace octavo::pdf {

using GlyphId = subset::GlyphId;

enum class Outlines : std::uint8_t {
  cff,      ///< a bare CFF table
  truetype, ///< a font file with nothing but what drawing needs
};

/// In thousandths of an em, as a font descriptor has them.
struct FontDescription {
  int ascent = 0, descent = 0; ///< descent is negative
  int cap_height = 0;
  int italic_angle = 0; ///< degrees, counterclockwise: negative where the letters lean forward
  int stem_v = 0;
  int left = 0, bottom = 0, right = 0, top = 0; ///< what all glyphs together cover
  bool serif = false, italic = false, fixed_pitch = false;
};

/// The glyphs are numbered anew, without gaps, in their old order; 0 stays .notdef.
struct Subset {
  std::string bytes{};
  bool whole = false; ///< all glyphs are in it: the font's maker allows no less
  Outlines outlines = Outlines::cff;
  std::vector<GlyphId> old_ids{}; ///< by the new ones
};

class FontFile {
public:
  /// `font` must outlive this.
  explicit FontFile(const Font& font);
  ~FontFile();
  FontFile(FontFile&&) noexcept;

  std::size_t glyph_count() const;
  /// That of a word space; nothing where the font has none.
  std::optional<GlyphId> space() const;
  /// How far a glyph moves the pen, in thousandths of an em.
  int advance(GlyphId glyph) const;
  FontDescription description() const;
  /// With `glyphs` and all that they are made of. Throws Error(internal) for a font that has no outlines.
  Subset subset(const std::vector<GlyphId>& glyphs) const;

private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

} // namespace octavo::pdf
