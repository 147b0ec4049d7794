// Plays and chats: who speaks runs into what is said, which hangs from it.
#include "typeset/blocks.h"

#include "model/shown.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace octavo::typesetter {
namespace {

bool has_small_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (text::is_lower(text::next(text, at)))
      return true;
  return false;
}

/// A name in small capitals; one that is typed in capitals is in small ones throughout.
TextStyle named(TextStyle style, std::string_view name) {
  style.caps = has_small_letters(name) ? Caps::small : Caps::all_small;
  style.tracking = style.size / 25;
  return style;
}

const Paragraph* paragraph_of(const Block& block) {
  return std::get_if<Paragraph>(&block.node);
}

/// Whether a block goes on in the line that names its speaker.
bool runs_in(const Block& block) {
  const Paragraph* const paragraph = paragraph_of(block);
  return paragraph != nullptr && paragraph->gap_before == 0 &&
         (paragraph->role == ParagraphRole::body || paragraph->role == ParagraphRole::direction);
}

/// `spans` after a space.
void append(Spans& to, Spans spans) {
  if (spans.empty())
    return;
  if (!to.empty())
    to.back().text += ' ';
  to.insert(to.end(), std::make_move_iterator(spans.begin()), std::make_move_iterator(spans.end()));
}

} // namespace

Spans BlockSetter::speaker(const Turn& turn, DialogueKind kind, const Column& column) {
  Spans out;
  TextStyle style = column.text;
  if (!text::one_line(turn.time).empty()) {
    style.size = Looks::part_of(style.size, 88);
    tools_.structure.show(&turn, turn.time);
    out = plain_spans(turn.time, style);
    style = column.text;
  }
  if (kind == DialogueKind::play)
    style = named(style, plain_text(turn.speaker));
  else
    style.cut = Cut::bold;
  append(out, tools_.spans.spans(turn.speaker, style, turn.origin.first_line));
  // A name that no mark parts from what is said is parted from it by more than a space.
  if (kind == DialogueKind::play && !out.empty()) {
    const char32_t end = text::last(out.back().text);
    if (text::is_alphanumeric(end) || end == U')' || end == U']')
      out.back().text += "\u2002";
  }
  return out;
}

void BlockSetter::turn(const Turn& turn, DialogueKind kind, const Column& column) {
  Column hung = indented(column, tools_.looks.em() * 3 / 2, tools_.looks.em(), tools_.right_to_left);
  hung.speech = true;
  std::optional<Structure::Scope> scope(std::in_place, tools_.structure, ElementRole::paragraph);
  Spans spans = speaker(turn, kind, column);
  flush_ = true;
  const Length stopped = std::exchange(stopped_, 0);
  if (spans.empty()) {
    scope.reset();
    inner(turn.blocks, kind == DialogueKind::play ? column : hung);
    stopped_ = 0;
    return;
  }
  // Directions before the first words belong to them.
  const auto shown = [](const Block& block) { return model::shows(block); };
  auto next = std::find_if(turn.blocks.begin(), turn.blocks.end(), shown);
  while (next != turn.blocks.end() && runs_in(*next)) {
    const Paragraph& paragraph = *paragraph_of(*next);
    mark(*next);
    const bool direction = paragraph.role == ParagraphRole::direction;
    const TextStyle style = direction ? direction_style(paragraph, column.text) : column.text;
    append(spans, tools_.spans.spans(paragraph.content, style, paragraph.origin.first_line));
    next = std::find_if(next + 1, turn.blocks.end(), shown);
    if (!direction)
      break;
  }
  ParagraphShape shape;
  shape.measure = column.measure;
  shape.alignment = column.alignment;
  shape.other_indent = column.measure - hung.measure;
  set(spans, shape, column);
  scope.reset();
  if (next == turn.blocks.end())
    return;
  const bool named_above = std::none_of(turn.blocks.begin(), next, shown);
  if (named_above)
    galley_.keep();
  const auto* const verse = std::get_if<Verse>(&next->node);
  stopped_ = verse != nullptr && named_above ? stopped : 0;
  inner({next, turn.blocks.end()}, hung);
  if (!std::holds_alternative<Verse>(turn.blocks.back().node))
    stopped_ = 0;
}

void BlockSetter::dialogue(const Dialogue& dialogue, const Column& column) {
  Column all = column;
  all.verse_at_start = true;
  if (dialogue.kind == DialogueKind::chat) {
    all = indented(column, tools_.looks.indent(), tools_.looks.em(), tools_.right_to_left);
    all.text = tools_.looks.small();
    all.text.typeface = Typeface::sans;
    all.text.figures = Figures::lining;
    all.alignment = Alignment::start;
    all.indents = false;
  }
  opening_ = false;
  stopped_ = 0;
  const Structure::Scope scope(tools_.structure, ElementRole::division);
  galley_.space(1);
  for (const Turn& one : dialogue.turns)
    turn(one, dialogue.kind, all);
  galley_.space(1);
  flush_ = true;
}

} // namespace octavo::typesetter
