// See counted_lines.h.
#include "read/counted_lines.h"

#include "read/breaks.h"
#include "read/dateline.h"
#include "read/heading_text.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest = 80;         ///< code points of such a line
constexpr std::size_t longest_before = 50;  ///< bytes of what stands before its number
constexpr std::size_t least_lines = 3;      ///< that count on;
constexpr std::size_t least_letters = 4;    ///< where they are letters alone
constexpr std::size_t least_between = 300;  ///< code points of text that a chapter has
constexpr std::size_t longest_front = 1500; ///< and that stand before the first

/// A line taken apart at its number.
struct Counted {
  std::string key{};   ///< what it has in common with those that count on from it
  std::string label{}; ///< up to the number
  std::string title{}; ///< behind it
  int number = 0;
  NumeralStyle style = NumeralStyle::arabic;
};

/// `A.`, `B)`, `C`: letters that count by themselves.
std::optional<Counted> lettered(std::string_view body) {
  if (body.empty() || body.size() > 2 || body[0] < 'A' || body[0] > 'Z' ||
      (body.size() == 2 && body[1] != '.' && body[1] != ')'))
    return std::nullopt;
  return Counted{std::string(1, '\0') + std::string(body.substr(1)),
                 std::string(body.substr(0, 1)),
                 {},
                 body[0] - 'A' + 1,
                 NumeralStyle::arabic};
}

/// Whether `before` is what stands before a number that counts: a name or title, or what a separator ends.
bool may_stand_before(std::string_view before) {
  const std::string_view bare = text::trim_end(before);
  const char32_t last = text::last(bare);
  if (count_letters(bare) == 0 || before.size() > longest_before || !text::is_upper(text::first(bare)) ||
      among(U".,;!?/\"'”’»", last))
    return bare.size() >= 2 && text::is_upper(text::first(bare)) && last == U'.' && bare.size() <= 4; // No.
  return among(U"-–—:|#", last) || is_title_case(bare);
}

std::string key_of(std::string_view before, NumeralStyle style, bool titled) {
  return text::folded(text::collapse_spaces(before)) + '\n' +
         static_cast<char>('0' + static_cast<int>(style)) + (titled ? 't' : '-');
}

/// `The Ferry - 1`, `S01E01: The Long Road`: the last figures of the line that end it or stand before a
/// separator.
std::optional<Counted> in_figures(std::string_view body) {
  constexpr std::size_t most_figures = 3;
  for (std::size_t end = body.size(); end > 0;) {
    while (end > 0 && !text::is_ascii_digit(body[end - 1]))
      --end;
    std::size_t from = end;
    while (from > 0 && text::is_ascii_digit(body[from - 1]))
      --from;
    if (from == end)
      return std::nullopt;
    const std::string_view before = body.substr(0, from);
    const std::string_view rest = body.substr(end);
    const std::string_view after = text::trim(rest);
    const bool alone = after.empty() || after == "." || after == ":";
    const bool separated = rest.starts_with(": ") || rest.starts_with(" - ") || rest.starts_with(" – ") ||
                           rest.starts_with(" — ") || rest.starts_with(". ");
    const auto title = separated ? title_after(rest) : std::nullopt;
    bool weak = false;
    const bool titled = title && !title->empty() && may_be_numbered_title(*title, weak) && !weak;
    const bool joined = from > 0 && among(U".,:/$€£-", text::last(before)) && before.back() != '.';
    if (end - from <= most_figures && (alone || titled) && !joined && may_stand_before(before)) {
      const NumeralStyle style = NumeralStyle::arabic;
      return Counted{key_of(before, style, titled), text::collapse_spaces(body.substr(0, end)),
                     titled ? *title : std::string(), std::stoi(std::string(body.substr(from, end - from))),
                     style};
    }
    end = from;
  }
  return std::nullopt;
}

/// `Hour Two`, `The Glass Harbour II`.
std::optional<Counted> in_words(std::string_view body) {
  if (body.ends_with('.'))
    body.remove_suffix(1);
  const std::size_t space = body.rfind(' ');
  if (space == std::string_view::npos || body.size() - space > 16)
    return std::nullopt;
  const std::string_view last = body.substr(space + 1);
  const std::string_view before = body.substr(0, space + 1);
  if (!text::is_upper(text::first(last)) || !may_stand_before(before))
    return std::nullopt;
  const auto number = whole_numeral(last);
  const bool fits = number && (number->style == NumeralStyle::roman ||
                               (number->style == NumeralStyle::words && text::length(last) >= 3));
  if (!fits)
    return std::nullopt;
  return Counted{
      key_of(before, number->style, false), text::collapse_spaces(body), {}, number->value, number->style};
}

/// `March 1`: a day rather than a number; an hour is counted as a chapter is.
bool is_date(std::string_view body) {
  const std::string folded = text::folded(body.substr(0, 7));
  return match_dateline(body).dated && !folded.starts_with("hour ") && !folded.starts_with("minute ");
}

std::optional<Counted> take_apart(std::string_view body) {
  if (auto letter = lettered(body))
    return letter;
  if (!text::is_upper(text::first(body)) || body.size() < 3 || is_closing_quote(text::last(body)))
    return std::nullopt;
  auto counted = in_figures(body);
  if (!counted)
    counted = in_words(body);
  return counted && !is_date(body) ? counted : std::nullopt; // few lines come so far
}

/// A line of a series.
struct Place {
  std::size_t at = 0;
  Counted counted{};
};
using Series = std::vector<Place>;

/// Whether they count on from the first, near the text's beginning, with text below each.
bool counts(const Series& series, const LineLayout& layout) {
  const bool letters = series.front().counted.key.front() == '\0';
  const int first = series.front().counted.number;
  if (series.size() < (letters ? least_letters : least_lines) || first > 1 || (letters && first != 1))
    return false;
  std::size_t least = static_cast<std::size_t>(-1);
  std::size_t all = 0;
  for (std::size_t i = 0; i < series.size(); ++i) {
    if (series[i].counted.number != first + static_cast<int>(i))
      return false;
    const std::size_t next = i + 1 < series.size() ? series[i + 1].at : layout.lines().size();
    const std::size_t length = layout.filling(series[i].at + 1, next).length;
    least = std::min(least, length);
    all += length;
  }
  const std::size_t front = layout.filling(0, series.front().at).length;
  return least >= least_between && front <= longest_front && front * series.size() <= 2 * all;
}

/// Whether line `i` stands by itself, as a heading does.
bool stands_alone(const LineLayout& layout, std::size_t i) {
  const Line& line = layout.lines()[i];
  return !line.blank() && !line.role && !is_row(line) && line.length <= longest && line.tabs == 0 &&
         layout.apart_before(i) && layout.run_end(i) == i + 1 && layout.blanks_before(i) >= 1 &&
         layout.blanks_after(i) >= 1;
}

bool is_numbered_chapter(const Candidate& c) {
  return c.corrected || c.match.form == HeadingMatch::Form::marked ||
         (c.match.rank >= Rank::chapter && (c.match.number || c.match.form == HeadingMatch::Form::title));
}

} // namespace

void add_counted_lines(Candidates& candidates, const LineLayout& layout, Findings& found) {
  if (std::any_of(candidates.begin(), candidates.end(), is_numbered_chapter) ||
      std::any_of(candidates.begin(), candidates.end(), [](const Candidate& c) { return c.is_part(); }))
    return;
  std::map<std::string, Series> all;
  for (std::size_t i = 0; i < layout.lines().size(); ++i)
    if (stands_alone(layout, i))
      if (auto counted = take_apart(layout.lines()[i].body))
        all[counted->key].push_back({i, std::move(*counted)});
  const Series* best = nullptr;
  for (const auto& [key, series] : all)
    if (counts(series, layout) && (best == nullptr || series.size() > best->size()))
      best = &series;
  if (best == nullptr)
    return;
  for (const Place& place : *best) {
    Candidate chapter{place.at, place.at + 1, {}, false, false, false};
    chapter.match.label = place.counted.label;
    chapter.match.title = place.counted.title;
    chapter.match.number = place.counted.number;
    chapter.match.style = place.counted.style;
    candidates.push_back(std::move(chapter));
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.at < b.at; });
  const std::size_t times = best->size();
  found.decisions.push_back(
      {"numbering", Rule::numbered_heading, layout.lines()[best->front().at].number,
       layout.lines()[best->back().at].number, std::to_string(times) + " chapters that lines alike count",
       "lines by themselves differ in their number alone, none is missing, and text stands below each",
       std::min(90, 60 + 5 * static_cast<int>(times)), "one chapter, and lines of its text"});
}

void merge_repeated_parts(Candidates& candidates, const LineLayout& layout) {
  const Candidate* open = nullptr;
  int last = 0; // the chapter before
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    Candidate& c = candidates[k];
    if (!c.is_part()) {
      last = c.match.number.value_or(last);
      continue;
    }
    const bool again = open != nullptr && c.match.number && c.match.form == HeadingMatch::Form::keyword &&
                       c.match.number == open->match.number && c.match.keyword == open->match.keyword &&
                       c.match.title == open->match.title;
    Candidate* const next = k + 1 < candidates.size() ? &candidates[k + 1] : nullptr;
    const bool counts_on = next != nullptr && !next->is_part() && !next->corrected &&
                           next->match.number == last + 1 && last > 0 &&
                           layout.filling(c.end, next->at).length == 0;
    if (again && counts_on) {
      c.dropped = true;
      next->at = c.at;
    } else {
      open = &c;
      last = 0;
    }
  }
  std::erase_if(candidates, [](const Candidate& c) { return c.dropped; });
}

} // namespace octavo::reader
