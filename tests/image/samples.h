// Files of kinds that the project itself never writes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace octavo::tests {

/// 16 by 16 pixels, all of them `pixel`: four components are inks inverted, as Adobe's programs have them,
/// and two are no colour.
std::string jpeg_of(const std::vector<std::uint8_t>& pixel);

/// `file` with an Exif segment that says nothing but this orientation (Exif 2.32, 4.6.4).
std::string with_orientation(const std::string& file, int orientation, bool big_endian);

/// A GIF of `width` by `height` pixels, in which the pixel at x, y is colour x + y; the one of number
/// `transparent`, if not negative, is seen through. A second picture, of one pixel, comes after it.
struct GifOptions {
  int width = 4, height = 4;
  int transparent = -1;
  bool interlaced = false;
  int margin = 0; ///< of the canvas around the picture
};
std::string gif_of(const GifOptions& options);
/// The red of its colour of this number; green is 255 less that, and blue 7.
std::uint8_t gif_red(int colour);

/// A WebP of these pixels, 3 or 4 a pixel, in rows `width` long: lossless, or nearly as good.
std::string webp_of(int width, const std::vector<std::uint8_t>& pixels, int channels, bool lossless);
/// One that moves, whose pictures are these.
std::string moving_webp_of(int width, const std::vector<std::vector<std::uint8_t>>& pictures);

} // namespace octavo::tests
