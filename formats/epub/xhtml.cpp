// See xhtml.h.
#include "epub/xhtml.h"

#include "model/lead_in.h"
#include "model/link.h"
#include "model/ornament.h"
#include "model/shown.h"
#include "text/language.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace octavo::epub {
namespace {

std::string_view class_of(ParagraphRole role) {
  switch (role) {
  case ParagraphRole::body: return {};
  case ParagraphRole::headnote: return "headnote";
  case ParagraphRole::salutation: return "salutation";
  case ParagraphRole::signature: return "signature";
  case ParagraphRole::dateline: return "dateline";
  case ParagraphRole::direction: return "stage";
  case ParagraphRole::centered: return "centered";
  case ParagraphRole::attribution: return "attribution";
  }
  return {};
}

/// Of the vocabulary for structures, which Z39.98 has more words of than EPUB.
std::string_view type_of(ParagraphRole role) {
  switch (role) {
  case ParagraphRole::salutation: return "z3998:salutation";
  case ParagraphRole::signature: return "z3998:signature";
  case ParagraphRole::direction: return "z3998:stage-direction";
  case ParagraphRole::body:
  case ParagraphRole::headnote:
  case ParagraphRole::dateline:
  case ParagraphRole::centered:
  case ParagraphRole::attribution: return {};
  }
  return {};
}

bool opens_speech(const Inlines& line) {
  const std::string text = plain_text(line);
  return std::u32string_view(U"“‘«„\"'‹").find(text::first(text)) != std::u32string_view::npos &&
         !text.empty();
}

/// The passage in another language that is all of `content`; null where it is none.
const Styled* whole_passage(const Inlines& content) {
  const auto* const styled = content.size() == 1 ? std::get_if<Styled>(&content.front().node) : nullptr;
  const bool foreign = styled != nullptr && styled->style == InlineStyle::foreign;
  return foreign && !text::language_tag(styled->language).empty() && model::has_text(styled->children)
             ? styled
             : nullptr;
}

/// Whether a paragraph begins with a capital, no speech, and is longer than some lines of a telephone.
bool takes_drop_cap(const Inlines& content) {
  constexpr std::size_t shortest = 160; // characters
  const Text* const first = content.empty() ? nullptr : std::get_if<Text>(&content.front().node);
  if (first == nullptr || model::lead_in(first->text) == 0 || text::length(plain_text(content)) < shortest)
    return false;
  std::size_t at = 0;
  return text::is_upper(text::next(first->text, at)) &&
         !(at < first->text.size() && text::is_mark(text::next(first->text, at)));
}

} // namespace

const char* heading_name(int level) {
  constexpr std::array<const char*, 6> names{"h1", "h2", "h3", "h4", "h5", "h6"};
  return names[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
}

// ---------------------------------------------------------------------------------------------- blocks

void XhtmlWriter::blocks(std::span<const Block> blocks, int level, bool opening) {
  for (const Block& block : blocks) {
    if (!model::shows(block))
      continue;
    const std::string_view id = id_of(block);
    std::visit(Match{[&](const Paragraph& one) {
                       line_ = one.origin.first_line;
                       paragraph(one, opening && one.role == ParagraphRole::body, id);
                       // What stands above the text leaves the opening to it.
                       opening = opening &&
                                 (one.role == ParagraphRole::headnote || one.role == ParagraphRole::dateline);
                     },
                     [&](const Break& one) {
                       opening = false; // what follows a break looks alike wherever it is
                       scene_break(one, id);
                     },
                     [&](const Verse& one) {
                       opening = false;
                       line_ = one.origin.first_line;
                       verse(one, id);
                     },
                     [&](const Letter& one) {
                       opening = false;
                       quotation("letter", "z3998:letter", one.blocks, level, id);
                     },
                     [&](const Quote& one) {
                       opening = false;
                       quotation("quote", "", one.blocks, level, id);
                     },
                     [&](const Heading& one) {
                       opening = false;
                       line_ = one.origin.first_line;
                       text_element(heading_name(level), {{"id", id}}, one.content);
                     },
                     [&](const Preformatted& one) {
                       opening = false;
                       xml_.open("pre", {{"id", id}});
                       preformatted(one);
                       xml_.close();
                       xml_.line();
                     },
                     [&](const Figure& one) {
                       line_ = one.origin.first_line;
                       figure(one, id);
                     },
                     [&](const Aside& one) { aside(one, level, id); },
                     [&](const Document& one) {
                       opening = false;
                       document(one, level, id);
                     },
                     [&](const Dialogue& one) {
                       opening = false;
                       dialogue(one, level, id);
                     },
                     [&](const List& one) {
                       opening = false;
                       list(one, level, id);
                     },
                     [&](const Table& one) {
                       opening = false;
                       table(one, id);
                     }},
               block.node);
  }
}

std::string_view XhtmlWriter::id_of(const Block& block) const {
  if (block.id.empty())
    return {};
  const auto named = plan_.blocks.find(&block);
  return named == plan_.blocks.end() ? std::string_view() : named->second;
}

void XhtmlWriter::paragraph(const Paragraph& paragraph, bool opening, std::string_view id) {
  std::string classes(class_of(paragraph.role));
  if (paragraph.gap_before > 0)
    classes += classes.empty() ? "gap" : " gap";
  if (opening && plan_.drop_caps && takes_drop_cap(paragraph.content))
    classes += classes.empty() ? "dropped" : " dropped";
  if (!opening || whole_passage(paragraph.content) != nullptr)
    return text_element("p", {{"id", id}, {"class", classes}, {"epub:type", type_of(paragraph.role)}},
                        paragraph.content);
  xml_.open("p", {{"id", id}, {"class", classes}});
  opening_inlines(paragraph.content);
  xml_.close();
  xml_.line();
}

void XhtmlWriter::scene_break(const Break& mark, std::string_view id) {
  if (mark.kind == BreakKind::space) {
    xml_.empty("hr", {{"id", id}, {"class", mark.lines >= 2 ? "pause" : "space"}});
  } else {
    // The mark is an attribute that the style sheet shows; where a device cannot, the break is still a line.
    const std::string shown = model::ornament(mark.mark);
    xml_.empty("hr", {{"id", id}, {"class", shown.empty() ? "rule" : "ornament"}, {"data-mark", shown}});
  }
  xml_.line();
}

void XhtmlWriter::verse(const Verse& verse, std::string_view id) {
  // The style sheet knows so many steps of an em; a poem that is set in deeper keeps its shape.
  constexpr int styled_steps = 12;
  int deepest = 0;
  for (const Stanza& stanza : verse.stanzas)
    for (const VerseLine& line : stanza.lines)
      deepest = std::max(deepest, line.indent);
  const Element poem(xml_, "div", {{"id", id}, {"class", "verse"}, {"epub:type", "z3998:verse"}});
  for (const Stanza& stanza : verse.stanzas) {
    if (std::none_of(stanza.lines.begin(), stanza.lines.end(),
                     [](const VerseLine& line) { return model::has_text(line.content); }))
      continue;
    const Element group(xml_, "div", {{"class", "stanza"}});
    for (const VerseLine& line : stanza.lines) {
      if (!model::has_text(line.content))
        continue;
      std::string name = opens_speech(line.content) ? "line hung" : "line";
      if (const int steps = deepest <= styled_steps ? line.indent : line.indent * styled_steps / deepest;
          steps > 0)
        name += " in" + std::to_string(steps);
      text_element("p", {{"class", name}}, line.content);
    }
  }
}

void XhtmlWriter::quotation(const char* name, const char* type, const Blocks& inner, int level,
                            std::string_view id) {
  const Element quotation(xml_, "blockquote", {{"id", id}, {"class", name}, {"epub:type", type}});
  blocks(inner, level);
}

void XhtmlWriter::figure(const Figure& figure, std::string_view id) {
  const std::string place =
      line_ > 0 ? "the picture in line " + std::to_string(line_) : std::string("a picture of the book");
  const std::string file = figures_.add(figure.image, place, line_);
  const bool captioned = model::has_text(figure.caption);
  const bool decorative = figure.image.decorative;
  const std::string alt = decorative ? std::string() : text::one_line(figure.image.alt);
  if (alt.empty() && !captioned && !decorative)
    notes_.push_back({"alt-missing", Severity::warning, line_, 0,
                      place + " has neither words for those who cannot see it nor a caption; give it some"});
  pages_.mark(xml_, &figure);
  const Element element(xml_, "figure", {{"id", id}});
  xml_.open("img", {{"src", file}});
  xml_.attribute("alt", alt);
  if (decorative)
    xml_.attribute("role", "presentation");
  xml_.close();
  xml_.line();
  if (captioned) {
    text_element("figcaption", {}, figure.caption);
  }
}

// --------------------------------------------------------------------------------------------- inlines

void XhtmlWriter::inlines(const Inlines& inlines) {
  begin_marks(&inlines);
  pieces(inlines);
  end_marks();
}

void XhtmlWriter::text_element(const char* name, std::initializer_list<Attribute> attributes,
                               const Inlines& text) {
  xml_.open(name, attributes);
  const Styled* const whole = whole_passage(text);
  if (whole != nullptr)
    language_attributes(text::language_tag(whole->language));
  begin_marks(&text);
  pieces(whole != nullptr ? whole->children : text);
  end_marks();
  xml_.close();
  xml_.line();
}

void XhtmlWriter::language_attributes(const std::string& tag) {
  xml_.attribute("xml:lang", tag);
  xml_.attribute("lang", tag);
  if (const bool backwards = text::is_right_to_left(tag); backwards != plan_.right_to_left)
    xml_.attribute("dir", backwards ? "rtl" : "ltr");
}

void XhtmlWriter::pieces(std::span<const Inline> inlines) {
  const auto wrapped = [&](const char* name, const Inlines& children) {
    if (children.empty())
      return;
    xml_.open(name);
    pieces(children);
    xml_.close();
  };
  for (const Inline& piece : inlines) {
    if (!marks_.empty() && !std::holds_alternative<Text>(piece.node))
      marks_here();
    std::visit(Match{[&](const Text& text) { words(text.text); }, //
                     [&](const LineBreak&) { xml_.empty("br"); },
                     [&](const Emphasis& emphasis) { wrapped("em", emphasis.children); },
                     [&](const Strong& strong) { wrapped("strong", strong.children); },
                     [&](const Styled& styled) {
                       switch (styled.style) {
                       case InlineStyle::underlined: wrapped("u", styled.children); break;
                       case InlineStyle::struck: wrapped("s", styled.children); break;
                       case InlineStyle::superscript: wrapped("sup", styled.children); break;
                       case InlineStyle::subscript: wrapped("sub", styled.children); break;
                       case InlineStyle::code: wrapped("code", styled.children); break;
                       case InlineStyle::foreign: foreign(styled); break;
                       }
                     },
                     [&](const Link& one) { link(one); }, [&](const NoteReference& one) { reference(one); }},
               piece.node);
  }
}

void XhtmlWriter::foreign(const Styled& styled) {
  const std::string tag = text::language_tag(styled.language);
  if (tag.empty())
    return pieces(styled.children);
  if (!model::has_text(styled.children))
    return;
  xml_.open("span");
  language_attributes(tag);
  pieces(styled.children);
  xml_.close();
}

void XhtmlWriter::link(const Link& link) {
  std::string target = in_link_ ? std::string() : model::href(link.target);
  if (!in_link_ && link.target.starts_with('#'))
    if (const auto place = plan_.places.find(link.target.substr(1)); place != plan_.places.end())
      target = place->second;
  if (!target.empty())
    xml_.open("a", {{"href", target}});
  const bool outer = std::exchange(in_link_, in_link_ || !target.empty());
  if (model::has_text(link.children))
    pieces(link.children);
  else
    words(link.target);
  in_link_ = outer;
  if (!target.empty())
    xml_.close();
  else if (!in_link_)
    notes_.push_back(
        {"link-dropped", Severity::warning, line_, 0,
         "'" + text::one_line(link.target) + "' is no address that a book can link to; it is plain text"});
}

void XhtmlWriter::opening_inlines(const Inlines& inlines) {
  const Text* const first = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.front().node);
  const std::size_t size = first == nullptr ? 0 : model::lead_in(first->text);
  if (size == 0) {
    this->inlines(inlines);
    return;
  }
  begin_marks(&inlines);
  xml_.open("span", {{"class", "lead-in"}});
  words(std::string_view(first->text).substr(0, size));
  xml_.close();
  words(std::string_view(first->text).substr(size));
  pieces(std::span(inlines).subspan(1));
  end_marks();
}

} // namespace octavo::epub
