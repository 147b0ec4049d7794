// Faces: font files ready to be shaped with, and which of the bundled ones stands for which style. Knows no
// text.
#pragma once

#include "typeset/setter.h"

#include <hb.h>

#include <memory>
#include <string>
#include <string_view>

namespace octavo::typesetter {

/// One face of a font file, at a scale of its units per em. Never changes once it is made, so that threads
/// may share it.
class Face {
public:
  /// `file` must live as long as the face, or as `owner` does.
  Face(std::string_view file, unsigned index, std::shared_ptr<const void> owner);

  /// HarfBuzz takes no pointers to const; the font is immutable.
  hb_font_t* font() const { return font_.get(); }
  const Font& description() const { return description_; }
  int units_per_em() const { return description_.units_per_em; }
  const FontMetrics& metrics() const { return metrics_; } ///< in font units
  bool has_small_caps() const { return has_small_caps_; } ///< real ones, both smcp and c2sc
  bool has(char32_t character) const;

private:
  struct Destroy {
    void operator()(hb_font_t* font) const noexcept { hb_font_destroy(font); }
  };
  std::unique_ptr<hb_font_t, Destroy> font_;
  Font description_;
  FontMetrics metrics_;
  bool has_small_caps_ = false;
};

enum class Bundled : std::uint8_t {
  libertinus_serif_regular,
  libertinus_serif_italic,
  libertinus_serif_bold,
  libertinus_serif_bold_italic,
  libertinus_sans_regular,
  libertinus_sans_italic,
  libertinus_sans_bold,
  libertinus_display,
  eb_garamond_regular,
  eb_garamond_italic,
  eb_garamond_bold,
  eb_garamond_bold_italic,
  dejavu_sans,
  symbola,
};
inline constexpr std::size_t bundled_count = 14;

bool is_bold(Bundled which) noexcept;

/// A bundled face, read when it is first asked for.
const Face& bundled(Bundled which);

/// The faces of a family.
struct Family {
  std::string_view name;
  Bundled text[4], sans[4], display[4]; ///< by Cut
};

/// Throws Error(bad_option) for a family that there is not.
const Family& family(std::string_view name);

/// The face for a style. Small capitals are never faked: a face without them (Libertinus Serif Display) gives
/// way to the text face of its family in the same cut.
Bundled face_for(const Family& family, const TextStyle& style);

} // namespace octavo::typesetter
