// A font with no more in it than a document uses: what every format that carries fonts has in common.
// HarfBuzz does the work. Knows no format and no text.
#pragma once

#include <octavo/pages.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::subset {

using GlyphId = std::uint16_t;

/// What a document needs of a font, and no more.
struct Needs {
  std::vector<GlyphId> glyphs{}; ///< by number, with all that they are made of
  std::u32string characters{};   ///< with every glyph that the kept features make of them
  /// Features of layout, four letters each, beside those that a text is never set without (ligatures,
  /// kerning, marks, the joined forms of scripts): "smcp".
  std::vector<std::string_view> features{};
  /// The only tables that are kept, four letters each; empty: all that setting a text needs.
  std::vector<std::string_view> tables{};
};

struct Subset {
  std::string file{};
  /// All glyphs are in it: the font's maker allows no less ("OS/2", fsType).
  bool whole = false;
  /// By the new numbers, which have no gaps and the old order; 0 stays .notdef.
  std::vector<GlyphId> old_ids{};
};

/// Without the hints for coarse screens. Nothing where the font cannot be taken apart.
std::optional<Subset> made(const Font& font, const Needs& needs);

/// The bytes of a table of a font file; none where there is no such table.
std::string table(std::string_view file, std::string_view tag);

} // namespace octavo::subset
