// See heading_doubts.h.
#include "read/heading_doubts.h"

#include "read/breaks.h"
#include "read/dateline.h"
#include "read/heading_text.h"
#include "read/speaker.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t few = 2;             ///< chapters
constexpr std::size_t least_refused = 3;   ///< lines that may head others
constexpr std::size_t least_between = 600; ///< code points of text that a chapter has
constexpr std::size_t longest = 60;        ///< code points of a title
constexpr std::size_t longest_shown = 40;  ///< bytes of one in the evidence

/// Whether line `i` stands by itself between blank lines.
bool stands_alone(const LineLayout& layout, std::size_t i) {
  const Line& line = layout.lines()[i];
  return !line.blank() && !line.role && !is_row(line) && line.length <= longest && layout.apart_before(i) &&
         layout.run_end(i) == i + 1 && layout.blanks_before(i) >= 1 && layout.blanks_after(i) >= 1;
}

/// Whether it reads as a title does, and as nothing else that has a line of its own.
bool reads_as_title(const Line& line) {
  if (!looks_like_title(line) || count_letters(line.body) < 3 || !is_title_case(line.body) ||
      among(U",:;", text::last(line.body)) || is_end_word(line.body) || match_label(line.body))
    return false;
  const Dateline date = match_dateline(line.body);
  return !date.dated && !date.relative && !date.placed && !date.view;
}

} // namespace

void doubt_headings(const Candidates& headings, const std::vector<std::size_t>& seen,
                    const LineLayout& layout, Findings& found) {
  const auto chapters = static_cast<std::size_t>(
      std::count_if(headings.begin(), headings.end(), [](const Candidate& c) { return !c.is_part(); }));
  if (headings.size() > few + 1 || chapters > few ||
      std::any_of(headings.begin(), headings.end(), [](const Candidate& c) { return c.corrected; }))
    return;
  const auto is_heading = [&](std::size_t i) {
    return std::any_of(headings.begin(), headings.end(),
                       [&](const Candidate& c) { return i >= c.at && i < std::max(c.end, c.at + 1); });
  };
  std::vector<std::size_t> refused;
  std::size_t next = 0;
  for (std::size_t i = 0; i < layout.lines().size(); ++i) {
    while (next < seen.size() && seen[next] < i)
      ++next;
    const bool candidate = next < seen.size() && seen[next] == i;
    if (!stands_alone(layout, i) || is_heading(i) || (!candidate && !reads_as_title(layout.lines()[i])))
      continue;
    if (!refused.empty() && layout.filling(refused.back() + 1, i).length < least_between)
      refused.pop_back(); // the one before has next to nothing below it
    refused.push_back(i);
  }
  if (!refused.empty() && layout.filling(refused.back() + 1, layout.lines().size()).length < least_between)
    refused.pop_back();
  if (refused.size() < least_refused || refused.size() <= chapters)
    return;
  const std::string_view first = layout.lines()[refused.front()].body;
  const std::size_t all = std::max<std::size_t>(chapters, 1);
  found.decisions.push_back(
      {"chapters", Rule::whole_text, layout.lines()[refused.front()].number,
       layout.lines()[refused.back()].number,
       std::to_string(all) + (all == 1 ? " chapter" : " chapters") + ", and " +
           std::to_string(refused.size()) + " short lines of the text",
       "nothing but where they stand says that lines such as \"" +
           std::string(first.size() > longest_shown ? first.substr(0, first.find(' ', longest_shown / 2))
                                                    : first) +
           "\" head chapters",
       refused.size() > 2 * least_refused ? 45 : 50,
       std::to_string(refused.size() + chapters) + " chapters, headed by these lines"});
}

} // namespace octavo::reader
