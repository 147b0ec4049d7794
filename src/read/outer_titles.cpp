// See outer_titles.h.
#include "read/outer_titles.h"

#include "read/breaks.h"
#include "read/bylines.h"
#include "read/dateline.h"
#include "read/divisions.h"
#include "read/heading_text.h"
#include "read/notes.h"
#include "read/screens.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_title = 60; ///< code points
constexpr std::size_t least_below = 300;  ///< code points of text below one,
constexpr std::size_t usual_line = 40;    ///< code points of its lines
constexpr std::size_t least_chapters = 2;

constexpr std::array<std::string_view, 22> opening_words{
    "before", "beforehand", "overture", "preamble", "intro",       "opening",   "prolegomenon", "introit",
    "vorher", "davor",      "auftakt",  "avant",    "ouverture",   "antes",     "obertura",     "prima",
    "förut",  "wcześniej",  "до",       "раньше",   "foreshadows", "curtain up"};
constexpr std::array<std::string_view, 24> closing_words{
    "after",  "afterward", "afterwards", "aftermath", "finale",   "outro",      "closing",    "envoi",
    "envoy",  "exeunt",    "nachher",    "danach",    "ausklang", "après",      "final",      "después",
    "depois", "dopo",      "efter",      "potem",     "после",    "denouement", "dénouement", "curtain call"};

template <typename Words>
bool is_among(const Words& words, std::string_view body) {
  constexpr std::size_t longest = 24; // bytes
  const std::string_view bare = without_decoration(body);
  return bare.size() <= longest && std::find(words.begin(), words.end(), text::folded(bare)) != words.end();
}

class Finder {
public:
  Finder(const Candidates& candidates, const LineLayout& layout) : layout_(layout), lines_(layout.lines()) {
    for (const Candidate& c : candidates)
      if (c.match.number && c.match.rank == Rank::chapter && !c.corrected)
        numbered_.push_back(c.at);
    for (std::size_t k = 1; k < numbered_.size(); ++k)
      gap_ = k == 1 ? layout.blanks_before(numbered_[k]) : std::min(gap_, layout.blanks_before(numbered_[k]));
    first_ = candidates.empty() ? 0 : candidates.front().at;
    last_ = candidates.empty() ? 0 : candidates.back().end;
  }

  bool may_have() const { return numbered_.size() >= least_chapters && gap_ > 0; }

  /// The title above the text that stands before the first heading.
  std::optional<Candidate> before() const {
    const std::size_t head = skip_blank(lines_, 0);
    for (std::size_t i = head; i < first_; ++i) {
      if (lines_[i].blank() || is_row(lines_[i]))
        continue;
      const bool named = is_among(opening_words, lines_[i].body);
      if (!named && !is_title(i))
        return std::nullopt;
      if (!named && i == head && !is_named_above(i))
        continue; // the book's
      const bool set_alike = stands_alone(i) && layout_.blanks_before(i) >= gap_ && has_text(i + 1, first_);
      return set_alike ? std::optional(candidate(i, named ? SectionKind::prologue : SectionKind::chapter))
                       : std::nullopt;
    }
    return std::nullopt;
  }

  /// The title above the text that ends the last chapter: one of the words, where none of them stands in the
  /// chapters before; else any, below a gap that only headings stand below.
  std::optional<Candidate> after() const {
    std::optional<std::size_t> title;
    const bool wide = gap_ > layout_.usual_gap();
    for (std::size_t i = first_; i < lines_.size(); ++i) {
      if (lines_[i].blank() || is_row(lines_[i]) || layout_.blanks_before(i) < gap_)
        continue;
      const bool named = is_among(closing_words, lines_[i].body) && stands_alone(i);
      if (i < last_) {
        if (named && !std::binary_search(numbered_.begin(), numbered_.end(), i))
          return std::nullopt;
        continue;
      }
      if (!named && !wide)
        continue;
      if (title || !(named || (is_title(i) && stands_alone(i))) || is_end_word(lines_[i].body))
        return std::nullopt; // scenes stand there
      title = i;
    }
    if (!title || !has_text(*title + 1, lines_.size()) || !has_text(last_, *title))
      return std::nullopt;
    const bool named = is_among(closing_words, lines_[*title].body);
    return candidate(*title, named ? SectionKind::epilogue : SectionKind::chapter);
  }

private:
  bool is_named_above(std::size_t i) const {
    return std::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const Line& line) { return line.left_out; });
  }

  bool stands_alone(std::size_t i) const {
    return !lines_[i].role && layout_.apart_before(i) && layout_.run_end(i) == i + 1 &&
           layout_.blanks_after(i) > 0;
  }

  bool is_title(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.length > longest_title || !looks_like_title(line) || !is_title_case(line.body) ||
        !text::is_upper(text::first(line.body)) || match_byline(line) || is_note_marker(line.body) ||
        is_description_heading(line) || is_screen_line(line.body) || match_heading(line.body) ||
        list_heading(line.body) != ListHeading::none || line.body.find(':') != std::string_view::npos)
      return false;
    const Dateline date = match_dateline(line.body);
    return !date.dated && !date.relative && !date.placed && !date.view;
  }

  bool has_text(std::size_t from, std::size_t to) const {
    const LineLayout::Filling filling = layout_.filling(from, to);
    return filling.length >= least_below && filling.lines > 1 && filling.length / filling.lines > usual_line;
  }

  Candidate candidate(std::size_t i, SectionKind kind) const {
    Candidate found{i, i + 1, {}, false, false, false};
    found.match.form = HeadingMatch::Form::title;
    found.match.kind = kind;
    found.match.title = text::collapse_spaces(without_decoration(lines_[i].body));
    return found;
  }

  const LineLayout& layout_;
  Lines lines_;
  std::vector<std::size_t> numbered_{}; ///< lines of the numbered headings
  int gap_ = 0;                         ///< the least number of blank lines before one, but for the first
  std::size_t first_ = 0;               ///< line of the first heading of all
  std::size_t last_ = 0;                ///< line below the last
};

} // namespace

void add_outer_titles(Candidates& candidates, const LineLayout& layout, Findings& found) {
  const Finder finder(candidates, layout);
  if (!finder.may_have())
    return;
  const auto say = [&](const Candidate& c, const std::string& where) {
    const int line = layout.lines()[c.at].number;
    found.decisions.push_back({"outer-title", Rule::numbered_heading, line, line,
                               "the heading of a chapter " + where, "it is set as the numbered headings are",
                               75, "a line of the text"});
  };
  auto before = finder.before();
  if (auto after = finder.after()) {
    say(*after, "after the last numbered one");
    candidates.push_back(std::move(*after));
  }
  if (before) {
    say(*before, "before the first numbered one");
    candidates.insert(candidates.begin(), std::move(*before));
  }
}

} // namespace octavo::reader
