// See blocks.h: drop caps. The capital is drawn, which is no text; its letter stands unseen before the rest
// of its word, so that those who read or hear the page get the whole word.
#include "typeset/blocks.h"

#include "text/unicode.h"
#include "typeset/contours.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace octavo::typesetter {
namespace {

/// The letter that a paragraph begins with, where it is one that can be a drop cap: a capital by itself.
std::optional<std::string> initial(const Spans& spans) {
  if (spans.empty() || spans.front().style.caps != Caps::small || spans.front().link >= 0)
    return std::nullopt; // without a lead-in there is no opening
  const std::string& text = spans.front().text;
  std::size_t at = 0;
  if (!text::is_upper(text::next(text, at)) || at >= text.size())
    return std::nullopt;
  std::size_t after = at;
  if (text::is_mark(text::next(text, after)))
    return std::nullopt;
  return text.substr(0, at);
}

/// The one glyph that `line` is; null where it is more.
const GlyphRun* single_glyph(const Line& line) {
  if (line.items.size() != 1)
    return nullptr;
  const auto* const run = std::get_if<GlyphRun>(&line.items.front().node);
  return run != nullptr && run->glyphs.size() == 1 ? run : nullptr;
}

} // namespace

bool BlockSetter::drop_cap(const Spans& spans, const Column& column) {
  const std::optional<std::string> letter = initial(spans);
  const auto lines = static_cast<Length>(tools_.style.drop_cap_lines);
  if (!letter || tools_.right_to_left || column.alignment != Alignment::justified)
    return false;
  const Length leading = tools_.geometry.leading;
  const Length em = tools_.looks.em();
  const FontMetrics text = tools_.setter.metrics(column.text);

  // As high as from the tops of the first line's capitals to the last line's baseline.
  TextStyle style = column.text;
  style.typeface = Typeface::display;
  style.figures = Figures::lining;
  style.size = 100 * point;
  const Length height = (lines - 1) * leading + text.cap_height;
  const Length usual = tools_.setter.metrics(style).cap_height;
  if (usual <= 0 || !tools_.setter.has(style, text::first(*letter)))
    return false;
  style.size = static_cast<Length>(std::int64_t{style.size} * height / usual);
  const Line line = tools_.setter.line({Span{*letter, style}});
  const GlyphRun* const run = single_glyph(line);
  if (run == nullptr)
    return false;
  const Contour contour = tools_.setter.contour(*run, 0);
  const Rectangle bounds = contour.bounds();
  if (bounds.width <= 0)
    return false;

  // The lines beside it begin where its ink ends, never further left than the line above: text that goes in
  // below a bowl has a ragged start. What hangs below its baseline keeps the next line off as well.
  ParagraphShape shape;
  shape.measure = column.measure;
  const bool word = text::is_space(text::first(std::string_view(spans.front().text).substr(letter->size())));
  for (Length i = 0; i <= lines; ++i) {
    const Length baseline = (i - lines + 1) * leading; // from the capital's
    const auto edges = contour.between(baseline - text.cap_height, baseline + text.descender / 4);
    if (i == lines && (!edges || bounds.y + bounds.height < leading - text.cap_height))
      break;
    const Length gap = i == 0 && word ? em / 3 : em / 5;
    Length indent = (edges ? edges->right : bounds.x) - bounds.x + gap;
    if (!shape.head_indents.empty() && i < lines)
      indent = std::max(indent, shape.head_indents.back());
    shape.head_indents.push_back(indent);
  }
  if (*std::max_element(shape.head_indents.begin(), shape.head_indents.end()) > column.measure / 3)
    return false;

  Spans rest = spans;
  rest.front().text.erase(0, letter->size());
  if (word)
    rest.front().text.erase(0, rest.front().text.find_first_not_of(' '));
  Lines set = tools_.setter.paragraph(rest, shape);
  if (set.size() < static_cast<std::size_t>(lines))
    return false;

  Shape drawn;
  drawn.path = contour.path();
  drawn.colour = style.colour;
  Line capital;
  capital.items.push_back({std::move(drawn), Purpose::decoration});
  move(capital.items.front(), 0, (lines - 1) * leading);
  galley_.label(std::move(capital), column.x - bounds.x);

  Span unseen{*letter, column.text};
  unseen.style.tracking = 0;
  if (word)
    unseen.text += "\u00A0";
  Line heard = tools_.setter.line({unseen});
  for (Item& item : heard.items)
    if (auto* const letters = std::get_if<GlyphRun>(&item.node))
      letters->unseen = true;
  const Length x = column.x + set.front().left - heard.width;
  galley_.label(std::move(heard), x);

  const std::size_t from = galley_.slots().size();
  galley_.add(std::move(set), column.x, Joint::paragraph);
  galley_.keep_lines(from, static_cast<std::size_t>(lines));
  return true;
}

} // namespace octavo::typesetter
