// See part_titles.h.
#include "read/part_titles.h"

#include "read/heading_text.h"
#include "read/numerals.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>

namespace octavo::reader {
namespace {

constexpr std::size_t least_parts = 2;
constexpr std::size_t most_lines = 2;
constexpr std::size_t longest_title = 60; ///< code points

/// `THE END`, `FIN DE LA PREMIÈRE PARTIE`: said below a part, and `by` above its author.
bool says_end(std::string_view body) {
  static constexpr std::array<std::string_view, 19> words{
      "by",   "von",   "par",   "end",    "finis", "fin",    "ende",  "fine",   "fim",  "slut",
      "slot", "einde", "loppu", "koniec", "konec", "konets", "конец", "кінець", "τελος"};
  const std::vector<Word> first = first_words(body, 2);
  return std::any_of(first.begin(), first.end(), [&](const Word& word) {
    return std::find(words.begin(), words.end(), word.bare) != words.end();
  });
}

/// The title that stands alone above line `at`, below line `after`.
std::optional<Candidate> title_above(const LineLayout& layout, std::size_t at, std::size_t after) {
  const Lines lines = layout.lines();
  std::size_t end = at;
  while (end > after && lines[end - 1].blank())
    --end;
  std::size_t from = end;
  while (from > after && !layout.apart(from - 1) && end - from <= most_lines)
    --from;
  if (from == end || end == at || end - from > most_lines || !layout.apart_before(from))
    return std::nullopt;
  Candidate title{from, end, {}, false, false, false};
  title.match.form = HeadingMatch::Form::title;
  title.match.rank = Rank::part;
  title.match.kind = SectionKind::part;
  for (std::size_t i = from; i < end; ++i) {
    if (!looks_like_title(lines[i]) || lines[i].role || lines[i].length > longest_title ||
        match_heading(lines[i].body) || says_end(lines[i].body))
      return std::nullopt;
    title.match.title += (i > from ? " " : "") + text::collapse_spaces(lines[i].body);
  }
  const bool wide = layout.blanks_before(from) >= layout.usual_gap() + 2 && is_title_case(title.match.title);
  return wide || has_capitals(title.match.title) ? std::optional(std::move(title)) : std::nullopt;
}

} // namespace

void add_part_titles(Candidates& candidates, const LineLayout& layout, Findings& found) {
  Candidates titles;
  std::size_t firsts = 0;
  std::size_t before = 0; ///< the number of the chapter before
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    const Candidate& c = candidates[k];
    if (c.is_part())
      return;
    if (c.match.rank != Rank::chapter || !c.match.number || c.corrected)
      continue;
    const bool first = *c.match.number == 1 && before != 1;
    firsts += first;
    auto title = title_above(layout, c.at, k > 0 ? candidates[k - 1].end : 0);
    if (title && !first)
      return;
    if (title)
      titles.push_back(std::move(*title));
    before = static_cast<std::size_t>(*c.match.number);
  }
  if (titles.size() < least_parts || titles.size() + 1 < firsts)
    return;
  const bool capitals = has_capitals(titles.back().match.title);
  if (std::any_of(titles.begin(), titles.end(),
                  [&](const Candidate& title) { return has_capitals(title.match.title) != capitals; }))
    return;
  found.decisions.push_back({"parts", Rule::numbered_heading, 0, 0,
                             std::to_string(titles.size()) + " parts headed by titles alone",
                             "the chapters count from one again below each, and no other chapter has one", 80,
                             "the last lines of the chapters before"});
  candidates.insert(candidates.end(), std::make_move_iterator(titles.begin()),
                    std::make_move_iterator(titles.end()));
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.at < b.at; });
}

} // namespace octavo::reader
