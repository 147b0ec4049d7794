// See title_page.h.
#include "read/markup/title_page.h"

#include "read/archive.h"
#include "read/bylines.h"
#include "read/dateline.h"
#include "read/headings.h"
#include "read/markup/flow_text.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <optional>
#include <string_view>
#include <vector>

namespace octavo::reader::markup {

void take_byline(Blocks& blocks, Metadata& metadata, std::size_t furthest) {
  for (std::size_t i = 0; i < blocks.size() && i < furthest; ++i) {
    const auto* const paragraph = std::get_if<Paragraph>(&blocks[i].node);
    if (paragraph == nullptr)
      continue;
    const std::vector<Inlines> lines = lines_of(bare(paragraph->content));
    for (const Inlines& words : lines) {
      const std::string text = plain_text(words);
      Line line;
      line.text = line.body = text;
      if (line.body.ends_with('.'))
        line.body.remove_suffix(1);
      line.length = text::length(line.body);
      const std::optional<std::string> name = match_byline(line);
      if (!name || !looks_like_name(*name))
        continue;
      if (metadata.contributors.empty())
        metadata.contributors.push_back({*name, {}, "aut"});
      if (lines.size() == 1 && metadata.contributors.front().name == *name)
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
  }
}

const Paragraph* title_line(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  if (paragraph == nullptr || !(paragraph->role == ParagraphRole::centered || is_marked(paragraph->content)))
    return nullptr;
  const std::string text = plain_text(paragraph->content);
  Line line;
  line.text = line.body = text;
  line.length = text::length(text);
  const Dateline date = match_dateline(text);
  const bool names_scene = date.dated || date.relative || date.placed || date.view;
  return text.find('\n') == std::string::npos && looks_like_title(line) && !names_scene &&
                 list_heading(text) == ListHeading::none && !is_note_marker(text) &&
                 !match_note_opening(text, true) && !match_byline(line)
             ? paragraph
             : nullptr;
}

void take_title(Blocks& blocks, Metadata& metadata) {
  if (!metadata.title.empty() || blocks.empty())
    return;
  const Paragraph* const line = title_line(blocks.front());
  if (line == nullptr || match_heading(plain_text(line->content)))
    return;
  metadata.title = plain_text(line->content);
  blocks.erase(blocks.begin());
}

void drop_repeats(Blocks& blocks, const Metadata& metadata) {
  std::erase_if(blocks, [&](const Block& block) {
    const auto* const paragraph = std::get_if<Paragraph>(&block.node);
    const auto* const heading = std::get_if<Heading>(&block.node);
    if (paragraph == nullptr && heading == nullptr)
      return false;
    const std::string text = plain_text(paragraph != nullptr ? paragraph->content : heading->content);
    return text.size() < 300 && repeats(metadata, text);
  });
}

std::string without_chapter(const std::string& stated, const std::string& chapter) {
  const std::size_t at = stated.find(chapter);
  if (chapter.empty() || at == std::string::npos || chapter.size() == stated.size())
    return {};
  const auto bare = [](std::string_view text) {
    constexpr std::string_view joints = " -:|/,";
    const std::size_t first = text.find_first_not_of(joints);
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(joints) - first + 1));
  };
  const std::string before = bare(std::string_view(stated).substr(0, at));
  const std::string after = bare(std::string_view(stated).substr(at + chapter.size()));
  return after.empty() ? before : before.empty() ? after : std::string();
}

} // namespace octavo::reader::markup
