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
  Lines lines{};
  Length hang = 0;  // how far its first line begins before the others
  Length width = 0; // of the widest of its lines, from where the first begins
  bool ends_stanza = false;
};

} // namespace

void BlockSetter::verse(const Verse& verse, const Column& column) {
  const Length em = tools_.looks.em();
  ParagraphShape shape;
  shape.measure = column.measure;
  shape.other_indent = std::min(2 * em, column.measure / 4);
  shape.alignment = Alignment::start;
  shape.hyphenate = false;

  std::vector<VerseLine> set;
  Length longest = 0, hang = 0;
  bool right_to_left = false;
  for (const Stanza& stanza : verse.stanzas) {
    for (const Inlines& line : stanza.lines) {
      if (!model::has_text(line))
        continue;
      VerseLine one;
      const Spans spans = tools_.spans.spans(line, column.text, verse.origin.first_line);
      if (!spans.empty())
        if (const std::string_view quotes = opening_quotes(spans.front().text); !quotes.empty())
          one.hang = tools_.setter.width(plain_spans(quotes, spans.front().style));
      one.lines = tools_.setter.paragraph(spans, shape);
      for (const Line& part : one.lines) {
        const Length indent = &part == &one.lines.front() ? 0 : shape.other_indent;
        one.width = std::max(one.width, part.width + indent);
        right_to_left = right_to_left || part.right_to_left;
      }
      longest = std::max(longest, one.width - one.hang);
      hang = std::max(hang, one.hang);
      set.push_back(std::move(one));
    }
    if (!set.empty())
      set.back().ends_stanza = true;
  }
  if (set.empty())
    return;

  // In the middle of the measure, and never beyond it with what hangs out or is turned over.
  const Length base = std::max(hang, (column.measure - longest) / 2);
  galley_.space(1);
  for (VerseLine& line : set) {
    const Length x =
        std::clamp<Length>(base - line.hang, 0, std::max<Length>(0, column.measure - line.width));
    const bool last = line.ends_stanza;
    galley_.add(std::move(line.lines), column.x + (right_to_left ? -x : x), Joint::stanza);
    if (last)
      galley_.space(1);
    else
      galley_.keep(turn_cost::inside_stanza);
  }
  flush_ = true;
}

} // namespace octavo::typesetter
