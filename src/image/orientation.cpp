// See orientation.h. An Exif segment is "Exif", two zeros, and a TIFF file (TIFF 6.0, section 2), of which
// only the first directory matters here.
#include "image/orientation.h"

#include <optional>

namespace octavo::image {
namespace {

constexpr std::size_t tiff_begin = 6;
constexpr std::size_t entry_size = 12;

/// Reads numbers in the byte order of a TIFF file; what is not there is 0.
struct Tiff {
  std::string_view bytes{};
  bool big_endian = false;

  std::size_t number(std::size_t at, std::size_t size) const {
    if (at > bytes.size() || size > bytes.size() - at)
      return 0;
    std::size_t n = 0;
    for (std::size_t i = 0; i < size; ++i)
      n = n << 8 | static_cast<unsigned char>(bytes[at + (big_endian ? i : size - 1 - i)]);
    return n;
  }
};

/// Where in `exif` the byte is that tells the orientation.
std::optional<std::size_t> place_of(std::string_view exif) {
  using namespace std::string_view_literals;
  constexpr std::size_t tag_orientation = 0x0112, type_short = 3;
  if (!exif.starts_with("Exif\0\0"sv))
    return std::nullopt;
  exif.remove_prefix(tiff_begin);
  if (!exif.starts_with("MM\0\x2A"sv) && !exif.starts_with("II\x2A\0"sv))
    return std::nullopt;
  const Tiff tiff{exif, exif[0] == 'M'};
  const std::size_t directory = tiff.number(4, 4);
  const std::size_t entries = tiff.number(directory, 2);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * entry_size;
    if (entry + entry_size > exif.size())
      break;
    if (tiff.number(entry, 2) == tag_orientation && tiff.number(entry + 2, 2) == type_short)
      return tiff_begin + entry + 8 + (tiff.big_endian ? 1 : 0);
  }
  return std::nullopt;
}

} // namespace

int orientation(std::string_view exif) {
  const auto place = place_of(exif);
  const int told = place ? static_cast<unsigned char>(exif[*place]) : 1;
  return told >= 1 && told <= 8 ? told : 1;
}

void set_upright(std::string& exif) {
  if (const auto place = place_of(exif))
    exif[*place] = 1;
}

Pixels upright(Pixels pixels, int orientation) {
  if (orientation == 1)
    return pixels;
  const bool turned = lies_on_its_side(orientation);
  const int width = turned ? pixels.height : pixels.width;
  const int height = turned ? pixels.width : pixels.height;
  // Which sides of the picture as it is meant the rows and columns of the file begin at.
  const bool from_right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
  const bool from_foot = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
  Pixels out{width, height, pixels.channels, {}};
  out.data.reserve(pixels.data.size());
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const int across = from_right ? width - 1 - x : x;
      const int down = from_foot ? height - 1 - y : y;
      const auto column = static_cast<std::size_t>(turned ? down : across);
      const auto row = static_cast<std::size_t>(turned ? across : down);
      const auto begin = pixels.data.begin() +
                         static_cast<std::ptrdiff_t>((row * static_cast<std::size_t>(pixels.width) + column) *
                                                     static_cast<std::size_t>(pixels.channels));
      out.data.insert(out.data.end(), begin, begin + pixels.channels);
    }
  return out;
}

} // namespace octavo::image
