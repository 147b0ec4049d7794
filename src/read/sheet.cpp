// See sheet.h.
#include "read/sheet.h"

#include "read/headings.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader {
namespace {

bool is_emphasis_mark(char32_t c) noexcept {
  return c == U'*' || c == U'_';
}

/// Whether no letter of the text is small and at least two are capitals.
bool is_capitals(std::string_view body) noexcept {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < body.size();) {
    const char32_t c = text::next(body, at);
    if (text::is_lower(c))
      return false;
    capitals += text::is_upper(c);
  }
  return capitals >= 2;
}

Look look_at(const Line& line) {
  Look look;
  const std::string_view body = line.body;
  const std::string_view bare = bared(body);
  look.first = text::first(bare);
  look.last = text::last(bare);
  if (bare.empty()) {
    look.row = line.row;
    return look;
  }
  const auto before = static_cast<std::size_t>(bare.data() - body.data());
  for (std::size_t at = 0; at < before;)
    look.quoted = is_opening_quote(text::next(body, at)) || look.quoted;
  for (std::size_t at = before + bare.size(); at < body.size();)
    look.closed = is_closing_quote(text::next(body, at)) || look.closed;
  look.row = line.row;
  look.capitals = is_capitals(body);
  return look;
}

/// Half of `values` are less; 0 where there are none.
std::size_t middle(std::vector<std::size_t>& values) {
  if (values.empty())
    return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

} // namespace

bool Look::ends_sentence() const noexcept {
  return std::u32string_view(U".?!…。？！").find(last) != std::u32string_view::npos;
}

std::string_view bared(std::string_view body) noexcept {
  while (!body.empty()) {
    std::size_t at = 0;
    const char32_t c = text::next(body, at);
    if (!is_opening_quote(c) && !is_emphasis_mark(c) && !text::is_space(c))
      break;
    body.remove_prefix(at);
  }
  while (!body.empty()) {
    std::size_t at = body.size();
    const char32_t c = text::previous(body, at);
    if (!is_closing_quote(c) && !is_emphasis_mark(c) && !text::is_space(c))
      break;
    body = body.substr(0, at);
  }
  return body;
}

bool Sheet::apart(std::size_t at) const noexcept {
  return at >= lines.size() || lines[at].blank() || looks[at].row;
}

std::size_t Sheet::run_end(std::size_t at) const noexcept {
  while (at < lines.size() && !apart(at) && !lines[at].role)
    ++at;
  return at;
}

bool Sheet::is_indented_first(std::size_t at) const noexcept {
  return wrapping.first_indent > 0 && lines[at].indent >= wrapping.margin + wrapping.first_indent;
}

bool Sheet::begins_paragraph(std::size_t at) const noexcept {
  return !apart(at) && (!wrapping.wrapped || at == 0 || apart(at - 1) || is_indented_first(at));
}

std::size_t Sheet::paragraph_end(std::size_t at) const noexcept {
  std::size_t end = at + 1;
  while (wrapping.wrapped && !apart(end) && !lines[end].role && !is_indented_first(end))
    ++end;
  return end;
}

Sheet measure(Lines lines, const Wrapping& wrapping) {
  Sheet sheet{lines, {}, wrapping, 0, false};
  sheet.looks.reserve(lines.size());
  std::vector<std::size_t> lengths;
  std::size_t gaps = 0;
  for (const Line& line : lines) {
    sheet.looks.push_back(look_at(line));
    if (!line.blank())
      lengths.push_back(line.length);
  }
  for (std::size_t i = 1; i < lines.size(); ++i)
    gaps += lines[i - 1].blank() && !lines[i].blank();
  sheet.spaced = 2 * gaps + 1 >= lengths.size() && lengths.size() > 1;
  sheet.usual = middle(lengths);
  constexpr std::size_t longest_heading = 120;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!sheet.apart(i) && lines[i].length <= longest_heading && (i == 0 || sheet.apart(i - 1)) &&
        sheet.apart(i + 1)) {
      const auto heading = match_heading(lines[i].body);
      sheet.looks[i].heading = heading && heading->form != HeadingMatch::Form::number;
    }
  return sheet;
}

} // namespace octavo::reader
