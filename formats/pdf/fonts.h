// The fonts of a document: collected from its pages, subset, embedded, and what code then draws a glyph.
#pragma once

#include "pdf/font_file.h"
#include "pdf/meanings.h"
#include "pdf/objects.h"

#include <octavo/pages.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::pdf {

/// Whether glyphs of `file` can be spared to say characters.
bool has_carriers(const FontFile& file);

/// A font of Pages as the PDF has it.
struct EmbeddedFont {
  explicit EmbeddedFont(const Font& font) : file(font), meanings(file.glyph_count()) {}

  FontFile file;
  Meanings meanings;
  std::optional<GlyphId> space{}; ///< what parts the words of two lines; nothing: they are not parted
  /// The glyphs, which are none of the text's, that say characters for which it has none: by the character.
  std::map<std::string_view, GlyphId> carriers{};
  std::vector<GlyphId> codes{};          ///< by the glyph's number in the font
  std::vector<int> widths{};             ///< by code, in thousandths of an em
  std::vector<Reference> dictionaries{}; ///< by layer
  std::size_t first_name = 0;            ///< layer i is the document's font number first_name + i
};

class Fonts {
public:
  /// Looks at all runs of `pages`, and embeds what they need, with word spaces for the ends of lines where
  /// the document is `tagged`.
  Fonts(const Pages& pages, Objects& objects, bool tagged = false);

  /// By the index into Pages::fonts; nullptr where no page uses it, or there is none.
  const EmbeddedFont* operator[](std::size_t font) const {
    return font < of_.size() && fonts_[of_[font]] ? &*fonts_[of_[font]] : nullptr;
  }

private:
  std::vector<std::optional<EmbeddedFont>> fonts_{};
  std::vector<std::size_t> of_{}; ///< the first font of Pages::fonts that is the same
};

/// "F12": what pages call a font's layer.
std::string resource_name(const EmbeddedFont& font, std::size_t layer);

} // namespace octavo::pdf
