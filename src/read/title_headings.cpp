// See title_headings.h.
#include "read/title_headings.h"

#include "read/breaks.h"
#include "read/dateline.h"
#include "read/gap_titles.h"
#include "read/heading_text.h"
#include "read/lone_titles.h"
#include "read/title_settings.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace octavo::reader {
namespace {

constexpr std::size_t least_between = 300;  ///< code points of text that a chapter has
constexpr std::size_t usual_between = 1500; ///< and on average, where only capitals speak for its title
constexpr std::size_t least_titles = 3;

class Titles {
public:
  Titles(Candidates& candidates, const LineLayout& layout, const ContentsLists& lists)
      : candidates_(candidates), layout_(layout), lines_(layout.lines()), lists_(lists) {}

  void add(Findings& found) {
    std::map<Setting, std::vector<Title>> settings;
    std::size_t range = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      while (range < lists_.ranges.size() && lists_.ranges[range].to <= i)
        ++range;
      if (range < lists_.ranges.size() && lists_.ranges[range].contains(i))
        continue;
      while (next < candidates_.size() && std::max(candidates_[next].end, candidates_[next].at + 1) <= i)
        ++next;
      if (next < candidates_.size() && candidates_[next].at <= i)
        continue; // is a heading already
      if (auto [setting, title] = setting_of(layout_, i); title) {
        i = std::max(i, title->end - 1);
        settings[setting].push_back(std::move(*title));
      }
    }
    for (const Setting setting : {Setting::gap, Setting::capitals})
      drop_parts(settings[setting]);
    for (const std::size_t i : lists_.titles)
      settings[Setting::listed].push_back({i, layout_.run_end(i), joined_title(layout_, i)});
    choose(settings, found);
  }

private:
  /// Of titles that come again, takes out those that stand below a heading each time: `ARGUMENT.` is what
  /// each of its sections begins with.
  void drop_parts(std::vector<Title>& titles) {
    std::map<std::string, std::pair<std::size_t, std::size_t>>
        seen; // how often, and how often below a heading
    for (const Title& title : titles) {
      auto& [times, below] = seen[entry_key(title.title)];
      ++times;
      below += is_below_heading(title.at);
    }
    const std::size_t dropped = std::erase_if(titles, [&](const Title& title) {
      const auto& [times, below] = seen[entry_key(title.title)];
      return times > 1 && below == times;
    });
    divided_ = divided_ || dropped > 0;
  }

  bool is_below_heading(std::size_t at) const {
    while (at > 0 && lines_[at - 1].blank())
      --at;
    const auto after = std::upper_bound(candidates_.begin(), candidates_.end(), at,
                                        [](std::size_t line, const Candidate& c) { return line <= c.at; });
    return after != candidates_.begin() && std::max(std::prev(after)->end, std::prev(after)->at + 1) == at;
  }

  /// The underlined titles, those above short rows only where others stand above longer ones of the same
  /// mark, or where at least three above equal marks head the text from its beginning on.
  std::vector<Title> underlined(std::vector<Title> titles) const {
    const auto mark = [&](const Title& title) { return lines_[title.at + 1].body.front(); };
    std::set<char> all;
    std::set<char> marks;
    for (const Title& title : titles)
      (title.loose ? all : marks).insert(mark(title));
    all.insert(marks.begin(), marks.end());
    const bool head = titles.size() >= least_titles && all.size() == 1 &&
                      layout_.filling(0, titles.front().at).length < least_between;
    std::erase_if(
        titles, [&](const Title& t) { return t.loose && !(marks.empty() ? head : marks.contains(mark(t))); });
    return titles;
  }

  /// Headings of other kinds that stand above such a rule as underlined titles do.
  std::size_t underlined_headings() const {
    return static_cast<std::size_t>(
        std::count_if(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
          return c.match.form == HeadingMatch::Form::kind && c.end < lines_.size() &&
                 is_dividing_row(lines_[c.end].body);
        }));
  }

  /// Text between a title and the next heading of any kind.
  std::size_t text_below(const std::vector<Title>& titles, std::size_t k) const {
    const std::size_t next = k + 1 < titles.size() ? titles[k + 1].at : lines_.size();
    return layout_.filling(titles[k].end, next).length;
  }

  /// Takes those out that have no text below them: title pages, lists.
  std::vector<Title> with_text(const std::vector<Title>& titles, std::size_t least) const {
    std::vector<Title> kept;
    for (std::size_t k = 0; k < titles.size(); ++k)
      if (text_below(titles, k) >= least)
        kept.push_back(titles[k]);
    return kept;
  }

  void choose(std::map<Setting, std::vector<Title>>& settings, Findings& found) {
    const auto count = static_cast<std::size_t>(
        std::count_if(candidates_.begin(), candidates_.end(), [](const Candidate& c) {
          return c.match.rank == Rank::chapter && !c.corrected &&
                 (c.match.number || c.match.form == HeadingMatch::Form::marked ||
                  c.match.form == HeadingMatch::Form::title);
        }));
    const auto marked = [&](Setting setting, std::size_t least, std::string_view how) {
      const std::vector<Title>& titles = settings[setting];
      if (titles.size() < least)
        return false;
      insert(titles, how, count == 0, found);
      return count == 0;
    };
    if (marked(Setting::quoted, 1, "marked with > above a row"))
      return;
    if (marked(Setting::framed, 2, "between two rows"))
      return;
    if (settings[Setting::tabbed].size() >= 2 && with_text(settings[Setting::tabbed], 1).size() >= 2 &&
        !text_is_tabbed())
      if (marked(Setting::tabbed, 2, "indented by a tab"))
        return;
    if (count > 0) {
      add_like_numbered(settings, found);
      return;
    }
    if (marked(Setting::listed, 2, "listed in the contents"))
      return;
    if (const std::vector<Title> titles = underlined(with_text(settings[Setting::underlined], 1));
        !titles.empty() && titles.size() + underlined_headings() >= 2) {
      insert(titles, "underlined", true, found);
      return;
    }
    if (divided_ ||
        std::any_of(candidates_.begin(), candidates_.end(), [](const Candidate& c) { return c.corrected; }))
      return;
    if (const std::vector<Title> titles = alike(settings[Setting::decorated]); !titles.empty()) {
      insert(titles, "alone between the same marks", true, found);
      return;
    }
    for (const Setting setting : {Setting::said, Setting::small})
      if (const std::vector<Title> titles = alike(settings[setting], setting);
          titles.size() > least_titles && few_other_gaps(titles)) {
        insert(titles, "alike after wide gaps", true, found);
        return;
      }
    if (const std::vector<Title> titles = lone(find_gap_titles(candidates_, layout_, lists_));
        !titles.empty()) {
      insert(titles, "above which nearly every wider gap or row stands", true, found);
      return;
    }
    const std::vector<Title> by_gap = with_text(settings[Setting::gap], least_between);
    const bool poems = std::all_of(by_gap.begin(), by_gap.end(),
                                   [](const Title& title) { return has_capitals(title.title); });
    if (by_gap.size() >= least_titles && average(by_gap) >= usual_between / (poems ? 4 : 2) &&
        few_other_gaps(by_gap)) {
      insert(by_gap, "after " + std::to_string(layout_.usual_gap() + 2) + " blank lines and more", true,
             found);
      return;
    }
    std::vector<Title> capitals = settings[Setting::capitals];
    capitals.insert(capitals.end(), settings[Setting::gap].begin(), settings[Setting::gap].end());
    std::erase_if(capitals, [](const Title& t) { return !has_capitals(t.title); });
    std::sort(capitals.begin(), capitals.end(), [](const Title& a, const Title& b) { return a.at < b.at; });
    const std::size_t all = capitals.size();
    capitals = with_text(capitals, least_between);
    if (capitals.size() >= least_titles && average(capitals) >= usual_between &&
        capitals.size() * 4 >= all * 3 && !stand_in_text(capitals)) {
      insert(capitals, "in capitals between blank lines", true, found);
      return;
    }
    insert(lone(find_lone_titles(layout_)), "alone between blank lines, from the first on", true, found);
  }

  /// Titles that are a line each.
  std::vector<Title> lone(const std::vector<std::size_t>& lines) const {
    std::vector<Title> titles;
    for (const std::size_t i : lines)
      titles.push_back({i, i + 1, text::collapse_spaces(lines_[i].body)});
    return titles;
  }

  /// `**Rain**`, `~ Mud ~`: titles between the same marks, none twice, from the text's beginning on and each
  /// with a chapter's length below it; what they say is no time, place or view of a scene. Wide gaps before
  /// all of them speak for shorter chapters, and for titles that capitalise their first word alone.
  std::vector<Title> alike(std::vector<Title> titles, Setting setting = Setting::decorated) const {
    if (titles.empty())
      return {};
    const std::string_view marks = decoration(lines_[titles.front().at].body);
    const bool wide = follow_wide_gaps(titles);
    std::set<std::string> seen;
    std::size_t capitalised = 0;
    for (const Title& title : titles) {
      const Dateline date = match_dateline(title.title);
      if (decoration(lines_[title.at].body) != marks || date.dated || date.relative || date.placed ||
          date.view || (text::is_lower(text::first(title.title)) && setting != Setting::small) ||
          ends_like_sentence(title.title) || !seen.insert(entry_key(title.title)).second)
        return {};
      capitalised += is_title_case(title.title);
    }
    const std::size_t all = titles.size();
    if (!wide && 4 * capitalised < 3 * all) // `A Letter from Home` is one among the others
      return {};
    titles = with_text(titles, least_between);
    const bool fits = titles.size() == all && all >= least_titles &&
                      average(titles) >= usual_between / (wide ? 2 : 1) &&
                      layout_.filling(0, titles.front().at).length < usual_between;
    return fits ? titles : std::vector<Title>();
  }

  /// Whether all but the first, which the text may begin with, have more blank lines before them than usual.
  bool follow_wide_gaps(const std::vector<Title>& titles) const {
    return std::all_of(titles.begin() + 1, titles.end(), [&](const Title& title) {
      return layout_.blanks_before(title.at) >= layout_.usual_gap() + 2;
    });
  }

  /// `NEW MESSAGE`, `LEVEL UP`: above the first there is as much text as below each, though a chapter ahead
  /// of it would have a title as well; or the same one comes twice in a row, as a sound does.
  bool stand_in_text(const std::vector<Title>& titles) const {
    for (std::size_t k = 1; k < titles.size(); ++k)
      if (titles[k].title == titles[k - 1].title)
        return true;
    return layout_.filling(0, titles.front().at).length > average(titles) / 2;
  }

  std::size_t average(const std::vector<Title>& titles) const {
    return layout_.filling(titles.front().end, lines_.size()).length / titles.size();
  }

  bool text_is_tabbed() const {
    std::size_t tabbed = 0;
    std::size_t filled = 0;
    for (const Line& line : lines_) {
      filled += !line.blank();
      tabbed += line.tabs > 0 && !line.blank();
    }
    return tabbed * 10 > filled;
  }

  /// Whether wide gaps stand before titles, and not before every scene.
  bool few_other_gaps(const std::vector<Title>& titles) const {
    std::size_t others = 0;
    std::size_t next = 0;
    for (std::size_t i = titles.front().at; i < lines_.size(); ++i) {
      while (next < titles.size() && titles[next].end <= i)
        ++next;
      if (lines_[i].blank() || (next < titles.size() && titles[next].at <= i))
        continue;
      others += i > 0 && lines_[i - 1].blank() && layout_.blanks_before(i) >= layout_.usual_gap() + 2 &&
                (next == 0 || titles[next - 1].end + 3 < i);
    }
    return others <= titles.size() / 2;
  }

  /// Titles without numbers that stand as the numbered ones do.
  void add_like_numbered(std::map<Setting, std::vector<Title>>& settings, Findings& found) {
    std::vector<std::size_t> numbered;
    for (const Candidate& c : candidates_)
      if (c.match.rank == Rank::chapter && c.match.number && !c.corrected)
        numbered.push_back(c.at);
    std::map<std::string_view, std::size_t> marks;
    for (const std::size_t i : numbered)
      ++marks[decoration(lines_[i].body)];
    std::vector<Title> decorated = settings[Setting::decorated];
    std::erase_if(decorated, [&](const Title& t) {
      return numbered.size() < 2 || marks[decoration(lines_[t.at].body)] * 2 < numbered.size() ||
             (t.at < numbered.front() && layout_.filling(t.end, numbered.front()).length == 0); // the book's
    });
    insert(decorated, "decorated as the numbered headings are", false, found);
    if (numbered.size() < least_titles)
      return;
    int least = 99;
    for (std::size_t k = 1; k < numbered.size(); ++k)
      least = std::min(least, layout_.blanks_before(numbered[k]));
    if (least < layout_.usual_gap() + 2)
      return;
    std::vector<Title> alike;
    for (const Title& title : settings[Setting::gap]) {
      const bool within = title.at > numbered.front() && title.at < numbered.back();
      const auto next = std::lower_bound(numbered.begin(), numbered.end(), title.at);
      const std::size_t until = next == numbered.end() ? lines_.size() : *next;
      if (within && layout_.blanks_before(title.at) >= least &&
          layout_.filling(title.end, until).length >= least_between &&
          (has_capitals(title.title) || is_title_case(title.title)))
        alike.push_back(title);
    }
    if (!alike.empty() && alike.size() * 2 <= numbered.size())
      insert(alike, "set as the numbered headings are", false, found);
  }

  void insert(const std::vector<Title>& titles, std::string_view how, bool all, Findings& found) {
    Candidates added;
    std::size_t next = 0;
    for (const Title& title : titles) {
      while (next < candidates_.size() && candidates_[next].end <= title.at &&
             candidates_[next].at < title.at)
        ++next;
      if (next < candidates_.size() && candidates_[next].at < title.end)
        continue; // is a heading already
      Candidate candidate;
      candidate.at = title.at;
      candidate.end = title.end;
      const auto match = match_heading(title.title);
      const bool named = match && (match->form == HeadingMatch::Form::kind ||
                                   (match->form == HeadingMatch::Form::keyword && !match->weak));
      if (named)
        candidate.match = *match;
      else
        candidate.match.title = title.title;
      if (!named)
        candidate.match.form = HeadingMatch::Form::title;
      added.push_back(std::move(candidate));
    }
    const std::size_t count = added.size();
    candidates_.insert(candidates_.end(), std::make_move_iterator(added.begin()),
                       std::make_move_iterator(added.end()));
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.at < b.at; });
    if (count == 0)
      return;
    const bool sure = how.starts_with("marked") || how.starts_with("between") || how.starts_with("listed");
    found.decisions.push_back(
        {"chapter-titles", Rule::numbered_heading, 0, 0,
         std::to_string(count) + (all ? " chapters headed by titles alone" : " headings without a number"),
         "lines " + std::string(how),
         sure  ? 90
         : all ? std::min(80, 50 + static_cast<int>(count) * 3)
               : 70,
         all ? "one chapter without headings" : "lines of the text"});
  }

  Candidates& candidates_;
  const LineLayout& layout_;
  Lines lines_;
  const ContentsLists& lists_;
  bool divided_ = false; ///< what the headings divide are the chapters: each begins with the same words
};

} // namespace

void add_titles(Candidates& candidates, const LineLayout& layout, const ContentsLists& lists,
                Findings& found) {
  Titles(candidates, layout, lists).add(found);
}

} // namespace octavo::reader
