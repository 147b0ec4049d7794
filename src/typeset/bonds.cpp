// See bonds.h. Every space of a book is asked about, so most are answered by their neighbouring characters.
#include "typeset/bonds.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::typesetter {
namespace {

using namespace std::string_view_literals;

// Before names, in the languages that books are hyphenated in; with a full stop or without.
constexpr std::array titles = {
    "Mr"sv,   "Mrs"sv,  "Ms"sv,  "Mx"sv,   "Dr"sv,  "St"sv,   "Messrs"sv, "Prof"sv, "Rev"sv, "Capt"sv,
    "Lt"sv,   "Col"sv,  "Gen"sv, "Sgt"sv,  "Hon"sv, "Maj"sv,  "Cpl"sv,    "Adm"sv,  "Gov"sv, "Sen"sv,
    "Mme"sv,  "Mlle"sv, "MM"sv,  "Ste"sv,  "Hr"sv,  "Fr"sv,   "Frl"sv,    "Hl"sv,   "Sr"sv,  "Sra"sv,
    "Srta"sv, "Dra"sv,  "Sig"sv, "Dott"sv, "Dhr"sv, "Mevr"sv, "Mw"sv,     "г"sv,    "г-н"sv, "г-жа"sv,
};

// Before numbers, always with a full stop.
constexpr std::array numbered = {
    "No"sv, "Nos"sv, "Nr"sv, "vol"sv, "Vol"sv, "ch"sv, "Ch"sv,  "fig"sv, "Fig"sv, "p"sv,
    "pp"sv, "S"sv,   "s"sv,  "n"sv,   "N"sv,   "Bd"sv, "Abb"sv, "cap"sv, "с"sv,   "стр"sv,
};

// After numbers.
constexpr std::array units = {
    "km"sv,  "m"sv,  "cm"sv, "mm"sv,  "kg"sv,   "g"sv,   "mg"sv,  "t"sv,   "l"sv,  "lb"sv,  "lbs"sv,
    "oz"sv,  "ft"sv, "mi"sv, "mph"sv, "km/h"sv, "h"sv,   "min"sv, "s"sv,   "Hz"sv, "kHz"sv, "MHz"sv,
    "GHz"sv, "KB"sv, "MB"sv, "GB"sv,  "TB"sv,   "V"sv,   "W"sv,   "kW"sv,  "am"sv, "pm"sv,  "a.m"sv,
    "p.m"sv, "AM"sv, "PM"sv, "BC"sv,  "AD"sv,   "BCE"sv, "CE"sv,  "Uhr"sv, "%"sv,  "‰"sv,   "°"sv,
    "°C"sv,  "°F"sv, "€"sv,  "£"sv,   "$"sv,    "км"sv,  "м"sv,   "см"sv,  "кг"sv, "г"sv,   "o’clock"sv,
};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

// Figures, with what divides and surrounds them.
bool is_number(std::string_view word) {
  bool figures = false;
  for (const char c : word) {
    figures = figures || is_figure(c);
    if (!is_figure(c) && c != '.' && c != ',' && c != ':' && c != '/' && c != '-' && c != '+' && c != ')' &&
        c != ';')
      return false;
  }
  return figures;
}

// One letter, or several with a full stop each: `J.`, `J.R.R.`. An English `I.` ends a sentence.
bool is_initials(std::string_view word) {
  if (word == "I.")
    return false;
  bool any = false;
  for (std::size_t at = 0; at < word.size();) {
    if (!text::is_upper(text::next(word, at)) || at >= word.size() || word[at] != '.')
      return false;
    ++at;
    any = true;
  }
  return any;
}

std::string_view without_end(std::string_view word) {
  while (!word.empty() && std::string_view(".,;:!?)").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return word;
}

} // namespace

Conventions conventions(std::string_view language) noexcept {
  const std::string_view base = language.substr(0, language.find('-'));
  Conventions out;
  static constexpr std::array clinging = {"cs"sv, "sk"sv, "pl"sv, "ru"sv, "uk"sv,
                                          "be"sv, "bg"sv, "sr"sv, "hr"sv, "sl"sv};
  out.little_words_cling = is_one_of(clinging, base);
  out.capitals_are_names = base != "de" && base != "lb";
  return out;
}

bool belong_together(std::string_view word, std::string_view next, const Conventions& conventions) noexcept {
  constexpr std::size_t longest = 10; // bytes; what binds is short
  if (word.empty() || next.empty() || word.size() > longest)
    return false;
  const bool number_follows = is_figure(next.front());
  if (is_figure(word.back()))
    return is_number(word) && is_one_of(units, without_end(next));
  if (number_follows && next.size() <= 6 && is_number(next))
    return text::is_upper(text::first(word)) ||
           (word.back() == '.' && is_one_of(numbered, without_end(word))) || word == "page" ||
           word == "line" || word == "chapter";
  if (word.back() == '.' || word.size() <= 6) {
    const bool name_follows = text::is_upper(text::first(next));
    if (name_follows && (is_initials(word) || is_one_of(titles, without_end(word))))
      return true;
  }
  if (conventions.little_words_cling && word.size() <= 2) {
    std::size_t at = 0;
    return text::is_letter(text::next(word, at)) && at == word.size();
  }
  return false;
}

} // namespace octavo::typesetter
