// Pictures, by what their first bytes say: their size, and kinds that devices do not show. See checks.h.
#include "preflight/checks.h"

#include <optional>

namespace octavo::preflight {
namespace {

constexpr std::int64_t apple_most = 4'000'000;   // pixels
constexpr std::uint64_t kindle_most = 5'000'000; // bytes
constexpr std::int64_t cover_least = 1000;       // pixels, of the longer side: what Kindle and Kobo ask for

struct Picture {
  std::int64_t width = 0, height = 0;
  int components = 3; ///< of a JPEG; 4: CMYK
  int depth = 8;      ///< bits a channel
};

std::int64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::int64_t out = 0;
  for (std::size_t i = 0; i < size; ++i)
    out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
  return out;
}

/// ISO/IEC 10918-1, B.2.2: the frame header.
std::optional<Picture> jpeg(std::string_view bytes) {
  for (std::size_t at = 2; at + 10 <= bytes.size();) {
    if (bytes[at] != '\xFF')
      return std::nullopt;
    const int marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame)
      return Picture{number(bytes, at + 7, 2), number(bytes, at + 5, 2),
                     static_cast<int>(number(bytes, at + 9, 1)), static_cast<int>(number(bytes, at + 4, 1))};
    at += 2 + static_cast<std::size_t>(number(bytes, at + 2, 2));
  }
  return std::nullopt;
}

std::optional<Picture> png(std::string_view bytes) {
  if (bytes.size() < 33 || bytes.substr(12, 4) != "IHDR")
    return std::nullopt;
  return Picture{number(bytes, 16, 4), number(bytes, 20, 4), 3, static_cast<int>(number(bytes, 24, 1))};
}

void check_picture(const Package& package, const Item& item) {
  const std::string bytes = package.bytes(item.file);
  const std::optional<Picture> picture = item.media_type == "image/png" ? png(bytes) : jpeg(bytes);
  const auto add = [&](std::string_view code, std::string message) {
    package.findings.add(code, item.file, 0, std::move(message));
  };
  if (!picture || picture->width == 0 || picture->height == 0)
    return add("picture-kind", "the picture is damaged: its size cannot be read");
  const std::string size = std::to_string(picture->width) + " x " + std::to_string(picture->height);
  if (picture->components == 4)
    add("picture-kind", "it is in the colours of print (CMYK), which devices show wrongly: save it as sRGB");
  if (picture->depth > 8)
    add("picture-kind", "it has " + std::to_string(picture->depth) + " bits a channel: save it with 8");
  if (picture->width * picture->height > apple_most)
    add("picture-large", "it has " + size + " pixels; Apple takes 4 million: make it smaller");
  if (bytes.size() > kindle_most)
    add("picture-large",
        "it has " + std::to_string(bytes.size() / 1'000'000) + " MB; Kindle takes 5: make it smaller");
  if (item.properties.contains("cover-image") && std::max(picture->width, picture->height) < cover_least)
    add("cover-small", "the cover has " + size + " pixels; stores ask for 1000 and more on the longer side");
}

} // namespace

void check_pictures(const Package& package) {
  for (const Item& item : package.items)
    if (package.has(item.file) && !package.is_closed(item.file) &&
        (item.media_type == "image/jpeg" || item.media_type == "image/png"))
      check_picture(package, item);
}

} // namespace octavo::preflight
