// See survey.h.
#include "read/survey.h"

#include "read/aozora.h"
#include "read/archive.h"
#include "read/corrections.h"
#include "read/divisions.h"
#include "read/header.h"
#include "read/mail_header.h"
#include "read/marks.h"
#include "read/page_numbers.h"
#include "read/readings.h"
#include "read/site_lines.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader {
namespace {

/// How many bytes of a line are marks of quotation as mail programs put them before it: `> `, `>> `.
std::size_t quoting(const Line& line) noexcept {
  std::size_t at = 0;
  std::size_t after = 0;
  while (at < line.text.size() && (line.text[at] == '>' || (line.text[at] == ' ' && at - after < 2)))
    if (line.text[at++] == '>')
      after = at;
  return after == 0 ? 0 : after + (after < line.text.size() && line.text[after] == ' ');
}

/// A text that was quoted in a mail, every line of it: the marks go.
void unquote(std::vector<Line>& lines, Findings& found) {
  std::size_t filled = 0;
  std::size_t quoted = 0;
  for (const Line& line : lines) {
    filled += !line.blank();
    quoted += line.body.starts_with('>');
  }
  if (quoted < 8 || 20 * quoted < 19 * filled)
    return;
  for (Line& line : lines)
    if (const std::size_t marks = quoting(line); marks > 0) {
      const int number = line.number;
      line = measured(line.text.substr(marks));
      line.number = number;
    }
  found.decisions.push_back(
      {"quoting", Rule::archive, 0, 0, "the text was quoted in a mail: its marks go",
       std::to_string(quoted) + " of " + std::to_string(filled) + " lines begin with a \">\"", 95,
       "lines that begin so"});
}

/// Tabs before every line, headings and rows as well, mean nothing: one of each goes.
void take_common_tab(std::vector<Line>& lines) {
  constexpr std::size_t fewest = 8;
  std::size_t filled = 0;
  for (const Line& line : lines) {
    filled += !line.blank();
    if (!line.blank() && !line.text.starts_with('\t'))
      return;
  }
  if (filled < fewest)
    return;
  for (Line& line : lines) {
    const int number = line.number;
    const auto role = line.role;
    line = measured(line.text.substr(line.text.starts_with('\t') ? 1 : 0));
    line.number = number;
    line.role = role;
  }
}

/// A line that begins with a form feed is the first of a page: it stands apart from the page before, by a gap
/// that means nothing else. The numbers of these lines.
std::vector<int> part_pages(std::vector<Line>& lines) {
  const auto begins_page = [](const Line& line) { return line.text.starts_with('\f'); };
  std::vector<int> starts;
  if (std::none_of(lines.begin(), lines.end(), begins_page))
    return starts;
  std::vector<Line> parted;
  parted.reserve(lines.size());
  for (const Line& line : lines) {
    if (!begins_page(line)) {
      parted.push_back(line);
      continue;
    }
    Line gap = measured(line.text.substr(0, 0));
    gap.number = line.number;
    gap.left_out = true;
    parted.push_back(gap);
    starts.push_back(line.number);
    Line first = measured(line.text.substr(1));
    first.number = line.number;
    first.role = line.role;
    if (!first.blank())
      parted.push_back(first);
  }
  lines = std::move(parted);
  return starts;
}

/// `365`, `1`, `____`, `364`: what is drawn between figures that stand below each other belongs to a sum.
void keep_sums(std::vector<Line>& lines) {
  const auto is_figure = [](const Line& line) {
    return !line.blank() && line.body.size() <= 9 &&
           line.body.find_first_not_of("0123456789.,+-x ") == std::string_view::npos &&
           line.body.find_first_of("0123456789") != std::string_view::npos;
  };
  const auto is_drawn = [](const Line& line) {
    return line.row && !line.role && line.body.find_first_of("*#~") == std::string_view::npos;
  };
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!is_drawn(lines[i]) || !is_figure(lines[i - 1]))
      continue;
    const std::size_t below = skip_blank(lines, i + 1);
    const bool within = below < lines.size() && below <= i + 2 && is_figure(lines[below]);
    const bool after =
        i > 3 && std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(i - 3),
                             lines.begin() + static_cast<std::ptrdiff_t>(i - 1),
                             [](const Line& l) { return !l.row && l.body.find_first_of("-_=—") == 0; });
    if (within || after)
      lines[i].row = false;
  }
}

} // namespace

Survey survey(std::string_view text, std::vector<Line> lines, const Sidecar& sidecar, Findings& found) {
  Survey result;
  const bool aozora = is_aozora(text);
  if (aozora)
    result.mended = std::make_shared<const std::string>(without_annotations(text));
  if (has_readings(text))
    result.mended = std::make_shared<const std::string>(
        with_bracketed_readings(result.mended ? std::string_view(*result.mended) : text));
  result.text = result.mended ? std::string_view(*result.mended) : text;
  result.lines = lines.empty() || result.mended ? split_lines(result.text) : std::move(lines);
  unquote(result.lines, found);
  apply_lines(result.lines, sidecar);
  const std::vector<int> page_starts = part_pages(result.lines);
  result.exported = is_export(result.lines);
  if (!result.exported) {
    take_common_tab(result.lines);
    if (aozora)
      take_aozora(result.lines, text, result.stated, found);
    take_archive(result.lines, result.stated, found);
    take_producers(result.lines, found);
    take_illustrations(result.lines, found);
    remove_page_numbers(result.lines, page_starts, found);
    Metadata mailed = take_mail_header(result.lines, found);
    take_header(result.lines, result.stated, found);
    if (result.stated.title.empty())
      result.stated.title = std::move(mailed.title);
    if (result.stated.contributors.empty())
      result.stated.contributors = std::move(mailed.contributors);
    if (result.stated.published.empty())
      result.stated.published = std::move(mailed.published);
    take_landmarks(result.lines, found);
    take_site_lines(result.lines, result.stated, found);
  }
  learn_marks(result.lines, found);
  keep_sums(result.lines);
  if (result.exported) {
    halve_gaps(result.lines, found);
    result.wrapping = export_wrapping(result.lines, found);
    return result;
  }
  close_up(result.lines, found);
  result.wrapping = survey_wrapping(result.lines, found);
  if (result.wrapping.wrapped)
    mark_divided_words(result.lines);
  return result;
}

} // namespace octavo::reader
