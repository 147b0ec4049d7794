// See conventions.h. Quotation marks after Unicode's CLDR, but for the languages noted; dashes after each
// language's own rules of spelling and printing.
#include "text/conventions.h"

#include "text/ascii.h"

#include <algorithm>
#include <span>

namespace octavo::text {
namespace {

// French has spaces inside its guillemets, and none are inserted: straight marks become its second-level
// ones. Spanish, Italian and Portuguese print both; the ones that texts use today are chosen. Hebrew's
// straight marks are in its words as well (a gershayim), and Urdu's books differ: theirs stay.
constexpr Convention conventions[] = {
    {"en", "“", "”", "‘", "’", "–", "—", ""},
    {"be", "«", "»", "„", "“", "—", "—", "—"},
    {"bg", "„", "“", "‚", "‘", "–", "–", "—"},
    {"ca", "“", "”", "‘", "’", "–", "—", "—", true},
    {"cs", "„", "“", "‚", "‘", "–", "–", "–"},
    {"da", "”", "”", "’", "’", "–", "–", "–"},
    {"de", "„", "“", "‚", "‘", "–", "–", ""},
    {"de-ch", "«", "»", "‹", "›", "–", "–", ""},
    {"el", "«", "»", "“", "”", "–", "—", "—"},
    {"es", "“", "”", "‘", "’", "–", "—", "—", true},
    {"et", "„", "“", "‚", "‘", "–", "–", "–"},
    {"fi", "”", "”", "’", "’", "–", "–", "–"},
    {"fr", "“", "”", "‘", "’", "–", "—", "—"},
    {"fr-ch", "«", "»", "‹", "›", "–", "—", "—"},
    {"gl", "“", "”", "‘", "’", "–", "—", "—", true},
    {"hr", "„", "”", "‘", "’", "–", "–", "–"},
    {"hu", "„", "”", "’", "’", "–", "–", "–"},
    {"is", "„", "“", "‚", "‘", "–", "–", "–"},
    {"it", "“", "”", "‘", "’", "–", "—", "—"},
    {"lt", "„", "“", "‚", "‘", "–", "–", "–"},
    {"lv", "„", "”", "‚", "’", "–", "–", "–"},
    {"nb", "«", "»", "‘", "’", "–", "–", "–"},
    {"nl", "“", "”", "‘", "’", "–", "–", ""},
    {"nn", "«", "»", "‘", "’", "–", "–", "–"},
    {"no", "«", "»", "‘", "’", "–", "–", "–"},
    {"pl", "„", "”", "‚", "’", "–", "–", "–"},
    {"pt", "“", "”", "‘", "’", "–", "—", "—"},
    {"ro", "„", "”", "‘", "’", "–", "—", "—"},
    {"ru", "«", "»", "„", "“", "—", "—", "—"},
    {"sk", "„", "“", "‚", "‘", "–", "–", "–"},
    {"sl", "„", "“", "‚", "‘", "–", "–", "–"},
    {"sr", "„", "”", "’", "’", "–", "–", "–"},
    {"sv", "”", "”", "’", "’", "–", "–", "–"},
    {"tr", "“", "”", "‘", "’", "–", "—", "—"},
    {"uk", "«", "»", "„", "“", "—", "—", "—"},
    {"ar", "«", "»", "‹", "›", "–", "—", ""},
    {"ckb", "«", "»", "‹", "›", "–", "—", ""},
    {"fa", "«", "»", "‹", "›", "–", "—", ""},
    {"ps", "«", "»", "‹", "›", "–", "—", ""},
    {"ug", "«", "»", "‹", "›", "–", "—", ""},
    {"he", "", "", "", "", "–", "—", ""},
    {"ur", "", "", "", "", "–", "—", ""},
    {"yi", "", "", "", "", "–", "—", ""},
};

constexpr std::string_view own_punctuation[] = {"ja", "yue", "zh"};

// A word that is one of its own as well, which an opening mark may stand before, is possible only.
constexpr std::string_view english_certain[] = {
    "appen", "avin",   "bout",   "cept",   "cos",     "coz",    "cuz",   "ee",     "ello",
    "em",    "ers",    "erself", "fess",   "fraid",   "gainst", "im",    "imself", "isself",
    "kay",   "mongst", "n",      "nam",    "neath",   "nother", "nough", "nuff",   "ows",
    "pon",   "s",      "scuse",  "spect",  "spose",   "struth", "sup",   "t",      "tain",
    "til",   "till",   "tis",    "tisn",   "twas",    "twasn",  "tween", "twere",  "tweren",
    "twill", "twixt",  "twon",   "twould", "twouldn", "ud",     "ullo",  "un",     "zat"};
constexpr std::string_view english_possible[] = {
    "ad",   "alf",  "allo",  "and",    "ang",   "appy",   "arm",  "arf",   "arry", "as",    "at",
    "ave",  "aven", "cause", "course", "cross", "d",      "e",    "ead",   "eads", "eard",  "eart",
    "eavy", "ed",   "ell",   "elp",    "enry",  "er",     "ere",  "ey",    "fore", "gin",   "igh",
    "is",   "it",   "ll",    "m",      "ole",   "ome",    "one",  "onest", "orse", "orses", "ot",
    "ouse", "ow",   "re",    "round",  "stead", "undred", "urry", "urt",   "ve",   "way",   "y"};
constexpr std::string_view german[] = {"m",     "n",   "ne",   "nem",     "nen", "ner",
                                       "nes",   "ran", "raus", "rein",    "rum", "runter",
                                       "rüber", "rüm", "s",    "türlich", "was"};
constexpr std::string_view dutch[] = {"ie", "k", "m", "n", "ns", "r", "s", "t", "tis", "twas", "zelfde"};
constexpr std::string_view italian[] = {"l", "ndrangheta", "n", "na", "no", "sta", "ste", "sti", "sto"};

/// The two or three letters before the first hyphen.
std::string_view primary(std::string_view language) noexcept {
  return language.substr(0, language.find('-'));
}

bool is_swiss(std::string_view language) noexcept {
  for (std::size_t at = language.find('-'); at != std::string_view::npos; at = language.find('-', at + 1)) {
    const std::string_view rest = language.substr(at + 1);
    const std::string_view subtag = rest.substr(0, rest.find('-'));
    if (equal_ascii(subtag, "ch") || equal_ascii(subtag, "li"))
      return true;
  }
  return false;
}

bool holds(std::span<const std::string_view> words, std::string_view word) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

const Convention& convention(std::string_view language) noexcept {
  const std::string_view main = primary(language);
  const bool swiss = is_swiss(language);
  for (const Convention& row : conventions)
    if (swiss && primary(row.language).size() < row.language.size() &&
        equal_ascii(main, primary(row.language)))
      return row;
  for (const Convention& row : conventions)
    if (equal_ascii(main, row.language))
      return row;
  return conventions[0];
}

bool has_own_punctuation(std::string_view language) noexcept {
  const std::string_view main = primary(language);
  return std::any_of(std::begin(own_punctuation), std::end(own_punctuation),
                     [&](std::string_view own) { return equal_ascii(main, own); });
}

Elision elision(std::string_view word, std::string_view language) noexcept {
  const std::string_view main = primary(language);
  const auto certain_in = [&](std::span<const std::string_view> words) {
    return holds(words, word) ? Elision::certain : Elision::none;
  };
  if (equal_ascii(main, "de"))
    return certain_in(german);
  if (equal_ascii(main, "nl"))
    return certain_in(dutch);
  if (equal_ascii(main, "it"))
    return certain_in(italian);
  if (!language.empty() && !equal_ascii(main, "en"))
    return Elision::none;
  if (holds(english_certain, word))
    return Elision::certain;
  return holds(english_possible, word) ? Elision::possible : Elision::none;
}

} // namespace octavo::text
