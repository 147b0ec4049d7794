// A decoded picture, the codecs that make one, and the two that write it again. For image.h, and for what
// draws pictures.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::image {

/// Rows from top to bottom, 8 bits a channel, interleaved: gray, RGB, or RGB with alpha.
struct Pixels {
  int width = 0, height = 0;
  int channels = 3; ///< 1, 3 or 4
  std::vector<std::uint8_t> data{};
};

/// `from` in a smaller size: every new pixel is the average of all that it covers.
Pixels scaled(const Pixels& from, int width, int height);

/// What a file says of its picture, and whether it is all there.
struct Inspection {
  int width = 0, height = 0; ///< as it is meant to be seen
  bool plain = true;         ///< reading systems can be expected to show it as it is
  bool photographic = false; ///< anew, it is made a JPEG and no PNG
  bool upright = true;       ///< its first row is meant to be seen at the top, from left to right
  std::string problem{};     ///< why it cannot be decoded to its end; empty: it can
};

/// Decode all of the file, unless it has more than `most_pixels`, to see that it is whole. WebP and GIF are
/// not plain, so that they are decoded in any case: these look at what the file says only.
Inspection inspect_jpeg(std::string_view file, std::int64_t most_pixels);
Inspection inspect_png(std::string_view file, std::int64_t most_pixels);
Inspection inspect_webp(std::string_view file, std::int64_t most_pixels);
Inspection inspect_gif(std::string_view file, std::int64_t most_pixels);

/// A picture as it was decoded, with what the new file keeps of the old one's description.
struct Decoded {
  Pixels pixels{};
  std::vector<std::string>
      markers{}; ///< of a JPEG: its Exif and colour profile, each after its marker's code
};

/// Decode a file that was found to be whole, turned as it is meant to be seen; CMYK becomes RGB, and what
/// moves its first picture. Empty pixels where that fails all the same.
Decoded decode_jpeg(std::string_view file);
Decoded decode_png(std::string_view file);
Decoded decode_webp(std::string_view file);
Decoded decode_gif(std::string_view file);

/// A kind of file that pictures come in.
struct Codec {
  std::string_view media_type; ///< what picture_type() says
  std::string_view name;       ///< for people
  Inspection (*inspect)(std::string_view file, std::int64_t most_pixels);
  Decoded (*decode)(std::string_view file);
};

/// That of a file, by how it begins; null: none of them.
const Codec* codec_of(std::string_view file) noexcept;

/// Empty where it fails.
std::string encode_jpeg(const Decoded& picture);
/// A picture of which `row` gives one row after the other. A pixel is a number of 32 bits, as Cairo has it:
/// from the highest byte down nothing, red, green, blue. Made for speed: the file is a quarter larger.
std::string encode_jpeg(int width, int height, const std::function<const std::uint8_t*(int)>& row);
std::string encode_png(const Decoded& picture);

} // namespace octavo::image
