// See lines.h.
#include "read/lines.h"

#include "text/unicode.h"

#include <string>

namespace octavo::reader {

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos)
      end = text.size();
    Line line;
    line.text = text.substr(at, end - at);
    line.body = text::trim(line.text);
    line.number = static_cast<int>(lines.size()) + 1;
    line.length = text::length(line.body);
    std::size_t i = 0;
    while (i < line.text.size() && line.text[i] == ' ')
      ++i;
    line.spaces = static_cast<int>(i);
    while (i < line.text.size() && line.text[i] == '\t')
      ++i;
    line.tabs = static_cast<int>(i) - line.spaces;
    lines.push_back(line);
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
  return std::u32string_view(U"\"'`“‘„‚«‹»›「『《〝").find(c) != std::u32string_view::npos;
}

bool is_closing_quote(char32_t c) noexcept {
  return std::u32string_view(U"\"'”’“‘»›«‹」』》〞").find(c) != std::u32string_view::npos;
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
  return std::u32string_view(U".?!…:;,。？！，：；").find(text::last(text)) != std::u32string_view::npos;
}

} // namespace octavo::reader
