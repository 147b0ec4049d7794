// See verse_indents.h.
#include "read/verse_indents.h"

#include "text/unicode.h"

#include <algorithm>
#include <limits>
#include <string>

namespace octavo::reader {
namespace {

constexpr int deepest = 60;          ///< ems; what is further in says no more
constexpr int tab_columns = 4;       ///< of the eight that a Line counts
constexpr std::size_t most_over = 2; ///< lines that one is turned over by
constexpr int further_over = 2;      ///< columns from a line to the end of it below

/// The quotation marks that a line opens with.
int marks_before(const VerseLine& line) {
  const std::string text = plain_text(line.content);
  int marks = 0;
  for (std::size_t at = 0; at < text.size() && is_opening_quote(text::next(text, at));)
    ++marks;
  return marks;
}

template <typename Visit>
void each_line(Verse& verse, Visit visit) {
  for (Stanza& stanza : verse.stanzas)
    for (VerseLine& line : stanza.lines)
      visit(line);
}

} // namespace

int verse_column(const Line& line) noexcept {
  return std::max(0, line.indent - (8 - tab_columns) * line.tabs);
}

void set_in(Verse& verse) {
  int begin = std::numeric_limits<int>::max();
  each_line(verse, [&](VerseLine& line) { begin = std::min(begin, line.indent); });
  bool even = true;
  each_line(verse, [&](const VerseLine& line) { even = even && line.indent == begin; });
  if (!even) { // marks that hang do so before lines that are further in
    int text = std::numeric_limits<int>::max();
    each_line(verse, [&](const VerseLine& line) {
      if (line.indent < text)
        text = std::min(text, line.indent + marks_before(line));
    });
    begin = text;
  }
  // One column is a step where a poem has hardly any other; else it is a slip, or stands below a mark.
  int slight = 0, wide = 0;
  each_line(verse, [&](const VerseLine& line) {
    slight += line.indent == begin + 1;
    wide += line.indent > begin + 1;
  });
  const int rounding = slight >= 2 && slight >= wide ? columns_to_em - 1 : 0;
  each_line(verse, [&](VerseLine& line) {
    const int columns = std::max(0, line.indent - begin);
    line.indent = std::min(deepest, (columns + rounding) / columns_to_em);
  });
}

std::vector<bool> turned_over(Lines lines) {
  std::vector<bool> over(lines.size());
  int widest = 0;
  std::size_t small = 0;
  std::size_t filled = 0;
  const auto is_small = [](const Line& line) { return text::is_lower(text::first(line.body)); };
  const auto end = [](const Line& line) { return line.indent + static_cast<int>(line.columns); };
  for (const Line& line : lines)
    widest = std::max(widest, line.blank() ? 0 : end(line));
  std::size_t row = 0, longest_row = 0; // of such lines
  int over_columns = 0;
  int count = 0;
  const Line* above = nullptr; // the line that the last one began or went on with
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.blank()) {
      above = nullptr;
      continue;
    }
    const std::string_view first = line.body.substr(0, line.body.find(' '));
    over[i] = above != nullptr && is_small(line) && line.indent >= above->indent + further_over &&
              end(lines[i - 1]) + 1 + static_cast<int>(text::length(first)) > widest;
    row = over[i] ? row + 1 : 0;
    longest_row = std::max(longest_row, row);
    if (over[i]) {
      over_columns += static_cast<int>(line.columns);
      ++count;
    } else {
      above = &line;
      ++filled;
      small += is_small(line);
    }
  }
  // Paragraphs that hang go on for more lines, and for longer ones.
  if (4 * small > filled || longest_row > most_over || 2 * over_columns > count * widest)
    over.assign(lines.size(), false);
  return over;
}

} // namespace octavo::reader
