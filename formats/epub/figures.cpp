// See figures.h.
#include "epub/figures.h"

#include "epub/xml.h"
#include "text/digest.h"
#include "text/printable.h"

namespace octavo::epub {
namespace {

/// Sixteen hexadecimal digits that are the same for the same bytes: those of the digest without the two bytes
/// that mark a UUID's version and variant.
std::string digits_of(std::string_view bytes) {
  const std::string all = text::hex(text::digest(bytes));
  return all.substr(0, 12) + all.substr(18, 4);
}

} // namespace

std::string Figures::add(const Image& image, const std::string& place, int line) {
  const std::string stem = "figure-" + digits_of(image.bytes);
  all_described_ = all_described_ && !text::one_line(image.alt).empty();
  const auto old = files_.lower_bound(stem);
  if (old != files_.end() && old->first.starts_with(stem))
    return old->first;
  image::CheckedImage picture = image::checked(image, place, line, notes_);
  std::string name = stem + '.' + std::string(picture.extension);
  files_.emplace(name, std::move(picture));
  return name;
}

} // namespace octavo::epub
