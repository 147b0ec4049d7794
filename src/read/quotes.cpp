// Quotations as mail programs mark them: lines that each begin with `>`.
#include "read/compose.h"
#include "read/divisions.h"
#include "read/passage.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace octavo::reader {
namespace {

constexpr std::size_t long_line = 60; ///< code points of one that is quoted by itself

/// Bytes of a line's marks of quotation, with the space after each; 0: it has none.
std::size_t marks_of(const Line& line) noexcept {
  const std::string_view body = line.body;
  std::size_t at = 0;
  while (at < body.size() && body[at] == '>') {
    ++at;
    if (at == body.size())
      break;
    if (body[at] != ' ' && body[at] != '>')
      return 0; // `>be me`, `>:(`
    if (body[at] == ' ')
      ++at;
  }
  return at;
}

struct Run {
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t filled = 0;  ///< lines with words
  std::size_t longest = 0; ///< code points
};

std::vector<Run> runs_of(const Sheet& sheet) {
  std::vector<Run> runs;
  const Lines lines = sheet.lines;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].blank() || lines[at].role || marks_of(lines[at]) == 0)
      continue;
    Run run{at, at};
    for (; run.end < lines.size() && !lines[run.end].blank() && !lines[run.end].role; ++run.end) {
      const std::size_t marks = marks_of(lines[run.end]);
      if (marks == 0)
        break;
      run.filled += marks < lines[run.end].body.size();
      run.longest = std::max(run.longest, lines[run.end].length);
    }
    at = run.end - 1;
    const bool begins = run.first == 0 || lines[run.first - 1].blank() || lines[run.first - 1].row ||
                        lines[run.first - 1].body.ends_with(':');
    const bool ends = run.end == lines.size() || lines[run.end].blank() || lines[run.end].row;
    if (begins && ends && run.filled > 0)
      runs.push_back(run);
  }
  return runs;
}

Passage passage_of(const Sheet& sheet, const Run& run) {
  std::vector<Line> lines;
  for (std::size_t i = run.first; i < run.end; ++i) {
    const Line& typed = sheet.lines[i];
    Line line = measured(typed.body.substr(marks_of(typed)));
    line.number = typed.number;
    lines.push_back(line);
  }
  Passage passage{run.first,
                  run.end - run.first,
                  {},
                  true,
                  decided(sheet, "quotation", Rule::markup, run.first, run.end - run.first)};
  passage.decision.reading = "a quotation";
  passage.decision.evidence = std::to_string(lines.size()) + " lines begin with \">\"";
  passage.decision.confidence = run.filled > 1 ? 90 : 75;
  // A poem or a letter is set apart as it is.
  if (Passages inside = find_passages(lines, sheet.wrapping);
      inside.size() == 1 && inside.front().apart && inside.front().size == lines.size()) {
    passage.blocks = std::move(inside.front().blocks);
    passage.decision.reading = inside.front().decision.reading;
    return passage;
  }
  Quote quote;
  quote.origin = origin_of(sheet.lines.subspan(run.first, run.end - run.first), Rule::markup);
  quote.blocks = paragraphs_of(lines, sheet.wrapping);
  passage.blocks.push_back({std::move(quote)});
  return passage;
}

} // namespace

Passages find_quotes(const Sheet& sheet) {
  Passages found;
  std::vector<Run> runs = runs_of(sheet);
  // `> look` between what a game answers: nothing is quoted, something is typed.
  const auto typed = std::count_if(runs.begin(), runs.end(),
                                   [](const Run& run) { return run.filled == 1 && run.longest < long_line; });
  for (const Run& run : runs)
    if (run.longest >= long_line || (run.filled > 1 && typed < 2))
      found.push_back(passage_of(sheet, run));
  return found;
}

} // namespace octavo::reader
