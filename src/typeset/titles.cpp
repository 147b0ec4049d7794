// See titles.h.
#include "typeset/titles.h"

#include "text/unicode.h"
#include "typeset/ornaments.h"

#include <algorithm>

namespace octavo::typesetter {
namespace {

ParagraphShape aligned(Length measure, Alignment alignment) {
  ParagraphShape shape;
  shape.measure = measure;
  shape.alignment = alignment;
  shape.hyphenate = false;
  shape.protrude = false;
  shape.balanced = true;
  return shape;
}

/// Whether every word of `spans` has room on a line.
bool words_fit(Setter& setter, const Spans& spans, Length measure) {
  for (const Span& span : spans)
    for (std::size_t at = 0; at < span.text.size();) {
      const std::size_t end = std::min(span.text.find_first_of(" \n", at), span.text.size());
      const std::string_view word = std::string_view(span.text).substr(at, end - at);
      constexpr std::size_t most = 200; // bytes; no size makes longer ones fit
      if (word.size() > most || setter.width({Span{std::string(word), span.style, -1, false}}) > measure)
        return false;
      at = end + 1;
    }
  return true;
}

/// From the largest to the smallest that a title is set in: each some five sixths of the one before.
std::vector<int> sizes_from(int largest) {
  constexpr int smallest = 110;
  std::vector<int> sizes{largest};
  while (sizes.back() > smallest)
    sizes.push_back(std::max(smallest, (sizes.back() * 5 / 6 + 5) / 10 * 10));
  return sizes;
}

} // namespace

Length set_title(const Tools& tools, Galley& galley, const InStyle& title, const Lettering& lettering,
                 std::size_t most_lines) {
  constexpr int hardly_large = 150; // percent of the text's size
  ParagraphShape shape = aligned(tools.geometry.measure, tools.looks.heads());
  const std::vector<int> sizes = sizes_from(lettering.size);
  for (const int percent : sizes) {
    const bool last = percent == sizes.back();
    const bool small = percent <= hardly_large && percent < lettering.size;
    const TextStyle style = tools.looks.title(lettering, percent);
    const Spans spans = title(style);
    shape.hyphenate = !words_fit(tools.setter, spans, shape.measure);
    if (!last && !small && shape.hyphenate)
      continue;
    Lines lines = tools.setter.paragraph(spans, shape);
    if (!last && lines.size() > (small ? 2 * most_lines : most_lines))
      continue;
    const Length pitch = std::max(tools.geometry.leading, style.size / 100 * 122);
    galley.stack(std::move(lines), 0, pitch, Joint::heading);
    return style.size;
  }
  return 0;
}

void set_head(const Tools& tools, Galley& galley, const Spans& spans, Joint joint) {
  galley.stack(tools.setter.paragraph(spans, aligned(tools.geometry.measure, tools.looks.heads())), 0,
               tools.geometry.leading, joint);
}

void set_centred(const Tools& tools, Galley& galley, const Spans& spans, Joint joint) {
  galley.stack(tools.setter.paragraph(spans, aligned(tools.geometry.measure, Alignment::centred)), 0,
               tools.geometry.leading, joint);
}

void separate(const Tools& tools, Galley& galley, Separator separator, int lines) {
  switch (separator) {
  case Separator::space: break;
  case Separator::rule:
    galley.rule(Joint::heading, tools.right_to_left);
    lines = std::max(1, lines - 1);
    break;
  case Separator::ornament: {
    galley.space(1);
    Line line = ornament(tools);
    const Length x = tools.looks.heads() == Alignment::centred ? (tools.geometry.measure - line.width) / 2
                     : tools.right_to_left                     ? tools.geometry.measure - line.width
                                                               : 0;
    Lines one;
    one.push_back(std::move(line));
    galley.add(std::move(one), x, Joint::heading);
    lines = std::max(1, lines - 2);
    break;
  }
  }
  galley.space(lines);
}

} // namespace octavo::typesetter
