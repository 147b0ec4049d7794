// See outline.h. Paragraphs that name chapters, where a flow has no headings.
#include "read/heading_text.h"
#include "read/markup/flow_text.h"
#include "read/markup/outline.h"
#include "read/markup/title_page.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace octavo::reader::markup {

std::optional<HeadingMatch> match_mark(const std::string& text, bool heading) {
  const std::size_t start = text.find_first_not_of("# ");
  if (start == std::string::npos)
    return std::nullopt;
  auto found = match_heading(std::string_view(text).substr(start), heading);
  if (found && found->form == HeadingMatch::Form::title)
    return std::nullopt;
  return found;
}

namespace {

constexpr std::size_t least_titles = 3;
constexpr std::size_t least_below = 500;  ///< code points of text below each title,
constexpr std::size_t usual_below = 1200; ///< and on average,
constexpr std::size_t below_two = 2500;   ///< where there are but two

/// `A Letter from Home`: the first word, all of five letters and more and at least half of all have capitals.
bool has_title_words(std::string_view title) {
  constexpr std::size_t long_word = 5;
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < title.size(); ++words) {
    const std::size_t end = std::min(title.find(' ', at), title.size());
    const std::string_view word = title.substr(at, end - at);
    const bool small = text::is_lower(text::first(word));
    if (small && (words == 0 || text::length(word) >= long_word))
      return false;
    capitals += text::is_upper(text::first(word));
    at = end + 1;
  }
  return capitals > 0 && 2 * capitals >= words;
}

/// Titles without numbers, in a page that has no heading but the book's above them: lines set apart by
/// themselves, three, or two of several words with pages below each, from the text's beginning on, each with
/// a chapter's length below it and none the same as the one before.
void promote_titles(Flow& flow, Findings& found) {
  struct Title {
    std::size_t item;
    std::string text;
    std::size_t below = 0; ///< code points
  };
  std::vector<Title> titles;
  std::size_t before = 0; // code points above the first
  for (std::size_t i = 0; i < flow.items.size(); ++i) {
    if (std::holds_alternative<FlowHeading>(flow.items[i]) && (!titles.empty() || before > 0))
      return; // a heading in the text
    const auto* const block = std::get_if<Block>(&flow.items[i]);
    if (block == nullptr)
      continue;
    if (const Paragraph* const line = title_line(*block)) {
      std::string text = plain_text(line->content);
      if (!has_title_words(text))
        return; // what is set apart is said in the story
      titles.push_back({i, std::move(text)});
      continue;
    }
    (titles.empty() ? before : titles.back().below) += text::length(plain_text(Blocks{*block}));
  }
  constexpr std::size_t most_below_title_page = 120;
  const auto first = std::find_if(titles.begin(), titles.end(),
                                  [](const Title& one) { return one.below >= most_below_title_page; });
  for (auto one = titles.begin(); one != first; ++one) // the book's, and who wrote it
    before += one->below;
  titles.erase(titles.begin(), first);
  const auto is_word = [](const Title& one) { return one.text.find(' ') == std::string::npos; };
  if (titles.size() < 2 || before > most_below_title_page ||
      (titles.size() < least_titles && std::any_of(titles.begin(), titles.end(), is_word)))
    return;
  std::size_t all_below = 0;
  for (std::size_t k = 0; k < titles.size(); ++k) {
    if (titles[k].below < least_below || (k > 0 && titles[k].text == titles[k - 1].text))
      return;
    all_below += titles[k].below;
  }
  if (all_below < (titles.size() < least_titles ? below_two : usual_below) * titles.size())
    return;
  for (const Title& title : titles) {
    Paragraph paragraph = std::get<Paragraph>(std::get<Block>(flow.items[title.item]).node);
    FlowHeading heading;
    heading.level = 3;
    heading.divides = true; // the first is a chapter as the others are
    heading.content = bare(std::move(paragraph.content));
    heading.origin = paragraph.origin;
    heading.origin.rule = Rule::title;
    flow.items[title.item] = std::move(heading);
  }
  Decision decision;
  decision.what = "headings";
  decision.rule = Rule::title;
  decision.reading = "lines that are set apart are headings";
  decision.evidence = std::to_string(titles.size()) + " lines such as \"" + titles.front().text +
                      "\", each with a chapter's length below it, and no headings of chapters";
  decision.confidence = 70;
  decision.alternative = "one chapter";
  found.decisions.push_back(std::move(decision));
}

} // namespace

void promote_paragraphs(Flow& flow, Findings& found) {
  struct Candidate {
    std::size_t item;
    HeadingMatch match;
    bool marked;
  };
  std::vector<Candidate> candidates;
  std::size_t headings = 0;
  for (std::size_t i = 0; i < flow.items.size(); ++i) {
    if (const auto* const heading = std::get_if<FlowHeading>(&flow.items[i])) {
      ++headings;
      if (headings > 1 || heading->divides || match_mark(plain_text(heading->content), true))
        return;
      continue;
    }
    const auto* const block = std::get_if<Block>(&flow.items[i]);
    const auto* const paragraph = block == nullptr ? nullptr : std::get_if<Paragraph>(&block->node);
    constexpr std::size_t most_parts = 100; // of a paragraph that is a heading
    if (paragraph == nullptr || paragraph->content.size() > most_parts)
      continue;
    const Inlines content = bare(paragraph->content);
    const std::vector<Inlines> lines = lines_of(content);
    if (lines.empty() || lines.size() > 3)
      continue;
    const std::string text = plain_text(lines[0]);
    if (text.size() > longest_title)
      continue;
    auto found_match = candidates.empty() || candidates.back().match.form != HeadingMatch::Form::number
                           ? std::nullopt
                           : match_plus_one(text, candidates.back().match);
    if (!found_match)
      found_match = match_mark(text);
    if (!found_match)
      continue;
    const bool marked = is_marked(paragraph->content) || paragraph->role == ParagraphRole::centered;
    const bool named = found_match->form == HeadingMatch::Form::keyword;
    if (!marked && (!named || found_match->weak || ends_like_sentence(text)))
      continue;
    candidates.push_back({i, *found_match, marked});
  }
  if (candidates.empty())
    return promote_titles(flow, found);
  const auto named =
      static_cast<std::size_t>(std::count_if(candidates.begin(), candidates.end(), [](const Candidate& c) {
        return c.match.form == HeadingMatch::Form::keyword;
      }));
  if (named > 0) {
    std::erase_if(candidates, [](const Candidate& c) { return c.match.form == HeadingMatch::Form::number; });
  } else { // numbers alone have to count
    int expected = 1;
    std::erase_if(candidates, [&](const Candidate& c) {
      if (c.match.form != HeadingMatch::Form::number)
        return false;
      if (c.match.number != expected)
        return true;
      ++expected;
      return false;
    });
    if (expected <= 2)
      return;
  }
  if (candidates.empty())
    return;
  for (const Candidate& candidate : candidates) {
    Paragraph paragraph = std::get<Paragraph>(std::get<Block>(flow.items[candidate.item]).node);
    FlowHeading heading;
    heading.level = candidate.match.rank < Rank::chapter ? 2 : 3;
    heading.content = bare(std::move(paragraph.content));
    heading.origin = paragraph.origin;
    heading.origin.rule = Rule::numbered_heading;
    flow.items[candidate.item] = std::move(heading);
  }
  Decision decision;
  decision.what = "headings";
  decision.rule = Rule::numbered_heading;
  decision.reading = "paragraphs that name a chapter are headings";
  decision.evidence = std::to_string(candidates.size()) + " paragraphs such as \"" +
                      candidates.front().match.label + "\", and no headings";
  decision.confidence = candidates.size() > 1 ? 90 : 70;
  decision.alternative = "one chapter";
  found.decisions.push_back(std::move(decision));
}

} // namespace octavo::reader::markup
