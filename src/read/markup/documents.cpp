// See documents.h. The paragraphs are laid out as lines, with a blank one between any two; what is found
// among the lines is filled with the paragraphs' own running text again.
#include "read/markup/documents.h"

#include "read/markup/flow_text.h"
#include "read/passage.h"
#include "text/unicode.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <string>
#include <utility>

namespace octavo::reader::markup {
namespace {

constexpr std::string_view barrier = "***"; ///< stands for a block that is no paragraph

void add_lines(const Inlines& text, std::vector<Inlines>& lines);

/// Each line's part of what is emphasised, in its own copy of the emphasis.
template <typename Node>
void add_styled(const Node& node, std::vector<Inlines>& lines) {
  std::vector<Inlines> parts(1);
  add_lines(node.children, parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0)
      lines.emplace_back();
    if (parts[i].empty())
      continue;
    Node part = node;
    part.children = std::move(parts[i]);
    lines.back().push_back({std::move(part)});
  }
}

/// Goes on with the last of `lines`.
void add_lines(const Inlines& text, std::vector<Inlines>& lines) {
  for (const Inline& piece : text)
    std::visit(Match{[&](const LineBreak&) { lines.emplace_back(); },
                     [&](const Emphasis& one) { add_styled(one, lines); },
                     [&](const Strong& one) { add_styled(one, lines); },
                     [&](const Styled& one) { add_styled(one, lines); },
                     [&](const Text&) { lines.back().push_back(piece); },
                     [&](const Link&) { lines.back().push_back(piece); },
                     [&](const NoteReference&) { lines.back().push_back(piece); }},
               piece.node);
}

std::vector<Inlines> split(const Inlines& text) {
  std::vector<Inlines> lines(1);
  add_lines(text, lines);
  return lines;
}

/// What must not be lost: all but spaces and line ends.
std::string visible(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n')
      out += c;
  return out;
}

const Paragraph* plain_paragraph(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  return paragraph != nullptr && paragraph->role == ParagraphRole::body &&
                 paragraph->origin.rule != Rule::correction
             ? paragraph
             : nullptr;
}

/// Whether such a passage is told by its words; lists and columns have elements of their own in a flow.
bool is_document(const Blocks& blocks) {
  return std::none_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return std::holds_alternative<List>(block.node) || std::holds_alternative<Preformatted>(block.node);
  });
}

/// Fills what was made of lines with the running text that the lines stand for.
class Filler {
public:
  /// `lines`: those from number `first` on; `origins`: of the blocks that they are from.
  Filler(std::vector<Inlines> lines, std::vector<Origin> origins, int first)
      : lines_(std::move(lines)), origins_(std::move(origins)), first_(first) {}

  /// Whether all of it could be filled, and nothing is lost or added.
  bool fill(Blocks& blocks) {
    if (!fill_all(blocks))
      return false;
    std::string typed;
    for (const Inlines& line : lines_)
      typed += visible(plain_text(line));
    return visible(plain_text(blocks)) == typed;
  }

  void place(Origin& origin) const {
    const std::size_t last = at(origin.last_line);
    origin.first_line = origins_[at(origin.first_line)].first_line;
    origin.last_line = origins_[last].last_line;
  }

private:
  std::size_t at(int line) const {
    return std::min(static_cast<std::size_t>(std::max(line - first_, 0)), lines_.size() - 1);
  }

  bool fill_all(Blocks& blocks) {
    return std::all_of(blocks.begin(), blocks.end(), [&](Block& block) { return fill_one(block); });
  }

  bool fill_one(Block& block) {
    const auto inside = [&](auto& node) {
      place(node.origin);
      return fill_all(node.blocks);
    };
    return std::visit(
        Match{[&](Paragraph& node) {
                node.gap_before = 0;
                return fill_text(node.content, node.origin);
              },
              [&](Heading& node) { return fill_text(node.content, node.origin); },
              [&](Verse& node) { return fill_verse(node); }, [&](Letter& node) { return inside(node); },
              [&](Document& node) { return inside(node); }, [&](Quote& node) { return inside(node); },
              [&](Dialogue& node) { return fill_dialogue(node); }, [](Break&) { return false; },
              [](Preformatted&) { return false; }, [](Figure&) { return false; },
              [](Aside&) { return false; }, [](List&) { return false; }, [](Table&) { return false; }},
        block.node);
  }

  /// A line's whole text, or its end behind a speaker's name.
  bool fill_text(Inlines& content, Origin& origin) {
    Inlines whole;
    for (std::size_t i = at(origin.first_line); i <= at(origin.last_line); ++i) {
      if (!whole.empty())
        whole.push_back({LineBreak{}});
      whole.insert(whole.end(), lines_[i].begin(), lines_[i].end());
    }
    place(origin);
    const std::string typed = plain_text(whole);
    const std::string read = plain_text(content);
    if (visible(typed) == visible(read)) {
      content = std::move(whole);
      return true;
    }
    if (!typed.ends_with(read))
      return false;
    content = without_start(std::move(whole), typed.size() - read.size());
    return true;
  }

  bool fill_verse(Verse& verse) {
    std::size_t next = at(verse.origin.first_line);
    for (Stanza& stanza : verse.stanzas)
      for (VerseLine& line : stanza.lines) {
        while (next < lines_.size() && plain_text(lines_[next]).empty())
          ++next;
        if (next == lines_.size() || visible(plain_text(lines_[next])) != visible(plain_text(line.content)))
          return false;
        line.content = lines_[next++];
      }
    place(verse.origin);
    return true;
  }

  bool fill_dialogue(Dialogue& dialogue) {
    place(dialogue.origin);
    return std::all_of(dialogue.turns.begin(), dialogue.turns.end(), [&](Turn& turn) {
      place(turn.origin);
      return fill_all(turn.blocks);
    });
  }

  std::vector<Inlines> lines_;
  std::vector<Origin> origins_;
  int first_;
};

class Finder {
public:
  Finder(Blocks& blocks, const Cast& cast, Findings& found) : blocks_(blocks), cast_(cast), found_(found) {}

  void find() {
    lay_out();
    if (texts_.empty())
      return;
    Wrapping wrapping;
    wrapping.cast = &cast_;
    Passages passages = find_passages(lines_, wrapping);
    Blocks result;
    std::size_t next = 0; // the first block that is not yet in `result`
    for (Passage& passage : passages) {
      const std::size_t first = block_of_[passage.first];
      const std::size_t last = block_of_[passage.first + passage.size - 1];
      if (starts_[first] != passage.first || starts_[last] + sizes_[last] != passage.first + passage.size ||
          !is_document(passage.blocks) || !fill(passage, first, last))
        continue;
      move_blocks(result, next, first);
      std::move(passage.blocks.begin(), passage.blocks.end(), std::back_inserter(result));
      next = last + 1;
    }
    if (next == 0)
      return;
    move_blocks(result, next, blocks_.size());
    blocks_ = std::move(result);
  }

private:
  void lay_out() {
    starts_.assign(blocks_.size(), 0);
    sizes_.assign(blocks_.size(), 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      add_line({}, i);
      starts_[i] = lines_.size();
      const Paragraph* const paragraph = plain_paragraph(blocks_[i]);
      const std::size_t size = paragraph != nullptr ? add_paragraph(paragraph->content, i) : 0;
      sizes_[i] = size;
      if (size == 0)
        add_line(barrier, i);
    }
  }

  /// The number of its lines; 0: its line ends are not ones that a plain text can have.
  std::size_t add_paragraph(const Inlines& content, std::size_t block) {
    const std::vector<Inlines> lines = split(content);
    std::vector<std::string> texts;
    for (const Inlines& line : lines)
      texts.push_back(plain_text(line));
    if (texts.front().empty() || texts.back().empty() ||
        std::any_of(texts.begin(), texts.end(),
                    [](const std::string& text) { return text.find('\n') != std::string::npos; }))
      return 0;
    for (std::string& text : texts) {
      texts_.push_back(std::move(text));
      add_line(texts_.back(), block);
    }
    return lines.size();
  }

  void add_line(std::string_view text, std::size_t block) {
    lines_.push_back(measured(text));
    lines_.back().number = static_cast<int>(lines_.size());
    block_of_.push_back(block);
  }

  bool fill(Passage& passage, std::size_t first, std::size_t last) {
    std::vector<Inlines> lines;
    std::vector<Origin> origins;
    for (std::size_t i = first; i <= last; ++i) {
      if (sizes_[i] == 0)
        return false;
      if (i > first) {
        lines.emplace_back();
        origins.push_back(origins.back());
      }
      const auto& paragraph = std::get<Paragraph>(blocks_[i].node);
      for (Inlines& line : split(paragraph.content)) {
        lines.push_back(without_rooms(std::move(line)));
        origins.push_back(paragraph.origin);
      }
    }
    Filler filler(std::move(lines), std::move(origins), lines_[passage.first].number);
    if (!filler.fill(passage.blocks))
      return false;
    if (!passage.decision.what.empty()) {
      Origin place{passage.decision.first_line, passage.decision.last_line, passage.decision.rule};
      filler.place(place);
      passage.decision.first_line = place.first_line;
      passage.decision.last_line = place.last_line;
      found_.decisions.push_back(std::move(passage.decision));
    }
    return true;
  }

  void move_blocks(Blocks& to, std::size_t from, std::size_t end) {
    std::move(blocks_.begin() + static_cast<std::ptrdiff_t>(from),
              blocks_.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(to));
  }

  Blocks& blocks_;
  const Cast& cast_;
  Findings& found_;
  std::deque<std::string> texts_{}; ///< what the lines point into
  std::vector<Line> lines_{};
  std::vector<std::size_t> block_of_{}; ///< each line's
  std::vector<std::size_t> starts_{};   ///< each block's first line
  std::vector<std::size_t> sizes_{};    ///< and how many it has; 0: it is no body paragraph
};

} // namespace

void count_speakers(const Section& section, CastCount& count) {
  for (const Block& block : section.blocks)
    if (const Paragraph* const paragraph = plain_paragraph(block))
      count.add(plain_text(paragraph->content));
}

void find_documents(Section& section, const Cast& cast, Findings& found) {
  Finder(section.blocks, cast, found).find();
  for (Block& block : section.blocks)
    if (auto* const quote = std::get_if<Quote>(&block.node)) {
      Finder(quote->blocks, cast, found).find();
      if (quote->blocks.size() == 1 && (std::holds_alternative<Verse>(quote->blocks.front().node) ||
                                        std::holds_alternative<Letter>(quote->blocks.front().node))) {
        Block inner = std::move(quote->blocks.front()); // which is set apart as it is
        block = std::move(inner);
      }
    }
}

} // namespace octavo::reader::markup
