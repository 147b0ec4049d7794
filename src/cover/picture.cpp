// See picture.h.
#include "cover/picture.h"

#include "image/image.h"
#include "image/pixels.h"

#include <octavo/error.h>

#include <algorithm>

namespace octavo::cover {
namespace {

/// The average of the pixels along two opposite sides, seen on white.
Colour edge_colour(const image::Pixels& pixels, bool upright) {
  const auto channels = static_cast<std::size_t>(pixels.channels);
  std::uint64_t sums[3] = {}, count = 0;
  const auto add = [&](int x, int y) {
    const std::uint8_t* const pixel =
        &pixels.data[(static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) +
                      static_cast<std::size_t>(x)) *
                     channels];
    const std::uint64_t alpha = channels == 4 ? pixel[3] : 255;
    for (std::size_t c = 0; c < 3; ++c)
      sums[c] += (pixel[channels == 1 ? 0 : c] * alpha + 255 * (255 - alpha)) / 255;
    ++count;
  };
  if (upright)
    for (int y = 0; y < pixels.height; ++y) {
      add(0, y);
      add(pixels.width - 1, y);
    }
  else
    for (int x = 0; x < pixels.width; ++x) {
      add(x, 0);
      add(x, pixels.height - 1);
    }
  const auto average = [&](std::size_t c) {
    return static_cast<std::uint8_t>((sums[c] + count / 2) / count);
  };
  return {average(0), average(1), average(2)};
}

} // namespace

void put_picture(Typesetting& out, Page& page, const Image& picture) {
  const image::CheckedImage checked = image::checked_cover(picture, out.notes);
  std::vector<Image>& images = out.pages.images;
  images.push_back({std::string(checked.media_type), std::string(checked.bytes()), picture.alt});
  const std::string& file = images.back().bytes;
  const image::Pixels pixels = image::codec_of(file)->decode(file).pixels;
  if (pixels.data.empty())
    throw Error(ErrorCode::bad_image,
                "the cover cannot be used: it cannot be decoded; save it anew from its source");
  const std::int64_t by_width = std::int64_t{page.width} * pixels.height / pixels.width;
  const std::int64_t by_height = std::int64_t{page.height} * pixels.width / pixels.height;
  const bool upright = by_width > page.height; // the ground shows on the left and right of it
  const auto width = std::max(static_cast<Length>(upright ? by_height : page.width), 1);
  const auto height = std::max(static_cast<Length>(upright ? page.height : by_width), 1);
  page.items.push_back(
      {Fill{{0, 0, page.width, page.height}, edge_colour(pixels, upright)}, Purpose::decoration});
  page.items.push_back({Picture{static_cast<std::uint32_t>(images.size() - 1),
                                {(page.width - width) / 2, (page.height - height) / 2, width, height}},
                        Purpose::text});
}

} // namespace octavo::cover
