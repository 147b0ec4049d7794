// See lines.h.
#include "read/lines.h"

#include "read/breaks.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace octavo::reader {
namespace {

/// Columns of `text`, each tab having `tab` of them.
std::size_t columns_of(std::string_view text, std::size_t tab) noexcept {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t ascii = text::ascii_size(text.substr(at)); ascii > 0) {
      columns += ascii;
      if (tab > 1)
        columns += (tab - 1) *
                   static_cast<std::size_t>(std::count(text.data() + at, text.data() + at + ascii, '\t'));
      at += ascii;
      continue;
    }
    const char32_t c = text::next(text, at);
    columns += is_wide(c) ? 2 : text::is_mark(c) ? 0 : 1;
  }
  return columns;
}

/// Whether `body` is nothing but characters that are not seen: sites put one on a line that should be blank.
bool is_unseen(std::string_view body) noexcept {
  constexpr std::size_t most = 64;
  if (body.size() > most || static_cast<unsigned char>(body.front()) < 0x80)
    return false;
  for (std::size_t at = 0; at < body.size();)
    if (const char32_t c = text::next(body, at);
        std::u32string_view(U"\u00AD\u034F\u115F\u180E\u200B\u200C\u200D\u200E\u200F\u2060\u2800\u3164\uFEFF")
                .find(c) == std::u32string_view::npos &&
        !text::is_space(c))
      return false;
  return true;
}

constexpr std::array<std::uint16_t, 256> held_by_byte = [] {
  std::array<std::uint16_t, 256> held{};
  const auto set = [&](std::string_view bytes, unsigned bit) {
    for (const char c : bytes)
      held[static_cast<unsigned char>(c)] = static_cast<std::uint16_t>(bit);
  };
  set("*", holds_star);
  set("_", holds_underscore);
  set("[", holds_bracket);
  set("<", holds_angle);
  set("/", holds_slash);
  set("\\", holds_backslash);
  set("|+", holds_bar);
  set("\t", holds_tab);
  set("0123456789", holds_digit);
  set(":", holds_colon);
  set("-", holds_hyphen);
  for (std::size_t c = 0x80; c < held.size(); ++c)
    held[c] = holds_beyond_ascii;
  return held;
}();

unsigned held_by(std::string_view body) noexcept {
  const auto by = [&](std::size_t i) -> unsigned {
    return held_by_byte[static_cast<unsigned char>(body[i])];
  };
  unsigned held = 0;
  std::size_t at = 0;
  for (; at + 4 <= body.size(); at += 4)
    held |= by(at) | by(at + 1) | by(at + 2) | by(at + 3);
  for (; at < body.size(); ++at)
    held |= by(at);
  return held;
}

} // namespace

bool is_wide(char32_t c) noexcept {
  return c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
                         (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF));
}

Line measured(std::string_view text) noexcept {
  Line line;
  line.text = text;
  line.body = text::trim(text);
  if (!line.blank() && is_unseen(line.body))
    line.body = line.body.substr(0, 0);
  line.held = held_by(line.body);
  const bool ascii = !line.holds(holds_beyond_ascii);
  line.length = ascii ? line.body.size() : text::length(line.body);
  std::size_t i = 0;
  while (i < text.size() && text[i] == ' ')
    ++i;
  line.spaces = static_cast<int>(i);
  while (i < text.size() && text[i] == '\t')
    ++i;
  line.tabs = static_cast<int>(i) - line.spaces;
  if (line.blank())
    return line;
  const auto before = static_cast<std::size_t>(line.body.data() - text.data());
  line.indent = before == 0 ? 0 : static_cast<int>(columns_of(text.substr(0, before), 8));
  line.columns = ascii ? line.length : columns_of(line.body, 1);
  line.row = is_row(line.body);
  return line;
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::size_t count = 1;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    ++count;
  lines.reserve(count);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(measured(text.substr(at, end - at)));
    lines.back().number = static_cast<int>(lines.size());
    at = end + 1;
  }
  return lines;
}

std::size_t skip_blank(Lines lines, std::size_t at) noexcept {
  while (at < lines.size() && lines[at].blank())
    ++at;
  return at;
}

Lines without_outer_blanks(Lines lines) noexcept {
  while (!lines.empty() && lines.front().blank())
    lines = lines.subspan(1);
  while (!lines.empty() && lines.back().blank())
    lines = lines.first(lines.size() - 1);
  return lines;
}

bool is_opening_quote(char32_t c) noexcept {
  if (c < 0x80)
    return c == U'"' || c == U'\'' || c == U'`';
  return std::u32string_view(U"“‘„‚«‹»›「『《〝").find(c) != std::u32string_view::npos;
}

bool is_closing_quote(char32_t c) noexcept {
  if (c < 0x80)
    return c == U'"' || c == U'\'';
  return std::u32string_view(U"”’“‘»›«‹」』》〞").find(c) != std::u32string_view::npos;
}

bool is_url(std::string_view body) noexcept {
  for (const std::string_view scheme : {"http://", "https://", "www.", "ftp://"})
    if (body.size() > scheme.size() + 3 && text::folded(body.substr(0, scheme.size())) == scheme)
      return body.find_first_of(" \t<>\"") == std::string_view::npos &&
             body.find('.') != std::string_view::npos;
  return false;
}

bool ends_like_sentence(std::string_view text) noexcept {
  text = text::trim_end(text);
  while (!text.empty() && (text.back() == '*' || text.back() == '_')) // marks of emphasis end nothing
    text.remove_suffix(1);
  if (text.ends_with(']')) // nor does a note's
    if (const std::size_t bracket = text.find_last_not_of("0123456789*", text.size() - 2);
        bracket != std::string_view::npos && text[bracket] == '[' && bracket + 2 < text.size())
      text.remove_suffix(text.size() - bracket);
  static constexpr text::ByteSet ends(".?!:;,");
  if (text.empty())
    return false;
  if (static_cast<unsigned char>(text.back()) < 0x80)
    return ends.contains(text.back());
  return std::u32string_view(U"…。？！，：；").find(text::last(text)) != std::u32string_view::npos;
}

} // namespace octavo::reader
