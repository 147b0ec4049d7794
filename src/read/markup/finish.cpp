// See finish.h.
#include "read/markup/finish.h"

#include "read/breaks.h"
#include "read/markup/flow_text.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace octavo::reader::markup {
namespace {

const Break* as_break(const Block& block) {
  return std::get_if<Break>(&block.node);
}
bool is_gap(const Block& block) {
  const Break* const pause = as_break(block);
  return pause != nullptr && pause->kind == BreakKind::space && pause->origin.rule == Rule::blank;
}
bool is_ornament(const Block& block) {
  const Break* const pause = as_break(block);
  return pause != nullptr && pause->kind == BreakKind::ornament;
}

/// Rule 5: whether an empty space means anything here.
void judge_gaps(Section& section, Findings& found) {
  std::vector<int> gaps;
  const Blocks& blocks = section.blocks;
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const bool paragraph = std::holds_alternative<Paragraph>(blocks[i].node);
    if (paragraph && std::holds_alternative<Paragraph>(blocks[i + 1].node))
      gaps.push_back(0);
    else if (paragraph && i + 2 < blocks.size() && is_gap(blocks[i + 1]) &&
             std::holds_alternative<Paragraph>(blocks[i + 2].node))
      gaps.push_back(as_break(blocks[i + 1])->lines);
  }
  const Gaps usual{std::span<const int>(gaps)};
  const auto empty =
      static_cast<std::size_t>(std::count_if(gaps.begin(), gaps.end(), [](int g) { return g > 0; }));
  if (empty == 0)
    return;
  std::size_t breaks = 0;
  std::erase_if(section.blocks, [&](Block& block) {
    if (!is_gap(block))
      return false;
    auto& pause = std::get<Break>(block.node);
    pause.lines = usual.break_lines(pause.lines);
    breaks += pause.lines > 0;
    return pause.lines == 0;
  });
  Decision decision;
  decision.what = "blank-lines";
  decision.rule = Rule::blank;
  decision.first_line = section.origin.first_line;
  decision.last_line = section.origin.last_line;
  decision.reading = breaks == 0 ? "empty paragraphs mean nothing" : "empty paragraphs are breaks";
  decision.evidence =
      std::to_string(empty) + " of " + std::to_string(gaps.size()) + " gaps between paragraphs are empty";
  decision.confidence = usual.doubtful ? 50 : 90;
  decision.alternative = breaks == 0 ? "empty paragraphs are breaks" : "empty paragraphs mean nothing";
  found.decisions.push_back(std::move(decision));
}

/// One break where several follow each other; none at the ends, but for a row of marks after text.
void tidy_breaks(Blocks& blocks) {
  Blocks result;
  for (Block& block : blocks) {
    const Break* const pause = as_break(block);
    if (pause == nullptr) {
      result.push_back(std::move(block));
      continue;
    }
    if (result.empty())
      continue; // under a heading it belongs to it
    const Break* const before = as_break(result.back());
    if (before == nullptr) {
      result.push_back(std::move(block));
      continue;
    }
    if (before->kind == BreakKind::space || (before->mark.empty() && is_ornament(block)))
      result.back() = std::move(block); // the row absorbs what is next to it
  }
  while (!result.empty() && as_break(result.back()) != nullptr && as_break(result.back())->mark.empty())
    result.pop_back();
  blocks = std::move(result);
}

/// Where nearly everything is centred, nothing is.
void settle_centered(Blocks& blocks) {
  std::size_t all = 0;
  std::size_t centered = 0;
  for (const Block& block : blocks)
    if (const auto* const paragraph = std::get_if<Paragraph>(&block.node)) {
      ++all;
      centered += paragraph->role == ParagraphRole::centered;
    }
  if (all < 6 || centered * 10 < all * 6)
    return;
  for (Block& block : blocks)
    if (auto* const paragraph = std::get_if<Paragraph>(&block.node);
        paragraph != nullptr && paragraph->role == ParagraphRole::centered)
      paragraph->role = ParagraphRole::body;
}

std::string text_of(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  const auto* const heading = std::get_if<Heading>(&block.node);
  return paragraph != nullptr ? plain_text(paragraph->content)
         : heading != nullptr ? plain_text(heading->content)
                              : std::string();
}

int last_line(const Blocks& blocks, int otherwise) {
  for (std::size_t i = blocks.size(); i-- > 0;)
    if (const auto* const paragraph = std::get_if<Paragraph>(&blocks[i].node))
      return std::max(otherwise, paragraph->origin.last_line);
  return otherwise;
}

Origin origin_of(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  const auto* const heading = std::get_if<Heading>(&block.node);
  return paragraph != nullptr ? paragraph->origin : heading != nullptr ? heading->origin : Origin{};
}

Aside aside_of(Blocks blocks, std::string label, Origin origin) {
  Aside aside;
  std::erase_if(blocks, [](const Block& b) { return is_gap(b); });
  while (!blocks.empty() && as_break(blocks.back()) != nullptr)
    blocks.pop_back();
  while (!blocks.empty() && as_break(blocks.front()) != nullptr)
    blocks.erase(blocks.begin());
  aside.origin = {origin.first_line, last_line(blocks, origin.last_line), Rule::authors_note};
  aside.blocks = std::move(blocks);
  aside.label = std::move(label);
  return aside;
}

/// A paragraph that begins with a marker: `A/N: text`.
bool opens_with_marker(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  return paragraph != nullptr && starts_with_note_marker(plain_text(paragraph->content));
}

/// Rule 9, on paragraphs: a marker alone begins a note that runs to the end; one that opens the section ends
/// at the first break or heading, else after its first paragraph.
void find_notes(Section& section) {
  Blocks& blocks = section.blocks;
  Blocks result;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string text = text_of(blocks[i]);
    if (opens_with_marker(blocks[i])) {
      const Origin origin = origin_of(blocks[i]);
      Blocks note;
      note.push_back(std::move(blocks[i]));
      result.push_back({aside_of(std::move(note), {}, origin)});
      continue;
    }
    if (text.empty() || !is_note_marker(text)) {
      result.push_back(std::move(blocks[i]));
      continue;
    }
    const Origin origin = origin_of(blocks[i]);
    const bool opens = std::none_of(result.begin(), result.end(), [](const Block& b) {
      return !std::holds_alternative<Aside>(b.node) && as_break(b) == nullptr;
    });
    std::size_t end = blocks.size();
    if (opens) {
      const auto stop =
          std::find_if(blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1, blocks.end(), [](const Block& b) {
            return is_ornament(b) || std::holds_alternative<Heading>(b.node);
          });
      end = stop != blocks.end() ? static_cast<std::size_t>(stop - blocks.begin())
                                 : std::min(i + 2, blocks.size());
      if (end >= blocks.size())
        end = i + 2 < blocks.size() ? i + 2 : blocks.size();
    }
    Blocks note(std::make_move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1),
                std::make_move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(end)));
    if (note.empty()) {
      result.push_back(std::move(blocks[i]));
      continue;
    }
    result.push_back({aside_of(std::move(note), note_label(text).empty() ? text : note_label(text), origin)});
    i = end - 1;
  }
  blocks = std::move(result);
}

void closing_note(Section& section) {
  while (section.blocks.size() > 1 && std::holds_alternative<Aside>(section.blocks.back().node)) {
    auto& aside = std::get<Aside>(section.blocks.back().node);
    const bool text_before =
        std::any_of(section.blocks.begin(), section.blocks.end() - 1, [](const Block& b) {
          return !std::holds_alternative<Aside>(b.node) && as_break(b) == nullptr;
        });
    if (!text_before)
      return;
    Section note;
    note.kind = SectionKind::authors_note;
    note.note = aside.kind;
    note.label = std::move(aside.label);
    note.blocks = std::move(aside.blocks);
    note.origin = aside.origin;
    note.heading = {aside.origin.first_line, aside.origin.first_line, Rule::authors_note};
    if (note.label.empty() && !note.blocks.empty())
      if (auto* const first = std::get_if<Paragraph>(&note.blocks.front().node)) {
        // "A/N: text": the marker is the label.
        const std::string text = plain_text(first->content);
        const std::size_t colon = text.find(':');
        if (starts_with_note_marker(text) && colon != std::string::npos) {
          note.label = note_label(std::string_view(text).substr(0, colon));
          std::size_t start = colon + 1;
          while (start < text.size() && text[start] == ' ')
            ++start;
          first->content = without_start(std::move(first->content), start);
        }
      }
    section.blocks.pop_back();
    while (!section.blocks.empty() && as_break(section.blocks.back()) != nullptr &&
           as_break(section.blocks.back())->mark.empty())
      section.blocks.pop_back();
    section.children.insert(section.children.begin(), std::move(note));
  }
}

} // namespace

bool is_story(SectionKind kind) noexcept {
  return is_body(kind) || kind == SectionKind::foreword || kind == SectionKind::preface ||
         kind == SectionKind::introduction || kind == SectionKind::afterword || kind == SectionKind::appendix;
}

void finish(Section& section, Findings& found) {
  if (is_story(section.kind)) {
    judge_gaps(section, found);
    find_notes(section);
    closing_note(section);
  } else {
    std::erase_if(section.blocks, [](const Block& b) { return is_gap(b); });
  }
  settle_centered(section.blocks);
  tidy_breaks(section.blocks);
}

} // namespace octavo::reader::markup
