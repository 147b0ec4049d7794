// See title_settings.h.
#include "read/title_settings.h"

#include "read/breaks.h"
#include "read/fullness.h"
#include "read/heading_text.h"
#include "read/headings.h"
#include "read/screens.h"
#include "text/unicode.h"

namespace octavo::reader {
namespace {

constexpr std::size_t longest_caps_title = 70; ///< code points
constexpr std::size_t longest_small_title = 40;
constexpr std::size_t most_title_lines = 3;
constexpr std::size_t long_rule = 20; ///< marks that divide chapters rather than scenes

/// `====`, `---`: what may be below a title, however short it is.
bool is_underline(std::string_view body) {
  return body.size() >= 3 && std::string_view("=-~_").find(body.front()) != std::string_view::npos &&
         body.find_first_not_of(body.front()) == std::string_view::npos;
}

/// A title above a rule, where paragraphs are lines with nothing between them.
bool is_underlined_in_run(const LineLayout& layout, std::size_t i) {
  const Lines lines = layout.lines();
  return layout.usual_gap() == 0 && !layout.wrapped() && i > 0 && !layout.apart_before(i) &&
         layout.run_end(i) == i + 1 && i + 1 < lines.size() && is_dividing_row(lines[i + 1].body) &&
         lines[i + 1].body.find(' ') == std::string_view::npos &&
         lines[i + 1].length + 4 >= lines[i].length && looks_like_title(lines[i]) &&
         is_title_case(lines[i].body) && count_letters(lines[i].body) >= 2 && !says_end(lines[i].body) &&
         (ends_paragraph(lines[i - 1]) || lines[i + 1].length >= long_rule);
}

bool is_title_run(Lines lines, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    if (is_screen_line(lines[i].body))
      return false;
    // Old books put a stop behind a title.
    const bool stopped = has_capitals(lines[i].body) && lines[i].body.ends_with('.') && lines[i].tabs == 0;
    const bool asks = lines[i].body.ends_with('?') || lines[i].body.ends_with('!');
    if (!looks_like_title(lines[i]) && !stopped && !(asks && to == from + 1 && has_capitals(lines[i].body)))
      return false;
  }
  return true;
}

} // namespace

bool is_dividing_row(std::string_view body) {
  return body.size() >= 5 && is_row(body) && body.find_first_of("-=_~/*#+") != std::string_view::npos;
}

std::string_view decoration(std::string_view body) {
  std::size_t at = 0;
  while (at < body.size()) {
    std::size_t after = at;
    if (text::is_alphanumeric(text::next(body, after)))
      break;
    at = after;
  }
  return body.substr(0, at);
}

std::string joined_title(const LineLayout& layout, std::size_t i) {
  std::string title;
  for (std::size_t k = i; k < layout.run_end(i); ++k)
    title += (k > i ? " " : "") + text::collapse_spaces(layout.lines()[k].body);
  return title;
}

std::pair<Setting, std::optional<Title>> setting_of(const LineLayout& layout, std::size_t i) {
  const Lines lines = layout.lines();
  const Line& line = lines[i];
  std::pair<Setting, std::optional<Title>> none{Setting::gap, std::nullopt};
  if (line.blank() || line.role || is_row(line) || line.length > 200)
    return none;
  if (line.body.starts_with("> ") && i + 1 < lines.size() && lines[i + 1].body.starts_with('>') &&
      is_dividing_row(text::trim(lines[i + 1].body.substr(1))))
    return {Setting::quoted, Title{i, i + 2, text::collapse_spaces(line.body.substr(1))}};
  const std::size_t run = layout.run_end(i) - i;
  if (is_underlined_in_run(layout, i))
    return {Setting::underlined, Title{i, i + 2, text::collapse_spaces(line.body)}};
  if (line.length > 100 || run > most_title_lines || !layout.apart_before(i))
    return none;
  const bool rule_above = i > 0 && is_dividing_row(lines[i - 1].body);
  const bool rule_below = i + run < lines.size() && is_dividing_row(lines[i + run].body);
  const auto titled = [&](std::size_t from, std::size_t to) {
    return Title{from, to, text::collapse_spaces(line.body)};
  };
  if (run == 1 && rule_above && rule_below && count_letters(line.body) > 0)
    return {Setting::framed, titled(i - 1, i + 2)};
  if (line.tabs == 1 && line.spaces == 0 && run == 1 && layout.blanks_before(i) >= 2 &&
      layout.blanks_after(i) >= 1 && !is_opening_quote(text::first(line.body)) && line.length <= 80)
    return {Setting::tabbed, titled(i, i + 1)};
  if (says_end(line.body) || (line.body.starts_with('[') && !looks_like_title(line)))
    return none;
  if (run == 1 && decoration(line.body).size() >= 2 &&
      without_decoration(line.body).size() < line.body.size() &&
      line.body.ends_with(line.body.front() == '[' ? ']' : line.body.front()) &&
      count_letters(line.body) >= 2)
    return {Setting::decorated, Title{i, i + 1, std::string(without_decoration(line.body))}};
  if (const bool wide = layout.blanks_before(i) >= layout.usual_gap() + 2 || layout.filling(0, i).length == 0;
      wide && run == 1 && layout.blanks_after(i) >= 1 && line.length <= longest_small_title) {
    if (const std::string_view inner = within_quotes(line.body); count_letters(inner) >= 2)
      return {Setting::said, Title{i, i + 1, text::collapse_spaces(inner)}};
    if (text::is_lower(text::first(line.body)) && looks_like_title(line) && !is_title_case(line.body) &&
        !match_heading(line.body) && count_letters(line.body) >= 2)
      return {Setting::small, titled(i, i + 1)};
  }
  if (!is_title_run(lines, i, i + run) || count_letters(line.body) < 2)
    return none;
  if (run == 1 && i + 1 < lines.size() && lines[i + 1].body.find(' ') == std::string_view::npos) {
    const bool as_long = lines[i + 1].length + 4 >= line.length;
    if (rule_below && as_long)
      return {Setting::underlined, titled(i, i + 2)};
    if (is_underline(lines[i + 1].body) && is_title_case(line.body)) {
      Title title = titled(i, i + 2);
      title.loose = true;
      return {Setting::underlined, std::move(title)};
    }
  }
  if (const auto match = match_heading(line.body); match && match->form == HeadingMatch::Form::number)
    return none; // it was judged with the other numbers
  const bool capitals = has_capitals(joined_title(layout, i)) && line.length <= longest_caps_title;
  if (layout.blanks_before(i) >= layout.usual_gap() + 2 && layout.blanks_after(i + run - 1) >= 1 &&
      (capitals || is_title_case(line.body) || !text::is_lower(text::first(line.body))))
    return {Setting::gap, Title{i, i + run, joined_title(layout, i)}};
  if (capitals && layout.blanks_before(i) >= 1 && layout.blanks_after(i + run - 1) >= 1 &&
      count_letters(line.body) >= 3)
    return {Setting::capitals, Title{i, i + run, joined_title(layout, i)}};
  return none;
}

} // namespace octavo::reader
