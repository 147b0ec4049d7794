// See gap_titles.h.
#include "read/gap_titles.h"

#include "read/breaks.h"
#include "read/dateline.h"
#include "read/fullness.h"
#include "read/heading_text.h"
#include "read/headings.h"
#include "read/notes.h"
#include "read/screens.h"
#include "text/unicode.h"

#include <algorithm>
#include <set>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_title = 60;    ///< code points
constexpr std::size_t most_words = 10;       ///< of a title
constexpr std::size_t least_titles = 3;      ///< or two below the book's
constexpr std::size_t least_below = 300;     ///< code points of text below each,
constexpr std::size_t usual_below = 750;     ///< and on average,
constexpr std::size_t below_one_word = 1500; ///< where titles are single words, as names of places are,
constexpr std::size_t below_two = 2500;      ///< and where there are but two
constexpr std::size_t most_before = 400;     ///< above the first, unless a chapter stands there

/// What a gap or a row stands above.
enum class Opening { title, nothing, heading, other };

class Finder {
public:
  Finder(const Candidates& candidates, const LineLayout& layout, const ContentsLists& lists)
      : candidates_(candidates), layout_(layout), lines_(layout.lines()), lists_(lists) {}

  std::vector<std::size_t> find() {
    std::vector<std::size_t> titles = below([&](std::size_t i) { return is_below_gap(i); });
    if (titles.empty())
      titles = below([&](std::size_t i) { return is_below_row(i); });
    return titles;
  }

private:
  bool is_below_gap(std::size_t i) const {
    return layout_.blanks_before(i) > layout_.usual_gap() && !is_below_row(i);
  }

  bool is_below_row(std::size_t i) const {
    while (i > 0 && lines_[i - 1].blank())
      --i;
    return i > 0 && is_row(lines_[i - 1]);
  }

  bool is_listed(std::size_t i) const {
    return std::any_of(lists_.ranges.begin(), lists_.ranges.end(),
                       [&](const ContentsLists::Range& range) { return range.contains(i); });
  }

  bool is_heading(std::size_t i) const {
    const auto after = std::upper_bound(candidates_.begin(), candidates_.end(), i,
                                        [](std::size_t line, const Candidate& c) { return line < c.at; });
    return after != candidates_.begin() && std::max(std::prev(after)->end, std::prev(after)->at + 1) > i;
  }

  /// Whether the line is short and says what a title may say, perhaps as a question or a cry.
  static bool may_be_title(const Line& line) {
    Line bare = line;
    const bool asks = bare.body.ends_with('?') || bare.body.ends_with('!');
    if ((asks || (bare.body.ends_with('.') && has_capitals(bare.body))) && bare.body.size() > 1)
      bare.body.remove_suffix(1);
    if (line.length > longest_title || line.tabs > 0 || !looks_like_title(bare) ||
        text::is_lower(text::first(bare.body)) || count_letters(bare.body) < 2 ||
        static_cast<std::size_t>(std::count(bare.body.begin(), bare.body.end(), ' ')) >= most_words)
      return false;
    // `Nobody. Not one` and `Stop! Thief` are said in the story.
    for (std::size_t at = 0; (at = bare.body.find_first_of(".!?;", at)) != std::string_view::npos; ++at)
      if (at + 1 < bare.body.size() && bare.body[at + 1] == ' ' &&
          (bare.body[at] != '.' || bare.body.substr(0, at).rfind(' ') + 4 < at))
        return false;
    return true;
  }

  Opening opening_at(std::size_t i) const {
    const Line& line = lines_[i];
    if (is_heading(i))
      return Opening::heading;
    if (line.role || is_end_word(line.body) || is_note_marker(line.body) || is_listed(i))
      return Opening::nothing;
    const std::size_t run = layout_.run_end(i) - i;
    const bool alone = run == 1 && layout_.blanks_after(i) > 0;
    const bool above_lines = !layout_.wrapped() && layout_.usual_gap() == 0 && run > 1 &&
                             lines_[i + 1].length > 2 * line.length && ends_paragraph(lines_[i + 1]);
    if ((!alone && !above_lines) || !may_be_title(line) || is_screen_line(line.body) ||
        match_heading(line.body) || list_heading(line.body) != ListHeading::none)
      return Opening::other;
    const Dateline date = match_dateline(line.body);
    return date.dated || date.relative || date.placed || date.view ? Opening::other : Opening::title;
  }

  std::size_t text_below(const std::vector<std::size_t>& titles, std::size_t k) const {
    return layout_.filling(titles[k] + 1, k + 1 < titles.size() ? titles[k + 1] : lines_.size()).length;
  }

  /// The titles below what `opens`, where hardly anything else stands there.
  template <typename Opens>
  std::vector<std::size_t> below(Opens opens) const {
    std::vector<std::size_t> titles;
    std::vector<std::size_t> others;
    const std::size_t first = skip_blank(lines_, 0);
    for (std::size_t i = first; i < lines_.size(); ++i) {
      if (lines_[i].blank() || is_row(lines_[i]) || (i != first && !opens(i)))
        continue;
      switch (opening_at(i)) {
      case Opening::title: titles.push_back(i); break;
      case Opening::other:
        if (i != first)
          others.push_back(i);
        break;
      case Opening::heading:
      case Opening::nothing: break;
      }
    }
    take_out_book(titles, first);
    if (titles.size() > least_titles && text_below(titles, titles.size() - 1) == 0)
      titles.pop_back(); // what ends the text
    return fit(titles, others) ? titles : std::vector<std::size_t>();
  }

  /// The title that the text begins with is the book's where nothing stands below it, or where it is set off
  /// by more lines than all others are.
  void take_out_book(std::vector<std::size_t>& titles, std::size_t first) const {
    if (titles.size() < 2 || titles.front() != first)
      return;
    const int own = layout_.blanks_after(first);
    const bool apart = std::all_of(titles.begin() + 1, titles.end(),
                                   [&](std::size_t i) { return layout_.blanks_after(i) < own; });
    if (text_below(titles, 0) == 0 || (apart && titles.size() > least_titles))
      titles.erase(titles.begin());
  }

  bool fit(const std::vector<std::size_t>& titles, std::vector<std::size_t> others) const {
    if (titles.size() < 2)
      return false;
    std::erase_if(others, [&](std::size_t i) { return i < titles.front(); });
    const std::size_t total = layout_.filling(titles.front(), lines_.size()).length;
    const std::size_t before = layout_.filling(0, titles.front()).length;
    std::set<std::string> seen;
    std::size_t words = 0;
    std::size_t asking = 0;
    for (std::size_t k = 0; k < titles.size(); ++k) {
      const std::string_view body = lines_[titles[k]].body;
      if (text_below(titles, k) < least_below || !seen.insert(entry_key(body)).second)
        return false; // a name that comes again says who tells
      words += 1 + static_cast<std::size_t>(std::count(body.begin(), body.end(), ' '));
      asking += ends_like_sentence(body);
    }
    if (8 * others.size() > titles.size() || 2 * asking > titles.size())
      return false;
    const std::size_t least = titles.size() < least_titles    ? below_two
                              : words < 2 * titles.size() - 1 ? below_one_word
                                                              : usual_below;
    const std::size_t average = total / titles.size();
    if (average < least)
      return false;
    if (titles.size() < least_titles && (before > 0 || !is_below_head(titles)))
      return false;
    const bool chapter_before =
        titles.size() >= least_titles && before >= least_below && before <= 3 * average && others.empty();
    return before <= most_before || chapter_before;
  }

  /// Whether lines that name the book stand above the first, and a gap wide enough for chapters above all.
  bool is_below_head(const std::vector<std::size_t>& titles) const {
    const bool named =
        std::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(titles.front()),
                    [](const Line& line) { return line.left_out; });
    return named && std::all_of(titles.begin(), titles.end(), [&](std::size_t i) {
             return layout_.blanks_before(i) >= layout_.usual_gap() + 2;
           });
  }

  const Candidates& candidates_;
  const LineLayout& layout_;
  Lines lines_;
  const ContentsLists& lists_;
};

} // namespace

std::vector<std::size_t> find_gap_titles(const Candidates& candidates, const LineLayout& layout,
                                         const ContentsLists& lists) {
  return Finder(candidates, layout, lists).find();
}

} // namespace octavo::reader
