// See markdown_lines.h.
#include "read/markup/markdown_lines.h"

#include "read/breaks.h"
#include "read/headings.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader::markup {
namespace {

bool is_punctuation(char c) noexcept {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

} // namespace

std::size_t indent_of(const Line& line) noexcept {
  return static_cast<std::size_t>(line.spaces) + 4 * static_cast<std::size_t>(line.tabs);
}

std::size_t fence_of(std::string_view body) noexcept {
  if (body.empty() || (body.front() != '`' && body.front() != '~'))
    return 0;
  const std::size_t size = std::min(body.find_first_not_of(body.front()), body.size());
  if (size < 3 || (body.front() == '`' && body.find('`', size) != std::string_view::npos))
    return 0;
  return size;
}

std::size_t item_marker(std::string_view body) noexcept {
  constexpr std::size_t most_digits = 9;
  std::size_t size = 0;
  if (body.empty())
    return 0;
  if (std::string_view("-*+").find(body.front()) != std::string_view::npos) {
    size = 1;
  } else {
    while (size < body.size() && size < most_digits && text::is_ascii_digit(body[size]))
      ++size;
    if (size == 0 || size == body.size() || (body[size] != '.' && body[size] != ')'))
      return 0;
    ++size;
  }
  return size == body.size() || body[size] == ' ' || body[size] == '\t' ? size : 0;
}

bool is_text(std::string_view body) noexcept {
  return std::string_view("#`~<:|").find(body.front()) == std::string_view::npos && note_mark(body) == 0;
}

std::string room(int columns) {
  constexpr int widest = 80;
  std::string spaces;
  for (int i = 0; i < std::min(columns, widest); ++i)
    spaces += "\xC2\xA0";
  return spaces;
}

std::string as_text(std::string_view body) {
  if (fence_of(body) > 0 || is_break(body))
    return escaped(body);
  std::string text(body);
  if (const std::size_t marker = item_marker(body); marker > 1)
    text.insert(marker - 1, "\\"); // before the stop after the number
  else if (!body.empty() && std::string_view("#>-+*=~|:").find(body.front()) != std::string_view::npos &&
           (body.front() != '*' || marker > 0))
    text.insert(0, "\\");
  return text;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_punctuation(c))
      out += '\\';
    out += c;
  }
  return out;
}

bool is_underline(const Line& line) noexcept {
  return !line.blank() && indent_of(line) < code_indent &&
         (line.body.find_first_not_of('=') == std::string_view::npos ||
          line.body.find_first_not_of('-') == std::string_view::npos);
}

bool is_underlined_title(const Line& line, const Line& row) {
  constexpr std::size_t longest = 100;
  if (line.length > longest || text::last(line.body) == '.' || text::last(line.body) == ',')
    return false;
  if (looks_like_title(line) || match_heading(line.body))
    return true;
  // "Who Goes There?" and a row of the same length.
  const std::size_t length = row.body.size();
  const bool fits = length + 2 >= line.length && length <= line.length + 2;
  return fits && !is_closing_quote(text::last(line.body)) && !is_opening_quote(text::first(line.body));
}

bool is_table_row(std::string_view body) noexcept {
  return body.find('|') != std::string_view::npos && body.find('-') != std::string_view::npos &&
         body.find_first_not_of("|:- \t") == std::string_view::npos;
}

bool is_break(std::string_view body) {
  return is_row(body) && std::string_view(">|:+\\`[]").find(body.front()) == std::string_view::npos &&
         body != "-" && body != "*";
}

std::size_t note_mark(std::string_view body) noexcept {
  constexpr std::size_t longest = 60;
  if (!body.starts_with("[^"))
    return 0;
  const std::size_t end = body.substr(0, longest).find("]:");
  return end == std::string_view::npos || end == 2 ||
                 body.substr(2, end - 2).find_first_of("[]^ \t") != std::string_view::npos
             ? 0
             : end + 2;
}

} // namespace octavo::reader::markup
