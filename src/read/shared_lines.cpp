// See shared_lines.h.
#include "read/shared_lines.h"

#include "model/shared_lines.h"
#include "read/verse_indents.h"
#include "text/unicode.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace octavo::reader {
namespace {

constexpr int least_gap = 6;      ///< columns before the second part that are free
constexpr int most_off = 8;       ///< columns from the end of the first part to the second
constexpr int table_speeches = 3; ///< that begin at the same column

/// Where a speech stands in its source, in columns.
struct Standing {
  int begin = 0; ///< its first words
  int gap = 0;   ///< free before them, behind the name or from where the speeches begin
  int last = 0;  ///< its last line, from here
  int end = 0;   ///< to here
  bool spoken = false;
};

int columns_of(std::string_view text) {
  return static_cast<int>(measured(text).columns);
}

Standing standing_of(const Spoken& spoken) {
  Standing out;
  if (spoken.label == nullptr || spoken.direction || spoken.lines.empty())
    return out;
  const Line& first = spoken.lines.front();
  const Line& last = spoken.lines.back();
  const std::string_view label = first.body.substr(0, spoken.label->size);
  const std::string_view said = text::trim(first.body.substr(spoken.label->size));
  if (!said.empty()) {
    const std::string_view before =
        first.body.substr(0, static_cast<std::size_t>(said.data() - first.body.data()));
    const std::string_view name = text::trim_end(before);
    out.gap = static_cast<int>(before.size() - name.size());
    out.begin = first.indent + columns_of(name) + out.gap;
  } else if (spoken.lines.size() > 1) {
    out.begin = out.gap = spoken.lines[1].indent;
  } else {
    return out;
  }
  out.spoken = label.find('\t') == std::string_view::npos;
  out.last = spoken.lines.size() > (said.empty() ? 2U : 1U) ? last.indent : out.begin;
  out.end = last.indent + static_cast<int>(last.columns);
  return out;
}

/// The last line of a speech as verse; null where it is prose.
Verse* as_verse(Block& block) {
  if (auto* const paragraph = std::get_if<Paragraph>(&block.node);
      paragraph != nullptr && paragraph->role == ParagraphRole::body &&
      paragraph->origin.first_line == paragraph->origin.last_line) {
    Verse verse{{Stanza{{VerseLine{std::move(paragraph->content)}}}}, paragraph->origin};
    verse.origin.rule = Rule::verse;
    block.node = std::move(verse);
  }
  return std::get_if<Verse>(&block.node);
}

bool may_be_verse(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  return paragraph != nullptr ? paragraph->role == ParagraphRole::body &&
                                    paragraph->origin.first_line == paragraph->origin.last_line
                              : std::holds_alternative<Verse>(block.node);
}

} // namespace

std::vector<int> shared_lines(std::span<const Spoken> all) {
  std::vector<Standing> standing;
  standing.reserve(all.size());
  std::map<int, int> at_column;
  int alone = -1; // where speeches below their names begin
  int speeches = 0;
  for (const Spoken& spoken : all) {
    standing.push_back(standing_of(spoken));
    const Standing& one = standing.back();
    if (!one.spoken)
      continue;
    ++speeches;
    ++at_column[one.begin];
    if (one.begin == one.gap)
      for (const Line& line : spoken.lines.subspan(1))
        if (!line.blank() && (alone < 0 || line.indent < alone))
          alone = line.indent;
  }
  std::vector<int> columns(all.size());
  int begins = 0; // where the line does that two or more speakers share
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Standing &before = standing[i - 1], &one = standing[i];
    if (!before.spoken || !one.spoken)
      continue;
    const int gap = one.begin == one.gap ? one.gap - alone : one.gap;
    const int alike = at_column[one.begin];
    if (gap >= least_gap && std::abs(one.begin - before.end) <= most_off && one.begin > before.last &&
        (alike < table_speeches || 2 * alike < speeches)) {
      if (columns[i - 1] == 0)
        begins = before.last;
      columns[i] = one.begin - begins;
    }
  }
  return columns;
}

void share_line(Turn& before, Turn& turn, int columns) {
  if (before.blocks.empty() || turn.blocks.empty() || !may_be_verse(before.blocks.back()))
    return;
  const auto said = std::find_if(turn.blocks.begin(), turn.blocks.end(), [](const Block& block) {
    const auto* const paragraph = std::get_if<Paragraph>(&block.node);
    return paragraph == nullptr || paragraph->role != ParagraphRole::direction;
  });
  if (said == turn.blocks.end() || !may_be_verse(*said))
    return;
  as_verse(before.blocks.back());
  Verse& verse = *as_verse(*said);
  verse.stanzas.front().lines.front().indent = std::max(model::shared_line_indent, columns / columns_to_em);
}

} // namespace octavo::reader
