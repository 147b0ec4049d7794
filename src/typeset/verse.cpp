// Verse: a block centred on its longest line, its lines set in as the poem has them, stanzas whole, an
// opening quotation mark hung before it.
#include "typeset/blocks.h"

#include "model/shared_lines.h"
#include "model/shown.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::typesetter {
namespace {

constexpr int deepest = 100; // ems: more is no page's

bool is_opening_quote(char32_t c) {
  return std::u32string_view(U"“‘«„\"'‹‚").find(c) != std::u32string_view::npos;
}

/// The quotation marks that a line opens with.
std::string_view opening_quotes(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); end = at)
    if (!is_opening_quote(text::next(line, at)))
      break;
  return end < line.size() ? line.substr(0, end) : std::string_view();
}

struct PoemLine {
  Spans spans{};
  Lines lines{};
  Length width = 0; // on one line
  Length indent = 0;
  Length hang = 0; // how far its first line begins before the others
  bool ends_stanza = false;
};

/// Where the deepest lines have no room, a poem's indents are narrower, all alike, but by no more than a
/// half: a line that is too long for that is set in less than others.
void fit_indents(std::vector<PoemLine>& poem, Length measure) {
  constexpr Length whole = 64;
  Length part = whole;
  for (const PoemLine& line : poem)
    if (line.indent > 0 && line.width < measure)
      part = std::min(part, (measure - line.width) / std::max<Length>(1, line.indent / whole));
  part = std::max(part, whole / 2);
  for (PoemLine& line : poem) {
    line.indent = line.indent / whole * part;
    line.indent = std::clamp<Length>(measure - line.width, std::min(line.indent, measure / 4), line.indent);
  }
}

} // namespace

void BlockSetter::verse(const Verse& verse, const Column& column) {
  const Length em = tools_.looks.em();
  std::vector<PoemLine> poem;
  Length hang = 0;
  for (const Stanza& stanza : verse.stanzas) {
    const Structure::Scope scope(tools_.structure, ElementRole::paragraph);
    for (const VerseLine& line : stanza.lines) {
      if (!model::has_text(line.content))
        continue;
      PoemLine one;
      one.spans = tools_.spans.spans(line.content, column.text, verse.origin.first_line);
      one.indent = std::clamp(line.indent, 0, deepest) * em;
      if (one.indent > 0)
        one.width = tools_.setter.width(one.spans);
      if (!one.spans.empty())
        if (const std::string_view quotes = opening_quotes(one.spans.front().text); !quotes.empty())
          if (const Length width = tools_.setter.width(plain_spans(quotes, one.spans.front().style));
              width <= column.measure / 4) // else they are text, and have to stay in the column
            one.hang = width;
      hang = std::max(hang, one.hang);
      poem.push_back(std::move(one));
    }
    if (!poem.empty())
      poem.back().ends_stanza = true;
  }
  if (poem.empty())
    return;

  // A line that has to turn over leaves room for what hangs out, and shows that the poem stands in the
  // middle.
  ParagraphShape shape;
  const Length measure = column.measure - std::clamp(3 * em / 2, hang, column.measure / 4);
  const bool shares = column.verse_at_start && stopped_ > 0 && !verse.stanzas.empty() &&
                      !verse.stanzas.front().lines.empty() &&
                      verse.stanzas.front().lines.front().indent >= model::shared_line_indent;
  PoemLine& first_line = poem.front();
  if (shares) // the other speaker's line, after a space: it begins where that stopped
    first_line.indent = 0;
  fit_indents(poem, measure);
  if (shares)
    first_line.indent = std::clamp<Length>(stopped_ + em / 4 - hang + first_line.hang, 0,
                                           std::max<Length>(0, measure - first_line.width));
  shape.other_indent = std::min(2 * em, measure / 4);
  shape.alignment = Alignment::start;
  shape.hyphenate = false;
  Length longest = 0;
  bool right_to_left = false;
  for (PoemLine& line : poem) {
    shape.measure = measure - line.indent;
    line.lines = tools_.setter.paragraph(line.spans, shape);
    for (const Line& part : line.lines) {
      const bool first = &part == &line.lines.front();
      longest = std::max(longest, line.indent + part.width + (first ? -line.hang : shape.other_indent));
      right_to_left = right_to_left || part.right_to_left;
    }
  }
  const Length base = column.verse_at_start ? hang : std::max(hang, (column.measure - longest) / 2);
  // Lines from right to left begin at the right end of the measure that they were set in.
  const Length start = right_to_left ? column.measure - measure : 0;
  // What is spoken on a stage begins under its speaker's name.
  const bool apart = !column.verse_at_start;
  if (apart)
    galley_.space(1);
  const PoemLine& end = poem.back();
  const bool turned = end.lines.size() > 1;
  stopped_ = column.verse_at_start && !right_to_left && !end.lines.empty()
                 ? base + end.indent + (turned ? shape.other_indent : -end.hang) + end.lines.back().width
                 : 0;
  for (PoemLine& line : poem) {
    const Length x = std::max<Length>(0, base - line.hang);
    const bool last = line.ends_stanza;
    galley_.add(std::move(line.lines), column.x + (right_to_left ? start - x : x + line.indent),
                Joint::stanza);
    if (last && (apart || &line != &poem.back()))
      galley_.space(1);
    else if (!last)
      galley_.keep(turn_cost::inside_stanza);
  }
  flush_ = true;
}

} // namespace octavo::typesetter
