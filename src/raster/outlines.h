// The outlines of glyphs, as FreeType reads them from the fonts of a book. Drawn as paths, and not through
// Cairo's own text, which would round every glyph to whole pixels and keep fonts in a cache of the whole
// program.
#pragma once

#include <octavo/pages.h>

#include <map>
#include <memory>
#include <vector>

struct FT_LibraryRec_;
struct FT_FaceRec_;

namespace octavo::raster {

/// One glyph's path in the font's units, y upwards. Empty for a space, and for a glyph that is no outline.
using Outline = std::vector<PathStep>;

/// Of the fonts of one book, used by one thread.
class Outlines {
public:
  /// `fonts` must outlive it. Throws Error(internal) where FreeType does not start.
  explicit Outlines(const std::vector<Font>& fonts);

  /// Lives as long as this. Throws Error(internal) for a font that cannot be read.
  const Outline& outline(std::uint32_t font, std::uint16_t glyph);

private:
  struct Close {
    void operator()(FT_LibraryRec_* library) const noexcept;
    void operator()(FT_FaceRec_* face) const noexcept;
  };
  struct Face {
    std::unique_ptr<FT_FaceRec_, Close> face{};
    std::map<std::uint16_t, Outline> outlines{};
  };

  const std::vector<Font>& fonts_;
  std::unique_ptr<FT_LibraryRec_, Close> library_{}; // before the faces, which must go first
  std::vector<Face> faces_{};
};

} // namespace octavo::raster
