// The headings of an ordinary text, taken together as one sequence. See divisions.h.
#include "read/breaks.h"
#include "read/divisions.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace octavo::reader {
namespace {

/// A line that may begin a section.
struct Candidate {
  std::size_t at = 0;  ///< index of its line
  std::size_t end = 0; ///< index after its heading
  HeadingMatch match{};
  bool corrected = false;
  bool contents_entry = false; ///< a line of a printed table of contents
};

class Finder {
public:
  Finder(Lines lines, bool wrapped) : lines_(lines), wrapped_(wrapped), run_ends_(lines.size()) {
    for (std::size_t i = lines.size(); i-- > 0;)
      run_ends_[i] = apart(i) || apart(i + 1) ? i + 1 : run_ends_[i + 1];
  }

  std::vector<Candidate> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (auto candidate = candidate_at(i))
        candidates_.push_back(std::move(*candidate));
    mark_contents();
    std::erase_if(candidates_, [](const Candidate& c) { return c.contents_entry; });
    settle_numbers();
    settle_marked();
    find_titles();
    return std::move(candidates_);
  }

private:
  bool apart(std::size_t i) const {
    return i >= lines_.size() || lines_[i].blank() || is_row(lines_[i]);
  }
  bool apart_before(std::size_t i) const { return i == 0 || apart(i - 1); }

  std::optional<Candidate> candidate_at(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.blank() || line.role == LineRole::prose)
      return std::nullopt;
    Candidate candidate{i, i + 1, {}, false, false};
    if (line.role == LineRole::chapter || line.role == LineRole::title) {
      candidate.corrected = true;
      candidate.end = line.role == LineRole::title ? i + 1 : i;
      if (line.role == LineRole::title)
        candidate.match.title = text::collapse_spaces(line.body);
      return candidate;
    }
    if (line.role || is_row(line))
      return std::nullopt;
    // A contents list goes on line by line.
    const bool listed = !candidates_.empty() && candidates_.back().at + 1 == i &&
                        candidates_.back().match.form == HeadingMatch::Form::keyword;
    if (wrapped_ && !listed && !apart_before(i) && line.body.front() != '#')
      return std::nullopt;
    const auto match = match_heading(line.body);
    if (!match)
      return std::nullopt;
    candidate.match = *match;
    const std::size_t run = run_ends_[i] - i;
    switch (match->form) {
    case HeadingMatch::Form::marked: return candidate;
    case HeadingMatch::Form::kind:
    case HeadingMatch::Form::number:
      if (!apart_before(i) || run != 1)
        return std::nullopt;
      return candidate;
    case HeadingMatch::Form::title:
    case HeadingMatch::Form::keyword: break;
    }
    if (!apart_before(i) && !listed)
      return wrapped_ || ends_like_sentence(line.body) || line.length > 60 ? std::nullopt
                                                                           : std::optional(candidate);
    if (wrapped_ && run > 3 && !listed && !match_heading(lines_[i + 1].body))
      return std::nullopt;
    if (wrapped_ && run > 1 && !candidate.match.title.empty() &&
        !match_heading(lines_[i + 1].body)) { // a title that goes on
      for (; candidate.end < i + run; ++candidate.end)
        candidate.match.title += ' ' + text::collapse_spaces(lines_[candidate.end].body);
    }
    return candidate;
  }

  /// The text between a candidate and the next.
  struct Filling {
    std::size_t lines = 0;
    std::size_t length = 0;    ///< code points
    std::size_t sentences = 0; ///< lines that end like one
  };
  Filling filling_after(std::size_t k) const {
    const std::size_t to = k + 1 < candidates_.size() ? candidates_[k + 1].at : lines_.size();
    Filling filling;
    for (std::size_t i = candidates_[k].end; i < to; ++i) {
      filling.lines += !lines_[i].blank();
      filling.length += lines_[i].length;
      filling.sentences += !lines_[i].blank() && ends_like_sentence(lines_[i].body);
    }
    return filling;
  }

  /// A printed table of contents: neighbouring headings with next to nothing between them, all of which come
  /// again.
  void mark_contents() {
    const auto key = [](const Candidate& c) {
      return std::tuple(c.match.kind, c.match.rank, c.match.number.value_or(0),
                        c.match.number ? std::string() : text::folded(c.match.title + c.match.label));
    };
    std::map<decltype(key(candidates_.front())), std::size_t> last;
    for (std::size_t k = 0; k < candidates_.size(); ++k)
      last[key(candidates_[k])] = k;
    const auto comes_again = [&](std::size_t k) {
      return last[key(candidates_[k])] > k && !candidates_[k].corrected;
    };
    bool within = false;
    for (std::size_t k = 0; k + 1 < candidates_.size(); ++k) {
      const Filling filling = filling_after(k);
      // A title and a page number, and some entries that are no headings.
      const bool thin =
          filling.lines <= 4 && (filling.length <= 40 || (filling.sentences == 0 && filling.length <= 320));
      const bool entry = comes_again(k) && (within || (thin && comes_again(k + 1)));
      candidates_[k].contents_entry = entry;
      within = entry && thin;
    }
  }

  /// Bare numbers are headings only where nothing else is, and where they count from one.
  void settle_numbers() {
    const auto is_number = [](const Candidate& c) {
      return c.match.form == HeadingMatch::Form::number && !c.corrected;
    };
    // Within chapters that are called so, numbers count scenes.
    const auto named = std::find_if(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
      return !is_number(c) && c.match.rank == Rank::chapter && c.match.form != HeadingMatch::Form::kind;
    });
    candidates_.erase(std::remove_if(named, candidates_.end(), is_number), candidates_.end());
    const auto style = [](const Candidate& c) {
      return c.match.label.find_first_of("0123456789") != std::string::npos;
    };
    const auto counts = [&](bool figures) {
      int expected = 1;
      std::size_t in_order = 0;
      std::size_t all = 0;
      std::size_t titled = 0;
      std::size_t length = 0;
      for (std::size_t k = 0; k < candidates_.size(); ++k) {
        const Candidate& c = candidates_[k];
        if (!is_number(c)) {
          expected = c.match.rank < Rank::chapter ? 1 : expected; // numbers restart in each part
          continue;
        }
        if (style(c) != figures)
          continue;
        ++all;
        titled += !c.match.title.empty();
        length += filling_after(k).length;
        in_order += *c.match.number == expected || *c.match.number == 1;
        expected = *c.match.number + 1;
      }
      const bool is_list = titled > 0 && length < 120 * all; // "1. Bread" and "2. Butter"
      return all >= 2 && in_order * 5 >= all * 4 && !is_list;
    };
    const bool figures = counts(true);
    const bool letters = counts(false);
    std::erase_if(candidates_,
                  [&](const Candidate& c) { return is_number(c) && !(style(c) ? figures : letters); });
  }

  /// `# Title` once and `## Chapter` often: the first is the book's, and deeper marks stay inside their
  /// chapters.
  void settle_marked() {
    std::map<int, int> times;
    for (const Candidate& c : candidates_)
      if (c.match.form == HeadingMatch::Form::marked)
        ++times[c.match.depth];
    if (times.empty())
      return;
    int depth = times.begin()->first;
    if (times.size() > 1 && times.begin()->second == 1)
      depth = std::next(times.begin())->first;
    std::erase_if(candidates_, [&](const Candidate& c) {
      return c.match.form == HeadingMatch::Form::marked && c.match.depth > depth;
    });
    for (Candidate& c : candidates_)
      if (c.match.form == HeadingMatch::Form::marked && c.match.depth < depth && !c.match.number &&
          c.match.label.empty())
        c.match.rank = Rank::volume;
  }

  /// The line below a heading that is its title, where that is what the text does.
  std::optional<std::size_t> title_below(const Candidate& c) const {
    const std::size_t i = skip_blank(lines_, c.end);
    if (c.corrected || !c.match.title.empty() || i >= lines_.size() || i - c.end > 4 || lines_[i].role)
      return std::nullopt;
    if (!looks_like_title(lines_[i]) || !apart(i + 1))
      return std::nullopt;
    const auto match = match_heading(lines_[i].body);
    if (match && match->form != HeadingMatch::Form::kind)
      return std::nullopt; // "Part One" above "Chapter 1"
    return i;
  }

  static bool is_title_case(std::string_view body) {
    bool any = false;
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t end = std::min(body.find(' ', at), body.size());
      const std::string_view word = body.substr(at, end - at);
      if (text::length(word) >= 4 && text::is_lower(text::first(word)))
        return false;
      any = any || text::is_upper(text::first(word));
      at = end + 1;
    }
    return any;
  }

  void find_titles() {
    std::size_t bare = 0;
    std::size_t titled = 0;
    for (const Candidate& c : candidates_) {
      bare += c.match.title.empty() && !c.corrected && c.match.form != HeadingMatch::Form::kind;
      titled += c.match.form != HeadingMatch::Form::kind && title_below(c).has_value();
    }
    for (std::size_t k = 0; k < candidates_.size(); ++k) {
      Candidate& c = candidates_[k];
      if (c.match.form == HeadingMatch::Form::kind)
        continue;
      const auto i = title_below(c);
      if (!i || (2 * titled < bare && !is_title_case(lines_[*i].body)))
        continue;
      const bool is_next = k + 1 < candidates_.size() && candidates_[k + 1].at == *i;
      if (is_next && c.match.rank < Rank::chapter)
        continue;
      c.match.title = text::collapse_spaces(lines_[*i].body);
      c.end = *i + 1;
      if (is_next) { // "XVII" above "Epilogue": one heading
        if (c.match.kind == SectionKind::chapter && is_body(candidates_[k + 1].match.kind))
          c.match.kind = candidates_[k + 1].match.kind;
        candidates_[k + 1].at = candidates_[k + 1].end = lines_.size();
        ++k;
      }
    }
    std::erase_if(candidates_, [&](const Candidate& c) { return c.at == lines_.size(); });
  }

  Lines lines_;
  bool wrapped_;
  std::vector<std::size_t> run_ends_; ///< for each line, the index after the last of its run of filled lines
  std::vector<Candidate> candidates_{};
};

/// Where the story ends and a site's or an archive's licence begins.
std::size_t end_of_story(Lines lines) {
  for (std::size_t i = lines.size(); i-- > 0;) {
    const std::string_view body = lines[i].body;
    if (body.size() > 100 || body.size() < 20)
      continue;
    if (!body.starts_with("***"))
      continue;
    const std::string folded = text::folded(body);
    if (folded.starts_with("*** end of th") || folded.starts_with("***end of th"))
      return i;
  }
  return lines.size();
}

/// Text before the first heading is the story where it is long and runs in long lines or paragraphs.
bool reads_as_story(Lines front, const Candidate& first) {
  if (first.corrected)
    return true;
  std::size_t words = 0;
  std::size_t runs = 0;
  for (std::size_t i = 0; i < front.size(); ++i) {
    const std::string folded = text::folded(front[i].body.substr(0, 80));
    if (folded.find("project gutenberg") != std::string::npos || folded == "contents" ||
        folded == "table of contents")
      return false;
    words += front[i].blank()
                 ? 0
                 : 1 + static_cast<std::size_t>(std::count(front[i].body.begin(), front[i].body.end(), ' '));
    runs += !front[i].blank() && (i == 0 || front[i - 1].blank());
  }
  if (first.match.number == 2 && words > 100)
    return true;
  return words > 400 && words > 20 * runs;
}

Division matter(Lines lines, SectionKind kind, Rule rule) {
  Division division;
  division.kind = kind;
  division.rule = rule;
  division.lines = division.body = without_outer_blanks(lines);
  return division;
}

Division division_of(const Candidate& c, Lines lines, std::size_t end) {
  Division division;
  division.kind = c.match.kind;
  division.rank = c.match.rank;
  division.label = c.match.label;
  division.title = c.match.title;
  division.number = c.match.number;
  if (c.match.rank == Rank::volume && c.match.form == HeadingMatch::Form::marked)
    division.kind = SectionKind::part;
  division.rule = c.corrected                                ? Rule::correction
                  : c.match.form == HeadingMatch::Form::kind ? Rule::kind
                                                             : Rule::numbered_heading;
  division.lines = without_outer_blanks(lines.subspan(c.at, end - c.at));
  division.heading = origin_of(lines.subspan(c.at, c.end - c.at), division.rule);
  std::size_t body = skip_blank(lines, c.end);
  if (body < end && c.end > c.at && is_row(lines[body]) && !lines[body].role) {
    division.heading.last_line = lines[body].number; // a row under a title belongs to it
    ++body;
  }
  division.body = body < end ? without_outer_blanks(lines.subspan(body, end - body)) : Lines();
  return division;
}

} // namespace

std::vector<Division> divide_by_headings(Lines lines, bool wrapped, Findings& found) {
  const std::size_t story_end = end_of_story(lines);
  const Lines tail = without_outer_blanks(lines.subspan(story_end));
  lines = lines.first(story_end);
  const std::vector<Candidate> headings = Finder(lines, wrapped).find();

  std::vector<Division> divisions;
  const Lines front = without_outer_blanks(headings.empty() ? lines : lines.first(headings.front().at));
  if (headings.empty() && !front.empty()) {
    Division whole = matter(front, SectionKind::chapter, Rule::whole_text);
    take_title(whole);
    divisions.push_back(whole);
  } else if (!front.empty()) {
    if (reads_as_story(front, headings.front())) {
      found.notes.push_back({"chapter-before-headings", Severity::doubt, front.front().number, 0,
                             "text before the first heading was read as a chapter without a title"});
      divisions.push_back(matter(front, SectionKind::chapter, Rule::whole_text));
    } else {
      divisions.push_back(matter(front, SectionKind::front_matter, Rule::front_matter));
    }
  }
  for (std::size_t k = 0; k < headings.size(); ++k)
    divisions.push_back(
        division_of(headings[k], lines, k + 1 < headings.size() ? headings[k + 1].at : lines.size()));

  // Parts without chapters are the chapters.
  const bool chapters = std::any_of(divisions.begin(), divisions.end(), [](const Division& d) {
    return d.kind != SectionKind::part && d.kind != SectionKind::front_matter && is_body(d.kind);
  });
  if (!chapters) {
    Rank lowest = Rank::volume;
    for (const Division& division : divisions)
      if (division.kind == SectionKind::part)
        lowest = std::max(lowest, division.rank);
    for (Division& division : divisions)
      if (division.kind == SectionKind::part && division.rank == lowest) {
        division.kind = SectionKind::chapter;
        division.rank = Rank::chapter;
      }
  }
  if (!tail.empty())
    divisions.push_back(matter(tail, SectionKind::back_matter, Rule::back_matter));
  return divisions;
}

} // namespace octavo::reader
