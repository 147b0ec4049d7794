// See pixels.h: scaling. The codecs are in jpeg.cpp and png.cpp.
#include "image/pixels.h"

#include <algorithm>

namespace octavo::image {
namespace {

struct Overlap {
  int from;    ///< the first old pixel that the new one covers
  int covered; ///< how many
};

/// On a scale where an old pixel is `to` long and a new one `size` long, all borders are whole numbers.
Overlap overlap(int at, int size, int to) {
  const std::int64_t begin = std::int64_t{at} * size;
  const std::int64_t end = begin + size;
  const auto first = static_cast<int>(begin / to);
  return {first, static_cast<int>((end + to - 1) / to) - first};
}

std::uint64_t weight(int pixel, int at, int size, int to) {
  const std::int64_t begin = std::max(std::int64_t{pixel} * to, std::int64_t{at} * size);
  const std::int64_t end = std::min((std::int64_t{pixel} + 1) * to, (std::int64_t{at} + 1) * size);
  return static_cast<std::uint64_t>(end - begin);
}

} // namespace

Pixels scaled(const Pixels& from, int width, int height) {
  Pixels out{width, height, from.channels, {}};
  const auto channels = static_cast<std::size_t>(from.channels);
  const auto row_size = static_cast<std::size_t>(width) * channels;
  out.data.resize(row_size * static_cast<std::size_t>(height));
  const bool alpha = from.channels == 4;
  std::vector<std::uint64_t> sums(row_size);
  for (int y = 0; y < height; ++y) {
    std::fill(sums.begin(), sums.end(), 0);
    const Overlap rows = overlap(y, from.height, height);
    for (int sy = rows.from; sy < rows.from + rows.covered; ++sy) {
      const std::uint64_t row_weight = weight(sy, y, from.height, height);
      const std::uint8_t* const row =
          from.data.data() + static_cast<std::size_t>(sy) * static_cast<std::size_t>(from.width) * channels;
      for (int x = 0; x < width; ++x) {
        const Overlap columns = overlap(x, from.width, width);
        std::uint64_t* const sum = &sums[static_cast<std::size_t>(x) * channels];
        for (int sx = columns.from; sx < columns.from + columns.covered; ++sx) {
          const std::uint8_t* const pixel = row + static_cast<std::size_t>(sx) * channels;
          // A colour counts as much as it is seen.
          const std::uint64_t area = row_weight * weight(sx, x, from.width, width);
          const std::uint64_t seen = alpha ? area * pixel[3] : area;
          for (std::size_t c = 0; c < std::min<std::size_t>(channels, 3); ++c)
            sum[c] += seen * pixel[c];
          if (alpha)
            sum[3] += seen;
        }
      }
    }
    const std::uint64_t area =
        static_cast<std::uint64_t>(from.width) * static_cast<std::uint64_t>(from.height);
    std::uint8_t* const row = out.data.data() + static_cast<std::size_t>(y) * row_size;
    for (std::size_t i = 0; i < row_size; i += channels) {
      const std::uint64_t whole = alpha ? std::max<std::uint64_t>(sums[i + 3], 1) : area;
      for (std::size_t c = 0; c < std::min<std::size_t>(channels, 3); ++c)
        row[i + c] = static_cast<std::uint8_t>((sums[i + c] + whole / 2) / whole);
      if (alpha)
        row[i + 3] = static_cast<std::uint8_t>((sums[i + 3] + area / 2) / area);
    }
  }
  return out;
}

} // namespace octavo::image
