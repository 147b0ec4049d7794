// A picture being drawn: Cairo's image surface and context, freed with it. Knows no page.
#pragma once

#include "image/pixels.h"

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

/// Opaque, and black at first.
class Canvas {
public:
  /// Throws Error(too_large) for more than 200 million pixels, or a side that Cairo cannot have.
  Canvas(int width, int height);

  cairo_t* context() const noexcept { return context_.get(); }

  /// What was drawn. Throws Error(internal) where Cairo failed at any of it.
  image::Pixels pixels() const;
  /// The same as a JPEG file; empty where it cannot be encoded.
  std::string jpeg() const;

private:
  void finish() const;
  int width() const noexcept;
  int height() const noexcept;
  /// Row `y` as RGB, three bytes a pixel.
  void copy_row(int y, std::uint8_t* to) const noexcept;

  Surface surface_{};
  Context context_{};
};

/// A decoded picture, no side of it longer than longest_side, as Cairo has it. Throws Error(internal) where
/// there is no memory for it.
Surface surface_of(const image::Pixels& pixels);

} // namespace octavo::raster
