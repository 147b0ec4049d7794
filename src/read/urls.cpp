// See urls.h.
#include "read/urls.h"

#include "read/lines.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader {
namespace {

/// Whether `text` begins with `small`, ASCII letters of either case.
bool has_prefix(std::string_view text, std::string_view small) noexcept {
  return text::equal_ascii(text.substr(0, small.size()), small);
}

bool has_scheme(std::string_view text) noexcept {
  return has_prefix(text, "http://") || has_prefix(text, "https://");
}

} // namespace

std::size_t url_size(std::string_view text) {
  if (!has_scheme(text))
    return 0;
  const std::size_t end = std::min(text.find_first_of(" \t\n\x01<>\"[]|`"), text.size());
  std::string_view url = text.substr(0, end);
  for (std::size_t at = 0; at < url.size();) { // no typographic mark or space is part of a URL
    const std::size_t start = at;
    const char32_t c = text::next(url, at);
    if (text::is_space(c) ||
        (c >= 0x80 && (is_opening_quote(c) || is_closing_quote(c) || c == U'…' || c == U'—'))) {
      url = url.substr(0, start);
      break;
    }
  }
  auto unopened = std::count(url.begin(), url.end(), ')') -
                  std::count(url.begin(), url.end(), '('); // of a bracket around
  for (bool cut = true; cut && !url.empty();) {
    cut = std::string_view(".,;:!?'*_").find(url.back()) != std::string_view::npos;
    if (url.back() == ')' && unopened > 0) {
      --unopened;
      cut = true;
    }
    if (cut)
      url.remove_suffix(1);
  }
  const std::size_t host = url.find("//") + 2;
  return url.size() > host && text::is_alphanumeric(static_cast<unsigned char>(url[host])) ? url.size() : 0;
}

std::string link_target(std::string_view written) {
  written = text::trim(written);
  if (written.size() >= 2 && (written.front() == '"' || written.front() == '\'') &&
      written.back() == written.front())
    written = text::trim(written.substr(1, written.size() - 2));
  if (written.find_first_of(" \t\n\x01<>\"") != std::string_view::npos)
    return {};
  if (has_prefix(written, "www.") && written.size() > 4)
    return "http://" + std::string(written);
  if (has_prefix(written, "mailto:") && written.find('@') != std::string_view::npos)
    return std::string(written);
  return has_scheme(written) && written.size() > 8 ? std::string(written) : std::string();
}

} // namespace octavo::reader
