// See dates.h.
#include "read/dates.h"

#include "text/ascii.h"
#include "text/unicode.h"

#include <array>
#include <optional>
#include <vector>

namespace octavo::reader {
namespace {

struct MonthName {
  std::string_view begins; ///< folded: what a name of it begins with, abbreviated or in any case
  int month;
};
/// Longer ones before their own beginnings.
constexpr std::array month_names{
    MonthName{"jan", 1},  MonthName{"jän", 1},  MonthName{"ene", 1},  MonthName{"gen", 1},
    MonthName{"янв", 1},  MonthName{"feb", 2},  MonthName{"fév", 2},  MonthName{"fev", 2},
    MonthName{"фев", 2},  MonthName{"mar", 3},  MonthName{"mär", 3},  MonthName{"maa", 3},
    MonthName{"mrz", 3},  MonthName{"мар", 3},  MonthName{"apr", 4},  MonthName{"avr", 4},
    MonthName{"abr", 4},  MonthName{"апр", 4},  MonthName{"may", 5},  MonthName{"mai", 5},
    MonthName{"mag", 5},  MonthName{"mei", 5},  MonthName{"maj", 5},  MonthName{"мая", 5},
    MonthName{"май", 5},  MonthName{"jun", 6},  MonthName{"juin", 6}, MonthName{"giu", 6},
    MonthName{"июн", 6},  MonthName{"jul", 7},  MonthName{"juil", 7}, MonthName{"lug", 7},
    MonthName{"июл", 7},  MonthName{"aug", 8},  MonthName{"août", 8}, MonthName{"aou", 8},
    MonthName{"ago", 8},  MonthName{"авг", 8},  MonthName{"sep", 9},  MonthName{"set", 9},
    MonthName{"сен", 9},  MonthName{"oct", 10}, MonthName{"okt", 10}, MonthName{"out", 10},
    MonthName{"ott", 10}, MonthName{"окт", 10}, MonthName{"nov", 11}, MonthName{"ноя", 11},
    MonthName{"dec", 12}, MonthName{"dez", 12}, MonthName{"déc", 12}, MonthName{"dic", 12},
    MonthName{"дек", 12},
};

struct Part {
  int value = 0;
  std::size_t digits = 0; ///< 0: a month's name
};

/// The numbers and month names of `text`; nothing where it has other words than dates have.
std::optional<std::vector<Part>> parts_of(std::string_view text) {
  static constexpr std::array<std::string_view, 20> fillers{"st",  "nd",  "rd",  "th",   "of",  "de",  "er",
                                                            "am",  "the", "г",   "года", "mon", "tue", "wed",
                                                            "thu", "fri", "sat", "sun",  "del", "le"};
  std::vector<Part> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    char32_t c = text::next(text, at);
    if (c >= U'0' && c <= U'9') {
      Part part;
      at = start;
      while (at < text.size() && text::is_ascii_digit(text[at]) && part.digits < 9) {
        part.value = part.value * 10 + (text[at++] - '0');
        ++part.digits;
      }
      parts.push_back(part);
      continue;
    }
    if (!text::is_letter(c))
      continue;
    if (std::u32string_view(U"年月日").find(c) != std::u32string_view::npos)
      continue;
    while (at < text.size()) {
      std::size_t after = at;
      if (!text::is_letter(text::next(text, after)))
        break;
      at = after;
    }
    const std::string word = text::folded(text.substr(start, at - start));
    int month = 0;
    for (const MonthName& name : month_names)
      if (word.starts_with(name.begins))
        month = name.month;
    if (month > 0) {
      parts.push_back({month, 0});
      continue;
    }
    bool known = false;
    for (const std::string_view filler : fillers)
      known = known || word == filler ||
              (filler.size() == 3 && word.starts_with(filler) && word.ends_with("day"));
    if (!known)
      return std::nullopt;
  }
  return parts;
}

std::string two(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string written(int year, int month, int day) {
  if (year < 1400 || year > 2200 || month > 12 || day > 31 || month < 0 || day < 0)
    return {};
  std::string out = std::to_string(year);
  if (month > 0)
    out += '-' + two(month);
  if (month > 0 && day > 0)
    out += '-' + two(day);
  return out;
}

} // namespace

std::string iso_date(std::string_view text) {
  text = text.substr(0, text.find('['));
  if (text.size() > 60)
    return {};
  // A time after the date says nothing of the day.
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos && colon >= 2) {
    const std::size_t space = text.find_last_of(" T", colon);
    if (space == std::string_view::npos)
      return {};
    text = text.substr(0, space);
  }
  const auto found = parts_of(text);
  if (!found)
    return {};
  const std::vector<Part>& parts = *found;
  const auto is_year = [](const Part& part) { return part.digits == 4; };
  const auto is_name = [](const Part& part) { return part.digits == 0; };
  if (parts.size() == 1)
    return is_year(parts[0]) ? written(parts[0].value, 0, 0) : std::string();
  if (parts.size() == 2) {
    if (is_name(parts[0]) && is_year(parts[1]))
      return written(parts[1].value, parts[0].value, 0);
    if (is_year(parts[0]) && parts[1].digits <= 2)
      return written(parts[0].value, parts[1].value, 0);
    return {};
  }
  if (parts.size() != 3)
    return {};
  if (is_year(parts[0]) && !is_year(parts[1]) && !is_name(parts[2]))
    return parts[1].value > 0 && parts[2].value > 0 ? written(parts[0].value, parts[1].value, parts[2].value)
                                                    : std::string();
  if (!is_year(parts[2]))
    return {};
  if (is_name(parts[0]))
    return written(parts[2].value, parts[0].value, parts[1].value);
  if (is_name(parts[1]))
    return written(parts[2].value, parts[1].value, parts[0].value);
  const int first = parts[0].value;
  const int second = parts[1].value;
  if (text.find('.') != std::string_view::npos || first > 12) // 16.8.2013, 16/8/2013
    return written(parts[2].value, second, first);
  if (second > 12 || first == second)
    return written(parts[2].value, first, second);
  return {};
}

} // namespace octavo::reader
