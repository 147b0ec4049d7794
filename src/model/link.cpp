// See link.h. Generic syntax: RFC 3986; what makes a host: https://url.spec.whatwg.org/#host-parsing, but
// stricter.
#include "model/link.h"

#include "text/ascii.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::model {
namespace {

/// `part` with all that is neither unreserved nor in `allowed` percent-encoded; an escape that is one stays.
std::string encoded(std::string_view part, std::string_view allowed) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const char c = part[i];
    const bool escape = c == '%' && i + 2 < part.size() && text::is_hexadecimal(part[i + 1]) &&
                        text::is_hexadecimal(part[i + 2]);
    if (escape || text::is_ascii_alphanumeric(c) ||
        std::string_view("-._~").find(c) != std::string_view::npos ||
        allowed.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += hex[byte >> 4];
      out += hex[byte & 15];
    }
  }
  return out;
}

bool is_number_up_to(std::string_view digits, int most) {
  if (digits.empty() || digits.size() > 5 || !std::all_of(digits.begin(), digits.end(), text::is_ascii_digit))
    return false;
  int n = 0;
  for (const char c : digits)
    n = n * 10 + (c - '0');
  return n <= most;
}

/// Calls `see` with each piece of `text` between `separator`s, and says whether all were to its liking.
template <typename See>
bool all_pieces(std::string_view text, char separator, See see) {
  while (true) {
    const std::size_t end = text.find(separator);
    if (!see(text.substr(0, end)))
      return false;
    if (end == std::string_view::npos)
      return true;
    text.remove_prefix(end + 1);
  }
}

bool is_label(std::string_view label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
    return false;
  for (std::size_t at = 0; at < label.size();) {
    const char32_t c = text::next(label, at);
    if (c != '-' && c != '_' && !text::is_alphanumeric(c) && !(c >= 0x80 && text::is_mark(c)))
      return false;
  }
  return true;
}

bool is_host(std::string_view host) {
  if (host.empty() || host.size() > 253 || !all_pieces(host, '.', is_label))
    return false;
  const std::string_view last = host.substr(host.rfind('.') + 1);
  if (!std::all_of(last.begin(), last.end(), text::is_ascii_digit))
    return !last.starts_with("0x") && !last.starts_with("0X");
  return std::count(host.begin(), host.end(), '.') == 3 &&
         all_pieces(host, '.', [](std::string_view part) { return is_number_up_to(part, 255); });
}

/// "host" or "host:port". One with a user and password before it is refused: they do not belong in a book.
bool is_authority(std::string_view authority) {
  const std::size_t colon = authority.find(':');
  return is_host(authority.substr(0, colon)) &&
         (colon == std::string_view::npos || is_number_up_to(authority.substr(colon + 1), 65535));
}

/// Path, query and fragment of a URL that has an authority.
std::string tail(std::string_view rest) {
  constexpr std::string_view path = "!$&'()*+,;=:@/";
  const std::size_t hash = rest.find('#');
  const std::string_view before = rest.substr(0, hash);
  const std::size_t mark = before.find('?');
  std::string out = encoded(before.substr(0, mark), path);
  if (mark != std::string_view::npos)
    out += '?' + encoded(before.substr(mark + 1), "!$&'()*+,;=:@/?");
  if (hash != std::string_view::npos)
    out += '#' + encoded(rest.substr(hash + 1), "!$&'()*+,;=:@/?");
  return out;
}

} // namespace

std::string href(std::string_view target) {
  const std::string url = text::one_line(target);
  const std::size_t colon = url.find(':');
  if (colon == std::string::npos)
    return {};
  const std::string scheme = text::folded(std::string_view(url).substr(0, colon));
  const std::string_view rest = std::string_view(url).substr(colon + 1);
  if (scheme == "mailto") {
    const std::string_view address = rest.substr(0, rest.find('?'));
    const std::size_t at = address.rfind('@');
    if (at == std::string_view::npos || at == 0 || !is_host(address.substr(at + 1)))
      return {};
    return "mailto:" + tail(rest);
  }
  if ((scheme != "http" && scheme != "https" && scheme != "ftp") || !rest.starts_with("//"))
    return {};
  const std::size_t end = std::min(rest.find_first_of("/?#", 2), rest.size());
  const std::string_view authority = rest.substr(2, end - 2);
  if (!is_authority(authority))
    return {};
  return scheme + "://" + std::string(authority) + tail(rest.substr(end));
}

} // namespace octavo::model
