// See printable.h. What XML 1.0 allows: https://www.w3.org/TR/xml/#charsets
#include "text/printable.h"

#include "text/unicode.h"

namespace octavo::text {
namespace {

enum class White { as_spaces, kept };

bool is_plain(char c) noexcept {
  return static_cast<signed char>(c) >= 0x20 && c != 0x7F;
}

bool is_noncharacter(char32_t c) noexcept {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

void append_clean(std::string& out, std::string_view text, White white) {
  std::size_t from = 0; // where the run begins that is copied whole
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain(text[at])) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    const char32_t c = next(text, at);
    const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const bool ill_formed = c == 0xFFFD && at - start == 1;
    if (!control && !ill_formed && !is_noncharacter(c))
      continue;
    if (white == White::kept && (c == '\n' || c == '\t'))
      continue;
    out.append(text, from, start - from);
    from = at;
    if (ill_formed)
      out += "\uFFFD";
    else if (c == '\t' || c == '\n' || c == '\r' || c == 0x85)
      out += ' ';
  }
  out.append(text, from);
}

} // namespace

std::string clean(std::string_view text) {
  std::string out;
  append_clean(out, text, White::as_spaces);
  return out;
}

std::string clean_lines(std::string_view text) {
  std::string out;
  append_clean(out, text, White::kept);
  return out;
}

std::string one_line(std::string_view text) {
  return collapse_spaces(clean(text));
}

} // namespace octavo::text
