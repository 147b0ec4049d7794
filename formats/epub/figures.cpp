// See figures.h.
#include "epub/figures.h"

#include "epub/xml.h"

#include <uuid/uuid.h>

namespace octavo::epub {
namespace {

/// Sixteen hexadecimal digits that are the same for the same bytes. Half a SHA-1: nothing hostile gains by a
/// clash.
std::string digest(std::string_view bytes) {
  uuid_t none = {};
  uuid_t hash = {};
  uuid_generate_sha1(hash, none, bytes.data(), bytes.size());
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < 8; ++i) {
    const std::size_t byte =
        hash[i < 6 ? i : i + 3]; // past the bytes that hold the UUID's version and variant
    out += hex[byte >> 4];
    out += hex[byte & 15];
  }
  return out;
}

} // namespace

std::string Figures::add(const Image& image, const std::string& place, int line) {
  const std::string stem = "figure-" + digest(image.bytes);
  all_described_ = all_described_ && !one_line(image.alt).empty();
  const auto old = files_.lower_bound(stem);
  if (old != files_.end() && old->first.starts_with(stem))
    return old->first;
  Picture picture = checked(image, place, line, notes_);
  std::string name = stem + '.' + std::string(picture.extension);
  files_.emplace(name, std::move(picture));
  return name;
}

} // namespace octavo::epub
