// See blocks.h: elements become blocks, and the blank lines between them what they mean.
#include "read/blocks.h"

#include "read/breaks.h"
#include "read/compose.h"
#include "read/divisions.h"
#include "read/elements.h"
#include "read/headings.h"
#include "read/inlines.h"
#include "read/letter.h"
#include "read/marks.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>

namespace octavo::reader {
namespace {

using Kind = Element::Kind;

Paragraph paragraph_of(const Element& element, ParagraphRole role = ParagraphRole::body) {
  return {content_of(element.lines, element.ends), role, 0, origin_of(element.lines, element.rule)};
}

/// The author speaking in the middle of the text: `A/N: …` in one paragraph.
Aside aside_of(const Element& element) {
  return {
      NoteKind::authors_note, {}, {{paragraph_of(element)}}, origin_of(element.lines, Rule::authors_note)};
}

/// Paragraphs of a letter or quotation, one a line, with the gaps between them.
Blocks lines_as_paragraphs(Lines lines, Rule rule) {
  Blocks blocks;
  int gap = 0;
  for (const Line& line : lines) {
    if (line.blank()) {
      ++gap;
      continue;
    }
    Element element{Kind::paragraph, Lines(&line, 1), Grouped::Ends::fold, rule};
    Paragraph paragraph = paragraph_of(element);
    paragraph.gap_before = blocks.empty() ? 0 : gap;
    blocks.push_back({std::move(paragraph)});
    gap = 0;
  }
  return blocks;
}

Letter letter_of(const Element& element) {
  Letter letter{lines_as_paragraphs(element.lines, Rule::line), origin_of(element.lines, element.rule)};
  const Lines lines = element.lines;
  auto& first = std::get<Paragraph>(letter.blocks.front().node);
  if (lines.front().body.ends_with(','))
    first.role = ParagraphRole::salutation;
  for (Block& block : letter.blocks) {
    auto& paragraph = std::get<Paragraph>(block.node);
    // Numbers may be missing, where blank lines without a meaning went.
    const auto at = static_cast<std::size_t>(
        std::lower_bound(lines.begin(), lines.end(), paragraph.origin.first_line,
                         [](const Line& line, int number) { return line.number < number; }) -
        lines.begin());
    if (&paragraph != &first && is_signature(lines, at) && (at + 1 == lines.size() || lines[at + 1].blank()))
      paragraph.role = ParagraphRole::signature;
  }
  return letter;
}

/// The row as typed, but for tabs, which no text of a Book holds. Words that say no more than that there is
/// a line are not shown.
std::string mark_of(std::string_view row) {
  if (names_a_line(row))
    return {};
  std::string mark(row);
  std::replace(mark.begin(), mark.end(), '\t', ' ');
  return mark;
}

Block block_of(const Element& element) {
  const Origin origin = origin_of(element.lines, element.rule);
  const std::string_view body = element.lines.front().body;
  switch (element.kind) {
  case Kind::paragraph:
    if (starts_with_note_marker(body))
      return {aside_of(element)};
    return {paragraph_of(element)};
  case Kind::headnote: return {paragraph_of(element, ParagraphRole::headnote)};
  case Kind::row:
    if (element.lines.front().role == LineRole::pause)
      return {Break{BreakKind::space, 2, {}, origin}};
    return {Break{BreakKind::ornament, 0, mark_of(body), origin}};
  case Kind::verse: return {verse_of(element.lines, element.rule)};
  case Kind::letter: return {letter_of(element)};
  case Kind::heading: {
    const auto match = match_heading(body);
    const bool is_marked = match && match->form == HeadingMatch::Form::marked && match->label.empty();
    return {Heading{read_inlines(is_marked ? match->title : body), origin}};
  }
  case Kind::quote: return {Quote{lines_as_paragraphs(element.lines, Rule::line), origin}};
  case Kind::preformatted: return {Preformatted{preformatted_text(element.lines), origin}};
  case Kind::document: break; // is made already
  }
  return {};
}

void add_block(Blocks& blocks, Element& element) {
  if (element.made.empty())
    blocks.push_back(block_of(element));
  else
    blocks.insert(blocks.end(), std::make_move_iterator(element.made.begin()),
                  std::make_move_iterator(element.made.end()));
}

/// The blank lines between two elements that follow each other in `lines`.
Lines between(Lines lines, const Element& before, const Element& after) {
  // Numbers may be missing, where lines without a meaning went, and come twice, where a page ends.
  const int last = before.lines.back().number;
  const int next = after.lines.front().number;
  const auto from = std::upper_bound(lines.begin(), lines.end(), last,
                                     [](int number, const Line& line) { return number < line.number; });
  const auto to = std::lower_bound(from, lines.end(), next,
                                   [](const Line& line, int number) { return line.number < number; });
  return lines.subspan(static_cast<std::size_t>(from - lines.begin()), static_cast<std::size_t>(to - from));
}

/// How many lines a gap has: of one around what was left out, those on the side that has more.
int blank_lines(Lines gap) {
  int most = 0;
  int count = 0;
  for (const Line& line : gap) {
    count = line.left_out ? 0 : count + 1;
    most = std::max(most, count);
  }
  return most;
}

Gaps measure(Lines lines, const std::vector<Element>& elements) {
  std::vector<int> gaps;
  for (std::size_t i = 1; i < elements.size(); ++i)
    if (!elements[i - 1].heads && elements[i - 1].kind == Kind::paragraph &&
        elements[i].kind == Kind::paragraph)
      gaps.push_back(blank_lines(between(lines, elements[i - 1], elements[i])));
  return Gaps(gaps);
}

/// The break that blank lines between two elements are, with its rule; lines 0: none.
Break break_between(const Element& before, const Element& after, Lines blanks, const Gaps& gaps) {
  Break found{BreakKind::space, 0, {}, origin_of(blanks, Rule::correction)};
  const int size = blank_lines(blanks);
  for (const Line& blank : blanks)
    if (blank.role == LineRole::prose)
      return found;
    else if (blank.role == LineRole::break_)
      found.lines = std::max(1, gaps.break_lines(size));
    else if (blank.role == LineRole::pause)
      found.lines = 2;
  if (found.lines > 0 || before.heads || before.kind != Kind::paragraph || after.kind != Kind::paragraph)
    return found;
  found.lines = gaps.break_lines(size);
  found.origin.rule = Rule::blank;
  return found;
}

/// Nearly as many gaps are blank as are not: what they mean may be wrong for all of the chapter.
void say_spacing(Lines lines, const Gaps& gaps, Findings& found) {
  found.notes.push_back(
      {"spacing-uneven", Severity::doubt, lines.front().number, 0,
       "nearly as many paragraphs are separated by blank lines as are not: the scene breaks may be wrong"});
  const bool wide = gaps.usual > 0;
  const std::string scenes = "a blank line is a break between scenes";
  const std::string paragraphs = "a blank line parts paragraphs, and two are a break";
  const std::size_t agree = wide ? gaps.blank : gaps.all - gaps.blank;
  found.decisions.push_back(
      {"spacing", Rule::blank, lines.front().number, lines.back().number, wide ? paragraphs : scenes,
       std::to_string(gaps.blank) + " of " + std::to_string(gaps.all) + " gaps between paragraphs are blank",
       static_cast<int>(100 * agree / gaps.all), wide ? scenes : paragraphs});
}

/// A single paragraph between two spaces may be an inscription or an effect rather than a scene.
void note_lone_paragraphs(const Blocks& blocks, Findings& found) {
  const auto space = [&](std::size_t i) {
    const auto* const mark = std::get_if<Break>(&blocks[i].node);
    return mark != nullptr && mark->origin.rule == Rule::blank ? mark : nullptr;
  };
  for (std::size_t i = 2; i < blocks.size(); ++i)
    if (const Break* const first = space(i - 2); first != nullptr && space(i) != nullptr)
      found.notes.push_back({"scene-of-one-paragraph", Severity::doubt, first->origin.first_line, 0,
                             "two scene breaks around a single paragraph: a pause for effect, perhaps"});
}

/// The gap above `THE END` sets it off, and parts no scenes.
void close_up_end(Blocks& blocks) {
  if (blocks.size() < 3)
    return;
  const auto* const last = std::get_if<Paragraph>(&blocks.back().node);
  const auto* const gap = std::get_if<Break>(&blocks[blocks.size() - 2].node);
  if (last != nullptr && gap != nullptr && gap->origin.rule == Rule::blank &&
      says_end(plain_text(last->content)))
    blocks.erase(blocks.end() - 2);
}

} // namespace

Blocks read_story(Lines lines, const Wrapping& wrapping, Findings& found) {
  std::vector<Element> elements = cut(lines, wrapping, false, found);
  const Gaps gaps = measure(lines, elements);
  if (gaps.doubtful)
    say_spacing(lines, gaps, found);
  Blocks blocks;
  blocks.reserve(elements.size());
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (i > 0)
      if (Break mark =
              break_between(elements[i - 1], elements[i], between(lines, elements[i - 1], elements[i]), gaps);
          mark.lines > 0)
        blocks.push_back({std::move(mark)});
    add_block(blocks, elements[i]);
  }
  close_up_end(blocks);
  note_lone_paragraphs(blocks, found);
  return blocks;
}

Blocks read_matter(Lines lines, const Wrapping& wrapping) {
  Findings none;
  const std::vector<Element> elements = cut(lines, wrapping, true, none);
  const Gaps gaps = measure(lines, elements);
  Blocks blocks;
  blocks.reserve(elements.size());
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const bool is_text = elements[i].kind == Kind::paragraph || elements[i].kind == Kind::headnote;
    Block block = is_text ? Block{paragraph_of(elements[i])} : block_of(elements[i]);
    if (auto* const paragraph = std::get_if<Paragraph>(&block.node)) {
      if (i > 0 && elements[i - 1].kind != Kind::row)
        paragraph->gap_before = gaps.break_lines(blank_lines(between(lines, elements[i - 1], elements[i])));
    }
    blocks.push_back(std::move(block));
  }
  return blocks;
}

} // namespace octavo::reader
