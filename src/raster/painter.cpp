// See painter.h.
#include "raster/painter.h"

#include <algorithm>
#include <cmath>

namespace octavo::raster {
namespace {

void set_colour(const Colour& colour, cairo_t* to) {
  cairo_set_source_rgb(to, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void draw(const Fill& fill, cairo_t* to) {
  set_colour(fill.colour, to);
  cairo_rectangle(to, fill.area.x, fill.area.y, fill.area.width, fill.area.height);
  cairo_fill(to);
}

void draw(const Shape& shape, cairo_t* to) {
  for (const PathStep& step : shape.path)
    switch (step.verb) {
    case PathVerb::move: cairo_move_to(to, step.to.x, step.to.y); break;
    case PathVerb::line: cairo_line_to(to, step.to.x, step.to.y); break;
    case PathVerb::curve:
      cairo_curve_to(to, step.control1.x, step.control1.y, step.control2.x, step.control2.y, step.to.x,
                     step.to.y);
      break;
    case PathVerb::close: cairo_close_path(to); break;
    }
  set_colour(shape.colour, to);
  if (shape.stroke == 0) {
    cairo_fill(to);
    return;
  }
  cairo_set_line_width(to, shape.stroke);
  cairo_stroke(to);
}

} // namespace

void Painter::draw(const Page& page, cairo_t* to, double x, double y, double width, double height) {
  cairo_save(to);
  cairo_rectangle(to, x, y, width, height);
  cairo_clip(to);
  cairo_set_source_rgb(to, 1, 1, 1);
  cairo_paint(to);
  cairo_translate(to, x, y);
  cairo_scale(to, width / std::max(page.width, 1), height / std::max(page.height, 1));
  cairo_set_line_cap(to, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(to, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule(to, CAIRO_FILL_RULE_WINDING);
  for (const Item& item : page.items)
    std::visit(Match{[&](const GlyphRun& run) { draw(run, to); },
                     [&](const Fill& fill) { raster::draw(fill, to); },
                     [&](const Shape& shape) { raster::draw(shape, to); },
                     [&](const Picture& picture) { draw(picture, to); }},
               item.node);
  cairo_restore(to);
}

/// All its glyphs are one path: they are filled together, each exactly where it stands.
void Painter::draw(const GlyphRun& run, cairo_t* to) {
  if (run.unseen || run.font >= pages_.fonts.size())
    return;
  const double scale = static_cast<double>(run.size) / std::max(pages_.fonts[run.font].units_per_em, 1);
  const double across_scale = scale * (1000 + run.expansion) / 1000;
  double pen = run.origin.x;
  for (const Glyph& glyph : run.glyphs) {
    const double x = pen + glyph.x_offset;
    const double y = static_cast<double>(run.origin.y) - glyph.y_offset;
    pen += glyph.advance;
    const auto across = [&](Point at) { return x + at.x * across_scale; };
    const auto down = [&](Point at) { return y - at.y * scale; };
    for (const PathStep& step : outlines_.outline(run.font, glyph.id))
      switch (step.verb) {
      case PathVerb::move: cairo_move_to(to, across(step.to), down(step.to)); break;
      case PathVerb::line: cairo_line_to(to, across(step.to), down(step.to)); break;
      case PathVerb::curve:
        cairo_curve_to(to, across(step.control1), down(step.control1), across(step.control2),
                       down(step.control2), across(step.to), down(step.to));
        break;
      case PathVerb::close: cairo_close_path(to); break;
      }
  }
  set_colour(run.colour, to);
  cairo_fill(to);
}

cairo_surface_t* Painter::surface(std::uint32_t image, int width, int height) {
  if (const auto known = decoded_.find(image); known != decoded_.end()) {
    const Decoded& old = known->second;
    cairo_surface_t* const surface = old.surface.get();
    if (surface == nullptr || (cairo_image_surface_get_width(surface) >= std::min(width, old.width) &&
                               cairo_image_surface_get_height(surface) >= std::min(height, old.height)))
      return surface;
  }
  const std::string& file = pages_.images[image].bytes;
  image::Pixels pixels =
      (file.starts_with("\xFF\xD8") ? image::decode_jpeg(file) : image::decode_png(file)).pixels;
  Decoded& kept = decoded_[image];
  kept = {nullptr, pixels.width, pixels.height};
  if (pixels.data.empty())
    return nullptr;
  if (pixels.width > width || pixels.height > height)
    pixels = image::scaled(pixels, std::min(pixels.width, width), std::min(pixels.height, height));
  kept.surface = surface_of(pixels);
  return kept.surface.get();
}

void Painter::draw(const Picture& picture, cairo_t* to) {
  if (picture.image >= pages_.images.size() || picture.area.width <= 0 || picture.area.height <= 0)
    return;
  double across = picture.area.width, down = picture.area.height;
  cairo_user_to_device_distance(to, &across, &down);
  const auto pixels = [](double length) {
    return static_cast<int>(std::clamp(std::ceil(length), 1.0, double{longest_side}));
  };
  cairo_surface_t* const shown = surface(picture.image, pixels(across), pixels(down));
  if (shown == nullptr)
    return;
  const int width = cairo_image_surface_get_width(shown);
  const int height = cairo_image_surface_get_height(shown);
  cairo_save(to);
  cairo_translate(to, picture.area.x, picture.area.y);
  cairo_scale(to, static_cast<double>(picture.area.width) / width,
              static_cast<double>(picture.area.height) / height);
  cairo_set_source_surface(to, shown, 0, 0);
  cairo_pattern_set_filter(cairo_get_source(to), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend(cairo_get_source(to), CAIRO_EXTEND_PAD); // its edges do not fade into the page
  cairo_rectangle(to, 0, 0, width, height);
  cairo_fill(to);
  cairo_restore(to);
}

} // namespace octavo::raster
