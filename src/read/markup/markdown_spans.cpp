// See markdown_builder.h: running text, and the elements of HTML within it.
#include "read/markup/entities.h"
#include "read/markup/html/languages.h"
#include "read/markup/html/style.h"
#include "read/markup/markdown_builder.h"

#include "text/language.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace octavo::reader::markup {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_open_tags = 64;

/// The element that a tag is of, in small letters; empty for a comment and the like.
std::string name_of(std::string_view tag) {
  const std::size_t start = tag.starts_with("</") ? 2 : 1;
  std::size_t end = start;
  while (end < tag.size() && text::is_alphanumeric(static_cast<unsigned char>(tag[end])))
    ++end;
  return text::folded(tag.substr(start, std::min<std::size_t>(end - start, 20)));
}

/// The value of a tag's attribute, its entities as they are; empty where it has none.
std::string attribute(std::string_view tag, std::string_view name) {
  const std::string folded = text::folded(tag);
  if (folded.size() != tag.size())
    return {};
  for (std::size_t at = folded.find(name); at != std::string::npos; at = folded.find(name, at + 1)) {
    const bool starts = at > 0 && std::string_view(" \t\"'/").find(folded[at - 1]) != std::string_view::npos;
    std::size_t value = folded.find_first_not_of(" \t", at + name.size());
    if (!starts || value == std::string::npos || folded[value] != '=')
      continue;
    value = folded.find_first_not_of(" \t", value + 1);
    if (value == std::string::npos)
      return {};
    const bool quoted = folded[value] == '"' || folded[value] == '\'';
    const std::size_t end =
        quoted ? folded.find(folded[value], value + 1) : folded.find_first_of(" \t/>", value);
    const std::size_t from = value + (quoted ? 1 : 0);
    return std::string(tag.substr(from, std::min(end, tag.size()) - from));
  }
  return {};
}

/// What a tag says of the language of its element; empty where that is nothing.
std::string language_of(std::string_view tag) {
  const std::string said = attribute(tag, "lang");
  return text::language_tag(said.empty() ? attribute(tag, "xml:lang") : said);
}

/// Whether the tag of a picture says that there is nothing to say of it.
bool is_decorative(std::string_view tag) {
  const std::string role = text::folded(attribute(tag, "role"));
  const std::string folded = text::folded(tag);
  return role == "presentation" || role == "none" || folded.find(" alt=\"\"") != std::string::npos ||
         folded.find(" alt=''") != std::string::npos;
}

/// Whether a book can follow an address: a whole one, or a place inside the text.
bool leads_somewhere(std::string_view target) noexcept {
  const std::size_t colon = target.find_first_of(":/?#");
  return target.starts_with('#') || (colon != std::string_view::npos && colon > 1 && target[colon] == ':');
}

/// `text`, in which names of characters may stand, as an attribute of HTML has them.
std::string with_entities(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '&' ? text.substr(at, 12).find(';') : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += text[at++];
      continue;
    }
    out += entity(text.substr(at, end + 1));
    at += end + 1;
  }
  return out;
}

} // namespace

/// What runs_ knows the language by that the text is in here; -1: the book's.
int MarkdownBuilder::language() {
  for (const auto* const tags : {&inline_tags_, &block_tags_})
    for (auto tag = tags->rbegin(); tag != tags->rend(); ++tag)
      if (!tag->language.empty())
        return html::same_language(tag->language, language_) ? -1 : runs_.language(tag->language);
  return -1;
}

html::Manner MarkdownBuilder::manner() {
  html::Manner manner;
  manner.language = language();
  manner.strong = depths_.strong > 0;
  manner.emphasis = depths_.emphasis > 0;
  manner.underlined = depths_.underlined > 0;
  manner.struck = depths_.struck > 0;
  manner.raised = depths_.raised > 0;
  manner.lowered = depths_.lowered > 0;
  manner.code = depths_.code > 0;
  manner.link = link_;
  return manner;
}

void MarkdownBuilder::met(int line) {
  if (line == 0)
    return;
  if (first_line_ == 0)
    first_line_ = line;
  last_line_ = std::max(last_line_, line);
}

/// Where a container of the source goes on further than was seen when it was written, a marker stands in the
/// middle of its text, and means nothing there.
void MarkdownBuilder::append(std::string_view characters) {
  if (characters.find("\xEF\xB7") != std::string_view::npos && without_markers(characters) != characters) {
    append(without_markers(characters));
    return;
  }
  if (!images_.empty()) {
    images_.back().alt += characters;
    return;
  }
  if (figures_.size() > figures_told_ && figures_.back().second &&
      std::any_of(characters.begin(), characters.end(), [](char c) {
        return text::is_alphanumeric(static_cast<unsigned char>(c)) || (c & 0x80) != 0;
      })) {
    note_moved_picture(found_, last_line_);
    figures_told_ = figures_.size();
  }
  runs_.text(characters, manner());
}

void MarkdownBuilder::text(std::string_view characters, int line) {
  met(line);
  if (in_code_) {
    code_ += without_markers(characters);
    return;
  }
  if (runs_.blank() && !marked_)
    if (const auto marked = marker_of(characters)) {
      marked_ = marked;
      characters.remove_prefix(marked->size);
    }
  std::size_t from = 0;
  for (std::size_t at = characters.find("[^"); at != std::string_view::npos;
       at = characters.find("[^", at + 2)) {
    constexpr std::size_t longest = 60;
    const std::size_t end = characters.substr(at, longest).find(']');
    if (end == std::string_view::npos || !images_.empty())
      continue;
    if (auto found = reference(characters.substr(at + 2, end - 2))) {
      append(characters.substr(from, at - from));
      runs_.reference(std::move(*found));
      from = at + end + 1;
    }
  }
  append(characters.substr(from));
}

/// The note of that label: in a text of several files, that of the same file, which is the next one.
std::optional<NoteReference> MarkdownBuilder::reference(std::string_view label) const {
  const auto found = notes_.find(label);
  if (found == notes_.end())
    return std::nullopt;
  const auto& all = found->second;
  const auto next = std::lower_bound(all.begin(), all.end(), last_line_, [&](std::size_t i, int line) {
    return source_.notes[i].origin.first_line < line;
  });
  const std::size_t index = next == all.end() ? all.back() : *next;
  return NoteReference{"n" + std::to_string(index),
                       std::string(label.substr(label.starts_with('^') ? 1 : 0))};
}

void MarkdownBuilder::entity(std::string_view reference, int line) {
  met(line);
  append(markup::entity(reference));
}

void MarkdownBuilder::code(std::string_view characters, int line) {
  met(line);
  if (in_code_)
    code_ += without_markers(characters);
  else
    append(characters);
}

void MarkdownBuilder::soft_break() {
  append(" ");
}

void MarkdownBuilder::line_break() {
  if (!images_.empty())
    images_.back().alt += ' ';
  else
    runs_.line_break();
}

// -------------------------------------------------------------------------------------------------- spans

void MarkdownBuilder::enter_span(Span span) {
  switch (span) {
  case Span::emphasis: ++depths_.emphasis; break;
  case Span::strong: ++depths_.strong; break;
  case Span::struck: single_tildes_.push_back(false); break;
  case Span::code: ++depths_.code; break;
  }
}

void MarkdownBuilder::struck_by(int tildes) {
  single_tildes_.back() = tildes == 1;
  if (tildes == 1)
    append("~");
  else
    ++depths_.struck;
}

void MarkdownBuilder::leave_span(Span span) {
  switch (span) {
  case Span::emphasis: --depths_.emphasis; break;
  case Span::strong: --depths_.strong; break;
  case Span::struck:
    if (single_tildes_.back())
      append("~");
    else
      --depths_.struck;
    single_tildes_.pop_back();
    break;
  case Span::code: --depths_.code; break;
  }
}

void MarkdownBuilder::enter_link(std::string target) {
  // A reference repeats its target, however long, each time: what grows beyond all measure is left out.
  link_bytes_ += target.size();
  if (leads_somewhere(target) && images_.empty() &&
      link_bytes_ <= 4 * source_.text.size() + (std::size_t{1} << 20)) {
    target_ = std::move(target);
    link_ = runs_.target(target_);
  }
}

void MarkdownBuilder::leave_link() {
  link_ = -1;
}

void MarkdownBuilder::enter_image(std::string target, std::string title) {
  images_.push_back({std::move(target), std::move(title), {}});
}

void MarkdownBuilder::leave_image() {
  const OpenImage image = std::move(images_.back());
  images_.pop_back();
  if (!images_.empty())
    images_.back().alt += image.alt; // a picture in a picture's words is words
  else
    picture(image.target, image.alt, image.title, false);
}

void MarkdownBuilder::picture(const std::string& target, const std::string& alt, const std::string& title,
                              bool decorative) {
  if (auto loaded = pictures_.load(target, text::collapse_spaces(alt), first_line_)) {
    loaded->decorative = decorative && title.empty();
    if (loaded->decorative)
      loaded->alt.clear();
    if (figures_.empty())
      figures_told_ = 0;
    figures_.push_back(
        {{std::move(*loaded), title.empty() ? Inlines{} : plain(text::collapse_spaces(title)), {}},
         !runs_.blank()});
    return;
  }
  append(text::trim(alt).empty() ? title : alt);
}

// --------------------------------------------------------------------------------------------------- HTML

void MarkdownBuilder::html(std::string_view piece, int line) {
  met(line);
  html_ += piece;
  const bool comment = html_.starts_with("<!--");
  if (!(comment ? html_.ends_with("-->") : html_.ends_with('>')))
    return;
  const std::string whole = std::exchange(html_, {});
  if (!comment)
    tag(whole);
}

int* MarkdownBuilder::depth_of(std::string_view name) {
  const auto among = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  return among({"i", "em", "cite", "var", "dfn"}) ? &depths_.emphasis
         : among({"b", "strong"})                 ? &depths_.strong
         : among({"u", "ins"})                    ? &depths_.underlined
         : among({"s", "del", "strike"})          ? &depths_.struck
         : name == "sup"                          ? &depths_.raised
         : name == "sub"                          ? &depths_.lowered
         : among({"code", "tt", "kbd", "samp"})   ? &depths_.code
                                                  : nullptr;
}

void MarkdownBuilder::close_inline_tags() {
  for (const OpenTag& open : inline_tags_)
    if (int* const depth = depth_of(open.name))
      --*depth;
  if (!inline_tags_.empty())
    link_ = -1;
  inline_tags_.clear();
}

/// An element whose style says what another's name says: `<span style="font-style: italic">`.
std::string MarkdownBuilder::styled_name(const std::string& name, bool closing,
                                         std::string_view piece) const {
  if (name != "span" && name != "font")
    return name;
  if (closing) {
    const auto open = std::find_if(inline_tags_.rbegin(), inline_tags_.rend(),
                                   [&](const OpenTag& tag) { return tag.written == name; });
    return open == inline_tags_.rend() ? name : open->name;
  }
  const html::Style style = html::parse_declarations(attribute(piece, "style"));
  return style.italic.value_or(false)       ? "i"
         : style.bold.value_or(false)       ? "b"
         : style.underlined.value_or(false) ? "u"
         : style.struck.value_or(false)     ? "s"
                                            : name;
}

bool MarkdownBuilder::inline_tag(const std::string& written, bool closing, std::string_view piece) {
  const std::string name = styled_name(written, closing, piece);
  const bool is_link = name == "a";
  int* const depth = depth_of(name);
  const auto open = std::find_if(inline_tags_.rbegin(), inline_tags_.rend(),
                                 [&](const OpenTag& tag) { return tag.written == written; });
  const std::string language = closing ? std::string() : language_of(piece);
  // Kept for its language, or to pair what closes.
  const bool neutral =
      name == "span" || name == "font" || !language.empty() || (closing && open != inline_tags_.rend());
  if (!is_link && depth == nullptr && !neutral)
    return false;
  if (closing) {
    if (open == inline_tags_.rend())
      return true;
    inline_tags_.erase(std::next(open).base());
    if (is_link)
      link_ = -1;
    else if (depth != nullptr)
      --*depth;
    return true;
  }
  if (inline_tags_.size() == most_open_tags || piece.ends_with("/>"))
    return true;
  inline_tags_.push_back({name, false, written, language});
  if (is_link)
    enter_link(with_entities(attribute(piece, "href")));
  else if (depth != nullptr)
    ++*depth;
  return true;
}

/// Where a paragraph of Markdown begins, one of HTML has ended, and with it what it is in.
void MarkdownBuilder::enter_paragraph() {
  finish_text();
  for (OpenTag& tag : block_tags_)
    if (tag.name == "p" || tag.name.starts_with('h'))
      tag.language.clear();
}

void MarkdownBuilder::block_tag(const std::string& name, bool closing, std::string_view piece) {
  finish_text();
  const std::string language = closing ? std::string() : language_of(piece);
  if (closing) {
    const auto open = std::find_if(block_tags_.rbegin(), block_tags_.rend(),
                                   [&](const OpenTag& tag) { return tag.name == name; });
    if (open != block_tags_.rend())
      block_tags_.erase(std::next(open).base(), block_tags_.end());
  }
  const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  const bool structure = heading || name == "blockquote";
  if (structure && !language.empty() && block_tags_.size() < most_open_tags)
    block_tags_.push_back({name, false, name, language});
  if (heading) {
    html_heading_ = closing ? 0 : name[1] - '0';
  } else if (name == "blockquote") {
    if (!closing)
      push({Container::Kind::html_quote, {}, {}, {}, {}, 0});
    else if (excess_ == 0 && containers_.back().kind == Container::Kind::html_quote)
      add_division(pop());
  } else if (!closing && block_tags_.size() < most_open_tags && !piece.ends_with("/>")) {
    if (name == "p" && !block_tags_.empty() && block_tags_.back().name == "p")
      block_tags_.pop_back();
    const bool centered = name == "center" || text::folded(attribute(piece, "align")) == "center" ||
                          attribute(piece, "style").find("center") != std::string::npos;
    block_tags_.push_back({name, centered, name, language});
  }
}

void MarkdownBuilder::tag(std::string_view piece) {
  static constexpr std::array blocks{"center"sv, "div"sv,       "p"sv,       "section"sv, "article"sv,
                                     "header"sv, "footer"sv,    "details"sv, "summary"sv, "aside"sv,
                                     "h1"sv,     "h2"sv,        "h3"sv,      "h4"sv,      "h5"sv,
                                     "h6"sv,     "blockquote"sv};
  const std::string name = name_of(piece);
  const bool closing = piece.starts_with("</");
  if (!images_.empty())
    return;
  if (name == "br") {
    runs_.line_break();
  } else if (name == "hr") {
    if (!table_)
      rule();
  } else if (name == "img") {
    picture(with_entities(attribute(piece, "src")), with_entities(attribute(piece, "alt")),
            with_entities(attribute(piece, "title")), is_decorative(piece));
  } else if (std::find(blocks.begin(), blocks.end(), name) != blocks.end()) {
    if (!table_)
      block_tag(name, closing, piece);
  } else if (name == "ruby" || name == "rp") {
    own_brackets_ = name == "rp";
  } else if (name == "rt") { // how it is said stands in brackets, where it has none
    if (!own_brackets_)
      append(closing ? ")" : "(");
  } else {
    inline_tag(name, closing, piece);
  }
  if (!closing)
    anchor(name, piece);
}

/// What links may lead to by its id, or by its name as in old pages.
void MarkdownBuilder::anchor(const std::string& name, std::string_view piece) {
  for (const std::string_view key : {"id"sv, "name"sv})
    if (std::string id = with_entities(attribute(piece, key)); !id.empty() && (key == "id"sv || name == "a"))
      waiting_.add(std::move(id));
}

} // namespace octavo::reader::markup
