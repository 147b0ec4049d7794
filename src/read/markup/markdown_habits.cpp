// See markdown_habits.h.
#include "read/markup/markdown_habits.h"

#include "read/breaks.h"
#include "read/paragraphs.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>

namespace octavo::reader::markup {
namespace {

bool is_closed(std::string_view body) {
  return ends_like_sentence(body) || is_closing_quote(text::last(body));
}

/// Whether a line reads as words: mostly letters and spaces, and long, or ended as a sentence is.
bool reads_as_prose(const Line& line) {
  constexpr std::size_t long_line = 60;
  std::size_t letters = 0, all = 0;
  for (std::size_t at = 0; at < line.body.size() && all < 200;) {
    const char32_t c = text::next(line.body, at);
    if (text::is_space(c))
      continue;
    ++all;
    letters += text::is_letter(c) || text::is_mark(c);
  }
  const bool code = line.body.find_first_of("{}=;<>\\|") != std::string_view::npos ||
                    line.body.find("()") != std::string_view::npos;
  return letters * 10 >= all * 7 && !code && (line.length >= long_line || is_closed(line.body));
}

/// The line after the run of lines set in from `i` on that may be verse: three or more, all short, none of
/// them spoken. `i`: they are none.
std::size_t short_run_end(Lines lines, std::size_t i) {
  constexpr std::size_t fewest = 3, longest = 60;
  std::size_t end = i;
  while (end < lines.size() && !lines[end].blank() && indent_of(lines[end]) >= code_indent) {
    const char32_t first = text::first(lines[end].body);
    if (lines[end].length > longest || is_opening_quote(first) || first == U'-' || first == U'—')
      return i;
    ++end;
  }
  return end - i >= fewest ? end : i;
}

struct Counts {
  int indented = 0, indented_prose = 0;
  int dashes = 0, dash_sentences = 0, dash_runs = 0;
  int line_ends = 0, blank_ends = 0, sentence_ends = 0;
  std::size_t run_length = 0;
};

Counts count(Lines lines) {
  Counts counts;
  bool in_list = false, in_fence = false, blank_before = true, dash_before = false;
  std::size_t fence = 0;
  std::size_t short_end = 0; // of lines that speak for neither code nor paragraphs
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.blank()) {
      blank_before = true;
      continue;
    }
    if (const std::size_t size = fence_of(line.body); size > 0 && (!in_fence || size >= fence)) {
      in_fence = !in_fence;
      fence = size;
      continue;
    }
    if (in_fence)
      continue;
    const std::size_t indent = indent_of(line);
    const bool item = indent < code_indent && item_marker(line.body) > 0 && !is_row(line.body);
    if (item || note_mark(line.body) > 0)
      in_list = true;
    else if (indent < 2 && (blank_before || is_row(line.body)))
      in_list = false;
    if (blank_before && indent >= code_indent && !in_list)
      short_end = short_run_end(lines, i);
    if (indent >= code_indent && !in_list && i >= short_end) {
      ++counts.indented;
      counts.indented_prose += reads_as_prose(line);
    }
    const bool dash = item && line.body.starts_with("- ");
    if (dash) {
      ++counts.dashes;
      counts.dash_sentences += is_closed(line.body) && line.length >= 8;
      counts.dash_runs += !dash_before;
    }
    dash_before = dash;
    const bool plain = !item && indent < code_indent && !in_list && !is_row(line.body) &&
                       std::string_view("#>|:[<").find(line.body.front()) == std::string_view::npos;
    if (plain) {
      ++counts.line_ends;
      counts.blank_ends += i + 1 == lines.size() || lines[i + 1].blank();
      counts.sentence_ends += is_closed(line.body);
    }
    blank_before = false;
  }
  return counts;
}

std::string of(int some, int all) {
  return std::to_string(some) + " of " + std::to_string(all);
}

} // namespace

MarkdownHabits habits_of(Lines lines, Findings& found) {
  MarkdownHabits habits;
  const Counts counts = count(lines);
  habits.indents_paragraphs = 2 * counts.indented_prose > counts.indented;
  if (habits.indents_paragraphs)
    found.decisions.push_back(
        {"indented-lines", Rule::indented, 0, 0, "paragraphs whose first line is indented",
         of(counts.indented_prose, counts.indented) + " lines that begin with four spaces or a tab are prose",
         counts.indented_prose * 100 / counts.indented, "code, as CommonMark has it"});
  // Lists are sentences too, but not everywhere in a text, one or two at a time.
  habits.dialogue_dashes = counts.dashes >= 4 && counts.dash_sentences * 10 >= counts.dashes * 8 &&
                           counts.dash_runs * 4 >= counts.dashes;
  if (habits.dialogue_dashes)
    found.decisions.push_back({"dialogue-dashes", Rule::line, 0, 0,
                               "lines of dialogue that begin with a hyphen",
                               of(counts.dash_sentences, counts.dashes) +
                                   " lines that begin with a hyphen end as sentences do, in " +
                                   std::to_string(counts.dash_runs) + " places",
                               counts.dash_sentences * 90 / counts.dashes, "lists, as CommonMark has it"});
  // Where an author ends each sentence's line, blank lines still part the paragraphs.
  habits.line_paragraphs = counts.line_ends >= 6 && counts.blank_ends * 8 <= counts.line_ends &&
                           counts.sentence_ends * 10 >= counts.line_ends * 8 &&
                           !detect_wrapping(lines).wrapped;
  if (habits.line_paragraphs)
    found.decisions.push_back(
        {"paragraphs", Rule::line, 0, 0, "each line a paragraph",
         of(counts.sentence_ends, counts.line_ends) +
             " lines end as sentences do, and a blank line follows " + std::to_string(counts.blank_ends),
         counts.sentence_ends * 90 / counts.line_ends, "paragraphs of several lines, as CommonMark has it"});
  return habits;
}

} // namespace octavo::reader::markup
