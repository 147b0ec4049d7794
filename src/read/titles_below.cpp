// The lines below a heading that go with it. See title_headings.h.
#include "read/dateline.h"
#include "read/heading_text.h"
#include "read/notes.h"
#include "read/numerals.h"
#include "read/title_headings.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_title = 60; ///< code points of one that ends like a sentence
constexpr std::size_t most_title_lines = 3;
constexpr std::size_t longest_synopsis = 240; ///< code points
constexpr std::size_t least_synopses = 5;
constexpr std::size_t least_set_off = 3; ///< where a wider gap stands below each
constexpr std::size_t sampled_runs = 2000;

/// `SCENE` below `FIRST ACT`: says what comes, and is no title.
bool names_scene(std::string_view body) {
  static constexpr std::array<std::string_view, 7> words{"scene", "scena", "szene", "escena",
                                                         "cena",  "сцена", "scenen"};
  const std::vector<Word> first = first_words(body, 2);
  return first.size() == 1 && std::find(words.begin(), words.end(), first.front().bare) != words.end();
}

/// `Geneva, 14 March 17—`: when and where a chapter is set or a letter was written, by figures or with a
/// comma; "Friday Night" may be a title.
bool is_dateline(std::string_view body) {
  return match_dateline(body).dated && body.find_first_of("0123456789,") != std::string_view::npos;
}

/// What the lines below a heading are, if they are its title.
enum class Manner {
  plain,    ///< a title as it stands
  stopped,  ///< "THE PERIOD.", "Who Goes There?": ends like a sentence
  quoted,   ///< “It’s My Own Invention”
  synopsis, ///< "In which it rains, and a letter comes.": a short paragraph
};

/// The lines below a heading that may be its title.
struct Below {
  std::size_t from = 0;
  std::size_t to = 0;
  Manner manner = Manner::plain;
};

class TitlesBelow {
public:
  TitlesBelow(Candidates& candidates, const LineLayout& layout)
      : candidates_(candidates), layout_(layout), lines_(layout.lines()) {}

  void find() {
    count();
    find_tellers();
    for (std::size_t k = 0; k < candidates_.size(); ++k) {
      Candidate& c = candidates_[k];
      if (!wants_title(c))
        continue;
      const auto below = title_below(c);
      if (!below || names_teller(*below) || (same_below_all_ && below->manner != Manner::plain) ||
          !takes(*below) || (c.match.form == HeadingMatch::Form::kind && !mostly_titled_))
        continue;
      const bool is_next = k + 1 < candidates_.size() && candidates_[k + 1].at < below->to;
      if (is_next &&
          (c.match.rank < Rank::chapter || candidates_[k + 1].match.form != HeadingMatch::Form::kind))
        continue;
      for (std::size_t i = below->from; i < below->to; ++i)
        c.match.title += (i > below->from ? " " : "") + text::collapse_spaces(lines_[i].body);
      c.end = below->to;
      if (is_next) { // "XVII" above "Epilogue": one heading
        if (c.match.kind == SectionKind::chapter && is_body(candidates_[k + 1].match.kind))
          c.match.kind = candidates_[k + 1].match.kind;
        candidates_[++k].dropped = true;
      }
    }
    remove_dropped(candidates_);
  }

private:
  /// `Tavi` below a number, where `Tavi` and `Vinyl` stand alone within the chapters as well: who tells what
  /// follows, and no title.
  void find_tellers() {
    std::vector<std::pair<std::size_t, std::string>> below; // lines, and what they say
    for (const Candidate& c : candidates_)
      if (wants_title(c))
        if (const auto one = title_below(c);
            one && one->manner == Manner::plain && may_be_name(one->from, one->to))
          below.emplace_back(one->from, name_key(one->from));
    std::unordered_set<std::string> names;
    for (const auto& [line, name] : below)
      names.insert(name);
    std::unordered_set<std::string> inside;
    std::size_t times = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < lines_.size() && !names.empty(); ++i) {
      while (next < below.size() && below[next].first < i)
        ++next;
      if ((next < below.size() && below[next].first == i) || layout_.apart(i) || !layout_.apart_before(i) ||
          !may_be_name(i, layout_.run_end(i)))
        continue;
      if (const std::string name = name_key(i); names.contains(name)) {
        inside.insert(name);
        ++times;
      }
    }
    const auto again = static_cast<std::size_t>(std::count_if(
        below.begin(), below.end(), [&](const auto& one) { return inside.contains(one.second); }));
    if (times >= 2 && 2 * again >= below.size())
      tellers_ = std::move(inside);
  }

  bool may_be_name(std::size_t from, std::size_t to) const {
    constexpr std::size_t longest = 30; // code points
    const Line& line = lines_[from];
    return to == from + 1 && line.length <= longest && is_title_case(line.body) && looks_like_title(line) &&
           std::count(line.body.begin(), line.body.end(), ' ') <= 2;
  }

  /// The name, without what may follow it: `Tavi's POV`.
  std::string name_key(std::size_t i) const {
    const std::string_view body = lines_[i].body;
    if (match_dateline(body).view)
      if (const std::size_t end = body.find_first_of("'\xE2 ("); end != std::string_view::npos && end > 1)
        return entry_key(body.substr(0, end));
    return entry_key(body);
  }

  bool names_teller(const Below& below) const {
    return !tellers_.empty() && below.manner == Manner::plain && may_be_name(below.from, below.to) &&
           tellers_.contains(name_key(below.from));
  }

  static bool wants_title(const Candidate& c) {
    const bool brief = c.match.kind == SectionKind::dedication || c.match.kind == SectionKind::epigraph;
    return !c.corrected && c.match.title.empty() && c.match.form != HeadingMatch::Form::title &&
           !brief; // a line below is all that it says
  }

  /// What most headings have below them.
  void count() {
    std::unordered_set<std::string> titles_seen;
    std::size_t times_below = 0;
    std::size_t set_off = 0; // from the text by more than its paragraphs are
    std::size_t asked = 0;
    for (const Candidate& c : candidates_) {
      if (!wants_title(c) || c.match.form == HeadingMatch::Form::kind)
        continue;
      ++bare_;
      const auto below = title_below(c);
      if (!below)
        continue;
      ++times_[static_cast<std::size_t>(below->manner)];
      ++times_below;
      announced_ += is_announcement(lines_[below->from].body);
      asked += below->manner == Manner::synopsis && asks(*below);
      asked_titles_ += below->manner == Manner::stopped && asks(*below);
      titles_seen.insert(entry_key(lines_[below->from].body));
      set_off += layout_.blanks_after(below->to - 1) > layout_.usual_gap();
      if (below->manner == Manner::plain)
        titles_.insert(entry_key(lines_[below->from].body));
    }
    const std::size_t short_ones = times(Manner::plain) + times(Manner::stopped) + times(Manner::quoted);
    same_below_all_ = bare_ >= least_set_off && times_below == bare_ && titles_seen.size() == 1;
    const bool various = 2 * titles_seen.size() > bare_; // an address comes again below each letter
    take_stopped_ = various && times(Manner::stopped) >= 3 && 5 * short_ones >= 4 * bare_;
    mostly_titled_ = bare_ > 0 && 2 * short_ones >= bare_;
    take_asked_ = times(Manner::plain) >= 2 * asked && short_ones + asked == bare_;
    // Where all the others have a title, in capitals, and few of these ask or exclaim.
    take_asked_titles_ = various && bare_ >= least_set_off && asked_titles_ <= 2 * times(Manner::plain) &&
                         times(Manner::plain) + asked_titles_ == bare_ && times(Manner::plain) > 0;
    take_quoted_ = various && times(Manner::quoted) >= 2 && times(Manner::quoted) == bare_;
    take_synopses_ = times(Manner::synopsis) + times(Manner::stopped) >= least_synopses &&
                     10 * (short_ones + times(Manner::synopsis)) >= 9 * bare_ && !short_paragraphs();
    if (bare_ >= least_set_off && set_off == bare_ && various)
      take_stopped_ = take_synopses_ = true;
  }
  std::size_t times(Manner manner) const { return times_[static_cast<std::size_t>(manner)]; }

  bool takes(const Below& below) const {
    const std::string_view first = lines_[below.from].body;
    switch (below.manner) {
    case Manner::plain: return mostly_titled_ || take_synopses_ || is_title_case(first);
    case Manner::stopped:
      return take_stopped_ || take_synopses_ || (take_asked_titles_ && asks(below)) ||
             titles_.contains(entry_key(first)) ||
             (mostly_titled_ && has_capitals(first) && count_letters(first) >= 6);
    case Manner::quoted:
      return take_quoted_ || (mostly_titled_ && times(Manner::plain) > times(Manner::quoted));
    case Manner::synopsis:
      return take_synopses_ || (is_announcement(first) && 2 * announced_ >= bare_) ||
             (take_asked_ && asks(below));
    }
    return false;
  }

  /// `Who goes there?`: one of few words, which its end alone does not tell from what somebody says.
  bool asks(const Below& below) const {
    constexpr std::size_t longest = 40; // code points
    const Line& line = lines_[below.from];
    return below.to == below.from + 1 && line.length <= longest &&
           (line.body.ends_with('?') || line.body.ends_with('!'));
  }

  /// Whether the text's paragraphs are as short as synopses are: then those below headings may be text.
  bool short_paragraphs() const {
    std::size_t runs = 0;
    std::size_t brief = 0;
    for (std::size_t i = 0; i < lines_.size() && runs < sampled_runs; ++i) {
      if (layout_.apart(i) || !layout_.apart_before(i))
        continue;
      const std::size_t end = layout_.run_end(i);
      ++runs;
      brief += end - i <= most_title_lines && layout_.filling(i, end).length <= longest_synopsis;
    }
    return 3 * brief >= 2 * runs;
  }

  std::optional<Below> title_below(const Candidate& c) const {
    const std::size_t i = skip_blank(lines_, c.end);
    if (i >= lines_.size() || i - c.end > 4 || lines_[i].role)
      return std::nullopt;
    const std::size_t end = layout_.run_end(i);
    if (end > i + most_title_lines || names_scene(lines_[i].body) ||
        match_note_marker(lines_[i].body, true) || match_note_opening(lines_[i].body, true))
      return std::nullopt;
    for (std::size_t k = i; k < end; ++k)
      if (lines_[k].role)
        return std::nullopt;
    if (is_dateline(lines_[i].body) || names_argument(lines_[i].body))
      return std::nullopt;
    const auto match = match_heading(lines_[i].body);
    if (match && match->form != HeadingMatch::Form::kind && !match->weak)
      return std::nullopt; // "Part One" above "Chapter 1"
    if (match && match->form == HeadingMatch::Form::kind && c.match.form == HeadingMatch::Form::kind)
      return std::nullopt;
    if (is_title(i, end))
      return Below{i, end, Manner::plain};
    const bool quotes = is_opening_quote(text::first(lines_[i].body));
    const bool joined = i == c.end && layout_.blanks_after(i) > 0; // right below its number
    if (end == i + 1 && quotes && is_quoted_title(lines_[i].body) && (joined || lines_[c.end].blank()) &&
        c.match.form != HeadingMatch::Form::kind)
      return Below{i, end, Manner::quoted};
    const bool set_off = c.end < lines_.size() &&
                         (lines_[c.end].blank() || is_announcement(lines_[i].body)) &&
                         lines_[end - 1].tabs == 0;
    if ((!set_off && !(joined && end == i + 1)) || c.match.form == HeadingMatch::Form::kind)
      return std::nullopt;
    if (quotes)
      return std::nullopt;
    if (is_stopped_title(i, end))
      return Below{i, end, Manner::stopped};
    if (!set_off)
      return std::nullopt;
    const std::size_t length = layout_.filling(i, end).length;
    const char32_t first = text::first(lines_[i].body);
    if (length <= longest_synopsis && !text::is_lower(first) && text::is_letter(first) &&
        skip_blank(lines_, end) < lines_.size())
      return Below{i, end, Manner::synopsis};
    return std::nullopt;
  }

  bool is_title(std::size_t from, std::size_t to) const {
    const bool capitals = has_capitals(lines_[from].body);
    if (to > from + 1 && !capitals && !(layout_.wrapped() && is_title_case(lines_[from].body)))
      return false;
    for (std::size_t k = from; k < to; ++k)
      if (!looks_like_title(lines_[k]) || has_capitals(lines_[k].body) != capitals)
        return false;
    return true;
  }

  bool is_stopped_title(std::size_t from, std::size_t to) const {
    const std::string_view first = lines_[from].body;
    const bool capitals = has_capitals(first);
    if ((to > from + 1 && !capitals) || lines_[to - 1].length > longest_title)
      return false;
    for (std::size_t k = from; k + 1 < to; ++k)
      if (!looks_like_title(lines_[k]) || !has_capitals(lines_[k].body))
        return false;
    std::string_view last = lines_[to - 1].body;
    while (last.ends_with('_') || last.ends_with('*'))
      last.remove_suffix(1);
    return (last.ends_with('.') || last.ends_with('?') || last.ends_with('!')) &&
           (capitals ? has_capitals(last) : is_title_case(first));
  }

  static bool is_quoted_title(std::string_view body) {
    std::size_t open = 0;
    text::next(body, open);
    std::size_t close = body.size();
    if (!is_closing_quote(text::previous(body, close)) || close <= open)
      return false;
    const std::string_view inner = body.substr(open, close - open);
    return text::length(inner) <= longest_title && !ends_like_sentence(inner) &&
           (has_capitals(inner) || is_title_case(inner));
  }

  Candidates& candidates_;
  const LineLayout& layout_;
  Lines lines_;
  std::size_t bare_ = 0;      ///< headings without a title on their line
  std::size_t announced_ = 0; ///< of these, by what stands below them: `In which it rains.`
  std::array<std::size_t, 4> times_{};
  std::unordered_set<std::string> titles_{};  ///< a title that comes again is one, stop or no stop
  std::unordered_set<std::string> tellers_{}; ///< names that stand alone above scenes
  bool same_below_all_ = false; ///< `ARGUMENT.`: what says the same below every number is no title
  bool mostly_titled_ = false;
  bool take_stopped_ = false;
  bool take_asked_ = false;
  std::size_t asked_titles_ = 0; ///< `Who Goes There?`
  bool take_asked_titles_ = false;
  bool take_quoted_ = false; ///< all have a title in quotation marks: nobody says that at each beginning
  bool take_synopses_ = false;
};

} // namespace

void find_titles_below(Candidates& candidates, const LineLayout& layout) {
  TitlesBelow(candidates, layout).find();
}

} // namespace octavo::reader
