// See canvas.h. Cairo keeps a pixel in four bytes, as a number of 32 bits: alpha, red, green, blue from the
// highest byte down, colours multiplied by alpha.
#include "raster/canvas.h"

#include <octavo/error.h>

#include <cstring>
#include <string>

namespace octavo::raster {
namespace {

constexpr std::int64_t most_pixels = 200'000'000;

void check(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS)
    throw Error(ErrorCode::internal,
                std::string("a page could not be drawn: ") + cairo_status_to_string(status));
}

std::uint32_t blended(std::uint32_t colour, std::uint32_t alpha) {
  return (colour * alpha + 127) / 255;
}

} // namespace

void check_size(int width, int height) {
  if (std::int64_t{width} * height > most_pixels || width > longest_side || height > longest_side)
    throw Error(ErrorCode::too_large, "a picture of " + std::to_string(width) + " by " +
                                          std::to_string(height) +
                                          " pixels is too large; draw fewer or smaller pages");
}

Canvas::Canvas(int width, int height) {
  check_size(width, height);
  surface_.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  check(cairo_surface_status(surface_.get()));
  context_.reset(cairo_create(surface_.get()));
  check(cairo_status(context_.get()));
}

void Canvas::finish() const {
  check(cairo_status(context_.get()));
  cairo_surface_flush(surface_.get());
}

const std::uint8_t* Canvas::row(int y) const noexcept {
  return cairo_image_surface_get_data(surface_.get()) +
         std::ptrdiff_t{y} * cairo_image_surface_get_stride(surface_.get());
}

image::Pixels Canvas::pixels() const {
  finish();
  image::Pixels out{
      cairo_image_surface_get_width(surface_.get()), cairo_image_surface_get_height(surface_.get()), 3, {}};
  out.data.resize(std::size_t{3} * static_cast<std::size_t>(out.width) *
                  static_cast<std::size_t>(out.height));
  std::uint8_t* to = out.data.data();
  for (int y = 0; y < out.height; ++y) {
    const std::uint8_t* at = row(y);
    for (const std::uint8_t* const end = at + std::ptrdiff_t{out.width} * 4; at < end; at += 4, to += 3) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, at, sizeof pixel);
      to[0] = static_cast<std::uint8_t>(pixel >> 16);
      to[1] = static_cast<std::uint8_t>(pixel >> 8);
      to[2] = static_cast<std::uint8_t>(pixel);
    }
  }
  return out;
}

Surface surface_of(const image::Pixels& pixels) {
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels.width, pixels.height));
  check(cairo_surface_status(surface.get()));
  const auto width = static_cast<std::size_t>(pixels.width);
  const auto height = static_cast<std::size_t>(pixels.height);
  const auto channels = static_cast<std::size_t>(pixels.channels);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
  unsigned char* const to = cairo_image_surface_get_data(surface.get());
  const std::uint8_t* from = pixels.data.data();
  for (std::size_t y = 0; y < height; ++y)
    for (std::size_t x = 0; x < width; ++x, from += channels) {
      const std::uint32_t alpha = channels == 4 ? from[3] : 255;
      const std::uint32_t red = from[0];
      const std::uint32_t green = channels == 1 ? red : from[1];
      const std::uint32_t blue = channels == 1 ? red : from[2];
      const std::uint32_t pixel =
          alpha << 24 | blended(red, alpha) << 16 | blended(green, alpha) << 8 | blended(blue, alpha);
      std::memcpy(to + y * stride + x * 4, &pixel, sizeof pixel);
    }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

} // namespace octavo::raster
