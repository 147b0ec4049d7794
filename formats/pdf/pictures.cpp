// See pictures.h.
#include "pdf/pictures.h"

#include <octavo/error.h>

#include "image/image.h"
#include "image/pixels.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace octavo::pdf {
namespace {

constexpr int rgb = 3;

std::string image_entries(int width, int height, bool gray) {
  return "/Type/XObject/Subtype/Image/Width " + std::to_string(width) + "/Height " + std::to_string(height) +
         "/BitsPerComponent 8/ColorSpace" + (gray ? "/DeviceGray" : "/DeviceRGB");
}

/// Pixels without alpha as an image; `more` are further entries.
Reference add_pixels(const image::Pixels& pixels, const std::string& more, Objects& objects) {
  const auto row = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.channels);
  const std::string predictor = "/DecodeParms<</Predictor 15/Colors " + std::to_string(pixels.channels) +
                                "/Columns " + std::to_string(pixels.width) + ">>";
  return objects.add_compressed(image_entries(pixels.width, pixels.height, pixels.channels == 1) + more +
                                    predictor,
                                filtered(pixels.data, row, static_cast<std::size_t>(pixels.channels)));
}

/// Takes the alpha channel of `pixels` out of them.
image::Pixels split_alpha(image::Pixels& pixels) {
  image::Pixels alpha{pixels.width, pixels.height, 1, {}};
  image::Pixels colour{pixels.width, pixels.height, rgb, {}};
  alpha.data.reserve(pixels.data.size() / 4);
  colour.data.reserve(pixels.data.size() / 4 * 3);
  for (std::size_t i = 0; i + 3 < pixels.data.size(); i += 4) {
    colour.data.insert(colour.data.end(), {pixels.data[i], pixels.data[i + 1], pixels.data[i + 2]});
    alpha.data.push_back(pixels.data[i + 3]);
  }
  pixels = std::move(colour);
  return alpha;
}

bool is_gray(const image::Pixels& pixels) {
  for (std::size_t i = 0; i + 2 < pixels.data.size(); i += 3)
    if (pixels.data[i] != pixels.data[i + 1] || pixels.data[i] != pixels.data[i + 2])
      return false;
  return true;
}

image::Pixels as_gray(const image::Pixels& pixels) {
  image::Pixels out{pixels.width, pixels.height, 1, {}};
  out.data.reserve(pixels.data.size() / 3);
  for (std::size_t i = 0; i + 2 < pixels.data.size(); i += 3)
    out.data.push_back(pixels.data[i]);
  return out;
}

Reference add_decoded(image::Decoded decoded, Objects& objects) {
  image::Pixels& pixels = decoded.pixels;
  if (pixels.data.empty())
    throw Error(ErrorCode::internal, "a picture could not be decoded that was found to be whole");
  std::string mask;
  if (pixels.channels == 4) {
    const image::Pixels alpha = split_alpha(pixels);
    const auto opaque = [](std::uint8_t a) { return a == 255; };
    if (!std::all_of(alpha.data.begin(), alpha.data.end(), opaque))
      mask = "/SMask " + to_string(add_pixels(alpha, "", objects));
  }
  if (pixels.channels == rgb && is_gray(pixels))
    pixels = as_gray(pixels);
  return add_pixels(pixels, mask, objects);
}

Reference add_image(const Image& image, Objects& objects) {
  Notes notes; // typeset() and draw_cover() have said so already: their pictures need no change any more
  const image::CheckedImage checked = image::checked(image, "a picture of the pages", 0, notes);
  const std::string_view bytes = checked.bytes();
  if (checked.extension != "jpg")
    return add_decoded(image::decode_png(bytes), objects);
  const JpegFrame frame = jpeg_frame(bytes);
  if (!frame.plain)
    return add_decoded(image::decode_jpeg(bytes), objects);
  return objects.add_stream(image_entries(frame.width, frame.height, frame.components == 1) +
                                "/Filter/DCTDecode" + (frame.rgb ? "/DecodeParms<</ColorTransform 0>>" : ""),
                            std::string(bytes));
}

unsigned byte_at(std::string_view file, std::size_t at) {
  return static_cast<unsigned char>(file[at]);
}

unsigned number_at(std::string_view file, std::size_t at) {
  return byte_at(file, at) << 8U | byte_at(file, at + 1);
}

} // namespace

Pictures::Pictures(const Pages& pages, Objects& objects) {
  const auto begin = pages.images.begin();
  for (auto image = begin; image != pages.images.end(); ++image) {
    const auto same = std::find_if(begin, image, [&](const Image& one) { return one.bytes == image->bytes; });
    references_.push_back(same == image ? add_image(*image, objects)
                                        : references_[static_cast<std::size_t>(same - begin)]);
  }
}

JpegFrame jpeg_frame(std::string_view file) {
  constexpr unsigned baseline = 0xC0, progressive = 0xC2, adobe = 0xEE, scan = 0xDA;
  bool has_adobe = false;
  JpegFrame out;
  for (std::size_t at = 2; at + 4 <= file.size();) {
    const unsigned marker = byte_at(file, at + 1);
    if (byte_at(file, at) != 0xFF || marker == scan)
      break;
    if (marker == 0xFF) { // fill
      ++at;
      continue;
    }
    const std::size_t length = number_at(file, at + 2);
    const bool is_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    has_adobe = has_adobe || (marker == adobe && file.substr(at + 4, 5) == "Adobe");
    if (is_frame && at + 10 <= file.size()) {
      out.height = static_cast<int>(number_at(file, at + 5));
      out.width = static_cast<int>(number_at(file, at + 7));
      out.components = static_cast<int>(byte_at(file, at + 9));
      out.plain = marker >= baseline && marker <= progressive && byte_at(file, at + 4) == 8 &&
                  (out.components == 1 || out.components == rgb);
      if (out.components == rgb && at + 17 <= file.size())
        out.rgb = file[at + 10] == 'R' && file[at + 13] == 'G' && file[at + 16] == 'B';
    }
    at += 2 + length;
  }
  out.rgb = out.rgb && !has_adobe;
  return out;
}

std::string filtered(const std::vector<std::uint8_t>& data, std::size_t row, std::size_t pixel) {
  // PNG 1.2, 6: None, Sub, Up, Average and Paeth are too many to try on every row; these three are the ones
  // that win.
  constexpr std::array filters = {'\1', '\2', '\4'};
  const auto paeth = [](int left, int up, int corner) {
    const int guess = left + up - corner;
    const int a = std::abs(guess - left), b = std::abs(guess - up), c = std::abs(guess - corner);
    return a <= b && a <= c ? left : b <= c ? up : corner;
  };
  std::string out, best(row, '\0'), tried(row, '\0');
  out.reserve(data.size() + (row == 0 ? 0 : data.size() / row));
  for (std::size_t at = 0; row != 0 && at + row <= data.size(); at += row) {
    char chosen = 0;
    int least = -1;
    for (const char filter : filters) {
      int sum = 0;
      for (std::size_t i = 0; i < row; ++i) {
        const int left = i >= pixel ? data[at + i - pixel] : 0;
        const int up = at > 0 ? data[at + i - row] : 0;
        const int corner = at > 0 && i >= pixel ? data[at + i - row - pixel] : 0;
        const int guess = filter == '\1' ? left : filter == '\2' ? up : paeth(left, up, corner);
        const auto rest = static_cast<std::uint8_t>(data[at + i] - guess);
        tried[i] = static_cast<char>(rest);
        sum += std::min<int>(rest, 256 - rest);
      }
      if (least < 0 || sum < least) {
        least = sum;
        chosen = filter;
        best.swap(tried);
      }
    }
    out += chosen;
    out += best;
  }
  return out;
}

} // namespace octavo::pdf
