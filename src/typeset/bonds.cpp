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
    "A.D"sv, "No"sv, "Nos"sv, "Nr"sv, "vol"sv, "Vol"sv, "ch"sv,  "Ch"sv,  "fig"sv, "Fig"sv, "p"sv,
    "pp"sv,  "S"sv,  "s"sv,   "n"sv,  "N"sv,   "Bd"sv,  "Abb"sv, "cap"sv, "с"sv,   "стр"sv,
};

// After numbers.
constexpr std::array units = {
    "km"sv,  "m"sv,  "cm"sv, "mm"sv,  "kg"sv,   "g"sv,   "mg"sv,  "t"sv,   "l"sv,  "lb"sv,  "lbs"sv,
    "oz"sv,  "ft"sv, "mi"sv, "mph"sv, "km/h"sv, "h"sv,   "min"sv, "s"sv,   "Hz"sv, "kHz"sv, "MHz"sv,
    "GHz"sv, "KB"sv, "MB"sv, "GB"sv,  "TB"sv,   "V"sv,   "W"sv,   "kW"sv,  "am"sv, "pm"sv,  "a.m"sv,
    "p.m"sv, "AM"sv, "PM"sv, "BC"sv,  "AD"sv,   "BCE"sv, "CE"sv,  "Uhr"sv, "%"sv,  "‰"sv,   "°"sv,
    "°C"sv,  "°F"sv, "€"sv,  "£"sv,   "$"sv,    "км"sv,  "м"sv,   "см"sv,  "кг"sv, "г"sv,   "o’clock"sv,
};

// The same: what is counted by thousands, and months.
constexpr std::array counts = {
    "thousand"sv, "million"sv,  "billion"sv,   "trillion"sv,  "millions"sv,  "Millionen"sv, "Milliarden"sv,
    "Mio"sv,      "Mrd"sv,      "milliards"sv, "millones"sv,  "milioni"sv,   "milhões"sv,   "miljoen"sv,
    "тыс"sv,      "млн"sv,      "млрд"sv,      "January"sv,   "February"sv,  "March"sv,     "April"sv,
    "May"sv,      "June"sv,     "July"sv,      "August"sv,    "September"sv, "October"sv,   "November"sv,
    "December"sv, "Januar"sv,   "Februar"sv,   "März"sv,      "Mai"sv,       "Juni"sv,      "Juli"sv,
    "Oktober"sv,  "Dezember"sv, "janvier"sv,   "février"sv,   "mars"sv,      "avril"sv,     "mai"sv,
    "juin"sv,     "juillet"sv,  "août"sv,      "septembre"sv, "octobre"sv,   "novembre"sv,  "décembre"sv,
};

// Before a number; and before a figure that may be the letter I, which is a word as well.
constexpr std::array divisions = {
    "Chapter"sv,  "Act"sv,     "Scene"sv, "Part"sv,   "Book"sv,     "Volume"sv,   "Canto"sv,   "War"sv,
    "Number"sv,   "Section"sv, "Room"sv,  "Figure"sv, "Table"sv,    "Page"sv,     "Kapitel"sv, "Teil"sv,
    "Chapitre"sv, "Band"sv,    "Глава"sv, "Часть"sv,  "Capítulo"sv, "Capitolo"sv,
};

constexpr std::array currencies = {"$"sv, "£"sv, "€"sv, "¥"sv};

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
  for (const std::string_view currency : currencies)
    if (word.starts_with(currency))
      word.remove_prefix(currency.size());
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

bool is_roman_number(std::string_view word) {
  constexpr std::size_t longest = 8; // XXXVIII
  return !word.empty() && word.size() <= longest &&
         word.find_first_not_of("IVXL") == std::string_view::npos &&
         word.find("LL") == std::string_view::npos;
}

std::string_view without_end(std::string_view word) {
  while (!word.empty() && std::string_view(".,;:!?)").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return word;
}

std::string_view without_possessive(std::string_view word) {
  for (const std::string_view end : {"’s"sv, "'s"sv})
    if (word.ends_with(end))
      word.remove_suffix(end.size());
  return word;
}

bool numbers(std::string_view word) {
  constexpr std::size_t longest = 6;
  return is_figure(word.front()) && word.size() <= longest && is_number(word);
}

bool number_binds(std::string_view word, std::string_view next) {
  if (is_figure(word.back()))
    return is_number(word) && (is_one_of(units, without_end(next)) || is_one_of(counts, without_end(next)));
  if (numbers(next))
    return is_one_of(divisions, word) || (word.back() == '.' && is_one_of(numbered, without_end(word))) ||
           word == "page" || word == "line" || word == "chapter";
  const std::string_view roman = without_possessive(without_end(next));
  if (!is_roman_number(roman))
    return false;
  const std::string_view what = without_end(word);
  if (what.size() != word.size())
    return word.back() == '.' && is_one_of(numbered, what);
  return word.size() > 1 && text::is_upper(text::first(word)) && (roman != "I" || is_one_of(divisions, word));
}

// `Mr. Smith`, `Mr. de Ville`.
bool name_binds(std::string_view word, std::string_view next) {
  constexpr std::array particles = {"de"sv, "du"sv, "van"sv, "von"sv, "der"sv, "di"sv, "la"sv, "le"sv};
  if (word.back() != '.' && word.size() > 6)
    return false;
  const bool capital = text::is_upper(text::first(next));
  return (capital && is_initials(word)) ||
         ((capital || is_one_of(particles, next)) && is_one_of(titles, without_end(word)));
}

std::string_view without_opening(std::string_view word) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : {"“"sv, "‘"sv, "\""sv, "'"sv, "("sv})
      if (word.starts_with(mark)) {
        word.remove_prefix(mark.size());
        more = true;
      }
  }
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

Bond bond_of(std::string_view word, std::string_view next, const Conventions& conventions) noexcept {
  constexpr std::size_t longest = 10; // bytes; what binds is short
  word = without_opening(word);
  if (word.empty() || next.empty() || word.size() > longest)
    return Bond::none;
  if (number_binds(word, next) || name_binds(word, next))
    return Bond::firm;
  if (text::is_upper(text::first(word)) && numbers(next)) // whatever it may be that is numbered
    return Bond::loose;
  std::size_t at = 0;
  const bool little = conventions.little_words_cling && word.size() <= 2 &&
                      text::is_letter(text::next(word, at)) && at == word.size();
  return little ? Bond::loose : Bond::none;
}

} // namespace octavo::typesetter
