// Draws the items of a page where the page says.
#pragma once

#include "raster/canvas.h"
#include "raster/outlines.h"

#include <octavo/pages.h>

#include <map>

namespace octavo::raster {

/// Draws pages of one book, from one thread. Keeps the pictures that it has decoded. Items whose font or
/// picture is not among those of the pages are left out.
class Painter {
public:
  /// `pages` must outlive it.
  explicit Painter(const Pages& pages) : pages_(pages), outlines_(pages.fonts) {}

  /// Draws `page` on white into a rectangle of the context's own units, which it fills, and no further.
  void draw(const Page& page, cairo_t* to, double x, double y, double width, double height);

private:
  void draw(const GlyphRun& run, cairo_t* to);
  void draw(const Picture& picture, cairo_t* to);
  /// A picture of the pages, no larger than `width` by `height` where it is larger; null where it cannot be
  /// decoded. Lives until it is asked for again.
  cairo_surface_t* surface(std::uint32_t image, int width, int height);

  const Pages& pages_;
  Outlines outlines_;
  struct Decoded {
    Surface surface{};         ///< null: it cannot be decoded
    int width = 0, height = 0; ///< of the picture itself; the surface may be smaller
  };
  std::map<std::uint32_t, Decoded> decoded_{};
};

} // namespace octavo::raster
