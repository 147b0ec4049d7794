// See spans.h.
#include "typeset/spans.h"

#include "model/lead_in.h"
#include "model/link.h"
#include "model/shown.h"
#include "text/language.h"
#include "text/printable.h"
#include "text/unicode.h"
#include "typeset/looks.h"

#include <optional>
#include <utility>

namespace octavo::typesetter {
namespace {

TextStyle emphasised(TextStyle style) {
  style.emphasised = !style.emphasised;
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

/// Asterisks are raised as they are.
TextStyle raised(TextStyle style, std::string_view label) {
  if (label.find_first_not_of('*') != std::string_view::npos)
    style.height = Height::superior;
  style.caps = Caps::as_typed;
  return style;
}

bool ends_in_space(const Spans& spans) {
  return spans.empty() || spans.back().text.ends_with(' ') || spans.back().text.ends_with('\n');
}

} // namespace

Spans SpanMaker::spans(const Inlines& inlines, const TextStyle& style, int line) {
  line_ = line;
  if (!inlines.empty())
    structure_.show(inlines);
  add(inlines, style);
  return finished();
}

Spans SpanMaker::opening(const Inlines& inlines, const TextStyle& style, int line) {
  if (const Text* const first = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.front().node))
    lead_in_ = model::lead_in(text::one_line(first->text));
  return spans(inlines, style, line);
}

Spans SpanMaker::address(std::string_view text, const std::string& target, const TextStyle& style) {
  std::optional<Structure::Scope> scope;
  if (!target.empty()) {
    link_ = static_cast<int>(targets_.size());
    targets_.push_back(target);
    scope.emplace(structure_, ElementRole::link);
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

void SpanMaker::add(std::string_view text, const TextStyle& of_text) {
  TextStyle style = of_text;
  if (link_ >= 0)
    style.colour = link_colour_;
  // What one_line() trims is put back where the text goes on: a space between two pieces is one.
  std::string clean = text::one_line(text);
  if (clean.empty()) {
    if (!text.empty() && text::is_space(text::first(text)) && !ends_in_space(out_))
      out_.back().text += ' ';
    return;
  }
  if (lead_in_ > 0 && lead_in_ < clean.size()) {
    out_.push_back(
        {clean.substr(0, lead_in_), led_in(style), link_, url_, false, -1, structure_.current(), language_});
    clean.erase(0, std::exchange(lead_in_, 0));
  } else if (text::is_space(text::first(text)) && !ends_in_space(out_)) {
    clean.insert(0, 1, ' ');
  }
  if (text::is_space(text::last(text)))
    clean += ' ';
  if (!out_.empty() && out_.back().style == style && out_.back().link == link_ && out_.back().url == url_ &&
      out_.back().whole == whole_ && out_.back().mark == mark_ &&
      out_.back().element == structure_.current() && out_.back().language == language_)
    out_.back().text += clean;
  else
    out_.push_back({std::move(clean), style, link_, url_, whole_, mark_, structure_.current(), language_});
}

int SpanMaker::link_to(const std::string& target) {
  const bool inside = target.starts_with('#');
  if (inside) {
    if (const auto place = anchors_.place(std::string_view(target).substr(1))) {
      targets_.push_back(Mark{*place});
      return static_cast<int>(targets_.size()) - 1;
    }
  } else if (std::string address = model::href(target); !address.empty()) {
    targets_.push_back(std::move(address));
    return static_cast<int>(targets_.size()) - 1;
  }
  notes_.push_back({"link-dropped", Severity::warning, line_, 0,
                    "'" + text::one_line(target) +
                        (inside ? "' names no part of the book; the link is plain text"
                                : "' is no address that a book can link to; it is plain text")});
  return -1;
}

void SpanMaker::add(const Styled& styled, const TextStyle& style) {
  TextStyle inner = style;
  if (styled.style == InlineStyle::foreign)
    return add_foreign(styled, style);
  const bool whole = std::exchange(whole_, whole_ || styled.style == InlineStyle::code);
  switch (styled.style) {
  case InlineStyle::underlined: inner.underlined = true; break;
  case InlineStyle::struck: inner.struck = true; break;
  case InlineStyle::superscript: inner.height = Height::superior; break;
  case InlineStyle::subscript: inner.height = Height::inferior; break;
  case InlineStyle::code: inner = Looks::typed(style); break;
  case InlineStyle::foreign: break;
  }
  add(styled.children, inner);
  whole_ = whole;
}

void SpanMaker::add_foreign(const Styled& styled, const TextStyle& style) {
  const std::string tag = text::language_tag(styled.language);
  if (tag.empty() || tag == language_)
    return add(styled.children, style);
  Element passage{ElementRole::span};
  passage.language = tag;
  const Structure::Scope scope(structure_, std::move(passage));
  const std::string outer = std::exchange(language_, tag);
  add(styled.children, style);
  language_ = outer;
}

void SpanMaker::add(const NoteReference& reference, TextStyle style) {
  const std::string label = text::one_line(reference.label);
  style = raised(style, label);
  const int outer = link_;
  std::optional<Structure::Scope> reference_scope, link_scope;
  if (const NoteText* const note = anchors_.note(reference.target)) {
    mark_ = references_.add(*note);
    if (link_ < 0) {
      reference_scope.emplace(structure_, ElementRole::reference);
      link_scope.emplace(structure_, ElementRole::link);
      targets_.push_back(Mark{note->mark});
      link_ = static_cast<int>(targets_.size()) - 1;
    }
    structure_.refer(mark_);
  }
  add(label, style);
  link_ = outer;
  mark_ = -1;
}

Spans SpanMaker::note_label(std::string_view label, const TextStyle& style, int back) {
  std::optional<Structure::Scope> scope;
  if (back >= 0) {
    targets_.push_back(Mark{back});
    link_ = static_cast<int>(targets_.size()) - 1;
    scope.emplace(structure_, ElementRole::link);
  }
  add(label, raised(style, label));
  link_ = -1;
  return finished();
}

void SpanMaker::add(const Link& link, const TextStyle& style) {
  const int outer = link_;
  std::optional<Structure::Scope> scope;
  if (link_ < 0) {
    link_ = link_to(link.target);
    if (link_ >= 0)
      scope.emplace(structure_, ElementRole::link);
  }
  const bool has_text = model::has_text(link.children) || link.target.starts_with('#');
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
                     [&](const Styled& styled) { add(styled, style); },
                     [&](const Link& link) { add(link, style); },
                     [&](const NoteReference& reference) { add(reference, style); }},
               piece.node);
}

Spans plain_spans(std::string_view text, const TextStyle& style) {
  return {Span{text::one_line(text), style, -1, false}};
}

} // namespace octavo::typesetter
