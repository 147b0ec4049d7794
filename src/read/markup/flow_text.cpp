// See flow_text.h.
#include "read/markup/flow_text.h"

#include "model/walk.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace octavo::reader::markup {
namespace {

constexpr std::string_view no_break = "\xC2\xA0";

Inlines without_links(Inlines text) {
  Inlines result;
  for (Inline& part : text) {
    if (Inlines* const inner = model::children_of(part))
      *inner = without_links(std::move(*inner));
    if (auto* const link = std::get_if<Link>(&part.node))
      std::move(link->children.begin(), link->children.end(), std::back_inserter(result));
    else
      result.push_back(std::move(part));
  }
  return result;
}

/// Takes off up to `bytes` bytes, which becomes what is still to be taken off.
void cut(Inlines& text, std::size_t& bytes) {
  std::size_t gone = 0;
  for (; gone < text.size() && bytes > 0; ++gone) {
    if (auto* const run = std::get_if<Text>(&text[gone].node)) {
      const std::size_t size = std::min(bytes, run->text.size());
      run->text.erase(0, size);
      bytes -= size;
      if (!run->text.empty())
        break;
    } else if (std::holds_alternative<LineBreak>(text[gone].node)) {
      --bytes; // plain_text() has a space for it
    } else if (Inlines* const inner = model::children_of(text[gone])) {
      cut(*inner, bytes);
      if (!inner->empty())
        break;
    }
  }
  text.erase(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(gone));
}

} // namespace

std::size_t words_of(const std::string& text) {
  std::size_t count = 0;
  bool inside = false;
  std::size_t ideographs = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    const bool space = text::is_space(c);
    count += !space && !inside;
    inside = !space;
    ideographs += text::is_ideographic(c);
  }
  return count + ideographs / 2;
}

bool is_marked(const Inlines& text) {
  if (text.size() != 1)
    return false;
  const auto* const styled = std::get_if<Styled>(&text[0].node);
  return std::holds_alternative<Strong>(text[0].node) || std::holds_alternative<Emphasis>(text[0].node) ||
         (styled != nullptr && styled->style != InlineStyle::foreign); // a language is no mark
}

Inlines bare(Inlines text) {
  text = without_links(std::move(text));
  while (is_marked(text)) {
    Inlines inner = std::move(*model::children_of(text[0]));
    text = std::move(inner);
  }
  return text;
}

std::vector<Inlines> lines_of(const Inlines& text) {
  std::vector<Inlines> lines(1);
  for (const Inline& part : text)
    if (std::holds_alternative<LineBreak>(part.node))
      lines.emplace_back();
    else
      lines.back().push_back(part);
  std::erase_if(lines, [](const Inlines& line) { return plain_text(line).empty(); });
  return lines;
}

Inlines without_start(Inlines text, std::size_t bytes) {
  cut(text, bytes);
  return text;
}

void add_room(Inlines& content, int columns) {
  constexpr int widest = 80;
  std::string spaces;
  for (int i = 0; i < std::min(columns, widest); ++i)
    spaces += no_break;
  if (!spaces.empty())
    content.push_back({Text{std::move(spaces)}});
}

Inlines without_rooms(Inlines content) {
  Inlines kept;
  bool begins = true;
  for (Inline& piece : content) {
    if (begins && room_of(piece) > 0)
      continue;
    begins = std::holds_alternative<LineBreak>(piece.node);
    kept.push_back(std::move(piece));
  }
  return kept;
}

int room_of(const Inline& piece) {
  const auto* const text = std::get_if<Text>(&piece.node);
  if (text == nullptr || text->text.size() % no_break.size() != 0)
    return 0;
  for (std::size_t at = 0; at < text->text.size(); at += no_break.size())
    if (text->text.compare(at, no_break.size(), no_break) != 0)
      return 0;
  return static_cast<int>(text->text.size() / no_break.size());
}

} // namespace octavo::reader::markup
