// See sections.h.
#include "typeset/sections.h"

#include "model/shown.h"
#include "text/printable.h"
#include "text/unicode.h"
#include "typeset/blocks.h"
#include "typeset/notices.h"
#include "typeset/titles.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace octavo::typesetter {
namespace {

/// How the text of a section of this kind is set.
Column column_for(SectionKind kind, const Tools& tools) {
  const Length em = tools.looks.em();
  Column column;
  column.measure = tools.geometry.measure;
  column.text = tools.looks.body();
  column.alignment = tools.looks.alignment();
  switch (kind) {
  case SectionKind::description:
  case SectionKind::part: return inset(column, 2 * em, em);
  case SectionKind::epigraph: return inset(column, 3 * em, em);
  case SectionKind::dedication:
    column.text.cut = Cut::italic;
    column.alignment = Alignment::centred;
    column.indents = false;
    return inset(column, 2 * em, em);
  case SectionKind::front_matter:
  case SectionKind::back_matter:
  case SectionKind::authors_note: column.text = tools.looks.small(); return column;
  case SectionKind::foreword:
  case SectionKind::preface:
  case SectionKind::introduction:
  case SectionKind::prologue:
  case SectionKind::chapter:
  case SectionKind::interlude:
  case SectionKind::epilogue:
  case SectionKind::afterword:
  case SectionKind::acknowledgments:
  case SectionKind::appendix:
  case SectionKind::notice: return column;
  }
  return column;
}

bool is_display(SectionKind kind) {
  return kind == SectionKind::description || kind == SectionKind::dedication || kind == SectionKind::epigraph;
}

bool is_paragraph(const Block& block) {
  return std::holds_alternative<Paragraph>(block.node);
}

/// Whether it is a few lines before the text without a heading, say which edition this is: those stand on
/// their page as a dedication does.
bool is_statement(const Division& division) {
  constexpr std::size_t most_characters = 240, most_paragraphs = 8;
  const Blocks& blocks = division.section->blocks;
  return division.section->kind == SectionKind::front_matter && !division.heading.shown &&
         division.insets.empty() && blocks.size() <= most_paragraphs &&
         std::all_of(blocks.begin(), blocks.end(), is_paragraph) &&
         text::length(plain_text(blocks)) <= most_characters;
}

bool is_quotation(const Block& block) {
  return std::holds_alternative<Quote>(block.node) || std::holds_alternative<Verse>(block.node);
}

/// Whether it is a dedication and epigraphs before the text, without headings: each stands on a page of its
/// own.
bool is_dedication_with_epigraphs(const Division& division) {
  constexpr std::size_t most_characters = 1'200, most_blocks = 8;
  const Blocks& blocks = division.section->blocks;
  return division.section->kind == SectionKind::front_matter && !division.heading.shown &&
         division.insets.empty() && blocks.size() <= most_blocks &&
         std::any_of(blocks.begin(), blocks.end(), is_quotation) &&
         std::all_of(blocks.begin(), blocks.end(),
                     [](const Block& one) { return is_paragraph(one) || is_quotation(one); }) &&
         text::length(plain_text(blocks)) <= most_characters;
}

/// `division` and the insets in it.
std::vector<const Division*> with_insets(const Division& division) {
  std::vector<const Division*> out{&division};
  for (const Division& inset : division.insets)
    for (const Division* const one : with_insets(inset))
      out.push_back(one);
  return out;
}

/// A title in `style`: the section's own with its emphasis and line ends, or the one made for it.
InStyle titled(const Tools& tools, const Division& division) {
  return [&tools, &division](const TextStyle& style) {
    return division.heading.own
               ? tools.spans.spans(division.section->title, style, division.section->heading.first_line)
               : plain_spans(division.heading.title, style);
  };
}

} // namespace

std::vector<Flow> SectionSetter::set(const Division& division) {
  const SectionKind kind = division.section->kind;
  const Structure::Scope scope(
      tools_.structure,
      Structure::titled(kind == SectionKind::part ? ElementRole::part : ElementRole::section,
                        division.heading.shown ? division.heading.title : std::string()));
  tools_.structure.show(division.section);
  if (kind == SectionKind::part)
    part(division);
  else if (is_dedication_with_epigraphs(division))
    dedication_and_epigraphs(division);
  else if (is_display(kind) || is_statement(division))
    display(division);
  else if (kind == SectionKind::notice)
    notice(division);
  else
    chapter(division);
  return std::exchange(flows_, {});
}

Surroundings SectionSetter::surroundings(const Division& division, PageKind first, PageKind rest) const {
  if (tools_.style.running_heads == RunningHeads::none)
    return {first, rest, {}, {}};
  if (tools_.style.running_heads == RunningHeads::book)
    return {first, rest, authors_.empty() ? title_ : authors_, title_};
  Surroundings out{first, rest, division.part.empty() ? title_ : division.part, division.heading.title};
  if (!division.heading.shown)
    out.recto = title_;
  // The same on both sides says nothing: one of them names the book, or its author.
  if (out.verso == out.recto)
    out.verso = out.recto != title_ ? title_ : authors_.empty() ? title_ : authors_;
  return out;
}

void SectionSetter::flow(Galley& galley, const std::vector<const Division*>& divisions,
                         const Surroundings& around) {
  Slots slots = galley.take();
  footnotes_.give(slots, divisions);
  flows_.push_back({std::move(slots), around});
}

// --------------------------------------------------------------------------------------------- headings

void SectionSetter::header(Galley& galley, const Division& division, int sink) {
  if (!division.heading.shown)
    return;
  const Section& section = *division.section;
  const Headings& headings = tools_.looks.design().headings;
  galley.sink(sink);
  galley.mark(division.mark);
  std::optional<Structure::Scope> scope(std::in_place, tools_.structure,
                                        Structure::heading(Structure::own_heading));
  if (!division.heading.label.empty()) {
    set_head(tools_, galley, plain_spans(division.heading.label, tools_.looks.kicker()), Joint::heading);
    separate(tools_, galley, headings.above, 1);
  }
  if (section.kind == SectionKind::part)
    set_title(tools_, galley, titled(tools_, division), headings.part, 4);
  else
    set_title(tools_, galley, titled(tools_, division), headings.title, 3);
  scope.reset();
  if (model::has_text(section.subtitle)) {
    const Structure::Scope subtitle(tools_.structure, ElementRole::paragraph);
    galley.space(1);
    set_head(tools_, galley,
             tools_.spans.spans(section.subtitle, tools_.looks.subtitle(), section.heading.first_line),
             Joint::heading);
  }
}

// ------------------------------------------------------------------------------------ pages of their own

void SectionSetter::part(const Division& division) {
  Galley galley(tools_.geometry, tools_.looks, tools_.structure);
  header(galley, division, tools_.geometry.lines / 4);
  galley.mark(division.mark);
  if (!division.section->blocks.empty()) {
    galley.space(3);
    BlockSetter(tools_, galley)
        .blocks(division.section->blocks, column_for(SectionKind::part, tools_), BlockSetter::Head::epigraph);
  }
  insets(galley, division.insets);
  flow(galley, with_insets(division), surroundings(division, PageKind::display, PageKind::body));
}

void SectionSetter::display(const Division& division) {
  Galley galley(tools_.geometry, tools_.looks, tools_.structure);
  const Section& section = *division.section;
  if (division.heading.shown) {
    header(galley, division, tools_.geometry.lines / 6);
    galley.space(2);
  }
  galley.mark(division.mark);
  const bool emphasised = is_emphasised_throughout(section.blocks);
  const bool dedication = section.kind == SectionKind::dedication || (is_statement(division) && emphasised);
  Column column = column_for(dedication ? SectionKind::dedication : section.kind, tools_);
  auto head = BlockSetter::Head::plain;
  if (dedication) {
    column.text.cut = emphasised ? Cut::regular : Cut::italic; // slanted once
  } else if (section.kind == SectionKind::epigraph && !section.blocks.empty() &&
             is_quotation(section.blocks.front())) {
    column = column_for(SectionKind::chapter, tools_);
    head = BlockSetter::Head::epigraph;
  } else if (is_statement(division)) {
    column.alignment = Alignment::centred;
    column.indents = false;
    column = octavo::typesetter::inset(column, 2 * tools_.looks.em(), tools_.looks.em());
  }
  BlockSetter(tools_, galley).blocks(section.blocks, column, head);
  insets(galley, division.insets);
  // A little above the middle, where it is short; a long one begins as a chapter does.
  if (!division.heading.shown)
    lower(tools_, galley);
  flow(galley, with_insets(division), surroundings(division, PageKind::display, PageKind::display));
}

void SectionSetter::dedication_and_epigraphs(const Division& division) {
  const std::span<const Block> all = division.section->blocks;
  for (std::size_t first = 0; first < all.size();) {
    const bool quoted = is_quotation(all[first]);
    std::size_t last = first + 1;
    while (last < all.size() && is_quotation(all[last]) == quoted)
      ++last;
    const std::span<const Block> group = all.subspan(first, last - first);
    Galley galley(tools_.geometry, tools_.looks, tools_.structure);
    if (first == 0)
      galley.mark(division.mark);
    Column column = column_for(quoted ? SectionKind::chapter : SectionKind::dedication, tools_);
    if (!quoted && is_emphasised_throughout(group))
      column.text.cut = Cut::regular; // slanted once
    for (const Block& block : group) {
      if (quoted && &block != &group.front())
        galley.space(2);
      BlockSetter(tools_, galley)
          .blocks({&block, 1}, column, quoted ? BlockSetter::Head::epigraph : BlockSetter::Head::plain);
    }
    lower(tools_, galley);
    flow(galley, last == all.size() ? with_insets(division) : std::vector<const Division*>{},
         surroundings(division, PageKind::display, PageKind::display));
    first = last;
  }
}

void SectionSetter::notice(const Division& division) {
  Galley galley(tools_.geometry, tools_.looks, tools_.structure);
  galley.mark(division.mark);
  Spans heading;
  std::optional<Structure::Scope> scope(std::in_place, tools_.structure,
                                        Structure::heading(Structure::own_heading));
  if (division.heading.shown)
    heading = titled(tools_, division)(notice_heading(tools_.looks));
  if (!division.heading.label.empty()) {
    set_centred(tools_, galley, plain_spans(division.heading.label, tools_.looks.kicker()), Joint::heading);
    galley.space(1);
  }
  if (model::has_text(division.section->subtitle)) {
    Spans subtitle = tools_.spans.spans(division.section->subtitle, tools_.looks.subtitle(),
                                        division.section->heading.first_line);
    if (!heading.empty())
      heading.back().text += '\n';
    heading.insert(heading.end(), subtitle.begin(), subtitle.end());
  }
  for (Span& span : heading) // it is set further down
    span.element = span.element >= 0 ? span.element : tools_.structure.current();
  scope.reset();
  set_notice(tools_, galley, heading, division.section->blocks);
  insets(galley, division.insets);
  lower(tools_, galley);
  flow(galley, with_insets(division), surroundings(division, PageKind::display, PageKind::display));
}

void SectionSetter::chapter(const Division& division) {
  const Section& section = *division.section;
  const Headings& headings = tools_.looks.design().headings;
  Galley galley(tools_.geometry, tools_.looks, tools_.structure);
  header(galley, division, std::min(headings.sink, tools_.geometry.lines / 4));
  if (division.heading.shown)
    separate(tools_, galley, headings.below, headings.space);
  galley.mark(division.mark);
  const bool heads = division.heading.shown && is_body(section.kind);
  BlockSetter(tools_, galley)
      .blocks(section.blocks, column_for(section.kind, tools_),
              !heads                                   ? BlockSetter::Head::plain
              : tools_.style.opening == Opening::plain ? BlockSetter::Head::epigraph
                                                       : BlockSetter::Head::opening);
  // A note does not talk into the ending of the story.
  const bool apart = division.last && !section.blocks.empty();
  if (!apart)
    insets(galley, division.insets);
  const Surroundings around = surroundings(division, PageKind::opener, PageKind::body);
  flow(galley, apart ? std::vector{&division} : with_insets(division), around);
  if (apart)
    for (const Division& inside : division.insets)
      note_page(inside, around);
}

void SectionSetter::note_page(const Division& note, const Surroundings& around) {
  Galley galley(tools_.geometry, tools_.looks, tools_.structure);
  galley.sink(tools_.geometry.lines / 7);
  galley.rule(Joint::heading, tools_.right_to_left);
  galley.space(1);
  inset(galley, note);
  flow(galley, with_insets(note), around);
}

// ----------------------------------------------------------------------------- what stands inside others

void SectionSetter::insets(Galley& galley, const std::vector<Division>& insets) {
  for (const Division& inside : insets) {
    if (!galley.empty()) {
      galley.space(2);
      galley.rule(Joint::heading, tools_.right_to_left);
      galley.space(1);
    }
    inset(galley, inside);
  }
}

void SectionSetter::inset(Galley& galley, const Division& inset) {
  const Section& section = *inset.section;
  const Structure::Scope scope(
      tools_.structure,
      Structure::titled(ElementRole::section, inset.heading.shown ? inset.heading.title : std::string()));
  tools_.structure.show(&section);
  galley.mark(inset.mark);
  if (inset.heading.shown) {
    std::optional<Structure::Scope> heading(std::in_place, tools_.structure,
                                            Structure::heading(Structure::own_heading));
    if (!inset.heading.label.empty())
      set_head(tools_, galley, plain_spans(inset.heading.label, tools_.looks.kicker(84)), Joint::heading);
    TextStyle style = tools_.looks.kicker(92);
    set_head(tools_, galley, titled(tools_, inset)(style), Joint::heading);
    heading.reset();
    if (model::has_text(section.subtitle)) {
      const Structure::Scope subtitle(tools_.structure, ElementRole::paragraph);
      style = tools_.looks.small();
      style.cut = Cut::italic;
      set_head(tools_, galley, tools_.spans.spans(section.subtitle, style, section.heading.first_line),
               Joint::heading);
    }
    galley.space(1);
  }
  BlockSetter(tools_, galley).blocks(section.blocks, column_for(section.kind, tools_));
  for (const Division& inside : inset.insets) {
    galley.space(1);
    this->inset(galley, inside);
  }
}

} // namespace octavo::typesetter
