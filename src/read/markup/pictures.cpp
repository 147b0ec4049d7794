// See pictures.h.
#include "read/markup/pictures.h"

#include "image/image.h"
#include "model/characters.h"
#include "model/json_base64.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <octavo/error.h>
#include <octavo/picture.h>

namespace octavo::reader::markup {
namespace {

constexpr int most_refusals = 200; ///< that are noted one by one

int hexadecimal(char c) noexcept {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                : -1;
}

/// The bytes of `data:…;base64,…`; nothing where it is not that.
std::optional<std::string> inside(std::string_view source) {
  const std::size_t comma = source.find(',');
  if (comma == std::string_view::npos || source.substr(0, comma).find(";base64") == std::string_view::npos)
    return std::nullopt;
  std::string digits; // without line ends and padding, then padded as it should be
  for (const char c : source.substr(comma + 1))
    if (text::is_ascii_alphanumeric(c) || c == '+' || c == '/')
      digits += c;
  digits.append((4 - digits.size() % 4) % 4, '=');
  return model::from_base64(digits);
}

} // namespace

bool has_scheme(std::string_view address) noexcept {
  const std::size_t colon = address.find_first_of(":/?#");
  return colon != std::string_view::npos && colon > 1 && address[colon] == ':';
}

std::string unescaped(std::string_view address) {
  std::string out;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const int high = address[i] == '%' && i + 2 < address.size() ? hexadecimal(address[i + 1]) : -1;
    const int low = high >= 0 ? hexadecimal(address[i + 2]) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += address[i];
    }
  }
  return out.find('\0') == std::string::npos && text::is_valid(out) ? out : std::string(address);
}

std::optional<Image> Pictures::refuse(const char* code, int line, const std::string& why) {
  if (++refused_ <= most_refusals)
    found_.notes.push_back({code, Severity::warning, line, 0, why + "; its words stand in its place"});
  return std::nullopt;
}

std::optional<Image> Pictures::load(std::string_view target, std::string alt, int line) {
  target = text::trim(target);
  const std::string shown = "the picture " + model::quoted(model::shortened(target));
  if (target.empty())
    return refuse("picture-missing", line, "a picture has no address");
  std::optional<std::string> bytes;
  if (target.starts_with("data:")) {
    bytes = inside(target);
    if (!bytes)
      return refuse("picture-unknown", line, shown + " is inside the text, and not as base64");
  } else if (has_scheme(target) || target.starts_with("//")) {
    return refuse("picture-remote", line,
                  shown +
                      " is on the net and was not fetched: save it beside the text and name it by its file");
  } else {
    const std::string path = unescaped(target.substr(0, target.find_first_of("?#")));
    bytes = options_.load ? options_.load(path) : std::nullopt;
  }
  if (!bytes)
    return refuse("picture-missing", line,
                  shown + " was not found in the text's folder: put it there, under that name");
  Image image{std::string(picture_type(*bytes)), {}, std::move(alt)};
  if (image.media_type.empty())
    return refuse("picture-unknown", line,
                  shown + " is no JPEG, PNG, WebP or GIF: convert it to PNG, and name the new file");
  image.bytes = std::move(*bytes);
  try {
    Notes ignored; // the formats note what they change
    image::checked(image, "the picture", line, ignored);
  } catch (const Error& error) {
    return refuse("picture-damaged", line, shown + " cannot be used (" + error.what() + "): replace it");
  }
  return image;
}

void note_moved_picture(Findings& found, int line) {
  found.notes.push_back({"picture-moved", Severity::info, line, 0,
                         "a picture stands among the words of a sentence: it was put below the paragraph, "
                         "and the sentence closes up"});
}

} // namespace octavo::reader::markup
