// See verse.h.
#include "read/verse.h"

#include "text/unicode.h"

namespace octavo::reader {
namespace {

constexpr std::size_t longest_line = 59; ///< code points
constexpr std::size_t most_lines = 400;

/// The mark that closes a quotation opened by `open`; 0 where `open` opens none.
char32_t closing_of(char32_t open) noexcept {
  constexpr std::u32string_view opening = U"\"'“‘«„‚「『";
  constexpr std::u32string_view closing = U"\"'”’»“‘」』";
  const auto at = opening.find(open);
  return at == std::u32string_view::npos ? 0 : closing[at];
}

/// Whether the line's last letter is followed by the mark that closes the quotation.
bool closes(std::string_view body, char32_t close) noexcept {
  while (!body.empty()) {
    std::size_t at = body.size();
    const char32_t c = text::previous(body, at);
    if (c == close)
      return true;
    if (text::is_alphanumeric(c))
      return false;
    body = body.substr(0, at);
  }
  return false;
}

} // namespace

std::size_t match_verse(Lines lines) {
  if (lines.empty() || lines[0].blank())
    return 0;
  const char32_t close = closing_of(text::first(lines[0].body));
  if (close == 0)
    return 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < lines.size() && i < most_lines; ++i) {
    if (lines[i].blank()) {
      if (lines[i - 1].blank())
        return 0;
      continue;
    }
    if (lines[i].length > longest_line)
      return 0;
    ++count;
    std::string_view rest = lines[i].body;
    if (i == 0) {
      std::size_t mark = 0;
      text::next(rest, mark);
      rest.remove_prefix(mark);
    }
    if (closes(rest, close))
      return count >= 3 ? i + 1 : 0;
  }
  return 0;
}

} // namespace octavo::reader
