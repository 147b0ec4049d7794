// See markdown_builder.h: what fenced divisions and elements of HTML around blocks make of them.
#include "read/markup/flow_text.h"
#include "read/markup/markdown_builder.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace octavo::reader::markup {
namespace {

using namespace std::string_view_literals;

/// A note that a sidecar says goes on to its chapter's end.
constexpr std::string_view to_end = "note-to-end";

// The classes of fenced divisions that say something; others only surround what they hold.
constexpr std::array quote_names{"quote"sv, "blockquote"sv, "epigraph"sv};
constexpr std::array letter_names{"letter"sv, "mail"sv, "email"sv};
constexpr std::array note_names{"note"sv, "notes"sv, "authors-note"sv, "author-note"sv, "aside"sv, to_end};
constexpr std::array warning_names{"warning"sv, "warnings"sv, "content-warning"sv};
constexpr std::array document_names{"telegram"sv, "newspaper"sv, "article"sv,
                                    "notice"sv,   "sign"sv,      "poster"sv};
constexpr std::array verse_names{"verse"sv, "poem"sv,       "poetry"sv, "lyrics"sv,
                                 "song"sv,  "line-block"sv, "stanza"sv};
constexpr std::array center_names{"center"sv, "centered"sv, "centre"sv, "centred"sv};

template <std::size_t Size>
bool among(std::string_view name, const std::array<std::string_view, Size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_division(std::string_view name) {
  return among(name, quote_names) || among(name, letter_names) || among(name, note_names) ||
         among(name, warning_names) || among(name, document_names) || among(name, verse_names) ||
         among(name, center_names);
}

/// The lines of a paragraph, as its line breaks part them.
Stanza stanza_of(Inlines content) {
  Stanza stanza;
  stanza.lines.emplace_back();
  for (Inline& part : content)
    if (std::holds_alternative<LineBreak>(part.node))
      stanza.lines.emplace_back();
    else if (const int columns = stanza.lines.back().content.empty() ? room_of(part) : 0; columns > 0)
      stanza.lines.back().indent = columns;
    else
      stanza.lines.back().content.push_back(std::move(part));
  std::erase_if(stanza.lines, [](const VerseLine& line) { return line.content.empty(); });
  return stanza;
}

/// The paragraphs among `blocks` as poems; what stands between them stays.
Blocks versified(Blocks blocks) {
  Blocks out;
  for (Block& block : blocks) {
    auto* const paragraph = std::get_if<Paragraph>(&block.node);
    if (paragraph == nullptr) {
      out.push_back(std::move(block));
      continue;
    }
    Stanza stanza = stanza_of(std::move(paragraph->content));
    if (auto* const poem = out.empty() ? nullptr : std::get_if<Verse>(&out.back().node)) {
      poem->stanzas.push_back(std::move(stanza));
      poem->origin.last_line = paragraph->origin.last_line;
    } else {
      out.push_back({Verse{{std::move(stanza)}, paragraph->origin}});
    }
  }
  return out;
}

void center(Blocks& blocks) {
  for (Block& block : blocks)
    if (auto* const paragraph = std::get_if<Paragraph>(&block.node);
        paragraph != nullptr && paragraph->role == ParagraphRole::body)
      paragraph->role = ParagraphRole::centered;
}

/// A letter's first and last paragraphs, where they are short, are its salutation and signature.
void mark_letter(Blocks& blocks) {
  constexpr std::size_t longest = 40;
  const auto short_one = [](Block& block) -> Paragraph* {
    auto* const paragraph = std::get_if<Paragraph>(&block.node);
    return paragraph != nullptr && text::length(plain_text(paragraph->content)) <= longest ? paragraph
                                                                                           : nullptr;
  };
  if (blocks.size() < 2)
    return;
  if (Paragraph* const first = short_one(blocks.front());
      first != nullptr &&
      std::string_view(",:!").find(plain_text(first->content).back()) != std::string_view::npos)
    first->role = ParagraphRole::salutation;
  if (Paragraph* const last = short_one(blocks.back()))
    if (const char32_t end = text::last(plain_text(last->content)); end != U'?' && end != U'!')
      last->role = ParagraphRole::signature;
}

} // namespace

void MarkdownBuilder::open_division(std::size_t index) {
  const std::string& name = source_.classes.at(index);
  const Origin corrected{first_line_, first_line_, Rule::correction};
  if (name == "title" || name == "heading") {
    next_heading_ = name == "title" ? NextHeading::divides : NextHeading::inside;
    return;
  }
  if (name != to_end) // which nothing but a heading ends
    divisions_.push_back(is_division(name));
  if (name == "chapter" && containers_.size() == 1) { // a sidecar says that one begins here
    FlowHeading heading;
    heading.level = 2;
    heading.divides = true;
    heading.origin = corrected;
    flow_.items.emplace_back(std::move(heading));
  } else if (is_division(name)) {
    Container container{Container::Kind::division};
    container.name = name;
    push(std::move(container));
  }
}

void MarkdownBuilder::close_division() {
  if (divisions_.empty())
    return;
  const bool contains = divisions_.back();
  divisions_.pop_back();
  if (!contains)
    return;
  if (excess_ > 0)
    --excess_;
  else if (containers_.back().kind == Container::Kind::division)
    add_division(pop());
}

void MarkdownBuilder::add_division(Container container) {
  Blocks& blocks = container.blocks;
  const Origin origin = container.origin;
  const std::string& name = container.name;
  if (blocks.empty())
    return;
  if (container.kind == Container::Kind::html_quote || among(name, quote_names)) {
    add({Quote{std::move(blocks), origin}}, origin);
  } else if (among(name, letter_names)) {
    mark_letter(blocks);
    add({Letter{std::move(blocks), origin}}, origin);
  } else if (among(name, note_names)) {
    add({Aside{NoteKind::authors_note, {}, std::move(blocks), origin}}, origin);
  } else if (among(name, warning_names)) {
    add({Aside{NoteKind::content_warning, {}, std::move(blocks), origin}}, origin);
  } else if (among(name, document_names)) {
    const DocumentKind kind = name == "telegram"                         ? DocumentKind::telegram
                              : name == "newspaper" || name == "article" ? DocumentKind::newspaper
                                                                         : DocumentKind::notice;
    add({Document{kind, std::move(blocks), origin}}, origin);
  } else {
    if (among(name, verse_names))
      blocks = versified(std::move(blocks));
    else
      center(blocks);
    for (Block& block : blocks)
      add(std::move(block), origin);
  }
}

void MarkdownBuilder::close_note_to_end() {
  if (containers_.size() == 2 && containers_.back().name == to_end)
    add_division(pop());
}

} // namespace octavo::reader::markup
