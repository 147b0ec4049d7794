// See heading_candidates.h.
#include "read/heading_candidates.h"

#include "read/breaks.h"
#include "read/dateline.h"
#include "read/fullness.h"
#include "read/heading_text.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_run_heading = 60; ///< code points of one that nothing sets off
constexpr std::size_t most_title_lines = 3;
constexpr std::size_t most_announcing_lines = 6; ///< `Chapter 12: In which …`

class Finder {
public:
  explicit Finder(const LineLayout& layout) : layout_(layout), lines_(layout.lines()) {}

  Candidates find() {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (auto candidate = at(i))
        add(std::move(*candidate));
    drop_days();
    drop_noughts();
    return std::move(found_);
  }

private:
  /// `12. Mai`, `13 May. The rain fell`: days of a calendar, where most numbers with titles are such.
  void drop_days() {
    const auto is_day = [](const Candidate& c) {
      if (!c.is_number() || c.match.style != NumeralStyle::arabic || c.match.number > 31)
        return false;
      const std::string_view word =
          std::string_view(c.match.title).substr(0, c.match.title.find_first_of(" .,;:"));
      return !word.empty() && match_dateline(c.match.label + " " + std::string(word)).dated;
    };
    std::size_t titled = 0;
    std::size_t days = 0;
    for (Candidate& c : found_) {
      titled += c.is_number() && !c.match.title.empty();
      c.dropped = is_day(c);
      days += c.dropped;
    }
    if (2 * days < titled)
      for (Candidate& c : found_)
        c.dropped = false;
    std::erase_if(found_, [](const Candidate& c) { return c.dropped; });
  }

  /// `0` counts where it begins what counts on: `0`, `1`, `2`, from the first on or below a part's heading.
  void drop_noughts() {
    const auto is_nought = [](const Candidate& c) { return c.is_number() && c.match.number == 0; };
    if (std::none_of(found_.begin(), found_.end(), is_nought))
      return;
    for (std::size_t k = 0; k < found_.size(); ++k) {
      if (!is_nought(found_[k]))
        continue;
      const auto alike = [&](std::size_t other) {
        return found_[other].is_number() && found_[other].match.style == found_[k].match.style;
      };
      bool begins = true;
      for (std::size_t before = k; before-- > 0 && begins && !found_[before].is_part();)
        begins = !alike(before);
      int next = 1;
      for (std::size_t after = k + 1; after < found_.size() && next <= 2; ++after)
        if (alike(after)) {
          if (found_[after].match.number != next)
            break;
          ++next;
        }
      found_[k].dropped = !begins || next <= 2;
    }
    std::erase_if(found_, [](const Candidate& c) { return c.dropped; });
  }

  /// `ACT I. SCENE I.` opens a part and a chapter, or a chapter alone where the part is open already.
  void add(Candidate candidate) {
    HeadingMatch& outer = candidate.match;
    if (outer.form == HeadingMatch::Form::keyword && outer.number) {
      int& last = last_numbers_[outer.keyword];
      if (last == 49 && outer.number == 1 && outer.label.ends_with(" l"))
        outer.number = 50; // and no small letter for I
      last = *outer.number;
    }
    if (outer.form != HeadingMatch::Form::keyword || outer.rank >= Rank::chapter || outer.title.empty()) {
      found_.push_back(std::move(candidate));
      return;
    }
    auto inner = match_heading(outer.title);
    std::string title; // of the part: "Arc 1: Gate - Chapter 1"
    for (const std::string_view separator : {" - ", " – ", " — ", ": "}) {
      const std::size_t at = outer.title.rfind(separator);
      if (at == std::string::npos || at == 0)
        continue;
      auto behind = match_heading(std::string_view(outer.title).substr(at + separator.size()));
      if (!behind || behind->form != HeadingMatch::Form::keyword || behind->rank != Rank::chapter ||
          behind->weak || !behind->number)
        continue;
      title = outer.title.substr(0, at);
      inner = std::move(behind);
      break;
    }
    const bool kind =
        inner && inner->form == HeadingMatch::Form::kind && is_body(inner->kind); // "Book 2: Prologue"
    if (!inner || (!kind && (inner->form != HeadingMatch::Form::keyword || inner->rank <= outer.rank ||
                             inner->weak || !inner->number))) {
      found_.push_back(std::move(candidate));
      return;
    }
    Candidate below{candidate.at + 1, candidate.end, std::move(*inner), false, false, false};
    const bool open =
        open_parts_[outer.rank] == outer.number && (title.empty() || open_titles_[outer.rank] == title);
    open_parts_[outer.rank] = outer.number;
    open_titles_[outer.rank] = title;
    if (open) { // which one it is has been said above
      below.at = candidate.at;
    } else {
      candidate.match.title = std::move(title);
      candidate.match.weak = false; // what is numbered in it says what it is
      found_.push_back(std::move(candidate));
    }
    found_.push_back(std::move(below));
  }

  std::optional<Candidate> at(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.blank() || line.role == LineRole::prose)
      return std::nullopt;
    Candidate candidate{i, i + 1, {}, false, false, false};
    if (line.role == LineRole::chapter || line.role == LineRole::title) {
      candidate.corrected = true;
      candidate.end = line.role == LineRole::title ? i + 1 : i;
      candidate.match.form = HeadingMatch::Form::title;
      if (line.role == LineRole::title)
        candidate.match.title = text::collapse_spaces(line.body);
      return candidate;
    }
    if (line.role || is_row(line))
      return std::nullopt;
    // A contents list goes on line by line.
    const bool listed = !found_.empty() && found_.back().at + 1 == i &&
                        (found_.back().match.form == HeadingMatch::Form::keyword ||
                         (!layout_.apart_before(i) && found_.back().is_number()));
    if (layout_.wrapped() && !listed && !layout_.apart_before(i) && line.body.front() != '#')
      return std::nullopt;
    std::optional<HeadingMatch> match;
    if (!found_.empty() && found_.back().is_number() && layout_.apart_before(i))
      match = match_plus_one(line.body, found_.back().match);
    if (!match)
      match = match_heading(line.body);
    if (!match && layout_.apart_before(i) && layout_.run_end(i) == i + 1)
      match = line.length > 40 ? match_lengthy_heading(line.body) : match_small_number(line.body);
    if (!match)
      return std::nullopt;
    candidate.match = std::move(*match);
    if (!accepts(candidate, listed))
      return std::nullopt;
    take_title_above(candidate);
    return candidate;
  }

  /// `Harmony`, `Prologue`, a rule: the title above the kind, where paragraphs are lines with nothing between
  /// them.
  void take_title_above(Candidate& candidate) const {
    const std::size_t i = candidate.at;
    if (candidate.match.form != HeadingMatch::Form::kind || !candidate.match.title.empty() || i == 0 ||
        !nothing_apart() || i + 1 >= lines_.size() || !is_row(lines_[i + 1]))
      return;
    const Line& above = lines_[i - 1];
    if (above.role || !looks_like_title(above) || match_heading(above.body) ||
        (i > 1 && !layout_.apart(i - 2) && !ends_paragraph(lines_[i - 2])))
      return;
    candidate.at = i - 1;
    candidate.match.title = text::collapse_spaces(above.body);
  }

  /// Whether paragraphs are lines with nothing between them, so that headings may stand the same way.
  bool nothing_apart() const { return !layout_.wrapped() && layout_.usual_gap() == 0; }

  /// Whether line `i` is a heading as `before` is, or a plainer one.
  bool is_heading(std::size_t i, const HeadingMatch& before) const {
    const auto match = match_heading(lines_[i].body);
    return match && (match->form != HeadingMatch::Form::number || before.form == HeadingMatch::Form::number);
  }

  /// A run of few lines that read as titles do.
  bool is_title_run(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i)
      if (!looks_like_title(lines_[i]))
        return false;
    return from < to && to - from < most_title_lines;
  }

  bool accepts(Candidate& candidate, bool listed) const {
    const std::size_t i = candidate.at;
    const std::size_t run = layout_.run_end(i) - i;
    const bool first_of_run = layout_.apart_before(i);
    switch (candidate.match.form) {
    case HeadingMatch::Form::marked:
    case HeadingMatch::Form::title: return true;
    case HeadingMatch::Form::kind:
      return (first_of_run && run == 1) || (nothing_apart() && candidate.match.title.empty());
    case HeadingMatch::Form::number:
      if (listed || (nothing_apart() && candidate.match.title.empty()))
        return true;
      if (!first_of_run)
        return false;
      if (run == 1 || is_heading(i + 1, candidate.match))
        return true;
      if (!is_title_run(i + 1, i + run))
        return false;
      if (!candidate.match.title.empty()) // a title that goes on
        take_title_lines(candidate, i + run);
      return true;
    case HeadingMatch::Form::keyword: break;
    }
    if (!first_of_run && !listed)
      return !layout_.wrapped() && !candidate.match.weak && !ends_like_sentence(lines_[i].body) &&
             lines_[i].length <= longest_run_heading;
    if (!layout_.wrapped() && run > 1 && run <= most_title_lines && has_capitals(candidate.match.title) &&
        is_title_run(i + 1, i + run) && has_capitals(lines_[i + 1].body) &&
        has_capitals(lines_[i + run - 1].body) && !is_heading(i + 1, candidate.match)) {
      take_title_lines(candidate, i + run);
      return true;
    }
    if (!layout_.wrapped() || run == 1 || listed || is_heading(i + 1, candidate.match))
      return true;
    if (run > most_announcing_lines)
      return false;
    if (!candidate.match.title.empty())
      take_title_lines(candidate, i + run);
    if (run > most_title_lines && !is_announcement(candidate.match.title)) {
      const auto lengthy = match_lengthy_heading(candidate.match.label + ". " + candidate.match.title);
      candidate.match.lengthy = lengthy && lengthy->number == candidate.match.number;
      return candidate.match.lengthy;
    }
    return true;
  }

  void take_title_lines(Candidate& candidate, std::size_t end) const {
    for (; candidate.end < end; ++candidate.end)
      candidate.match.title += ' ' + text::collapse_spaces(lines_[candidate.end].body);
  }

  const LineLayout& layout_;
  Lines lines_;
  Candidates found_{};
  std::map<std::string, int> last_numbers_{};       ///< by what they count
  std::map<Rank, std::optional<int>> open_parts_{}; ///< their last numbers
  std::map<Rank, std::string> open_titles_{};       ///< and titles, where the heading of a chapter has both
};

} // namespace

Candidates find_candidates(const LineLayout& layout) {
  return Finder(layout).find();
}

void remove_dropped(Candidates& candidates) {
  std::erase_if(candidates, [](const Candidate& c) { return c.dropped || c.listed; });
}

} // namespace octavo::reader
