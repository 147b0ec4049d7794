// See numerals.h. The words of each language are in number_words.h.
#include "read/numerals.h"

#include "read/number_words.h"
#include "text/unaccented.h"
#include "text/unicode.h"

#include <algorithm>
#include <unordered_map>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_word = 60;  ///< bytes of a number that is written together
constexpr std::size_t most_words = 7;     ///< of one number
constexpr std::size_t longest_ending = 4; ///< letters that may follow the beginning of a word

/// What a word stands for in some languages.
struct Meaning {
  int value = 0;
  Languages languages = 0;
};

/// number_words.h, ready to be asked.
struct Index {
  std::unordered_map<std::string, std::vector<Meaning>> words{};
  std::unordered_map<std::string, std::vector<Meaning>> beginnings{};
  std::unordered_map<std::string, Languages> joints{};
  std::unordered_map<std::string, Languages> articles{};
  std::vector<std::string> endings{};
};

template <typename Use>
void for_each_part(std::string_view text, char separator, Use use) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    if (end > at)
      use(text.substr(at, end - at));
    at = end + 1;
  }
}

bool is_apostrophe(char32_t c) noexcept {
  return c == U'\'' || c == U'’' || c == U'ʼ';
}

std::string bare(std::string_view word) {
  std::string kept;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    if (!is_apostrophe(text::next(word, at)))
      kept.append(word, from, at - from);
  }
  return text::unaccented(kept);
}

void add(std::vector<Meaning>& meanings, int value, Languages languages) {
  for (Meaning& meaning : meanings)
    if (meaning.value == value) {
      meaning.languages |= languages;
      return;
    }
  meanings.push_back({value, languages});
}

Index built() {
  Index index;
  Languages language = 1;
  for (const NumberWords& row : number_words) {
    for_each_part(row.words, '|', [&](std::string_view entry) {
      int value = 0;
      for_each_part(entry, ' ', [&](std::string_view word) {
        if (value == 0) {
          for (const char c : word)
            value = value * 10 + (c - '0');
          return;
        }
        const bool beginning = word.ends_with('*');
        if (beginning)
          word.remove_suffix(1);
        add((beginning ? index.beginnings : index.words)[bare(word)], value, language);
      });
    });
    language <<= 1;
  }
  for (const NumberParticles& row : number_particles) {
    const Languages of = languages(row.languages);
    for_each_part(row.joints, ' ', [&](std::string_view word) { index.joints[bare(word)] |= of; });
    for_each_part(row.articles, ' ', [&](std::string_view word) { index.articles[bare(word)] |= of; });
  }
  for_each_part(number_endings, ' ', [&](std::string_view word) { index.endings.push_back(bare(word)); });
  return index;
}

const Index& index() {
  static const Index words = built();
  return words;
}

/// The languages in which `word` is such a particle.
Languages among(const std::unordered_map<std::string, Languages>& particles, const std::string& word) {
  const auto found = particles.find(word);
  return found == particles.end() ? 0 : found->second;
}

bool is_ending(std::string_view word) {
  return std::find(index().endings.begin(), index().endings.end(), word) != index().endings.end();
}

const std::vector<Meaning>& meanings_of(std::string_view word) {
  static const std::vector<Meaning> none;
  const auto exact = index().words.find(std::string(word));
  if (exact != index().words.end())
    return exact->second;
  std::size_t size = word.size();
  for (std::size_t cut = 0; cut <= longest_ending && size > 0; ++cut) {
    const auto found = index().beginnings.find(std::string(word.substr(0, size)));
    if (found != index().beginnings.end())
      return found->second;
    text::previous(word, size);
  }
  return none;
}

/// Puts a number together word by word: "twenty one", "soixante et onze", "ein und zwanzig", "quatre vingt".
struct Composer {
  int total = 0;
  int last = 0; ///< the value of the last word; 0: none yet
  bool joint = false;
  bool complete = false; ///< no word can follow but "hundred"
  Languages languages = any_language;

  bool add(const Meaning& meaning) {
    const int value = meaning.value;
    static const Languages french = reader::languages("fr");
    static const Languages semitic = reader::languages("he ar");
    languages &= meaning.languages;
    if (languages == 0)
      return false;
    const bool unit = value < 10;
    const bool ten = value >= 20 && value < 100;
    if (last == 0)
      total = value;
    else if (value == 100 && last < 10 && total == last && !joint)
      total *= 100;
    else if (value != 100 && last == 100)
      total += value;
    else if (complete)
      return false;
    else if (value == 20 && last == 4 && !joint && (languages & french) != 0) {
      total += 76; // quatre-vingts
      last = 80;
      return true;
    } else if (last >= 20 && last < 100 && (unit || ((last == 60 || last == 80) && value < 20))) {
      total += value;
      complete = value != 10; // soixante-dix-sept
    } else if (last == 10 && unit) {
      total += value;
      complete = true;
    } else if (last < 10 && ((ten && (joint || (languages & semitic) != 0)) ||
                             (value == 10 && (languages & semitic) != 0))) {
      total += value;
      complete = true;
    } else {
      return false;
    }
    last = value;
    joint = false;
    return true;
  }
  bool add_joint(Languages in) {
    if (last == 0 || joint || (languages & in) == 0)
      return false;
    languages &= in;
    joint = true;
    return true;
  }
  bool ended() const { return last > 0 && !joint; }
};

/// A word that is written together, from byte `at` of it.
std::optional<Composer> split(std::string_view word, std::size_t at, const Composer& before) {
  if (at == word.size())
    return before.ended() ? std::optional(before) : std::nullopt;
  for (std::size_t end = word.size(); end > at; text::previous(word, end)) {
    const std::string piece(word.substr(at, end - at));
    if (const auto found = index().words.find(piece); found != index().words.end() && piece.size() >= 2)
      for (const Meaning& meaning : found->second)
        if (Composer next = before; next.add(meaning))
          if (auto whole = split(word, end, next))
            return whole;
    if (end == word.size() && before.ended() && is_ending(piece))
      return before;
    if (end == word.size() && before.last > 0)
      for (const Meaning& meaning : meanings_of(piece)) // the last piece may be inflected
        if (Composer next = before; next.add(meaning))
          return next;
    if (Composer next = before; next.add_joint(among(index().joints, piece)))
      if (auto whole = split(word, end, next))
        return whole;
  }
  return std::nullopt;
}

/// The readings of `word` after what `before` has.
void add_word(const Composer& before, const std::string& word, std::vector<Composer>& after) {
  for (const Meaning& meaning : meanings_of(word))
    if (Composer next = before; next.add(meaning))
      after.push_back(next);
  if (after.empty() && word.size() >= 5 && word.size() <= longest_word)
    if (const auto next = split(word, 0, before))
      after.push_back(*next);
}

std::optional<Numeral> leading_words(const std::vector<Word>& words, std::string_view line, Languages in) {
  std::vector<Composer> states(1);
  states.front().languages = in;
  std::optional<Numeral> found;
  for (std::size_t i = 0; i < words.size() && !states.empty(); ++i) {
    if (i > 0) {
      const std::string_view gap = line.substr(words[i - 1].to, words[i].from - words[i - 1].to);
      const bool plain = gap.find_first_not_of(" -'") == std::string_view::npos || gap == "’" || gap == "‑";
      if (!plain || gap.size() > 3 ||
          (i == 1 && gap.find('\'') != gap.npos && among(index().articles, words[0].bare) == 0))
        break;
    }
    std::vector<Composer> after;
    for (const Composer& state : states) {
      add_word(state, words[i].bare, after);
      if (Composer next = state; next.add_joint(among(index().joints, words[i].bare)))
        after.push_back(next);
      if (Composer next = state; i == 0) { // an article
        next.languages &= among(index().articles, words[i].bare);
        if (next.languages != 0)
          after.push_back(next);
      }
    }
    for (const Composer& state : after)
      if (state.ended())
        found = Numeral{state.total, NumeralStyle::words, state.languages, words[i].to};
    states = std::move(after);
  }
  return found;
}

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

/// Αʹ, ΙΒ΄, κγ': Greek letters with a mark behind them; or the one letter alone.
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

/// א, י״א, ט"ו.
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

} // namespace

std::string_view name(NumeralStyle style) noexcept {
  switch (style) {
  case NumeralStyle::arabic: return "in figures";
  case NumeralStyle::roman: return "in Roman numerals";
  case NumeralStyle::words: return "in words";
  case NumeralStyle::greek: return "in Greek numerals";
  case NumeralStyle::hebrew: return "in Hebrew numerals";
  case NumeralStyle::chinese: return "in Chinese numerals";
  }
  return {};
}

Languages languages(std::string_view codes) {
  Languages set = 0;
  for_each_part(codes, ' ', [&](std::string_view code) {
    Languages language = 1;
    for (const NumberWords& row : number_words) {
      for_each_part(row.language, ' ', [&](std::string_view own) { set |= own == code ? language : 0; });
      language <<= 1;
    }
  });
  return set;
}

std::vector<Word> first_words(std::string_view line, std::size_t most) {
  std::vector<Word> words;
  const auto is_cyrillic = [](char32_t c) { return c >= 0x400 && c < 0x530; };
  for (std::size_t at = 0; at < line.size() && words.size() < most;) {
    const std::size_t from = at;
    const char32_t first = text::next(line, at);
    const bool number = text::is_digit(first);
    if (!number && !text::is_letter(first) && !(first >= U'Ⅰ' && first <= U'ⅿ'))
      continue;
    char32_t before = first;
    while (at < line.size()) {
      std::size_t after = at;
      const char32_t c = text::next(line, after);
      const bool inside = is_apostrophe(c) && is_cyrillic(before) && after < line.size() &&
                          is_cyrillic(text::first(line.substr(after)));
      const bool keraia = c == U'ʹ' || c == U'\u0374';
      if (number ? !text::is_digit(c) : (!text::is_letter(c) && !text::is_mark(c) && !inside) || keraia)
        break;
      before = c;
      at = after;
    }
    words.push_back(
        {from, at, at - from <= 2 * longest_word ? bare(line.substr(from, at - from)) : std::string()});
  }
  return words;
}

std::optional<Numeral> leading_numeral(std::string_view line, Languages in) {
  const std::vector<Word> words = first_words(line.substr(0, 200), most_words);
  if (words.empty() || words.front().from != 0)
    return std::nullopt;
  const std::string_view first = line.substr(0, words.front().to);
  if (text::is_digit(text::first(first))) {
    const auto value = figures(first);
    return value ? std::optional(Numeral{*value, NumeralStyle::arabic, any_language, first.size()})
                 : std::nullopt;
  }
  const char32_t c = text::first(first);
  const bool glued = words.size() > 1 && words[1].from == words[0].to;
  if (c >= U'א' && c <= U'ת') {
    const auto word = leading_words(words, line, in);
    return word ? word : hebrew(line, 0);
  }
  if (!glued)
    if (const auto value = roman(first))
      return Numeral{*value, NumeralStyle::roman, any_language, first.size()};
  if (const auto word = leading_words(words, line, in))
    return word;
  if (c >= 0x370 && c < 0x400)
    return greek(line, words.front());
  return std::nullopt;
}

std::optional<Numeral> whole_numeral(std::string_view line, Languages in) {
  line = text::trim(line);
  const auto found = leading_numeral(line, in);
  return found && found->size == line.size() ? found : std::nullopt;
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
