// See blocks.h: paragraphs, breaks, and what is simple. What has a file of its own: verse, dialogue, lists,
// tables, figures, and documents with asides.
#include "typeset/blocks.h"

#include "model/ornament.h"
#include "model/shown.h"
#include "text/printable.h"
#include "text/unicode.h"
#include "typeset/ornaments.h"
#include "typeset/titles.h"

#include <algorithm>
#include <utility>

namespace octavo::typesetter {
namespace {

/// Whether a break's mark says something in words, and is not just drawn.
bool has_words(std::string_view mark) {
  for (std::size_t at = 0; at < mark.size();)
    if (text::is_alphanumeric(text::next(mark, at)))
      return true;
  return false;
}

/// A line whose spaces stay: those at its head, and all of a run but its last, are figure spaces, which
/// neither vanish nor break. A tab leads to the next of the columns that are four apart.
std::string with_spaces_kept(std::string_view line) {
  constexpr std::size_t tab = 4;
  const std::size_t text = std::min(line.find_first_not_of(" \t"), line.size());
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size();) {
    const bool in_run = i + 1 < line.size() && (line[i + 1] == ' ' || line[i + 1] == '\t');
    if (line[i] == '\t') {
      do
        out += "\u2007";
      while (++column % tab != 0);
      ++i;
    } else if (line[i] == ' ') {
      out += in_run || i < text ? "\u2007" : " ";
      ++column;
      ++i;
    } else {
      const std::size_t from = i;
      text::next(line, i);
      out += line.substr(from, i - from);
      ++column;
    }
  }
  return out;
}

/// Whether all its words are emphasised.
bool is_emphasised(const Paragraph& paragraph) {
  return std::all_of(paragraph.content.begin(), paragraph.content.end(), [](const Inline& piece) {
    const auto* const plain = std::get_if<Text>(&piece.node);
    return std::holds_alternative<Emphasis>(piece.node) || (plain != nullptr && !has_words(plain->text));
  });
}

/// A quotation that can be a chapter's epigraph, and is not its text.
bool is_short_quotation(const Block& block) {
  constexpr std::size_t most_characters = 800, most_lines = 16;
  if (const auto* const quote = std::get_if<Quote>(&block.node))
    return text::length(plain_text(quote->blocks)) <= most_characters;
  std::size_t lines = 0;
  const auto* const verse = std::get_if<Verse>(&block.node);
  for (const Stanza& stanza : verse != nullptr ? verse->stanzas : std::vector<Stanza>{})
    lines += stanza.lines.size();
  return verse != nullptr && lines <= most_lines;
}

} // namespace

namespace {

constexpr int fewest_ems = 9; // of a measure worth the name

} // namespace

TextStyle direction_style(const Paragraph& paragraph, TextStyle text) {
  if (!is_emphasised(paragraph)) // emphasis in italics stands upright, and would here
    text.cut = Cut::italic;
  return text;
}

bool is_emphasised_throughout(std::span<const Block> blocks) {
  bool any = false;
  for (const Block& block : blocks) {
    const auto* const paragraph = std::get_if<Paragraph>(&block.node);
    if (paragraph == nullptr)
      return false;
    if (paragraph->role == ParagraphRole::attribution)
      continue;
    if (!is_emphasised(*paragraph))
      return false;
    any = true;
  }
  return any;
}

Column indented(Column column, Length by, Length em, bool right_to_left) {
  by = std::clamp<Length>(column.measure - fewest_ems * em, 0, by);
  column.x += right_to_left ? 0 : by;
  column.measure -= by;
  return column;
}

Column inset(Column column, Length by, Length em) {
  by = std::clamp<Length>((column.measure - fewest_ems * em) / 2, 0, by);
  column.x += by;
  column.measure -= 2 * by;
  return column;
}

void BlockSetter::blocks(std::span<const Block> blocks, const Column& column, Head head) {
  heads_ = head != Head::plain;
  opening_ = head == Head::opening;
  const auto shown = std::find_if(blocks.rbegin(), blocks.rend(), [](const Block& one) {
    return model::shows(one) && !std::holds_alternative<Break>(one.node);
  });
  const auto last =
      blocks.size() - static_cast<std::size_t>(shown - blocks.rbegin()); // after it, breaks only
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& one = blocks[i];
    mark(one);
    if (const auto* const mark = std::get_if<Break>(&one.node))
      scene_break(*mark, i >= last);
    else if (model::shows(one))
      block(one, column);
  }
}

void BlockSetter::mark(const Block& block) {
  if (const auto place = block.id.empty() ? std::nullopt : tools_.anchors.place(block.id))
    galley_.mark(*place);
}

void BlockSetter::block(const Block& block, const Column& column) {
  const auto* const text = std::get_if<Paragraph>(&block.node);
  const bool above_text =
      text != nullptr && (text->role == ParagraphRole::headnote || text->role == ParagraphRole::dateline);
  const bool centred = text != nullptr && text->role == ParagraphRole::centered;
  if (centred_ && !centred)
    galley_.space(1);
  if (centred_ && std::holds_alternative<Verse>(block.node)) // its title
    galley_.keep();
  std::visit(
      Match{[&](const Paragraph& one) { paragraph(one, column); }, //
            [](const Break&) {}, [&](const Verse& one) { verse(one, column); },
            [&](const Letter& one) { inset(one.blocks, column); },
            [&](const Quote& one) {
              heads_ && !begun_ && is_short_quotation(block) ? epigraph(one, column)
                                                             : inset(one.blocks, column);
            },
            [&](const Heading& one) { heading(one, column); },
            [&](const Preformatted& one) { preformatted(one, column); },
            [&](const Figure& one) { figure(one, column); }, [&](const Aside& one) { aside(one, column); },
            [&](const Document& one) { document(one, column); },
            [&](const Dialogue& one) { dialogue(one, column); }, [&](const List& one) { list(one, column); },
            [&](const Table& one) { table(one, column); }},
      block.node);
  epigraph_ = !begun_ && heads_ && is_short_quotation(block);
  opening_ = opening_ && (above_text || epigraph_ || std::holds_alternative<Aside>(block.node) ||
                          std::holds_alternative<Figure>(block.node));
  begun_ = true;
  broken_ = false;
  centred_ = centred;
  headed_ = std::holds_alternative<Heading>(block.node);
}

// ------------------------------------------------------------------------------------------- paragraphs

void BlockSetter::paragraph(const Paragraph& paragraph, const Column& column) {
  const Structure::Scope scope(tools_.structure, ElementRole::paragraph);
  switch (paragraph.role) {
  case ParagraphRole::body:
  case ParagraphRole::salutation: prose(paragraph, column); return;
  case ParagraphRole::headnote: headnote(paragraph, column); return;
  case ParagraphRole::signature:
  case ParagraphRole::attribution: signature(paragraph, column, paragraph.role); return;
  case ParagraphRole::dateline: dateline(paragraph, column); return;
  case ParagraphRole::direction: direction(paragraph, column); return;
  case ParagraphRole::centered: centred(paragraph, column); return;
  }
}

void BlockSetter::gap(const Paragraph& paragraph) {
  if (paragraph.gap_before > 0) {
    galley_.space(std::min(paragraph.gap_before, 2));
    flush_ = true;
  }
}

void BlockSetter::set(const Spans& spans, const ParagraphShape& shape, const Column& column) {
  galley_.add(tools_.setter.settings(spans, shape), column.x, shape.alignment == Alignment::justified);
}

void BlockSetter::prose(const Paragraph& paragraph, const Column& column) {
  const bool salutation = paragraph.role == ParagraphRole::salutation;
  gap(paragraph);
  if (tools_.looks.design().spaced && begun_ && !broken_ && column.indents)
    galley_.space(1);
  ParagraphShape shape;
  shape.measure = column.measure;
  shape.alignment = column.alignment;
  shape.balanced = shape.alignment == Alignment::centred;
  shape.hyphenate = tools_.looks.design().hyphenate && shape.alignment != Alignment::centred;
  shape.first_indent =
      (flush_ && !tools_.looks.all_indented()) || salutation || !column.indents ? 0 : tools_.looks.indent();
  const int line = paragraph.origin.first_line;
  const Spans spans = opening_ ? tools_.spans.opening(paragraph.content, column.text, line)
                               : tools_.spans.spans(paragraph.content, column.text, line);
  if (!opening_ || tools_.style.opening != Opening::drop_cap || !drop_cap(spans, column))
    set(spans, shape, column);
  if (salutation)
    galley_.keep();
  flush_ = salutation;
}

void BlockSetter::dateline(const Paragraph& paragraph, const Column& column) {
  gap(paragraph);
  if (begun_ && !headed_)
    galley_.space(1);
  ParagraphShape shape;
  shape.measure = column.measure;
  shape.alignment = Alignment::start;
  shape.hyphenate = false;
  TextStyle style = column.text;
  style.cut = Cut::italic;
  set(tools_.spans.spans(paragraph.content, style, paragraph.origin.first_line), shape, column);
  galley_.keep();
  flush_ = true;
}

void BlockSetter::direction(const Paragraph& paragraph, const Column& column) {
  gap(paragraph);
  const TextStyle style = direction_style(paragraph, column.text);
  const Spans spans = tools_.spans.spans(paragraph.content, style, paragraph.origin.first_line);
  // Between speeches it stands in the middle; what is longer than a line, as a block of its own.
  Column narrow = column;
  if (!column.speech)
    narrow = octavo::typesetter::inset(column, 2 * tools_.looks.em(), tools_.looks.em());
  ParagraphShape shape;
  shape.measure = narrow.measure;
  const bool line = !column.speech && tools_.setter.width(spans) <= narrow.measure;
  shape.alignment = line ? Alignment::centred : column.alignment;
  set(spans, shape, narrow);
  flush_ = true;
}

void BlockSetter::centred(const Paragraph& paragraph, const Column& column) {
  gap(paragraph);
  if (centred_)
    galley_.keep(turn_cost::inside_stanza);
  else if (begun_)
    galley_.space(1);
  ParagraphShape shape;
  shape.measure = column.measure;
  shape.alignment = Alignment::centred;
  shape.balanced = true;
  shape.hyphenate = false;
  set(tools_.spans.spans(paragraph.content, column.text, paragraph.origin.first_line), shape, column);
  flush_ = true;
}

void BlockSetter::headnote(const Paragraph& paragraph, const Column& column) {
  ParagraphShape shape;
  shape.measure = column.measure;
  shape.alignment = Alignment::start;
  shape.hyphenate = false;
  galley_.add(
      tools_.setter.paragraph(
          tools_.spans.spans(paragraph.content, tools_.looks.small(), paragraph.origin.first_line), shape),
      column.x, Joint::paragraph);
  galley_.space(1);
  galley_.keep();
  flush_ = true;
}

void BlockSetter::signature(const Paragraph& paragraph, const Column& column, ParagraphRole role) {
  galley_.keep();
  if (paragraph.gap_before > 0)
    galley_.space(1);
  ParagraphShape shape;
  shape.measure = column.measure - std::min(tools_.looks.em(), column.measure / 8);
  shape.alignment = Alignment::end;
  shape.hyphenate = false;
  TextStyle style = column.text;
  if (role == ParagraphRole::attribution && style.cut == Cut::italic)
    style.cut = Cut::regular; // whose words they are is not part of them
  galley_.add(tools_.setter.paragraph(
                  tools_.spans.spans(paragraph.content, style, paragraph.origin.first_line), shape),
              column.x, Joint::paragraph);
  flush_ = true;
}

// ----------------------------------------------------------------------------------------------- breaks

void BlockSetter::scene_break(const Break& mark, bool last) {
  opening_ = opening_ && epigraph_; // what follows a break in the text looks alike wherever it is
  flush_ = true;
  if (mark.kind == BreakKind::space) {
    if (!begun_ || last || broken_)
      return;
    broken_ = true;
    if (tools_.looks.design().mark_gaps)
      ornament();
    else if (mark.lines >= 2)
      galley_.pause();
    else
      galley_.scene_gap();
    return;
  }
  broken_ = true;
  const std::string shown = model::ornament(mark.mark);
  const bool words = has_words(shown);
  if (!words && !tools_.looks.design().own_ornaments) {
    ornament();
    return;
  }
  if (shown.empty()) {
    galley_.ornament(nullptr);
    return;
  }
  const Length measure = tools_.geometry.measure;
  Line drawn = has_words(shown) ? Line{} : typesetter::ornament(tools_, shown);
  if (drawn.items.empty() || drawn.width > measure) {
    ParagraphShape shape;
    shape.measure = measure;
    shape.alignment = Alignment::centred;
    shape.hyphenate = false;
    const Structure::Scope scope(tools_.structure, ElementRole::paragraph);
    galley_.space(1);
    galley_.add(tools_.setter.paragraph(plain_spans(shown, tools_.looks.body()), shape), 0, Joint::paragraph);
    galley_.space(1);
    return;
  }
  for (Item& item : drawn.items)
    move(item, (measure - drawn.width) / 2, 0);
  galley_.ornament(&drawn);
}

void BlockSetter::ornament() {
  Line line = typesetter::ornament(tools_);
  for (Item& item : line.items)
    move(item, (tools_.geometry.measure - line.width) / 2, 0);
  galley_.ornament(&line);
}

// --------------------------------------------------------------------------------- what stands by itself

void BlockSetter::inset(const Blocks& blocks, const Column& column) {
  const Structure::Scope scope(tools_.structure, ElementRole::quotation);
  galley_.space(1);
  inner(blocks, octavo::typesetter::inset(column, tools_.looks.em() * 3 / 2, tools_.looks.em()));
  galley_.space(1);
}

void BlockSetter::epigraph(const Quote& quote, const Column& column) {
  const Structure::Scope scope(tools_.structure, ElementRole::quotation);
  const Length em = tools_.looks.em();
  Column narrow = octavo::typesetter::inset(column, 3 * em, em);
  narrow.text = tools_.looks.small();
  narrow.text.cut = Cut::italic;
  const bool opening = std::exchange(opening_, false), heads = std::exchange(heads_, false);
  // Whose words they are stands below them after a dash, where it is not said to be that.
  std::span<const Block> words(quote.blocks);
  const auto* const last = words.empty() ? nullptr : std::get_if<Paragraph>(&words.back().node);
  const bool by =
      words.size() > 1 && last != nullptr && last->role == ParagraphRole::body &&
      std::u32string_view(U"—–―").find(text::first(plain_text(last->content))) != std::u32string_view::npos;
  const std::span<const Block> said = by ? words.first(words.size() - 1) : words;
  Column of_words = narrow;
  if (is_emphasised_throughout(said)) // epigraphs are alike, whether or not their author slanted them
    of_words.text.cut = Cut::regular;
  inner(said, of_words);
  if (by) {
    const Structure::Scope of_whom(tools_.structure, ElementRole::paragraph);
    mark(words.back());
    signature(*last, narrow, ParagraphRole::attribution);
  }
  opening_ = opening; // the lead-in is the story's
  heads_ = heads;
  galley_.keep();
  galley_.space(2);
}

void BlockSetter::inner(std::span<const Block> blocks, const Column& column) {
  flush_ = true;
  const bool begun = std::exchange(begun_, false);
  const bool centred = std::exchange(centred_, false);
  this->blocks(blocks, column);
  begun_ = begun;
  centred_ = centred;
  flush_ = true;
}

void BlockSetter::heading(const Heading& heading, const Column& column) {
  const Structure::Scope scope(tools_.structure, Structure::heading(Structure::inner_heading));
  galley_.space(column.headline ? begun_ ? 1 : 0 : 2);
  ParagraphShape shape;
  shape.measure = column.measure;
  shape.alignment = tools_.looks.heads();
  shape.hyphenate = false;
  shape.balanced = true;
  TextStyle style = tools_.looks.subtitle();
  if (column.headline) {
    style = column.text;
    style.size = tools_.looks.body().size;
    style.cut = Cut::bold;
  }
  galley_.stack(
      tools_.setter.paragraph(tools_.spans.spans(heading.content, style, heading.origin.first_line), shape),
      column.x, tools_.geometry.leading, Joint::heading);
  if (!column.headline)
    galley_.space(1);
  flush_ = true;
}

void BlockSetter::preformatted(const Preformatted& preformatted, const Column& column) {
  const Structure::Scope scope(tools_.structure, ElementRole::paragraph);
  tools_.structure.show(&preformatted, preformatted.text);
  TextStyle style = tools_.looks.typed();
  style.fixed_pitch = true;
  ParagraphShape shape;
  shape.measure = column.measure;
  shape.alignment = Alignment::start;
  shape.hyphenate = false;
  shape.protrude = false;
  shape.other_indent = std::min(2 * tools_.looks.em(), column.measure / 4);
  galley_.space(1);
  const std::size_t from = galley_.slots().size();
  const std::string text = text::clean_lines(preformatted.text);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text::trim_end(std::string_view(text).substr(at, end - at));
    if (line.empty())
      galley_.space(1);
    else
      galley_.add(tools_.setter.paragraph({Span{with_spaces_kept(line), style, -1, false}}, shape), column.x,
                  Joint::paragraph);
    at = end + 1;
  }
  if (galley_.slots().size() > from + 1)
    galley_.keep_rows(from);
  galley_.space(1);
  flush_ = true;
}

} // namespace octavo::typesetter
