// See blocks.h: pictures with their captions.
#include "typeset/blocks.h"

#include "model/shown.h"
#include "text/printable.h"

#include <algorithm>
#include <utility>

namespace octavo::typesetter {
namespace {

/// With what is said of a picture to those who do not see it: its own words, or else its caption.
Element figure_element(const Figure& figure) {
  Element out{ElementRole::figure};
  out.alternative = text::one_line(figure.image.alt);
  if (out.alternative.empty())
    out.alternative = text::one_line(plain_text(figure.caption));
  if (out.alternative.empty()) {
    out.alternative = "Illustration";
    out.language = "en";
  }
  return out;
}

} // namespace

void BlockSetter::figure(const Figure& figure, const Column& column) {
  const Geometry& geometry = tools_.geometry;
  const Column narrow = octavo::typesetter::inset(column, 2 * tools_.looks.em(), tools_.looks.em());
  const Structure::Scope both(tools_.structure, ElementRole::division);
  const bool decorative = figure.image.decorative;
  const int shown = decorative ? -1 : tools_.structure.add(figure_element(figure));
  const Structure::Scope scope(tools_.structure, ElementRole::caption);
  Lines caption;
  if (model::has_text(figure.caption)) {
    TextStyle style = tools_.looks.small();
    style.cut = Cut::italic;
    ParagraphShape shape;
    shape.measure = narrow.measure;
    shape.alignment = Alignment::centred;
    shape.balanced = true;
    caption =
        tools_.setter.paragraph(tools_.spans.spans(figure.caption, style, figure.origin.first_line), shape);
  }
  // A long caption may go on over the page; the picture keeps half of one at least.
  const int lines = std::max(
      geometry.lines / 2, geometry.lines - 2 - static_cast<int>(std::min<std::size_t>(caption.size(), 99)));
  galley_.space(1);
  const Pictures::Scaled scaled =
      tools_.pictures.scaled(figure.image, column.measure, (lines - 1) * geometry.leading);
  if (decorative) {
    galley_.picture(scaled.image, scaled.width, scaled.height, Purpose::decoration, scaled.needs_ground);
  } else {
    const Structure::Scope picture(tools_.structure, shown);
    tools_.structure.show(&figure);
    galley_.picture(scaled.image, scaled.width, scaled.height, Purpose::text, scaled.needs_ground);
  }
  if (!caption.empty()) {
    galley_.keep();
    galley_.add(std::move(caption), narrow.x, Joint::paragraph);
  }
  galley_.space(1);
}

} // namespace octavo::typesetter
