// See titles.h.
#include "typeset/titles.h"

#include "text/unicode.h"

#include <algorithm>

namespace octavo::typesetter {
namespace {

ParagraphShape centred(Length measure) {
  ParagraphShape shape;
  shape.measure = measure;
  shape.alignment = Alignment::centred;
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

} // namespace

void set_title(const Tools& tools, Galley& galley, const InStyle& title, std::initializer_list<int> sizes,
               std::size_t most_lines) {
  const ParagraphShape shape = centred(tools.geometry.measure);
  for (const int& percent : sizes) {
    const bool last = &percent == sizes.end() - 1;
    const TextStyle style = tools.looks.title(percent);
    const Spans spans = title(style);
    if (!last && !words_fit(tools.setter, spans, shape.measure))
      continue;
    Lines lines = tools.setter.paragraph(spans, shape);
    if (!last && lines.size() > most_lines)
      continue;
    const Length pitch = std::max(tools.geometry.leading, style.size / 100 * 122);
    galley.stack(std::move(lines), 0, pitch, Joint::heading);
    return;
  }
}

void set_centred(const Tools& tools, Galley& galley, const Spans& spans, Joint joint) {
  galley.stack(tools.setter.paragraph(spans, centred(tools.geometry.measure)), 0, tools.geometry.leading,
               joint);
}

} // namespace octavo::typesetter
