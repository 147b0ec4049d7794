// What stands apart in the text: the documents of a story, and the author's asides.
#include "typeset/blocks.h"

#include "text/unicode.h"

#include <utility>

namespace octavo::typesetter {

void BlockSetter::document(const Document& document, const Column& column) {
  const Length em = tools_.looks.em();
  const std::size_t from = galley_.slots().size();
  const Structure::Scope scope(tools_.structure, ElementRole::quotation);
  Column narrow = octavo::typesetter::inset(column, 2 * em, em);
  narrow.lists = 0;
  switch (document.kind) {
  case DocumentKind::telegram:
    narrow.text = tools_.looks.small();
    narrow.text.typeface = Typeface::sans;
    narrow.text.figures = Figures::lining;
    narrow.text.tracking = narrow.text.size / 20;
    narrow.alignment = Alignment::start;
    narrow.indents = false;
    break;
  case DocumentKind::newspaper:
    narrow.text = tools_.looks.small();
    narrow.headline = true;
    break;
  case DocumentKind::notice: {
    // Capitals are for a few words; what says more has to be read.
    constexpr std::size_t few = 160;
    narrow.text = text::length(plain_text(document.blocks)) <= few ? tools_.looks.letterspaced_caps(92)
                                                                   : tools_.looks.small();
    narrow.headline = true;
    narrow.alignment = Alignment::centred;
    narrow.indents = false;
    break;
  }
  }
  const bool ruled = document.kind != DocumentKind::notice;
  if (ruled)
    galley_.rule_above(narrow.x, narrow.measure);
  else
    galley_.space(1);
  inner(document.blocks, narrow);
  if (ruled)
    galley_.rule_below(narrow.x, narrow.measure);
  else
    galley_.space(1);
  galley_.together(from);
}

void BlockSetter::aside(const Aside& aside, const Column& column) {
  const bool warning = aside.kind == NoteKind::content_warning;
  const bool opening = std::exchange(opening_, false); // the lead-in is the story's
  const Structure::Scope scope(tools_.structure, ElementRole::division);
  Column narrow = octavo::typesetter::inset(column, tools_.looks.indent(), tools_.looks.em());
  narrow.text = tools_.looks.small();
  if (warning)
    galley_.rule_above(narrow.x, narrow.measure);
  else
    galley_.space(1);
  if (!aside.label.empty()) {
    const Structure::Scope label(tools_.structure, ElementRole::paragraph);
    tools_.structure.show(&aside, aside.label);
    TextStyle style = tools_.looks.letterspaced_caps(84);
    if (warning) {
      style = narrow.text;
      style.cut = Cut::bold;
    }
    ParagraphShape shape;
    shape.measure = narrow.measure;
    shape.alignment = Alignment::start;
    shape.hyphenate = false;
    set(plain_spans(aside.label, style), shape, narrow);
    galley_.keep();
  }
  inner(aside.blocks, narrow);
  if (warning)
    galley_.rule_below(narrow.x, narrow.measure);
  else
    galley_.space(1);
  opening_ = opening;
}

} // namespace octavo::typesetter
