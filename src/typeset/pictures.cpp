// See pictures.h.
#include "typeset/pictures.h"

#include "image/image.h"
#include "model/walk.h"
#include "text/digest.h"

#include <algorithm>

namespace octavo::typesetter {

Pictures::Pictures(const Plan& plan, Notes& notes) {
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
  images_.push_back({std::string(checked.media_type), std::string(checked.bytes()), image.alt});
  sizes_.push_back({std::max(1, checked.width), std::max(1, checked.height)});
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
          static_cast<Length>(std::max<std::int64_t>(height, 1))};
}

} // namespace octavo::typesetter
