// See spans.h.
#include "typeset/spans.h"

#include "model/lead_in.h"
#include "model/link.h"
#include "model/shown.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <utility>

namespace octavo::typesetter {
namespace {

TextStyle emphasised(TextStyle style) {
  switch (style.cut) {
  case Cut::regular: style.cut = Cut::italic; break;
  case Cut::italic: style.cut = Cut::regular; break;
  case Cut::bold: style.cut = Cut::bold_italic; break;
  case Cut::bold_italic: style.cut = Cut::bold; break;
  }
  return style;
}

TextStyle strengthened(TextStyle style) {
  style.cut = style.cut == Cut::italic || style.cut == Cut::bold_italic ? Cut::bold_italic : Cut::bold;
  return style;
}

TextStyle led_in(TextStyle style) {
  style.caps = Caps::small;
  style.tracking = style.size / 25;
  return style;
}

/// Whether a link shows the address that it leads to, and breaks as one.
bool shows_address(std::string_view text) {
  return text.find(' ') == std::string_view::npos &&
         (text.find("://") != std::string_view::npos || text.find("www.") == 0 || text.find("mailto:") == 0);
}

bool ends_in_space(const Spans& spans) {
  return spans.empty() || spans.back().text.ends_with(' ') || spans.back().text.ends_with('\n');
}

} // namespace

Spans SpanMaker::spans(const Inlines& inlines, const TextStyle& style, int line) {
  line_ = line;
  add(inlines, style);
  return finished();
}

Spans SpanMaker::opening(const Inlines& inlines, const TextStyle& style, int line) {
  if (const Text* const first = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.front().node))
    lead_in_ = model::lead_in(text::one_line(first->text));
  return spans(inlines, style, line);
}

Spans SpanMaker::address(std::string_view text, const std::string& target, const TextStyle& style) {
  if (!target.empty()) {
    link_ = static_cast<int>(targets_.size());
    targets_.push_back(target);
  }
  url_ = shows_address(text);
  add(text, style);
  link_ = -1;
  url_ = false;
  return finished();
}

Spans SpanMaker::finished() {
  lead_in_ = 0;
  while (!out_.empty() && out_.back().text.ends_with(' ')) {
    out_.back().text.pop_back();
    if (out_.back().text.empty())
      out_.pop_back();
  }
  return std::exchange(out_, {});
}

void SpanMaker::add(std::string_view text, const TextStyle& style) {
  // What one_line() trims is put back where the text goes on: a space between two pieces is one.
  std::string clean = text::one_line(text);
  if (clean.empty()) {
    if (!text.empty() && text::is_space(text::first(text)) && !ends_in_space(out_))
      out_.back().text += ' ';
    return;
  }
  if (lead_in_ > 0 && lead_in_ < clean.size()) {
    out_.push_back({clean.substr(0, lead_in_), led_in(style), link_, url_});
    clean.erase(0, std::exchange(lead_in_, 0));
  } else if (text::is_space(text::first(text)) && !ends_in_space(out_)) {
    clean.insert(0, 1, ' ');
  }
  if (text::is_space(text::last(text)))
    clean += ' ';
  if (!out_.empty() && out_.back().style == style && out_.back().link == link_ && out_.back().url == url_)
    out_.back().text += clean;
  else
    out_.push_back({std::move(clean), style, link_, url_});
}

void SpanMaker::add(const Link& link, const TextStyle& style) {
  const std::string target = link_ >= 0 ? std::string() : model::href(link.target);
  const int outer = link_;
  if (!target.empty()) {
    link_ = static_cast<int>(targets_.size());
    targets_.push_back(target);
  } else if (link_ < 0) {
    notes_.push_back(
        {"link-dropped", Severity::warning, line_, 0,
         "'" + text::one_line(link.target) + "' is no address that a book can link to; it is plain text"});
  }
  const bool has_text = model::has_text(link.children);
  const bool outer_url =
      std::exchange(url_, url_ || shows_address(has_text ? plain_text(link.children) : link.target));
  if (has_text)
    add(link.children, style);
  else
    add(link.target, style);
  url_ = outer_url;
  link_ = outer;
}

void SpanMaker::add(const Inlines& inlines, const TextStyle& style) {
  for (const Inline& piece : inlines)
    std::visit(Match{[&](const Text& text) { add(text.text, style); },
                     [&](const LineBreak&) {
                       if (out_.empty())
                         return;
                       if (out_.back().text.ends_with(' '))
                         out_.back().text.pop_back();
                       out_.back().text += '\n';
                     },
                     [&](const Emphasis& emphasis) { add(emphasis.children, emphasised(style)); },
                     [&](const Strong& strong) { add(strong.children, strengthened(style)); },
                     [&](const Styled& styled) { add(styled.children, style); },
                     [&](const Link& link) { add(link, style); },
                     [&](const NoteReference& reference) { add(reference.label, style); }},
               piece.node);
}

Spans plain_spans(std::string_view text, const TextStyle& style) {
  return {Span{text::one_line(text), style, -1, false}};
}

} // namespace octavo::typesetter
