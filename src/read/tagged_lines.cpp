// See tagged_lines.h.
#include "read/tagged_lines.h"

#include "model/walk.h"
#include "read/breaks.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace octavo::reader {
namespace {

/// Whether running text shows nothing: line ends and spaces.
bool is_empty(const Inlines& content) {
  return std::all_of(content.begin(), content.end(), [](const Inline& part) {
    const auto* const text = std::get_if<Text>(&part.node);
    return std::holds_alternative<LineBreak>(part.node) ||
           (text != nullptr && text::trim(text->text).empty());
  });
}

/// The mark of a break inside a tag; empty: it is none.
std::string mark_in_tag(const Inlines& content) {
  if (content.size() != 1)
    return {};
  const Inline* part = &content.front();
  while (!std::holds_alternative<Text>(part->node)) {
    const Inlines* inner = nullptr;
    if (const auto* const strong = std::get_if<Strong>(&part->node))
      inner = &strong->children;
    else if (const auto* const emphasis = std::get_if<Emphasis>(&part->node))
      inner = &emphasis->children;
    else if (const auto* const styled = std::get_if<Styled>(&part->node))
      inner = &styled->children;
    if (inner == nullptr || inner->size() != 1)
      return {};
    part = &inner->front();
  }
  const std::string_view mark = text::trim(std::get<Text>(part->node).text);
  return part != &content.front() && is_row(mark) ? std::string(mark) : std::string();
}

Break break_at(const Paragraph& paragraph, BreakKind kind, std::string mark) {
  Origin origin = paragraph.origin;
  origin.rule = kind == BreakKind::ornament ? Rule::row : Rule::blank;
  return Break{kind, 1, std::move(mark), origin};
}

void read_tagged_lines(Blocks& blocks) {
  std::size_t empty = 0;
  std::size_t all = 0;
  bool any = false;
  for (const Block& block : blocks)
    if (const auto* const paragraph = std::get_if<Paragraph>(&block.node)) {
      ++all;
      if (is_empty(paragraph->content))
        ++empty;
      else
        any = any || !mark_in_tag(paragraph->content).empty();
    }
  if (empty == 0 && !any)
    return;
  const bool means_nothing = 3 * empty > all; // over half of the gaps between the others
  Blocks result;
  for (Block& block : blocks) {
    const auto* const paragraph = std::get_if<Paragraph>(&block.node);
    if (paragraph == nullptr) {
      result.push_back(std::move(block));
      continue;
    }
    const bool after_break = result.empty() || std::holds_alternative<Break>(result.back().node);
    if (is_empty(paragraph->content)) {
      if (!means_nothing && !after_break)
        result.push_back({break_at(*paragraph, BreakKind::space, {})});
    } else if (std::string mark = mark_in_tag(paragraph->content); !mark.empty()) {
      Block pause{break_at(*paragraph, BreakKind::ornament, std::move(mark))};
      if (result.empty())
        continue; // under a heading it belongs to it
      if (after_break)
        result.back() = std::move(pause);
      else
        result.push_back(std::move(pause));
    } else {
      result.push_back(std::move(block));
    }
  }
  while (!result.empty() && std::holds_alternative<Break>(result.back().node) &&
         std::get<Break>(result.back().node).kind == BreakKind::space)
    result.pop_back();
  blocks = std::move(result);
}

} // namespace

void read_tagged_lines(Sections& sections) {
  for (Section& section : sections) {
    read_tagged_lines(section.blocks);
    read_tagged_lines(section.children);
  }
}

} // namespace octavo::reader
