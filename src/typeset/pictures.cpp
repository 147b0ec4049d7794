// See pictures.h.
#include "typeset/pictures.h"

#include "image/image.h"
#include "image/pixels.h"
#include "model/walk.h"
#include "text/digest.h"

#include <algorithm>

namespace octavo::typesetter {

namespace {

/// From 0 to 255.
int lightness(int red, int green, int blue) {
  return (red * 299 + green * 587 + blue * 114) / 1000;
}
constexpr int middle = 128;

/// Whether one can see through a good deal of it, and the rest is dark.
bool is_dark_and_clear(std::string_view png) {
  const image::Pixels pixels = image::decode_png(png).pixels;
  if (pixels.channels != 4)
    return false;
  std::int64_t seen = 0, light = 0;
  for (std::size_t i = 0; i + 3 < pixels.data.size(); i += 4) {
    seen += pixels.data[i + 3];
    light +=
        std::int64_t{pixels.data[i + 3]} * lightness(pixels.data[i], pixels.data[i + 1], pixels.data[i + 2]);
  }
  const std::int64_t all = std::int64_t{pixels.width} * pixels.height * 255;
  return seen > 0 && seen < all / 20 * 19 && light / seen < middle;
}

} // namespace

Pictures::Pictures(const Plan& plan, Colour paper, Notes& notes) : paper_(paper) {
  const auto see = [&](const Figure& figure) { add(figure, notes); };
  for (const Division& division : plan.divisions)
    each_division(division, [&](const Division& one) {
      model::each_figure(one.section->blocks, see);
      for (const Footnote& footnote : one.section->footnotes)
        model::each_figure(footnote.blocks, see);
    });
}

void Pictures::add(const Figure& figure, Notes& notes) {
  const Image& image = figure.image;
  const int line = figure.origin.first_line;
  const auto [known, is_new] = by_digest_.try_emplace(text::hex(text::digest(image.bytes)) + image.alt,
                                                      static_cast<std::uint32_t>(images_.size()));
  numbers_[&image] = known->second;
  if (!is_new)
    return;
  const std::string what =
      line > 0 ? "the picture in line " + std::to_string(line) : std::string("a picture of the book");
  const image::CheckedImage checked = image::checked(image, what, line, notes);
  images_.push_back(
      {std::string(checked.media_type), std::string(checked.bytes()), image.alt, image.decorative});
  const bool dark_paper = lightness(paper_.red, paper_.green, paper_.blue) < middle;
  sizes_.push_back({std::max(1, checked.width), std::max(1, checked.height),
                    dark_paper && checked.extension == "png" && is_dark_and_clear(checked.bytes())});
}

Pictures::Scaled Pictures::scaled(const Image& image, Length most_width, Length most_height) const {
  const std::uint32_t number = numbers_.at(&image);
  const Size size = sizes_[number];
  constexpr std::int64_t pixel = inch / 96;
  std::int64_t width = std::min<std::int64_t>(most_width, size.width * pixel);
  std::int64_t height = width * size.height / size.width;
  if (height > most_height) {
    height = most_height;
    width = height * size.width / size.height;
  }
  return {number, static_cast<Length>(std::max<std::int64_t>(width, 1)),
          static_cast<Length>(std::max<std::int64_t>(height, 1)), size.needs_ground};
}

} // namespace octavo::typesetter
