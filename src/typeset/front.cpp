// See front.h.
#include "typeset/front.h"

#include "model/credits.h"
#include "model/identity.h"
#include "model/link.h"
#include "text/printable.h"
#include "text/unicode.h"
#include "typeset/titles.h"

#include <algorithm>
#include <vector>

namespace octavo::typesetter {
namespace {

/// "33,412".
std::string grouped(std::size_t number, const std::string& separator) {
  std::string digits = std::to_string(number);
  if (digits.size() > 3)
    for (std::size_t at = digits.size() - 3; at > 0; at = at > 3 ? at - 3 : 0)
      digits.insert(at, separator);
  return digits;
}

} // namespace

void fleuron(const Tools& tools, Galley& galley) {
  if (tools.looks.heads() != Alignment::centred)
    return galley.rule(Joint::paragraph, tools.right_to_left);
  TextStyle style = tools.looks.ornament();
  style.size = style.size / 10 * 14;
  for (const char32_t heart : {U'❦', U'❧'})
    if (tools.setter.has(style, heart)) {
      std::string text;
      text::append(text, heart);
      Line line = tools.setter.line(plain_spans(text, style));
      decorate(line);
      const Length x = (tools.geometry.measure - line.width) / 2;
      Lines lines;
      lines.push_back(std::move(line));
      galley.add(std::move(lines), x, Joint::paragraph);
      return;
    }
  galley.rule(Joint::paragraph, tools.right_to_left);
}

std::string author_names(const Metadata& metadata) {
  return model::joined(model::authors(metadata), ", ");
}

void set_half_title(const Tools& tools, Sheets& sheets, const Plan& plan) {
  Galley galley(tools.geometry, tools.looks, tools.structure);
  const Structure::Scope section(tools.structure, ElementRole::section);
  const Structure::Scope title(tools.structure, ElementRole::paragraph);
  galley.sink(tools.geometry.lines / 4);
  set_title(
      tools, galley, [&](const TextStyle& style) { return plain_spans(plan.title, style); },
      tools.looks.titles(140), 4);
  sheets.flow(galley.take(), {PageKind::display, PageKind::display, {}, {}});
  sheets.begin_right();
}

void set_title_page(const Tools& tools, Sheets& sheets, const Plan& plan, const Metadata& metadata) {
  const Geometry& geometry = tools.geometry;
  Galley galley(geometry, tools.looks, tools.structure);
  const Structure::Scope section(
      tools.structure, Structure::titled(ElementRole::section, std::string(tools.words.title_page)));
  const auto centred = [&](std::string_view text, const TextStyle& style) {
    const Structure::Scope scope(tools.structure, ElementRole::paragraph);
    set_head(tools, galley, plain_spans(text, style), Joint::stanza);
  };
  for (const Series& series : metadata.series)
    if (const std::string line = model::series_line(series); !line.empty())
      centred(line, tools.looks.kicker(92));
  galley.space(2);
  // Nothing is larger than the title.
  Length largest = 0;
  {
    const Structure::Scope title(tools.structure, ElementRole::paragraph);
    largest = set_title(
        tools, galley, [&](const TextStyle& style) { return plain_spans(plan.title, style); },
        tools.looks.design().headings.book, 4);
  }
  const auto below_title = [&](TextStyle style, int percent) {
    const Length size = std::min(style.size, largest / 100 * percent);
    style.tracking = static_cast<Length>(std::int64_t{style.tracking} * size / std::max(style.size, 1));
    style.size = std::max(size, tools.looks.body().size);
    return style;
  };
  if (const std::string subtitle = text::one_line(metadata.subtitle); !subtitle.empty()) {
    galley.space(2);
    TextStyle style = tools.looks.subtitle();
    style.size = style.size / 10 * 11;
    centred(subtitle, below_title(style, 85));
  }
  galley.space(2);
  fleuron(tools, galley);

  Span names;
  names.style = below_title(tools.looks.title(tools.looks.design().headings.book, 130), 90);
  names.style.figures = Figures::old_style;
  names.text = model::joined(model::authors(metadata), "\n");
  if (!names.text.empty()) {
    const Structure::Scope scope(tools.structure, ElementRole::paragraph);
    galley.space(2);
    ParagraphShape shape;
    shape.measure = geometry.measure;
    shape.alignment = tools.looks.heads();
    shape.hyphenate = false;
    shape.balanced = true;
    galley.stack(tools.setter.paragraph({names}, shape), 0, names.style.size / 4 * 5, Joint::stanza);
  }
  TextStyle helped = tools.looks.body();
  helped.cut = Cut::italic;
  bool first = true;
  for (const Contributor& person : metadata.contributors)
    if (const std::string line = model::credit(person, tools.words); !line.empty()) {
      galley.space(first ? 2 : 0);
      centred(line, helped);
      first = false;
    }

  const std::string publisher = text::one_line(metadata.publisher);
  const int room = geometry.lines - galley.height() - (publisher.empty() ? 0 : 2);
  const int above = std::clamp(room * 2 / 5, 0, geometry.lines / 4);
  if (!publisher.empty()) {
    galley.space(std::max(1, room - above + 1));
    centred(publisher, tools.looks.kicker(92));
  }
  galley.prepend_sink(above);
  sheets.flow(galley.take(), {PageKind::title, PageKind::title, {}, {}});
}

void set_imprint(const Tools& tools, Sheets& sheets, const Plan& plan, const Book& book) {
  const Metadata& metadata = book.metadata;
  const text::Words& words = tools.words;
  const TextStyle style = tools.looks.small();
  const Structure::Scope section(tools.structure, ElementRole::section);
  std::vector<Spans> known; // a paragraph each; an empty one is a gap
  const auto line = [&](std::string_view text) {
    if (!text::one_line(text).empty())
      known.push_back(plain_spans(text, style));
  };
  const auto labelled = [&](std::string_view label, std::string_view value) {
    if (!value.empty())
      line(std::string(label) + std::string(words.joint) + std::string(value));
  };
  const auto address = [&](std::string_view given) {
    const Structure::Scope scope(tools.structure, ElementRole::paragraph);
    if (const std::string clean = text::one_line(given); !clean.empty())
      known.push_back(tools.spans.address(clean, model::href(clean), style));
  };
  line(metadata.publisher);
  line(metadata.rights);
  known.emplace_back();
  Notes elsewhere; // that a date is none is said by those who date the file
  labelled(words.published, model::published(metadata, elsewhere));
  labelled(words.updated, text::one_line(metadata.modified).substr(0, sizeof "YYYY-MM-DD" - 1));
  if (const std::size_t count = word_count(book); count > 0)
    labelled(words.word_count, grouped(count, &words == &text::words("en") ? "," : "\u00A0"));
  known.emplace_back();
  address(metadata.source_url);
  for (const std::string& identifier : metadata.identifiers)
    if (text::one_line(identifier) != text::one_line(metadata.source_url))
      address(identifier);
  if (std::all_of(known.begin(), known.end(), [](const Spans& one) { return one.empty(); }))
    return;

  Galley galley(tools.geometry, tools.looks, tools.structure);
  ParagraphShape shape;
  shape.measure = tools.geometry.measure;
  shape.alignment = Alignment::start;
  shape.hyphenate = false;
  const auto add = [&](const Spans& spans) {
    const Structure::Scope scope(tools.structure, ElementRole::paragraph);
    galley.add(tools.setter.paragraph(spans, shape), 0, Joint::paragraph);
  };
  TextStyle title = style;
  title.cut = Cut::italic;
  add(plain_spans(plan.title, title));
  if (const std::string by = author_names(metadata); !by.empty())
    add(plain_spans(by, style));
  galley.space(1);
  for (const Spans& one : known)
    if (one.empty())
      galley.space(1);
    else
      add(one);
  // At the foot of the page.
  galley.prepend_sink(tools.geometry.lines - galley.height());
  sheets.flow(galley.take(), {PageKind::imprint, PageKind::imprint, {}, {}});
}

} // namespace octavo::typesetter
