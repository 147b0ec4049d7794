// See page_numbers.h.
#include "read/page_numbers.h"

#include "read/numerals.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t least_pages = 8;    ///< of numbers that nothing else marks
constexpr std::size_t least_marked = 2;   ///< of those that say what they are: `[Pg 12]`
constexpr std::size_t shortest_page = 12; ///< lines that are not blank, on average
constexpr std::size_t longest_page = 70;
constexpr std::size_t longest_number = 24; ///< bytes of a line that holds one

enum class Shape { bare, dashed, bracketed, named };
constexpr std::size_t shapes = 4;

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
    if (folded.starts_with(name) && text.size() > name.size())
      if (const auto number = figures(text::trim(text.substr(name.size()))))
        return std::pair(Shape::named, *number);
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

/// Whether the text runs on over line `at`.
bool interrupts(Lines lines, std::size_t at) {
  const std::size_t before = filled_before(lines, at);
  const std::size_t after = skip_blank(lines, at + 1);
  if (before == 0 || after >= lines.size())
    return false;
  const std::string_view end = lines[before - 1].body;
  const char32_t last = text::last(end);
  return !ends_like_sentence(end) && !is_closing_quote(last) && lines[before - 1].length > 30 &&
         (text::is_lower(text::first(lines[after].body)) || text::is_alphanumeric(last)) &&
         lines[after].length > 15;
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
  if (pages.size() < least_pages)
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
         (middle >= shortest_page && regular * 5 >= sizes.size() * 4 && interrupting > 0);
}

/// Makes a line blank, and no gap.
void leave_out(Line& line) {
  const int number = line.number;
  line = measured(line.text.substr(0, 0));
  line.number = number;
  line.left_out = true;
}

} // namespace

std::vector<std::size_t> find_page_numbers(Lines lines) {
  std::array<std::vector<PageNumber>, shapes> found;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank())
      continue;
    ++filled;
    if (lines[i].role)
      continue;
    if (const auto page = page_number(lines[i]))
      found[static_cast<std::size_t>(page->first)].push_back({i, page->second, filled, interrupts(lines, i)});
  }
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

/// The blank lines around line `at`.
std::size_t blanks_around(Lines lines, std::size_t at) {
  return skip_blank(lines, at + 1) - filled_before(lines, at) - 1;
}

std::size_t commonest(const std::vector<std::size_t>& counts) {
  return static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

/// What a page's number adds to the blank lines where it stands between paragraphs: what stands around most
/// of them, but for the gap that paragraphs have anyhow.
std::size_t gap_of_pages(Lines lines, const std::vector<std::size_t>& pages) {
  constexpr std::size_t most = 8; // blank lines that are told apart
  std::vector<std::size_t> around(most + 1);
  for (const std::size_t at : pages)
    if (!interrupts(lines, at))
      ++around[std::min(blanks_around(lines, at), most)];
  std::vector<std::size_t> gaps(most + 1);
  std::size_t ends = 0; // of lines that end like a paragraph
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].blank() || std::binary_search(pages.begin(), pages.end(), i))
      continue;
    const std::size_t next = skip_blank(lines, i + 1);
    ends += next > i + 1 || (ends_like_sentence(lines[i].body) && next < lines.size());
    if (next > i + 1 && !std::binary_search(pages.begin(), pages.end(), next))
      ++gaps[std::min(next - i - 1, most)];
  }
  const std::size_t usual = commonest(gaps);
  const std::size_t paragraphs = 3 * gaps[usual] > ends ? usual : 0;
  const std::size_t all = commonest(around);
  return all > paragraphs ? all - paragraphs : 0;
}

} // namespace

void remove_page_numbers(std::vector<Line>& lines, Findings& found) {
  const std::vector<std::size_t> pages = find_page_numbers(lines);
  if (pages.empty())
    return;
  const std::size_t added = gap_of_pages(lines, pages);
  std::size_t interrupting = 0;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::size_t at = pages[page];
    if (!interrupts(lines, at)) {
      // The first lines go, so that those which are left are a gap.
      const std::size_t from = filled_before(lines, at);
      const std::size_t to = from + 1 + std::min(added, blanks_around(lines, at));
      for (std::size_t i = from; i < to; ++i)
        leave_out(lines[i]);
      leave_out(lines[at]);
      continue;
    }
    ++interrupting;
    // The rest of the paragraph moves up to its beginning. Lines keep their order and their places' numbers.
    std::size_t to = filled_before(lines, at);
    std::size_t from = skip_blank(lines, at + 1);
    const std::size_t next = page + 1 < pages.size() ? pages[page + 1] : lines.size();
    for (; from < next && !lines[from].blank(); ++from, ++to) {
      const int number = lines[to].number;
      lines[to] = lines[from];
      lines[to].number = number;
    }
    for (; to < from; ++to)
      leave_out(lines[to]);
  }
  const int first = lines[pages.front()].number;
  const int last = lines[pages.back()].number;
  found.decisions.push_back(
      {"page-numbers", Rule::page_number, first, last,
       std::to_string(pages.size()) + " lines are the numbers of printed pages",
       "they count on, and " + std::to_string(interrupting) + " of them stand in the middle of a sentence",
       interrupting * 4 >= pages.size() ? 95 : 75, "chapters, or lines of the text"});
}

} // namespace octavo::reader
