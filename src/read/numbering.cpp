// See numbering.h.
#include "read/numbering.h"

#include "read/alike_numbers.h"
#include "read/number_chain.h"
#include "read/numbering_report.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace octavo::reader {
namespace {

constexpr double named_evidence = 6;         ///< of a heading that names what it counts
constexpr double least_score = 3;            ///< of a sequence of bare numbers that is believed
constexpr double oddness = 2;                ///< speaks against a number that is set as no other is
constexpr std::size_t next_to_nothing = 5;   ///< code points between two lines of a list
constexpr std::size_t chapter_length = 1200; ///< code points
constexpr std::size_t least_extra = 300;
constexpr std::size_t list_entry = 120;     ///< code points that numbered titles have below them in a list
constexpr std::size_t long_section = 8000;  ///< of chapters in parts that have titles alone
constexpr std::size_t few = 6;              ///< numbers
constexpr std::size_t long_before = 400;    ///< code points of text before the first
constexpr std::size_t short_section = 4000; ///< code points: sections of a chapter rather than chapters

/// Candidates that are written alike, and the best sequence of them.
struct Series {
  std::vector<std::size_t> of{}; ///< indices of candidates
  Chain chain{};
  bool believed = false;
  std::string name{};             ///< "bare numbers in figures"
  std::vector<std::size_t> all{}; ///< what is in it: those of the chain, and those that are set as they are

  const std::vector<std::size_t>& members() const noexcept { return all; }
};

class Settling {
public:
  Settling(Candidates& candidates, const LineLayout& layout) : candidates_(candidates), layout_(layout) {
    std::size_t divisions = 0;
    for (const Candidate& c : candidates) {
      divisions += (c.is_part() && c.match.form != HeadingMatch::Form::number) ||
                   c.match.kind == SectionKind::prologue || c.match.kind == SectionKind::epilogue;
      divisions_.push_back(divisions);
    }
  }

  void settle(Findings& found) {
    drop_scenes_of_chapters();
    settle_lengthy();
    settle_weak();
    drop_quoted(found);
    const std::vector<std::size_t> named = indices([](const Candidate& c) { return c.is_named_chapter(); });
    collect_numbers();
    if (!named.empty())
      fill_in(named);
    else
      choose_numbers();
    drop_inner_parts();
    drop_extras();
    report_numbering(candidates_, layout_, {divisions_, second_best()}, found);
    remove_dropped(candidates_);
  }

private:
  template <typename Test>
  std::vector<std::size_t> indices(Test test) const {
    std::vector<std::size_t> found;
    for (std::size_t k = 0; k < candidates_.size(); ++k)
      if (!candidates_[k].dropped && test(candidates_[k]))
        found.push_back(k);
    return found;
  }

  /// What a bare number's lines say for it.
  double evidence(std::size_t k) const {
    const Candidate& c = candidates_[k];
    const int before = layout_.blanks_before(c.at);
    const int after = layout_.blanks_after(c.end - 1);
    double evidence = 0;
    evidence += before >= layout_.usual_gap() + 2 ? 1 : 0;
    evidence += after > layout_.usual_gap() ? 0.5 : 0;
    evidence += layout_.lines()[c.at].spaces >= 4 ? 0.5 : 0;
    // A word alone may be counted in the story, but not with pages between.
    const bool alone = c.match.title.empty() || c.match.style == NumeralStyle::words;
    evidence -= c.match.weak && !(alone && text_below(k) >= chapter_length) ? 1.5 : 0;
    evidence -= k < odd_.size() && odd_[k] ? oddness : 0;
    evidence -= *c.match.number > 300 ? 1 : 0;
    evidence += c.match.title.empty() ? 0 : 0.5;
    const bool has_sections = k + 1 < candidates_.size() && candidates_[k + 1].match.number == 1;
    evidence -= !has_sections && text_below(k) < next_to_nothing ? 2 : 0;
    return evidence;
  }

  Series series_of(std::vector<std::size_t> of, bool bare) const {
    Series series;
    std::vector<ChainLink> links;
    for (const std::size_t k : of)
      links.push_back({candidates_[k].match.number.value_or(0), bare ? evidence(k) : named_evidence,
                       divisions_[k], candidates_[k].match.title.empty(),
                       layout_.filling(0, candidates_[k].at).length == 0});
    series.of = std::move(of);
    series.chain = best_chain(links);
    for (const std::size_t k : series.chain.members)
      series.all.push_back(series.of[k]);
    return series;
  }

  std::size_t text_below(std::size_t k) const {
    const std::size_t next = k + 1 < candidates_.size() ? candidates_[k + 1].at : layout_.lines().size();
    return layout_.filling(candidates_[k].end, next).length;
  }

  /// "1. Bread" and "2. Butter" are a list. So are few numbers with little below them in the midst of a text.
  bool is_list(const std::vector<std::size_t>& members, bool alone = true) const {
    std::size_t titled = 0;
    std::vector<std::size_t> lengths;
    for (const std::size_t k : members) {
      titled += !candidates_[k].match.title.empty();
      lengths.push_back(text_below(k));
    }
    // Below the last there may be all the rest of the text.
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>((lengths.size() - 1) / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    const std::size_t before = layout_.filling(0, candidates_[members.front()].at).length;
    return (titled > 0 && *middle < list_entry) ||
           (alone && members.size() < few && before > long_before && before > 3 * *middle);
  }

  /// Scenes belong to acts; where a text has chapters, they are their parts.
  void drop_scenes_of_chapters() {
    const bool chapters = std::any_of(candidates_.begin(), candidates_.end(), [](const Candidate& c) {
      return c.is_named_chapter() && !c.match.weak;
    });
    for (Candidate& c : candidates_)
      c.dropped = c.dropped || (chapters && c.match.rank == Rank::scene && !c.corrected);
  }

  /// `Chapter 2. I found the grey mare …`, as long as a paragraph, is a heading where the numbers before and
  /// after it are its neighbours'.
  void settle_lengthy() {
    const auto is_lengthy = [](const Candidate& c) { return c.match.lengthy; };
    if (std::none_of(candidates_.begin(), candidates_.end(), is_lengthy))
      return;
    const std::vector<std::size_t> members =
        series_of(indices([](const Candidate& c) { return c.is_named_chapter() && c.match.number; }), false)
            .all;
    const auto number = [&](std::size_t i) { return *candidates_[members[i]].match.number; };
    std::vector<bool> fits(candidates_.size());
    for (std::size_t i = 0; i < members.size(); ++i)
      fits[members[i]] = members.size() > 1 && (i == 0 ? number(i) <= 1 : number(i) == number(i - 1) + 1) &&
                         (i + 1 == members.size() || number(i + 1) == number(i) + 1 || number(i + 1) == 1);
    for (std::size_t k = 0; k < candidates_.size(); ++k)
      candidates_[k].dropped = candidates_[k].dropped || (is_lengthy(candidates_[k]) && !fits[k]);
  }

  /// Words that are common in prose too (`Letter 1`) count where they count on; beside chapters that are
  /// called so, only ahead of the first and after the last.
  void settle_weak() {
    std::map<std::string, std::vector<std::size_t>> words;
    std::size_t first = candidates_.size();
    std::size_t last = 0;
    std::size_t strong = 0;
    for (std::size_t k = 0; k < candidates_.size(); ++k) {
      const Candidate& c = candidates_[k];
      if (c.match.form != HeadingMatch::Form::keyword || c.dropped)
        continue;
      if (c.match.weak)
        words[c.match.keyword].push_back(k);
      else if (c.match.rank == Rank::chapter) {
        first = std::min(first, k);
        last = k;
        ++strong;
      }
    }
    for (auto& [word, of] : words) {
      const Series series = series_of(of, false);
      const bool counts =
          series.chain.steps >= 1 && series.chain.steps * 2 + 2 >= static_cast<int>(of.size());
      for (const std::size_t k : of)
        candidates_[k].dropped =
            !counts || (strong >= 2 && candidates_[k].match.rank == Rank::chapter && k > first && k < last);
    }
  }

  /// `Bonus: A Dance` is a chapter beside others only, and where it is not much shorter than they are.
  void drop_extras() {
    const std::vector<std::size_t> chapters =
        indices([](const Candidate& c) { return c.match.number && c.match.rank == Rank::chapter; });
    std::size_t length = 0;
    for (const std::size_t k : chapters)
      length += text_below(k);
    for (std::size_t k = 0; k < candidates_.size(); ++k) {
      Candidate& c = candidates_[k];
      const bool is_extra = c.match.form == HeadingMatch::Form::kind && c.match.weak;
      const bool stands = chapters.size() >= 2 && text_below(k) >= least_extra &&
                          (text_below(k) >= chapter_length || 2 * text_below(k) * chapters.size() >= length);
      c.dropped = c.dropped || (is_extra && !stands);
    }
  }

  /// `Chapter 12` between chapters 1 and 2, below a line that announces it, is read in the story.
  void drop_quoted(Findings& found) {
    const std::vector<std::size_t> named =
        indices([](const Candidate& c) { return c.is_named_chapter() && c.match.number; });
    if (named.size() < 4)
      return;
    const std::vector<std::size_t> members = series_of(named, false).all;
    std::size_t next = 0;
    for (const std::size_t k : named) {
      if (next < members.size() && members[next] == k) {
        ++next;
        continue;
      }
      if (next == 0 || next == members.size() ||
          *candidates_[members[next]].match.number != *candidates_[members[next - 1]].match.number + 1)
        continue; // mistyped, perhaps: without it a number would be missing
      std::size_t i = candidates_[k].at;
      while (i > 0 && layout_.lines()[i - 1].blank())
        --i;
      const char32_t end = i > 0 ? text::last(layout_.lines()[i - 1].body) : 0;
      if (end != U':' && end != U',' && end != U'—' && end != U'：')
        continue;
      candidates_[k].dropped = true;
      found.notes.push_back(
          {"heading-in-story", Severity::doubt, layout_.lines()[candidates_[k].at].number, 0,
           "a heading out of sequence, below a line that announces it, was taken for text"});
    }
  }

  void collect_numbers() {
    std::map<NumeralStyle, std::vector<std::size_t>> styles;
    for (std::size_t k = 0; k < candidates_.size(); ++k)
      if (candidates_[k].is_number() && !candidates_[k].dropped)
        styles[candidates_[k].match.style].push_back(k);
    odd_.assign(candidates_.size(), false);
    for (auto& [style, of] : styles) {
      const std::vector<bool> odd = numbers_set_oddly(candidates_, layout_, of);
      for (std::size_t i = 0; i < of.size(); ++i)
        odd_[of[i]] = odd[i];
      Series series = series_of(of, true);
      take_in_alike(series);
      const std::vector<std::size_t>& members = series.members();
      // Those that are written as the sequence is, and might have been in it.
      const auto is_bare = [&](std::size_t k) { return candidates_[k].match.title.empty(); };
      const bool bare = 2 * std::count_if(members.begin(), members.end(), is_bare) > std::ssize(members);
      const auto likely = static_cast<std::size_t>(std::count_if(
          of.begin(), of.end(), [&](std::size_t k) { return is_bare(k) == bare && evidence(k) >= 0; }));
      series.name = "bare numbers " + std::string(name(style));
      series.believed = members.size() >= 2 && series.chain.steps >= 1 && series.chain.score >= least_score &&
                        5 * members.size() >= 3 * likely && !is_list(members);
      numbers_.push_back(std::move(series));
    }
    std::stable_sort(numbers_.begin(), numbers_.end(), [](const Series& a, const Series& b) {
      return std::tuple(!a.believed, -a.chain.score) < std::tuple(!b.believed, -b.chain.score);
    });
  }

  /// Numbers that were typed twice, left out or mistyped stay headings where they are set as headings are.
  void take_in_alike(Series& series) const {
    const std::vector<std::size_t> more =
        numbers_set_alike(candidates_, layout_, series.of, series.members());
    const auto middle = static_cast<std::ptrdiff_t>(series.all.size());
    series.all.insert(series.all.end(), more.begin(), more.end());
    std::inplace_merge(series.all.begin(), series.all.begin() + middle, series.all.end());
  }

  /// Bare numbers beside chapters that are called so count only where they fill a gap in their sequence: all
  /// others count the sections of a chapter.
  void fill_in(const std::vector<std::size_t>& chapters) {
    for (Candidate& c : candidates_)
      if (c.is_number())
        c.dropped = true;
    const auto fill = [&](std::size_t from, std::size_t to, int next, std::optional<int> until) {
      std::vector<std::size_t> fitting;
      for (std::size_t k = from; k < to; ++k) {
        const Candidate& c = candidates_[k];
        if (!c.is_number() || c.listed || (c.match.weak && text_below(k) < chapter_length))
          continue;
        if (c.match.number == next) {
          fitting.push_back(k);
          ++next;
        } else if (c.match.number == 1) {
          return; // the sections of a chapter
        }
      }
      if (fitting.empty() || (until && next != *until) || is_list(fitting, false))
        return;
      for (const std::size_t k : fitting)
        candidates_[k].dropped = false;
    };
    const auto number = [&](std::size_t i) { return candidates_[chapters[i]].match.number; };
    if (const auto first = number(0); first && *first > 1)
      fill(0, chapters.front(), 1, first);
    for (std::size_t i = 0; i + 1 < chapters.size(); ++i)
      if (number(i) && number(i + 1) && *number(i + 1) > *number(i) + 1)
        fill(chapters[i] + 1, chapters[i + 1], *number(i) + 1, number(i + 1));
    if (number(chapters.size() - 1))
      fill(chapters.back() + 1, candidates_.size(), *number(chapters.size() - 1) + 1, std::nullopt);
  }

  /// Of bare numbers in several styles: the chapters, what stands above them, what continues them; the rest
  /// goes.
  void choose_numbers() {
    for (Candidate& c : candidates_)
      if (c.is_number())
        c.dropped = true;
    std::vector<Series> believed;
    for (const Series& series : numbers_)
      if (series.believed)
        believed.push_back(series);
    if (believed.empty())
      return;
    std::size_t chapters = 0;
    for (std::size_t other = 1; other < believed.size(); ++other)
      if (holds(believed[other], believed[chapters])) {
        keep(believed[other], sections_are_short(believed[chapters]) ? Rank::chapter : Rank::part);
        if (sections_are_short(believed[chapters])) {
          chosen_ = believed[other].name;
          return;
        }
      } else if (holds(believed[chapters], believed[other])) {
        if (!sections_are_short(believed[other])) {
          keep(believed[chapters], Rank::part);
          chapters = other;
        }
      }
    chosen_ = believed[chapters].name;
    if (take_titles_above(believed[chapters]))
      return;
    keep(believed[chapters], Rank::chapter);
    fill_gaps_of(believed[chapters]);
  }

  /// Numbers that begin at one again and again below titles count the sections of stories, or, where these
  /// are long, the chapters of parts.
  bool take_titles_above(const Series& series) {
    std::vector<Candidate> titles;
    std::size_t firsts = 0;
    std::size_t after = 0; // the line after the number before
    for (const std::size_t k : series.members()) {
      const Candidate& c = candidates_[k];
      if (c.match.number == 1) {
        ++firsts;
        if (auto title = title_above(c.at, after))
          titles.push_back(std::move(*title));
      }
      after = c.end;
    }
    if (firsts < 3 || titles.size() < firsts)
      return false;
    const bool parts = !sections_are_short(series, long_section);
    if (parts)
      keep(series, Rank::chapter);
    for (Candidate& title : titles) {
      title.match.rank = parts ? Rank::part : Rank::chapter;
      title.match.kind = parts ? SectionKind::part : SectionKind::chapter;
    }
    candidates_.insert(candidates_.end(), titles.begin(), titles.end());
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.at < b.at; });
    divisions_.assign(candidates_.size(), 0);
    for (std::size_t k = 1; k < candidates_.size(); ++k)
      divisions_[k] = divisions_[k - 1] + candidates_[k].is_part();
    return true;
  }

  /// The title that stands by itself above line `at`, below line `after`.
  std::optional<Candidate> title_above(std::size_t at, std::size_t after) const {
    const Lines lines = layout_.lines();
    std::size_t end = at;
    while (end > after && lines[end - 1].blank())
      --end;
    std::size_t from = end;
    while (from > after && !layout_.apart(from - 1) && end - from < 4)
      --from;
    if (from == end || end - from > 3 || at == end)
      return std::nullopt;
    for (std::size_t i = from; i < end; ++i)
      if (match_heading(lines[i].body))
        return std::nullopt; // "Part One" above "I"
    Candidate title{from, end, {}, false, false, false};
    title.match.form = HeadingMatch::Form::title;
    for (std::size_t i = from; i < end; ++i) {
      if (!looks_like_title(lines[i]) || lines[i].role)
        return std::nullopt;
      title.match.title += (i > from ? " " : "") + text::collapse_spaces(lines[i].body);
    }
    return title;
  }

  /// Whether `inner` begins at one again after each of `outer`.
  bool holds(const Series& outer, const Series& inner) const {
    const std::vector<std::size_t>& above = outer.members();
    const std::vector<std::size_t>& below = inner.members();
    if (above.size() < 2 || below.size() <= above.size())
      return false;
    std::size_t restarts = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < above.size(); ++i) {
      while (at < below.size() && below[at] < above[i])
        ++at;
      restarts += at < below.size() && (i + 1 == above.size() || below[at] < above[i + 1]) &&
                  candidates_[below[at]].match.number == 1;
    }
    return restarts >= 2 && restarts + 1 >= above.size();
  }

  bool sections_are_short(const Series& series, std::size_t least = short_section) const {
    const std::vector<std::size_t>& members = series.members();
    const std::size_t length =
        layout_.filling(candidates_[members.front()].at, layout_.lines().size()).length;
    return length < least * members.size();
  }

  void keep(const Series& series, Rank rank) {
    for (const std::size_t k : series.members()) {
      candidates_[k].dropped = false;
      candidates_[k].match.rank = rank;
      candidates_[k].match.kind = rank < Rank::chapter ? SectionKind::part : SectionKind::chapter;
    }
  }

  /// A sequence that changes its style on the way: "1", "2", "III".
  void fill_gaps_of(const Series& series) {
    fill_in(series.members()); // drops all numbers first
    keep(series, Rank::chapter);
    for (std::size_t k = 0; k < candidates_.size(); ++k)
      if (candidates_[k].is_number() && candidates_[k].match.rank < Rank::chapter)
        candidates_[k].dropped = false;
  }

  /// `Part 1` and `Part 2` in each of the chapters are sections of theirs.
  void drop_inner_parts() {
    const std::vector<std::size_t> all = indices([](const Candidate& c) {
      return (c.is_named_chapter() || (c.is_part() && c.match.form == HeadingMatch::Form::keyword)) &&
             c.match.number;
    });
    std::size_t restarts_in_chapters = 0;
    std::size_t chapter_restarts = 0;
    int last_part = 0;
    int last_chapter = 0;
    bool chapter_since = false;
    for (const std::size_t k : all) {
      const int number = *candidates_[k].match.number;
      if (candidates_[k].is_part()) {
        if (candidates_[k].match.rank != Rank::part)
          return;
        restarts_in_chapters += number == 1 && last_part > 0 && chapter_since;
        last_part = number;
        chapter_since = false;
      } else {
        chapter_restarts += number <= last_chapter;
        last_chapter = number;
        chapter_since = true;
      }
    }
    if (restarts_in_chapters < 2 || chapter_restarts > 0)
      return;
    for (const std::size_t k : all)
      candidates_[k].dropped = candidates_[k].dropped || candidates_[k].is_part();
  }

  /// Of the series that were not chosen the one that counts best.
  OtherNumbers second_best() const {
    OtherNumbers other;
    for (const Series& series : numbers_)
      if (series.of.size() >= 2 && series.name != chosen_ && series.chain.score > other.score)
        other = {series.chain.score, series.chain.members.size(), series.name};
    return other;
  }

  Candidates& candidates_;
  const LineLayout& layout_;
  std::vector<bool> odd_{};              ///< for each candidate, whether it is set otherwise than its like
  std::vector<std::size_t> divisions_{}; ///< for each candidate, the higher headings up to it
  std::vector<Series> numbers_{};        ///< the bare numbers, one series a style, the best first
  std::string chosen_{};
};

} // namespace

void settle_numbering(Candidates& candidates, const LineLayout& layout, Findings& found) {
  Settling(candidates, layout).settle(found);
}

} // namespace octavo::reader
