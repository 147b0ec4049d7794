// See numerals.h. The words of each language are in number_words.h.
#include "read/numerals.h"

#include "read/number_words.h"
#include "read/numeral_signs.h"
#include "text/ascii.h"
#include "text/beginnings.h"
#include "text/unaccented.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
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
  text::Beginnings starts{};  ///< of the words, beginnings and articles
  text::Beginnings seconds{}; ///< and of what follows their first byte

  void add_start(std::string_view word) {
    starts.add(word);
    seconds.add(word.substr(1));
  }
  /// Whether a number may begin with `word`; false is certain, and said of most words.
  bool may_begin(std::string_view word) const {
    return word.empty() || (starts.may_begin(word) && seconds.may_begin(word.substr(1)));
  }
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

/// Whether a word begins with `c`, as far as it is none of figures.
bool begins_word(char32_t c) noexcept {
  return text::is_letter(c) || (c >= U'Ⅰ' && c <= U'ⅿ');
}

bool is_apostrophe(char32_t c) noexcept {
  return c == U'\'' || c == U'’' || c == U'ʼ';
}

std::string bare(std::string_view word) {
  if (text::ascii_size(word) == word.size() && word.find('\'') == std::string_view::npos)
    return text::ascii_lower(word);
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
        const std::string key = bare(word);
        index.add_start(key);
        add((beginning ? index.beginnings : index.words)[key], value, language);
      });
    });
    language <<= 1;
  }
  for (const NumberParticles& row : number_particles) {
    const Languages of = languages(row.languages);
    for_each_part(row.joints, ' ', [&](std::string_view word) { index.joints[bare(word)] |= of; });
    for_each_part(row.articles, ' ', [&](std::string_view word) {
      const std::string key = bare(word);
      index.add_start(key);
      index.articles[key] |= of;
    });
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

/// Whether `word`, folded, is nought: what a story counts from whose first chapter comes before chapter one.
bool is_zero(std::string_view word) {
  static constexpr std::array<std::string_view, 8> words{"zero", "null",  "nul",  "cero",
                                                         "noll", "nolla", "ноль", "нуль"};
  return std::find(words.begin(), words.end(), word) != words.end();
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
  if (before.last == 0 && !index().may_begin(word.substr(at)))
    return std::nullopt;
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
    if (Composer next = before; before.last > 0 && next.add_joint(among(index().joints, piece)))
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

/// The word at or after byte `at` of the line, which is moved past it; nothing at the line's end.
std::optional<Word> next_word(std::string_view line, std::size_t& at) {
  const auto is_cyrillic = [](char32_t c) { return c >= 0x400 && c < 0x530; };
  while (at < line.size()) {
    const std::size_t from = at;
    const char32_t first = text::next(line, at);
    const bool number = text::is_digit(first);
    if (!number && !begins_word(first))
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
    return Word{from, at, at - from <= 2 * longest_word ? bare(line.substr(from, at - from)) : std::string()};
  }
  return std::nullopt;
}

/// The number in words that begins with `word`, the first of the line. The words after it are read as long as
/// they may belong to it: most lines begin with no number.
std::optional<Numeral> leading_words(Word word, std::string_view line, Languages in) {
  if (!index().may_begin(word.bare))
    return std::nullopt;
  std::vector<Composer> states(1);
  states.front().languages = in;
  std::optional<Numeral> found;
  std::size_t at = word.to;
  for (std::size_t i = 0;; ++i) {
    std::vector<Composer> after;
    for (const Composer& state : states) {
      add_word(state, word.bare, after);
      if (Composer next = state; next.add_joint(among(index().joints, word.bare)))
        after.push_back(next);
      if (Composer next = state; i == 0) { // an article
        next.languages &= among(index().articles, word.bare);
        if (next.languages != 0)
          after.push_back(next);
      }
    }
    for (const Composer& state : after)
      if (state.ended())
        found = Numeral{state.total, NumeralStyle::words, state.languages, word.to};
    states = std::move(after);
    if (states.empty() || i + 1 == most_words)
      return found;
    std::optional<Word> next = next_word(line, at);
    if (!next)
      return found;
    const std::string_view gap = line.substr(word.to, next->from - word.to);
    const bool plain = gap.find_first_not_of(" -'") == std::string_view::npos || gap == "’" || gap == "‑";
    if (!plain || gap.size() > 3 ||
        (i == 0 && gap.find('\'') != gap.npos && among(index().articles, word.bare) == 0))
      return found;
    word = std::move(*next);
  }
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
  for (std::size_t at = 0; words.size() < most;) {
    std::optional<Word> word = next_word(line, at);
    if (!word)
      break;
    words.push_back(std::move(*word));
  }
  return words;
}

std::optional<Numeral> leading_numeral(std::string_view line, Languages in) {
  constexpr std::size_t longest = 200; // bytes of a number in words
  line = line.substr(0, longest);
  if (const char32_t c = text::first(line); !begins_word(c) && !text::is_digit(c))
    return std::nullopt;
  std::size_t at = 0;
  const std::optional<Word> word = next_word(line, at);
  const std::string_view first = line.substr(0, at);
  const char32_t c = text::first(first);
  if (text::is_digit(c)) {
    const auto value = figures(first);
    return value ? std::optional(Numeral{*value, NumeralStyle::arabic, any_language, first.size()})
                 : std::nullopt;
  }
  if (c >= U'א' && c <= U'ת') {
    const auto number = leading_words(*word, line, in);
    return number ? number : hebrew(line, 0);
  }
  const char32_t next = at < line.size() ? text::first(line.substr(at)) : 0;
  const bool glued = begins_word(next) || text::is_digit(next);
  if (!glued)
    if (const auto value = roman(first))
      return Numeral{*value, NumeralStyle::roman, any_language, first.size()};
  if (const auto number = leading_words(*word, line, in))
    return number;
  if (!glued && is_zero(word->bare))
    return Numeral{0, NumeralStyle::words, any_language, first.size()};
  if (c >= 0x370 && c < 0x400)
    return greek(line, *word);
  return std::nullopt;
}

std::optional<Numeral> whole_numeral(std::string_view line, Languages in) {
  line = text::trim(line);
  const auto found = leading_numeral(line, in);
  return found && found->size == line.size() ? found : std::nullopt;
}

} // namespace octavo::reader
