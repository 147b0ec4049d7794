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

std::string stem_of(const Image& image) {
  return "figure-" + digits_of(image.bytes);
}

} // namespace

Figures::Files::const_iterator Figures::find(const std::string& stem) const {
  const auto found = files_.lower_bound(stem);
  return found != files_.end() && found->first.starts_with(stem) ? found : files_.end();
}

std::string Figures::file_of(const Image& image) const {
  const auto found = files_.empty() ? files_.end() : find(stem_of(image));
  return found != files_.end() && found->second.made.empty() ? found->first : std::string();
}

std::string Figures::add(const Image& image, const std::string& place, int line) {
  const std::string stem = stem_of(image);
  all_described_ = all_described_ && (image.decorative || !text::one_line(image.alt).empty());
  if (const auto old = find(stem); old != files_.end())
    return old->first;
  image::CheckedImage picture = image::checked(image, place, line, notes_);
  std::string name = stem + '.' + std::string(picture.extension);
  files_.emplace(name, std::move(picture));
  return name;
}

} // namespace octavo::epub
