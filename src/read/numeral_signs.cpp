// See numeral_signs.h.
#include "read/numeral_signs.h"

#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace octavo::reader {
namespace {

/// Letters as numbers, each of the value at its place.
std::optional<int> letters_value(std::string_view text, std::u32string_view letters) {
  static constexpr int values[] = {1,  2,  3,  4,  5,  6,   7,   8,   9,   10,  20,  30,  40,
                                   50, 60, 70, 80, 90, 100, 200, 300, 400, 500, 600, 700, 800};
  int total = 0;
  int last = 1000;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = letters.find(text::next(text, at));
    if (found == std::u32string_view::npos || found >= std::size(values))
      return std::nullopt;
    const int value = values[found];
    if (value >= last && !(last == 9 && value == 6) && !(last == 9 && value == 7))
      return std::nullopt;
    total += value;
    last = value;
  }
  return total == 0 ? std::nullopt : std::optional(total);
}

} // namespace

std::optional<int> figures(std::string_view text) {
  int value = 0;
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    int digit = -1;
    for (const char32_t zero : {U'0', U'０', U'٠', U'۰'})
      if (c >= zero && c < zero + 10)
        digit = static_cast<int>(c - zero);
    if (digit < 0 || ++digits > 7)
      return std::nullopt;
    value = value * 10 + digit;
  }
  return digits == 0 ? std::nullopt : std::optional(value);
}

std::optional<int> roman(std::string_view text) {
  static constexpr text::ByteSet others = [] {
    text::ByteSet set("");
    for (char c = 1; c < 0x7F; ++c)
      if (std::string_view("ivxlcdmIVXLCDM").find(c) == std::string_view::npos)
        set.add(c);
    return set;
  }();
  if (others.any_in(text))
    return std::nullopt; // most words
  struct Letters {
    std::string_view letters;
    int value;
  };
  static constexpr Letters numerals[] = {{"m", 1000}, {"cm", 900}, {"d", 500}, {"cd", 400}, {"c", 100},
                                         {"xc", 90},  {"l", 50},   {"xl", 40}, {"x", 10},   {"ix", 9},
                                         {"v", 5},    {"iv", 4},   {"i", 1}};
  if (const char32_t c = text::first(text); text.size() == 3 && c >= U'Ⅰ' && c <= U'Ⅻ')
    return static_cast<int>(c - U'Ⅰ') + 1;
  std::string latin(text);
  if (latin.find("І") != std::string::npos) // the Cyrillic letter that looks the same
    for (std::size_t at; (at = latin.find("І")) != std::string::npos;)
      latin.replace(at, 2, "I");
  for (std::size_t at; (at = latin.find("Х")) != std::string::npos;)
    latin.replace(at, 2, "X");
  const std::string small = text::folded(latin);
  const bool one_case =
      latin == small || std::all_of(latin.begin(), latin.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (small.empty() || small.size() > 15 || !one_case)
    return std::nullopt;
  int value = 0;
  std::string canonical;
  std::string_view rest = small;
  for (const Letters& numeral : numerals)
    while (rest.starts_with(numeral.letters)) {
      value += numeral.value;
      canonical += numeral.letters;
      rest.remove_prefix(numeral.letters.size());
    }
  // Some printers had XXXX and VIIII.
  if (!rest.empty() || canonical.find("iiiii") != std::string::npos)
    return std::nullopt;
  return value;
}

std::optional<Numeral> greek(std::string_view line, const Word& word) {
  std::string letters = word.bare;
  if (const std::size_t stigma = letters.find("στ"); stigma != std::string::npos)
    letters.replace(stigma, 4, "ϛ");
  const auto value = letters_value(letters, U"αβγδεϛζηθικλμνξοπϟρσ");
  if (!value)
    return std::nullopt;
  std::size_t end = word.to;
  bool mark = false;
  if (end < line.size()) {
    std::size_t after = end;
    const char32_t c = text::next(line, after);
    mark = std::u32string_view(U"'ʹ΄´’′᾽").find(c) != std::u32string_view::npos;
    end = mark ? after : end;
  }
  if (!mark && word.to - word.from > 6)
    return std::nullopt; // a word
  return Numeral{*value, NumeralStyle::greek, any_language, end};
}

std::optional<Numeral> hebrew(std::string_view line, std::size_t from) {
  std::string letters;
  std::size_t at = from;
  std::size_t end = from;
  while (at < line.size()) {
    const char32_t c = text::next(line, at);
    if (c >= U'א' && c <= U'ת')
      text::append(letters, c);
    else if (c != U'׳' && c != U'״' && c != U'"' && c != U'\'' && c != U'”' && c != U'’')
      break;
    end = at;
  }
  if (letters.empty() || letters.size() > 8)
    return std::nullopt;
  const auto value = letters_value(letters, U"אבגדהוזחטיכלמנסעפצקרשת");
  return value ? std::optional(Numeral{*value, NumeralStyle::hebrew, any_language, end}) : std::nullopt;
}

std::optional<Numeral> leading_chinese(std::string_view line) {
  static constexpr std::u32string_view digits = U"〇一二三四五六七八九";
  int value = 0;
  int digit = 0;
  bool any = false;
  bool chinese = false;
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size();) {
    char32_t c = text::next(line, at);
    for (const auto& [from, to] : {std::pair(U'零', U'〇'), std::pair(U'壱', U'一'), std::pair(U'弐', U'二'),
                                   std::pair(U'参', U'三'), std::pair(U'两', U'二'), std::pair(U'兩', U'二')})
      if (c == from)
        c = to;
    const auto place = digits.find(c);
    const auto own = figures(line.substr(end, at - end));
    const int factor = c == U'十'   ? 10
                       : c == U'百' ? 100
                       : c == U'千' ? 1000
                       : c == U'廿' ? 20
                       : c == U'卅' ? 30
                                    : 0;
    if (place != std::u32string_view::npos || own) {
      digit = digit * 10 + (own ? *own : static_cast<int>(place));
      chinese = chinese || !own;
    } else if (factor > 0) {
      value += factor == 20 || factor == 30 ? factor : (digit == 0 ? 1 : digit) * factor;
      digit = 0;
      chinese = true;
    } else {
      break;
    }
    any = true;
    end = at;
    if (digit > 999'999 || value > 99'999)
      return std::nullopt;
  }
  if (!any)
    return std::nullopt;
  return Numeral{value + digit, chinese ? NumeralStyle::chinese : NumeralStyle::arabic, any_language, end};
}

} // namespace octavo::reader
