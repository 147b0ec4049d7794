// See dateline.h.
#include "read/dateline.h"

#include "read/dateline_words.h"
#include "read/sheet.h"
#include "text/ascii.h"
#include "text/beginnings.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <utility>

namespace octavo::reader {
namespace {

constexpr std::size_t longest = 90; ///< bytes

template <typename Words>
bool among(const Words& words, const text::Beginnings& beginnings, std::string_view word) {
  return beginnings.may_begin(word) && std::any_of(words.begin(), words.end(), [&](std::string_view one) {
           return one.ends_with('*') ? word.starts_with(one.substr(0, one.size() - 1)) : word == one;
         });
}

/// `10:45`, `10.45`, `10h30`, `10pm`.
bool is_clock(std::string_view word) noexcept {
  std::size_t at = 0;
  while (at < word.size() && at < 3 && text::is_ascii_digit(word[at]))
    ++at;
  if (at == 0 || at > 2 || at == word.size())
    return false;
  const std::string_view rest = word.substr(at);
  if (rest == "am" || rest == "pm" || rest == "a.m" || rest == "p.m" || rest == "h")
    return true;
  if (rest[0] != ':' && rest[0] != 'h' && rest[0] != '.')
    return false;
  return rest.size() >= 3 && text::is_ascii_digit(rest[1]) && text::is_ascii_digit(rest[2]) &&
         (rest[0] == ':' || rest.size() == 3 || !text::is_ascii_digit(rest[3]));
}

/// `0600`, `1430`: a time where a word like `hours` follows.
bool is_four_figure_time(std::string_view word) noexcept {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), text::is_ascii_digit) && word < "2400" &&
         word[2] < '6';
}

/// What follows such a time, or is typed to it.
bool is_hours(std::string_view word) noexcept {
  return word == "hours" || word == "hour" || word == "hrs" || word == "hr" || word == "h" || word == "z" ||
         word == "zulu" || word == "uhr";
}

/// `5`, `5th`, `1888`, `3.`, `05/12/2019`.
bool is_number(std::string_view word) noexcept {
  std::size_t figures = 0;
  while (figures < word.size() && text::is_ascii_digit(word[figures]))
    ++figures;
  if (figures == 0 || figures > 4)
    return false;
  const std::string_view rest = word.substr(figures);
  return rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "º" ||
         rest == "er" || rest == "ª" || rest == "e" || rest == "de" || rest == "-го" || rest == "." ||
         (rest.find_first_not_of("0123456789/.-") == std::string_view::npos &&
          text::is_ascii_digit(rest.back()));
}

/// `17—`, `18--`, `19**`: a year that a story does not tell.
bool is_cut_year(std::string_view word) noexcept {
  if (word.size() < 3 || !(word[0] == '1' || word[0] == '2') || !text::is_ascii_digit(word[1]))
    return false;
  const std::string_view rest = word.substr(2, text::is_ascii_digit(word[2]) ? 1 : 0);
  const std::string_view cut = word.substr(2 + rest.size());
  for (const std::string_view mark : {"—", "–", "-", "*", "_"}) {
    std::string_view left = cut;
    while (left.starts_with(mark))
      left.remove_prefix(mark.size());
    if (left.empty() && !cut.empty())
      return true;
  }
  return false;
}

bool is_full_date(std::string_view word) noexcept {
  return word.size() >= 6 && word.size() <= 10 && text::is_ascii_digit(word[0]) &&
         text::is_ascii_digit(word.back()) &&
         word.find_first_not_of("0123456789/.-") == std::string_view::npos &&
         std::count_if(word.begin(), word.end(), [](char c) { return !text::is_ascii_digit(c); }) == 2;
}

/// Dates of Chinese and Japanese: nothing but figures and the signs of a date, with the day among them.
bool is_east_asian_date(std::string_view body) noexcept {
  constexpr std::u32string_view signs = U"年月日号星期曜周週一二三四五六七八九十〇零正初上下午前後时時点分半"
                                        U"晴阴陰雨雪風风曇火水木金土 、，,.：:・";
  bool day = false;
  bool month = false;
  std::size_t length = 0;
  for (std::size_t at = 0; at < body.size(); ++length) {
    const char32_t c = text::next(body, at);
    if (!text::is_digit(c) && signs.find(c) == std::u32string_view::npos)
      return false;
    day = day || c == U'日' || c == U'号';
    month = month || c == U'月';
  }
  return day && month && length <= 24;
}

constexpr text::Beginnings months(month_words);
constexpr text::Beginnings weekdays(weekday_words);
constexpr text::Beginnings relations(relation_words);
constexpr text::Beginnings units(unit_words);
constexpr text::Beginnings smalls(small_words);

struct Count {
  int words = 0, numbers = 0, years = 0, months = 0, days = 0, clocks = 0, relations = 0, units = 0,
      names = 0, others = 0, full_dates = 0;
  bool first_unit = false;
  bool after_time = false; ///< the word before may be a time: `0600`
};

void count_word(Count& count, std::string_view word) {
  const std::string folded = text::folded(word);
  const bool after_time = std::exchange(count.after_time, is_four_figure_time(folded));
  if (after_time && is_hours(folded)) { // what counted as a year was the clock's
    ++count.words;
    ++count.clocks;
    return;
  }
  const bool capital = !text::is_lower(text::first(word));
  ++count.words;
  if (is_clock(folded) || (folded.size() > 4 && is_four_figure_time(std::string_view(folded).substr(0, 4)) &&
                           is_hours(std::string_view(folded).substr(4))))
    ++count.clocks;
  else if (is_full_date(folded))
    ++count.full_dates;
  else if (is_cut_year(folded)) {
    ++count.numbers;
    ++count.years;
  } else if (is_number(folded)) {
    ++count.numbers;
    count.years += folded.size() == 4 && (folded[0] == '1' || folded[0] == '2');
  } else if (among(month_words, months, folded))
    ++count.months;
  else if (among(weekday_words, weekdays, folded))
    ++count.days;
  else if (among(relation_words, relations, folded))
    ++count.relations;
  else if (among(unit_words, units, folded)) {
    ++count.units;
    count.first_unit = count.first_unit || count.words == 1;
  } else if (folded == "o'clock" || folded == "uhr")
    ++count.clocks;
  else if (among(small_words, smalls, folded))
    return;
  else if (capital && text::is_letter(text::first(word)))
    ++count.names;
  else
    ++count.others;
}

} // namespace

Dateline match_dateline(std::string_view body) {
  Dateline found;
  if (body.size() > longest || body.size() < 2)
    return found;
  std::string_view bare = bared(body);
  while (!bare.empty() && std::string_view("[(~-<= ").find(bare.front()) != std::string_view::npos)
    bare.remove_prefix(1);
  while (!bare.empty() && std::string_view("])~-:>=. ").find(bare.back()) != std::string_view::npos)
    bare.remove_suffix(1);
  bare = bared(bare);
  if (bare.empty())
    return found;
  if (is_east_asian_date(bare)) {
    found.dated = true;
    return found;
  }
  for (const std::string_view scene : {"INT. ", "EXT. ", "INT./EXT. ", "INT ", "EXT ", "I/E. "})
    found.view = found.view || bare.starts_with(scene);
  for (const std::string_view end : {" POV", "'s POV", "’s POV", " P.O.V", "'s Point of View",
                                     "’s Point of View", " pov", "'s PoV", "’s PoV"})
    found.view = found.view || (bare.ends_with(end) && bare.size() <= end.size() + 24);
  for (const std::string_view start : {"POV: ", "POV ", "P.O.V. "})
    found.view = found.view || (bare.starts_with(start) && bare.size() <= 40);
  if (found.view || bare.find_first_of("?!;\"") != std::string_view::npos)
    return found;

  Count count;
  bool joined = false; // by a comma or a dash
  for (std::size_t at = 0; at < bare.size();) {
    std::size_t end = bare.find_first_of(" ,\t", at);
    end = std::min(end, bare.size());
    std::string_view word = bare.substr(at, end - at);
    joined = joined || (end < bare.size() && bare[end] == ',') || word == "-" || word == "–" || word == "—" ||
             word == "--";
    for (const std::string_view mark : {"*", "_", ".", ":", "(", ")", "…"}) {
      while (word.starts_with(mark))
        word.remove_prefix(mark.size());
      while (word.ends_with(mark))
        word.remove_suffix(mark.size());
    }
    if (!word.empty() && text::is_alphanumeric(text::first(word)))
      count_word(count, word);
    if (count.others > 0 || count.words > 12 || count.names > 6)
      return found; // as nearly every line of a story
    at = end + 1;
  }
  if (count.words == 0)
    return found;
  const bool calendar = (count.months > 0 && count.numbers > 0) || count.full_dates > 0 || count.clocks > 0 ||
                        (count.days > 0 && count.names <= 2 && count.words <= 6);
  const bool year = count.years == 1 && count.names > 0 && joined && count.numbers == 1;
  const bool numbered = count.first_unit && count.numbers == 1 && count.words == 2;
  found.dated = calendar || year || numbered;
  found.relative = !found.dated && count.relations > 0 && count.names <= 3 &&
                   (count.units > 0 || count.words == 1 || joined);
  found.only = found.relative && count.words == 1;
  found.named = !found.dated && !found.relative && count.names >= 1 && count.numbers == 0 &&
                text::is_upper(text::first(bare));
  found.placed =
      !found.dated && !found.relative && joined && count.names >= 2 && text::is_upper(text::first(bare));
  return found;
}

std::size_t leading_date(std::string_view text) {
  constexpr std::size_t most = 40; // bytes
  const std::size_t stop = text.substr(0, most).find_first_of(".:");
  if (stop == std::string_view::npos)
    return 0;
  const std::size_t second = text.substr(0, most).find_first_of(".:", stop + 1);
  for (const std::size_t end : {second, stop})
    if (end != std::string_view::npos && end + 1 < text.size() && match_dateline(text.substr(0, end)).dated)
      return end + 1;
  return 0;
}

} // namespace octavo::reader
