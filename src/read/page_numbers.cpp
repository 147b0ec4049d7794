// See page_numbers.h.
#include "read/page_numbers.h"

#include "read/breaks.h"
#include "read/heading_text.h"
#include "read/headings.h"
#include "read/numerals.h"
#include "read/running_heads.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace octavo::reader {
namespace {

constexpr std::size_t least_pages = 8;    ///< of numbers that nothing else marks
constexpr std::size_t least_marked = 2;   ///< of those that say what they are: `[Pg 12]`
constexpr std::size_t least_headed = 4;   ///< of those beside a head
constexpr std::size_t least_fed = 3;      ///< of form feeds alone
constexpr std::size_t shortest_page = 12; ///< lines that are not blank, on average
constexpr std::size_t longest_page = 70;
constexpr std::size_t longest_number = 24; ///< bytes of a line that holds one

enum class Shape { bare, dashed, bracketed, named, headed };
constexpr std::size_t shapes = 5;

struct PageNumber {
  std::size_t at = 0;
  int number = 0;
  std::size_t filled = 0; ///< lines before it that are not blank
  bool interrupts = false;
};

/// The number that a line holds, and how it is written.
std::optional<std::pair<Shape, int>> page_number(const Line& line) {
  const std::string_view body = line.body;
  if (body.empty() || body.size() > longest_number || !line.holds(holds_digit | holds_beyond_ascii))
    return std::nullopt;
  const auto inside = [&](std::string_view open, std::string_view close) -> std::optional<std::string_view> {
    if (body.size() <= open.size() + close.size() || !body.starts_with(open) || !body.ends_with(close))
      return std::nullopt;
    return text::trim(body.substr(open.size(), body.size() - open.size() - close.size()));
  };
  const auto figures = [](std::string_view text) -> std::optional<int> {
    const auto number = whole_numeral(text);
    return number && number->style == NumeralStyle::arabic && number->value > 0 ? std::optional(number->value)
                                                                                : std::nullopt;
  };
  if (const auto number = figures(body))
    return std::pair(Shape::bare, *number);
  for (const auto& [open, close] :
       {std::pair("-", "-"), std::pair("–", "–"), std::pair("—", "—"), std::pair("~", "~")})
    if (const auto text = inside(open, close))
      if (const auto number = figures(*text))
        return std::pair(Shape::dashed, *number);
  std::string_view text = body;
  bool brackets = false;
  for (const auto& [open, close] : {std::pair("[", "]"), std::pair("{", "}"), std::pair("(", ")")})
    if (const auto within = inside(open, close)) {
      text = *within;
      brackets = true;
    }
  static constexpr std::array<std::string_view, 9> names{"pg.",    "pg",     "page",   "p.",  "seite",
                                                         "pagina", "página", "pagina", "стр."};
  const std::string folded = text::folded(text);
  for (const std::string_view name : names)
    if (folded.starts_with(name) && text.size() > name.size()) {
      const std::string_view rest = text::trim(text.substr(name.size()));
      const std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
      const bool of = end < rest.size() && of_how_many(rest.substr(end)) == rest.size() - end; // `12 of 40`
      if (const auto number = figures(of ? rest.substr(0, end) : rest))
        return std::pair(Shape::named, *number);
    }
  if (brackets && body.front() == '{')
    if (const auto number = figures(text))
      return std::pair(Shape::bracketed, *number);
  return std::nullopt;
}

std::size_t filled_before(Lines lines, std::size_t at) {
  while (at > 0 && lines[at - 1].blank())
    --at;
  return at;
}

/// Whether the text runs on over these lines.
bool interrupts(Lines lines, const PageEnd& end) {
  const std::size_t before = filled_before(lines, end.first);
  const std::size_t after = skip_blank(lines, end.last + 1);
  if (before == 0 || after >= lines.size())
    return false;
  const std::string_view text = lines[before - 1].body;
  const char32_t last = text::last(text);
  if (ends_like_sentence(text) || is_closing_quote(last) || lines[before - 1].length <= 30)
    return false;
  return text::is_lower(text::first(lines[after].body)) ||
         (text::is_alphanumeric(last) && lines[after].length > 15);
}

/// The members of `all` that count on from each other.
std::vector<PageNumber> counting(const std::vector<PageNumber>& all) {
  std::vector<PageNumber> longest;
  std::vector<PageNumber> run;
  for (const PageNumber& page : all) {
    const bool follows =
        !run.empty() && page.number > run.back().number && page.number <= run.back().number + 3;
    if (!follows && !run.empty() && page.number != 1 && run.size() > 1)
      continue; // a number of something else, among those of pages
    if (!follows) {
      if (run.size() > longest.size())
        longest = run;
      run.clear();
    }
    run.push_back(page);
  }
  return run.size() > longest.size() ? run : longest;
}

bool are_pages(const std::vector<PageNumber>& pages, Shape shape) {
  if (shape == Shape::named)
    return pages.size() >= least_marked;
  if (pages.size() < (shape == Shape::headed ? least_headed : least_pages))
    return false;
  std::size_t interrupting = 0;
  std::size_t steps = 0;
  std::vector<std::size_t> sizes;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    interrupting += pages[i].interrupts;
    if (i == 0)
      continue;
    const auto apart = static_cast<std::size_t>(pages[i].number - pages[i - 1].number);
    steps += apart == 1;
    sizes.push_back((pages[i].filled - pages[i - 1].filled) / apart);
  }
  std::sort(sizes.begin(), sizes.end());
  const std::size_t middle = sizes[sizes.size() / 2];
  if (steps * 4 < sizes.size() * 3 || middle > longest_page)
    return false;
  const auto regular =
      static_cast<std::size_t>(std::count_if(sizes.begin(), sizes.end(), [&](std::size_t size) {
        return size * 10 >= middle * 8 && size * 10 <= middle * 12;
      }));
  return (interrupting * 4 >= pages.size() && middle >= 3) ||
         (shape != Shape::headed && middle >= shortest_page && regular * 5 >= sizes.size() * 4 &&
          interrupting > 0);
}

/// Makes a line blank, and no gap.
void leave_out(Line& line) {
  const int number = line.number;
  line = measured(line.text.substr(0, 0));
  line.number = number;
  line.left_out = true;
}

/// Of the lines with a number and words, those whose words come again.
std::vector<PageNumber> headed_pages(Lines lines, const std::vector<std::size_t>& filled,
                                     const std::vector<std::pair<std::size_t, NumberedHead>>& all) {
  std::unordered_map<std::string, std::size_t> times;
  for (const auto& [at, head] : all)
    ++times[head.head];
  std::vector<PageNumber> pages;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& [at, head] = all[i];
    if (times[head.head] > 1 && !heads_chapter(lines[at]))
      pages.push_back({at, head.number, filled[i], interrupts(lines, {at, at})});
  }
  return pages;
}

} // namespace

std::vector<std::size_t> find_page_numbers(Lines lines) {
  std::array<std::vector<PageNumber>, shapes> found;
  std::vector<std::pair<std::size_t, NumberedHead>> heads;
  std::vector<std::size_t> filled_at_heads;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank())
      continue;
    ++filled;
    if (lines[i].role)
      continue;
    if (const auto page = page_number(lines[i])) {
      found[static_cast<std::size_t>(page->first)].push_back(
          {i, page->second, filled, interrupts(lines, {i, i})});
    } else if (lines[i].holds(holds_digit)) {
      if (auto head = match_numbered_head(lines[i])) {
        heads.emplace_back(i, std::move(*head));
        filled_at_heads.push_back(filled);
      }
    }
  }
  found[static_cast<std::size_t>(Shape::headed)] = headed_pages(lines, filled_at_heads, heads);
  std::vector<std::size_t> pages;
  for (std::size_t shape = 0; shape < shapes; ++shape) {
    const std::vector<PageNumber> run = counting(found[shape]);
    if (are_pages(run, static_cast<Shape>(shape)))
      for (const PageNumber& page : run)
        pages.push_back(page.at);
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

namespace {

/// Lines that belong to pages, put together where nothing stands between them.
std::vector<PageEnd> page_ends(Lines lines, const std::vector<std::size_t>& places) {
  std::vector<PageEnd> ends;
  for (const std::size_t at : places)
    if (!ends.empty() && filled_before(lines, at) <= ends.back().last + 1)
      ends.back().last = at;
    else
      ends.push_back({at, at});
  return ends;
}

/// The blank lines around a page's end, without those that mean nothing.
std::size_t blanks_around(Lines lines, const PageEnd& end) {
  std::size_t blanks = 0;
  const std::size_t after = skip_blank(lines, end.last + 1);
  for (std::size_t i = filled_before(lines, end.first); i < after; ++i)
    blanks += lines[i].blank() && !lines[i].left_out;
  return blanks;
}

std::size_t commonest(const std::vector<std::size_t>& counts) {
  return static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

/// How a text is set in pages, and where its paragraphs run on over a page's end.
class Pages {
public:
  Pages(Lines lines, const std::vector<PageEnd>& ends) : lines_(lines), around_(ends.size()) {
    runs_on_.resize(ends.size());
    std::vector<std::size_t> within(most + 1);
    for (std::size_t i = 0; i < ends.size(); ++i) {
      runs_on_[i] = interrupts(lines, ends[i]);
      interrupting_ += runs_on_[i];
      around_[i] = std::min(blanks_around(lines, ends[i]), most);
      within[around_[i]] += runs_on_[i];
    }
    survey(ends);
    const std::size_t base = commonest(within);
    // Where paragraphs end with a page, there are more blank lines than where they run on.
    std::size_t more = 0;
    for (std::size_t i = 0; i < ends.size(); ++i)
      more += !runs_on_[i] && around_[i] > base;
    const bool told = 3 * within[base] > 2 * interrupting_ && interrupting_ >= least_fed &&
                      2 * more > ends.size() - interrupting_;
    for (std::size_t i = 0; i < ends.size(); ++i)
      if (!runs_on_[i])
        runs_on_[i] = (indented_ || (told && around_[i] <= base)) && may_run_on(ends[i]);
    added_ = told ? base : gap_of_pages();
  }

  bool runs_on(std::size_t end) const { return runs_on_[end]; }
  std::size_t interrupting() const noexcept { return interrupting_; }
  /// What a page's end adds to the blank lines where it stands between paragraphs.
  std::size_t added() const noexcept { return added_; }

private:
  static constexpr std::size_t most = 8; ///< blank lines that are told apart

  /// The gaps and indents of what stands inside pages.
  void survey(const std::vector<PageEnd>& ends) {
    gaps_.resize(most + 1);
    std::size_t next = 0; // of the ends
    std::size_t before = lines_.size();
    std::size_t starts = 0; // lines further in than the line right above them
    std::size_t others = 0;
    std::vector<std::size_t> lengths;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (next < ends.size() && i == ends[next].first) {
        i = ends[next++].last;
        before = lines_.size();
        continue;
      }
      if (lines_[i].blank())
        continue;
      lengths.push_back(lines_[i].length);
      if (before < lines_.size()) {
        const std::size_t gap = i - before - 1;
        paragraphs_ += gap > 0 || ends_like_sentence(lines_[before].body);
        gaps_[std::min(gap, most)] += gap > 0;
        const bool start = gap == 0 && lines_[i].indent > lines_[before].indent && lines_[i].indent <= 8;
        starts += start;
        others += gap == 0 && !start;
      }
      before = i;
    }
    std::size_t blank = 0;
    for (const std::size_t gap : gaps_)
      blank += gap;
    indented_ = starts >= 8 && starts > 3 * blank && others > starts;
    if (!lengths.empty()) {
      const auto high = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
      std::nth_element(lengths.begin(), high, lengths.end());
      width_ = *high;
    }
  }

  /// Whether the last line of a page is a full one, and the next page's first goes on as the lines inside
  /// paragraphs do.
  bool may_run_on(const PageEnd& end) const {
    const std::size_t before = filled_before(lines_, end.first);
    const std::size_t after = skip_blank(lines_, end.last + 1);
    return before > 0 && after < lines_.size() && 10 * lines_[before - 1].length >= 8 * width_ &&
           (!indented_ || lines_[after].indent == 0) && !has_capitals(lines_[after].body) &&
           !match_heading(lines_[after].body) && !is_row(lines_[after]);
  }

  /// What stands around most ends of pages, but for the gap that paragraphs have anyhow.
  std::size_t gap_of_pages() const {
    std::vector<std::size_t> around(most + 1);
    for (std::size_t i = 0; i < around_.size(); ++i)
      if (!runs_on_[i])
        ++around[around_[i]];
    const std::size_t usual = commonest(gaps_);
    const std::size_t paragraphs = 3 * gaps_[usual] > paragraphs_ ? usual : 0;
    const std::size_t all = commonest(around);
    return all > paragraphs ? all - paragraphs : 0;
  }

  Lines lines_;
  std::vector<std::size_t> around_; ///< blank lines, of each end
  std::vector<bool> runs_on_{};     ///< each end's
  std::vector<std::size_t> gaps_{}; ///< by blank lines
  std::size_t paragraphs_ = 0;      ///< lines that end like one
  std::size_t interrupting_ = 0;
  std::size_t added_ = 0;
  std::size_t width_ = 0; ///< of nearly all lines
  bool indented_ = false; ///< paragraphs begin further in, with no gap before them
};

/// The gaps that stand for form feeds, where pages end inside sentences or have numbers.
std::vector<std::size_t> find_form_feeds(Lines lines, const std::vector<int>& starts, bool numbered) {
  std::vector<std::size_t> feeds;
  std::size_t next = 0;
  std::size_t interrupting = 0;
  for (std::size_t i = 0; i < lines.size() && next < starts.size(); ++i) {
    if (lines[i].number < starts[next] || !lines[i].left_out)
      continue;
    while (next < starts.size() && starts[next] < lines[i].number)
      ++next;
    if (next == starts.size() || starts[next] != lines[i].number)
      continue;
    ++next;
    feeds.push_back(i);
    interrupting += interrupts(lines, {i, i});
  }
  if (!numbered && (feeds.size() < least_fed || 4 * interrupting < feeds.size()))
    feeds.clear();
  return feeds;
}

std::vector<std::size_t> merged(std::vector<std::size_t> some, const std::vector<std::size_t>& others) {
  some.insert(some.end(), others.begin(), others.end());
  std::sort(some.begin(), some.end());
  some.erase(std::unique(some.begin(), some.end()), some.end());
  return some;
}

/// Takes out what ends a page between paragraphs: the first blank lines go, so that those which are left are
/// a gap.
void take_out(std::vector<Line>& lines, const PageEnd& end, std::size_t added) {
  for (std::size_t i = end.first; i <= end.last; ++i)
    if (!lines[i].blank())
      leave_out(lines[i]);
  const std::size_t after = skip_blank(lines, end.last + 1);
  for (std::size_t i = filled_before(lines, end.first); i < after && added > 0; ++i)
    if (!lines[i].left_out) {
      leave_out(lines[i]);
      --added;
    }
}

} // namespace

void remove_page_numbers(std::vector<Line>& lines, const std::vector<int>& page_starts, Findings& found) {
  const std::vector<std::size_t> numbers = find_page_numbers(lines);
  const std::vector<std::size_t> feeds = find_form_feeds(lines, page_starts, !numbers.empty());
  std::vector<std::size_t> places = merged(numbers, feeds);
  if (places.empty())
    return;
  const std::vector<std::size_t> heads = find_running_heads(lines, page_ends(lines, places));
  places = merged(std::move(places), heads);
  const std::vector<PageEnd> ends = page_ends(lines, places);
  const Pages pages(lines, ends);
  const std::string head = heads.empty() ? std::string() : std::string(lines[heads.front()].body);
  const auto line_of = [&](std::size_t at) { return lines[at].number; };
  std::vector<std::pair<int, int>> reach; // of numbers and heads
  for (const auto* const some : {&numbers, &heads})
    reach.emplace_back(some->empty() ? 0 : line_of(some->front()), some->empty() ? 0 : line_of(some->back()));
  for (std::size_t k = 0; k < ends.size(); ++k) {
    if (!pages.runs_on(k)) {
      take_out(lines, ends[k], pages.added());
      continue;
    }
    // The rest of the paragraph moves up to its beginning. Lines keep their order and their places' numbers.
    std::size_t to = filled_before(lines, ends[k].first);
    std::size_t from = skip_blank(lines, ends[k].last + 1);
    const std::size_t next = k + 1 < ends.size() ? ends[k + 1].first : lines.size();
    for (; from < next && !lines[from].blank(); ++from, ++to) {
      const int number = lines[to].number;
      lines[to] = lines[from];
      lines[to].number = number;
    }
    for (; to < from; ++to)
      leave_out(lines[to]);
  }
  const std::string inside = std::to_string(pages.interrupting());
  const int confidence = pages.interrupting() * 4 >= ends.size() ? 95 : 75;
  if (!numbers.empty())
    found.decisions.push_back({"page-numbers", Rule::page_number, reach[0].first, reach[0].second,
                               std::to_string(numbers.size()) + " lines are the numbers of printed pages",
                               "they count on, and " + inside + " of them stand in the middle of a sentence",
                               confidence, "chapters, or lines of the text"});
  if (!heads.empty())
    found.decisions.push_back({"running-heads", Rule::page_number, reach[1].first, reach[1].second,
                               std::to_string(heads.size()) + " lines stand over or under printed pages",
                               "such as “" + head + "”, beside " + std::to_string(ends.size()) +
                                   " ends of pages, " + inside + " of them in the middle of a sentence",
                               confidence, "lines of the text"});
}

} // namespace octavo::reader
