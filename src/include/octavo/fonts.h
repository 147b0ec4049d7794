// The fonts that a design is set in, for formats that carry fonts and leave the setting to others.
#pragma once

#include <octavo/note.h>
#include <octavo/typeset.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo {

/// A font of a design, and whose it is.
struct DesignFont {
  Typeface typeface = Typeface::text;
  Cut cut = Cut::regular;
  Font font{};
  std::string family{};    ///< as it says of itself: "Libertinus Serif"; may be empty
  std::string copyright{}; ///< the same
  std::string licence{}; ///< the terms that go with every copy; of a font of the user's, what it says of them
};

struct DesignFonts {
  /// One for each cut of the typefaces text, sans and display, in that order. One font may stand for several.
  std::vector<DesignFont> fonts{};
  /// What has the signs that those lack, to be asked in this order.
  std::vector<DesignFont> symbols{};
  Notes notes{}; ///< what the makers of the user's fonts ask for
};

/// The fonts of `style`, the user's among them. Throws as typeset() does for a family that there is not, and
/// for a font of the user's that may not be embedded. Thread-safe.
OCTAVO_API DesignFonts design_fonts(const Style& style);

/// Those of `characters` that the font has not.
OCTAVO_API std::u32string lacking(const Font& font, std::u32string_view characters);

} // namespace octavo
