// See labels_above.h.
#include "read/markup/labels_above.h"

#include "read/breaks.h"
#include "read/markup/flow_text.h"
#include "read/markup/outline.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace octavo::reader::markup {
namespace {

constexpr std::size_t longest_label = 60; ///< bytes

struct LabelAbove {
  std::size_t label = 0;   ///< the item that holds it
  std::size_t heading = 0; ///< the item below it
  HeadingMatch match{};
};

/// Whether an item is only a gap or a place where a page begins.
bool is_space(const FlowItem& item) {
  const auto* const block = std::get_if<Block>(&item);
  const auto* const pause = block == nullptr ? nullptr : std::get_if<Break>(&block->node);
  return std::holds_alternative<FlowBoundary>(item) ||
         (pause != nullptr && pause->kind == BreakKind::space && pause->origin.rule == Rule::blank);
}

/// A paragraph's text, where it may be a label.
std::optional<HeadingMatch> label_of(const FlowItem& item) {
  const auto* const block = std::get_if<Block>(&item);
  const auto* const paragraph = block == nullptr ? nullptr : std::get_if<Paragraph>(&block->node);
  if (paragraph == nullptr || lines_of(paragraph->content).size() != 1)
    return std::nullopt;
  const std::string text = plain_text(bare(paragraph->content));
  if (text.empty() || text.size() > longest_label)
    return std::nullopt;
  auto match = match_mark(text);
  if (!match || !match->title.empty() || match->form == HeadingMatch::Form::marked ||
      match->rank < Rank::chapter || (match->form == HeadingMatch::Form::number && match->weak))
    return std::nullopt;
  return match;
}

/// Those whose numbers count on from one label to the next, kinds among them left as they are.
bool count_on(const std::vector<LabelAbove>& labels) {
  int last = 0;
  std::size_t steps = 0;
  std::size_t numbers = 0;
  for (const LabelAbove& one : labels)
    if (one.match.number) {
      steps += numbers > 0 && (*one.match.number == last + 1 || *one.match.number == 1);
      last = *one.match.number;
      ++numbers;
    }
  return numbers >= 2 && steps + 1 == numbers;
}

} // namespace

void join_labels_above(Flow& flow, Findings& found) {
  std::vector<LabelAbove> labels;
  std::size_t headings = 0;
  std::size_t numbered = 0; // that have a number or a kind of their own
  std::size_t first_text = flow.items.size();
  std::size_t last = flow.items.size(); // that is no space
  for (std::size_t i = 0; i < flow.items.size(); ++i) {
    if (is_space(flow.items[i]))
      continue;
    if (const auto* const heading = std::get_if<FlowHeading>(&flow.items[i])) {
      ++headings;
      const bool own = match_mark(plain_text(heading->content), true).has_value();
      numbered += own;
      if (last < i && !own)
        if (auto match = label_of(flow.items[last]))
          labels.push_back({last, i, std::move(*match)});
    } else {
      first_text = std::min(first_text, i);
    }
    last = i;
  }
  if (labels.empty())
    return;
  const int level = std::get<FlowHeading>(flow.items[labels.front().heading]).level;
  const bool alike = std::all_of(labels.begin(), labels.end(), [&](const LabelAbove& one) {
    return std::get<FlowHeading>(flow.items[one.heading]).level == level;
  });
  // The only heading of a page, and a chapter's name above all else.
  const bool alone = headings == 1 && labels.front().label == first_text &&
                     labels.front().match.form == HeadingMatch::Form::keyword && !labels.front().match.weak;
  std::size_t others = 0; // of the same level, without a label
  for (const FlowItem& item : flow.items)
    if (const auto* const heading = std::get_if<FlowHeading>(&item);
        heading != nullptr && heading->level == level)
      ++others;
  others -= std::min(others, labels.size() + numbered);
  if (!alone && (!alike || !count_on(labels) || others > labels.size()))
    return;
  for (const LabelAbove& one : labels) {
    auto& heading = std::get<FlowHeading>(flow.items[one.heading]);
    Paragraph label = std::get<Paragraph>(std::move(std::get<Block>(flow.items[one.label]).node));
    Inlines content = bare(std::move(label.content));
    content.push_back({LineBreak{}});
    std::move(heading.content.begin(), heading.content.end(), std::back_inserter(content));
    heading.content = std::move(content);
    heading.origin.first_line = label.origin.first_line;
    if (std::string& place = std::get<Block>(flow.items[one.label]).id; heading.place.empty())
      heading.place = std::move(place);
    flow.items[one.label] = FlowBoundary{label.origin};
  }
  found.decisions.push_back({"labels-above", Rule::markup,
                             std::get<FlowHeading>(flow.items[labels.front().heading]).origin.first_line, 0,
                             "paragraphs right above headings are their labels",
                             std::to_string(labels.size()) + " such as “" + labels.front().match.label +
                                 "”, over " + std::to_string(headings) + " headings",
                             alone ? 75 : 90, "the last paragraphs of the chapters before"});
}

void break_at_rows(Flow& flow) {
  for (FlowItem& item : flow.items)
    if (const auto* const heading = std::get_if<FlowHeading>(&item)) {
      std::string text = plain_text(heading->content);
      if (heading->divides || !is_row(text))
        continue;
      const Origin origin{heading->origin.first_line, heading->origin.last_line, Rule::row};
      Block mark{Break{BreakKind::ornament, 1, std::move(text), origin}};
      mark.id = heading->place;
      item = std::move(mark);
    }
}

} // namespace octavo::reader::markup
