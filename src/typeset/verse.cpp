// Verse: a block centred on its longest line, stanzas whole, an opening quotation mark hung before it.
#include "typeset/blocks.h"

#include "model/shown.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::typesetter {
namespace {

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

struct VerseLine {
  Spans spans{};
  Lines lines{};
  Length hang = 0; // how far its first line begins before the others
  bool ends_stanza = false;
};

} // namespace

void BlockSetter::verse(const Verse& verse, const Column& column) {
  const Length em = tools_.looks.em();
  std::vector<VerseLine> poem;
  Length hang = 0;
  for (const Stanza& stanza : verse.stanzas) {
    const Structure::Scope scope(tools_.structure, ElementRole::paragraph);
    for (const Inlines& line : stanza.lines) {
      if (!model::has_text(line))
        continue;
      VerseLine one;
      one.spans = tools_.spans.spans(line, column.text, verse.origin.first_line);
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
  shape.measure = column.measure - std::clamp(3 * em / 2, hang, column.measure / 4);
  shape.other_indent = std::min(2 * em, shape.measure / 4);
  shape.alignment = Alignment::start;
  shape.hyphenate = false;
  Length longest = 0;
  bool right_to_left = false;
  for (VerseLine& line : poem) {
    line.lines = tools_.setter.paragraph(line.spans, shape);
    for (const Line& part : line.lines) {
      const bool first = &part == &line.lines.front();
      longest = std::max(longest, part.width + (first ? -line.hang : shape.other_indent));
      right_to_left = right_to_left || part.right_to_left;
    }
  }
  const Length base = column.verse_at_start ? hang : std::max(hang, (column.measure - longest) / 2);
  // Lines from right to left begin at the right end of the measure that they were set in.
  const Length start = right_to_left ? column.measure - shape.measure : 0;
  // What is spoken on a stage begins under its speaker's name.
  const bool apart = !column.verse_at_start;
  if (apart)
    galley_.space(1);
  for (VerseLine& line : poem) {
    const Length x = std::max<Length>(0, base - line.hang);
    const bool last = line.ends_stanza;
    galley_.add(std::move(line.lines), column.x + (right_to_left ? start - x : x), Joint::stanza);
    if (last && (apart || &line != &poem.back()))
      galley_.space(1);
    else if (!last)
      galley_.keep(turn_cost::inside_stanza);
  }
  flush_ = true;
}

} // namespace octavo::typesetter
