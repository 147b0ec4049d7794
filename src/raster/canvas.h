// A picture being drawn: Cairo's image surface and context, freed with it. Knows no page.
#pragma once

#include "image/pixels.h"

#include <cstdint>
#include <memory>

#include <cairo.h>

namespace octavo::raster {

struct Destroy {
  void operator()(cairo_t* context) const noexcept { cairo_destroy(context); }
  void operator()(cairo_surface_t* surface) const noexcept { cairo_surface_destroy(surface); }
};
using Context = std::unique_ptr<cairo_t, Destroy>;
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

/// Of a picture that Cairo can have, in pixels.
inline constexpr int longest_side = 32'767;

/// Throws Error(too_large) for more than 200 million pixels, or a side that Cairo cannot have.
void check_size(int width, int height);

/// Opaque, and black at first.
class Canvas {
public:
  /// Throws what check_size() does.
  Canvas(int width, int height);

  cairo_t* context() const noexcept { return context_.get(); }

  /// To be called between drawing and row(). Throws Error(internal) where Cairo failed at any of it.
  void finish() const;
  /// Row `y` of what was drawn, as image::encode_jpeg takes it.
  const std::uint8_t* row(int y) const noexcept;
  /// All that was drawn. Throws what finish() does.
  image::Pixels pixels() const;

private:
  Surface surface_{};
  Context context_{};
};

/// A decoded picture, no side of it longer than longest_side, as Cairo has it. Throws Error(internal) where
/// there is no memory for it.
Surface surface_of(const image::Pixels& pixels);

} // namespace octavo::raster
