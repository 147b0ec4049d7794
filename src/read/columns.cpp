// Text whose spaces mean something: tables typed in columns, and drawings.
#include "read/compose.h"
#include "read/divisions.h"
#include "read/passage.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t least_lines = 3;
constexpr int widest_gap = 3; ///< spaces that two words are never apart by

/// Whether so many spaces stand together somewhere: one of each three bytes is looked at, and those around
/// it.
bool has_wide_gap(std::string_view body) noexcept {
  constexpr auto wide = static_cast<std::size_t>(widest_gap);
  for (std::size_t at = wide - 1; at < body.size(); at += wide) {
    if (body[at] != ' ')
      continue;
    std::size_t from = at;
    while (from > 0 && body[from - 1] == ' ')
      --from;
    std::size_t end = at + 1;
    while (end < body.size() && end - from < wide && body[end] == ' ')
      ++end;
    if (end - from >= wide)
      return true;
  }
  return false;
}

/// Where words begin again after a wide gap within the line, in columns; -1: nowhere.
int second_column(const Line& line) noexcept {
  if (!line.holds(holds_tab) && !has_wide_gap(line.body))
    return -1; // as nearly all are
  int column = line.indent;
  int gap = 0;
  for (std::size_t at = 0; at < line.body.size();) {
    const char32_t c = text::next(line.body, at);
    if (c == U'\t') {
      gap = widest_gap;
      column += 8 - column % 8;
      continue;
    }
    if (c == U' ')
      ++gap;
    else if (gap >= widest_gap)
      return column;
    else
      gap = 0;
    ++column;
  }
  return -1;
}

/// Whether the line's letters run from right to left: two halves of a verse stand apart there.
bool is_right_to_left(std::string_view body) noexcept {
  for (std::size_t at = 0; at < body.size();) {
    const char32_t c = text::next(body, at);
    if (text::is_letter(c))
      return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFEFF);
  }
  return false;
}

/// Drawn of bars and rules, few of its characters letters.
bool is_drawn(const Line& line) noexcept {
  if (!line.holds(holds_bar | holds_beyond_ascii))
    return false;
  const std::string_view body = line.body;
  std::ptrdiff_t bars = 0;
  if (line.holds(holds_bar))
    bars = std::count(body.begin(), body.end(), '|') + std::count(body.begin(), body.end(), '+');
  // U+2500 to U+257F are E2 94 and E2 95 with any third byte.
  for (std::size_t at = body.find('\xE2'); at != std::string_view::npos; at = body.find('\xE2', at + 1))
    bars += at + 1 < body.size() && (body[at + 1] == '\x94' || body[at + 1] == '\x95');
  return bars >= 2;
}

} // namespace

Passages find_columns(const Sheet& sheet) {
  Passages found;
  std::size_t run = 0; // the end of the lines that stand together
  for (std::size_t at = 0; at < sheet.lines.size();) {
    if (sheet.apart(at) || sheet.lines[at].role) {
      ++at;
      continue;
    }
    if (at >= run)
      run = sheet.run_end(at);
    std::size_t end = at;
    std::size_t drawn = 0;
    std::size_t apart = 0;
    std::map<int, std::size_t> columns;
    while (end < run && !is_right_to_left(sheet.lines[end].body)) {
      const bool bars = is_drawn(sheet.lines[end]);
      const int column = second_column(sheet.lines[end]);
      if (!bars && column < 0)
        break;
      drawn += bars;
      apart += column >= 0;
      if (column >= 0)
        ++columns[column];
      ++end;
    }
    const std::size_t size = end - at;
    std::size_t aligned = 0;
    for (const auto& [column, times] : columns)
      aligned = std::max(aligned, times);
    const bool table = apart == size && 3 * aligned >= 2 * size;
    if (size >= least_lines && (table || drawn == size) &&
        (!sheet.wrapping.wrapped || sheet.begins_paragraph(at))) {
      Passage passage{at, size, {}, true, decided(sheet, "preformatted", Rule::line, at, size)};
      passage.decision.reading = "text whose spaces are kept";
      passage.decision.evidence =
          drawn == size ? "all of " + std::to_string(size) + " lines hold bars or rules"
                        : "words begin in the same column after a wide gap in " + std::to_string(aligned) +
                              " of " + std::to_string(size) + " lines";
      passage.decision.confidence = 75;
      const Lines lines = sheet.lines.subspan(at, size);
      passage.blocks.push_back({Preformatted{preformatted_text(lines), origin_of(lines, Rule::line)}});
      found.push_back(std::move(passage));
    }
    at = std::max(end, at + 1);
  }
  return found;
}

} // namespace octavo::reader
