// Draws the items of a page where the page says.
#pragma once

#include "raster/canvas.h"
#include "raster/outlines.h"

#include <octavo/pages.h>

namespace octavo::raster {

/// Draws pages of one book, from one thread.
class Painter {
public:
  /// `pages` must outlive it.
  explicit Painter(const Pages& pages) : pages_(pages), outlines_(pages.fonts) {}

  /// Draws `page` on white into a rectangle of the context's own units, which it fills, and no further.
  void draw(const Page& page, cairo_t* to, double x, double y, double width, double height);

private:
  void draw(const GlyphRun& run, cairo_t* to);
  void draw(const Picture& picture, cairo_t* to) const;

  const Pages& pages_;
  Outlines outlines_;
};

} // namespace octavo::raster
