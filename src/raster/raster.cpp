// See raster.h. The layout of a preview is arrangement.h's, the drawing of a page painter.h's.
#include <octavo/raster.h>

#include "raster/arrangement.h"
#include "raster/canvas.h"
#include "raster/painter.h"

#include <octavo/error.h>

#include <algorithm>

namespace octavo {
namespace {

using raster::Placed;

constexpr double ground = 0.906, edge = 0.78; // of white: light grays
constexpr double shade = 0.028;               // what one layer of a shadow takes from the ground

/// A soft shadow of several layers, a little below the page, and a hairline around it.
void draw_shadow(cairo_t* to, const Placed& page, int margin) {
  const double depth = std::clamp(margin / 6.0, 2.0, 8.0);
  constexpr int layers = 8;
  cairo_set_source_rgba(to, 0, 0, 0, shade);
  for (int i = layers; i > 0; --i) {
    const double grown = depth * i / layers;
    cairo_rectangle(to, page.x - grown, page.y - grown + depth / 2, page.width + 2 * grown,
                    page.height + 2 * grown);
    cairo_fill(to);
  }
  cairo_set_source_rgb(to, edge, edge, edge);
  cairo_rectangle(to, page.x - 1, page.y - 1, page.width + 2, page.height + 2);
  cairo_fill(to);
}

bool face_each_other(const Placed& left, const Placed& right) {
  return left.x + left.width == right.x && left.y == right.y && left.height == right.height;
}

/// A book that lies open is a little darker towards the fold.
void draw_fold(cairo_t* to, const Placed& recto) {
  const double reach = recto.width / 30.0;
  cairo_pattern_t* const shadow = cairo_pattern_create_linear(recto.x - reach, 0, recto.x + reach, 0);
  for (const auto& [at, alpha] : {std::pair{0.0, 0.0}, std::pair{0.5, 0.11}, std::pair{1.0, 0.0}})
    cairo_pattern_add_color_stop_rgba(shadow, at, 0, 0, 0, alpha);
  cairo_set_source(to, shadow);
  cairo_pattern_destroy(shadow); // the context keeps it
  cairo_rectangle(to, recto.x - reach, recto.y, 2 * reach, recto.height);
  cairo_fill(to);
}

} // namespace

std::string preview(const Pages& pages, const PreviewOptions& options) {
  const raster::Layout layout = raster::layout(pages, options);
  const raster::Canvas canvas(layout.width, layout.height);
  cairo_t* const to = canvas.context();
  cairo_set_source_rgb(to, ground, ground, ground);
  cairo_paint(to);
  raster::Painter painter(pages);
  for (std::size_t i = 0; i < layout.pages.size(); ++i) { // all shadows first: none falls on a page
    Placed sheet = layout.pages[i];
    if (i + 1 < layout.pages.size() && face_each_other(sheet, layout.pages[i + 1]))
      sheet.width += layout.pages[++i].width;
    draw_shadow(to, sheet, layout.margin);
  }
  for (const Placed& page : layout.pages)
    painter.draw(pages.pages[page.page], to, page.x, page.y, page.width, page.height);
  for (std::size_t i = 1; i < layout.pages.size(); ++i)
    if (face_each_other(layout.pages[i - 1], layout.pages[i]))
      draw_fold(to, layout.pages[i]);
  std::string png = image::encode_png({canvas.pixels(), {}});
  if (png.empty())
    throw Error(ErrorCode::internal, "a preview could not be encoded as PNG");
  return png;
}

std::string jpeg(const Pages& pages, std::size_t page, int width, int height) {
  if (page >= pages.pages.size() || width < 1 || height < 1)
    throw Error(ErrorCode::bad_option, "there is no such page, or nothing of it to be seen");
  raster::check_size(width, height);
  // Drawn and compressed band by band: memory that is taken for the whole costs more time than what is drawn
  // on the edge between two bands and so twice.
  constexpr int band = 312;
  const raster::Canvas canvas(width, std::min(band, height));
  raster::Painter painter(pages);
  std::string out = image::encode_jpeg(width, height, [&](int y) {
    if (y % band == 0) {
      painter.draw(pages.pages[page], canvas.context(), 0, -y, width, height);
      canvas.finish();
    }
    return canvas.row(y % band);
  });
  if (out.empty())
    throw Error(ErrorCode::internal, "a page could not be encoded as JPEG");
  return out;
}

} // namespace octavo
