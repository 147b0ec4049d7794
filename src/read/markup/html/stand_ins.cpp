// See stand_ins.h. The characters are those of the last two planes, for private use.
#include "read/markup/html/stand_ins.h"

#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader::markup::html {
namespace {

constexpr char32_t first = 0xF0000;
constexpr std::size_t in_plane = 0xFFFE; ///< without its two noncharacters
constexpr std::size_t most = 2 * in_plane;
constexpr std::size_t shortest = 8; ///< bytes that are worth it

bool is_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t';
}

/// The first byte of a character from U+C0000 on.
bool leads(char c) noexcept {
  return c == '\xF3' || c == '\xF4';
}

char32_t character(std::size_t index) noexcept {
  return first + static_cast<char32_t>(index + (index >= in_plane ? 2 : 0));
}
std::size_t index_of(char32_t character) noexcept {
  const std::size_t from_first = character - first;
  return from_first - (from_first >= in_plane ? 2 : 0);
}

/// Whether a reference by number, `&#`, may be one to such a character.
bool refers(std::string_view page) {
  for (std::size_t at = 0; (at = page.find("&#", at)) != std::string_view::npos;) {
    at += 2;
    const bool hexadecimal = at < page.size() && (page[at] == 'x' || page[at] == 'X');
    at += hexadecimal;
    const std::size_t start = at;
    while (at < page.size() &&
           (hexadecimal ? text::is_ascii_alphanumeric(page[at]) : text::is_ascii_digit(page[at])))
      ++at;
    if (at - start > (hexadecimal ? 4 : 5))
      return true;
  }
  return false;
}

} // namespace

StandIns::StandIns(std::string_view page)
    : possible_(std::none_of(page.begin(), page.end(), leads) && !refers(page)) {}

void StandIns::put(std::string_view text, std::string& out) {
  if (!possible_) {
    out += text;
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      out += text[at++];
      continue;
    }
    std::size_t next = at;
    while (next < text.size() && text[next] != '&' && text[next] != '\n')
      ++next;
    std::size_t end = next;
    while (end > at && is_space(text[end - 1]))
      --end;
    const std::string_view stretch = text.substr(at, end - at);
    if (stretch.size() >= shortest && stretches_.size() < most) {
      text::append(out, character(stretches_.size()));
      stretches_.push_back(stretch);
    } else {
      out += stretch;
    }
    out += text.substr(end, next - end);
    at = next;
    if (at == text.size() || text[at] != '&')
      continue;
    while (++next < text.size() && !is_space(text[next]) && text[next] != ';' && text[next] != '&')
      ;
    next += next < text.size() && text[next] == ';';
    out += text.substr(at, next - at);
    at = next;
  }
}

std::string StandIns::restored(std::string_view text) const {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    while (at < text.size() && !leads(text[at]))
      ++at;
    out += text.substr(from, at - from);
    if (at == text.size())
      break;
    const std::size_t start = at;
    const std::size_t index = index_of(text::next(text, at));
    out += index < stretches_.size() ? stretches_[index] : text.substr(start, at - start);
  }
  return out;
}

} // namespace octavo::reader::markup::html
