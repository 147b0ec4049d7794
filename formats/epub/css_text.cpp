// See css_text.h.
#include "epub/css_text.h"

#include "text/ascii.h"

#include <algorithm>

namespace octavo::epub::css {

std::string_view trimmed(std::string_view text) {
  const std::size_t from = std::min(text.find_first_not_of(spaces), text.size());
  return text.substr(from, text.find_last_not_of(spaces) + 1 - from);
}

bool is_name(char c) {
  return text::is_ascii_alphanumeric(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view take_name(std::string_view text, std::size_t& at) {
  const std::size_t from = at;
  while (at < text.size() && is_name(text[at]))
    ++at;
  return text.substr(from, at - from);
}

namespace {

/// `at` is that of its first quotation mark.
std::size_t behind_string(std::string_view css, std::size_t at) {
  const char quote = css[at++];
  while (at < css.size() && css[at] != quote)
    at += css[at] == '\\' ? 2 : 1;
  return std::min(at + 1, css.size());
}

} // namespace

std::string without_comments(std::string_view css) {
  std::string out;
  for (std::size_t at = 0; at < css.size();) {
    if (css.substr(at, 2) == "/*") {
      const std::size_t end = css.find("*/", at + 2);
      at = end == std::string_view::npos ? css.size() : end + 2;
      out += ' ';
    } else if (css[at] == '"' || css[at] == '\'') {
      const std::size_t end = behind_string(css, at);
      out += css.substr(at, end - at);
      at = end;
    } else {
      out += css[at++];
    }
  }
  return out;
}

std::size_t find(std::string_view css, std::size_t at, std::string_view stops) {
  for (int depth = 0; at < css.size();) {
    const char c = css[at];
    if (depth <= 0 && stops.find(c) != std::string_view::npos)
      return at;
    if (c == '"' || c == '\'') {
      at = behind_string(css, at);
      continue;
    }
    depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
    ++at;
  }
  return css.size();
}

} // namespace octavo::epub::css
