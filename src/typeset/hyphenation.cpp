// libhyphen: the patterns, and the words that are given to it.
#include "typeset/hyphenation.h"

#include "text/unicode.h"

#include <hyphen.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#define OCTAVO_PATTERNS(symbol) extern "C" const char symbol##_begin[], symbol##_end[];
OCTAVO_PATTERNS(octavo_patterns_en_us)
OCTAVO_PATTERNS(octavo_patterns_en_gb)
OCTAVO_PATTERNS(octavo_patterns_de)
OCTAVO_PATTERNS(octavo_patterns_es)
OCTAVO_PATTERNS(octavo_patterns_fr)
OCTAVO_PATTERNS(octavo_patterns_it)
OCTAVO_PATTERNS(octavo_patterns_nl)
OCTAVO_PATTERNS(octavo_patterns_pt)
OCTAVO_PATTERNS(octavo_patterns_ru)
#undef OCTAVO_PATTERNS

namespace octavo::typesetter {

struct Patterns {
  std::string_view language; ///< "en", or with a region that differs: "en-GB"
  const char *begin, *end;
  std::size_t before, after; ///< the fewest letters on either side of a hyphen
};

namespace {

constexpr std::array all_patterns = {
    Patterns{"en", octavo_patterns_en_us_begin, octavo_patterns_en_us_end, 2, 3},
    Patterns{"en-GB", octavo_patterns_en_gb_begin, octavo_patterns_en_gb_end, 2, 3},
    Patterns{"de", octavo_patterns_de_begin, octavo_patterns_de_end, 2, 3},
    Patterns{"es", octavo_patterns_es_begin, octavo_patterns_es_end, 2, 3},
    Patterns{"fr", octavo_patterns_fr_begin, octavo_patterns_fr_end, 2, 3},
    Patterns{"it", octavo_patterns_it_begin, octavo_patterns_it_end, 2, 3},
    Patterns{"nl", octavo_patterns_nl_begin, octavo_patterns_nl_end, 2, 3},
    Patterns{"pt", octavo_patterns_pt_begin, octavo_patterns_pt_end, 2, 3},
    Patterns{"ru", octavo_patterns_ru_begin, octavo_patterns_ru_end, 2, 3},
};

constexpr std::size_t shortest_word = 5, longest_word = 100, longest_capitals = 7; // in letters

struct Free {
  void operator()(HyphenDict* dictionary) const noexcept { hnj_hyphen_free(dictionary); }
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using Dictionary = std::unique_ptr<HyphenDict, Free>;

// libhyphen reads a FILE whose first line names its encoding. All are given to it in UTF-8, so that words
// need not be converted.
Dictionary load(const Patterns& patterns) {
  std::string_view file(patterns.begin, static_cast<std::size_t>(patterns.end - patterns.begin));
  const std::string encoding(text::trim(file.substr(0, file.find('\n'))));
  std::string converted;
  if (encoding != "UTF-8") {
    const std::string_view rest = file.substr(file.find('\n'));
    std::string out(rest.size() * 2, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const auto size =
        ucnv_convert("UTF-8", encoding.c_str(), out.data(), static_cast<std::int32_t>(out.size()),
                     rest.data(), static_cast<std::int32_t>(rest.size()), &status);
    if (U_FAILURE(status) != 0)
      return nullptr;
    converted = "UTF-8" + out.substr(0, static_cast<std::size_t>(size));
    file = converted;
  }
  // fmemopen takes a pointer to what may be written; opened for reading, it writes nothing.
  const std::unique_ptr<std::FILE, Free> stream(fmemopen(const_cast<char*>(file.data()), file.size(), "r"));
  return Dictionary(stream ? hnj_hyphen_load_file(stream.get()) : nullptr);
}

template <std::size_t Which>
HyphenDict* loaded() {
  static const Dictionary dictionary = load(all_patterns[Which]);
  return dictionary.get();
}

template <std::size_t... Which>
HyphenDict* loaded_by_number(std::size_t number, std::index_sequence<Which...>) {
  using Loader = HyphenDict* (*)();
  constexpr Loader loaders[] = {&loaded<Which>...};
  return loaders[number]();
}

const Patterns* patterns_for(std::string_view language) noexcept {
  const std::string_view base = language.substr(0, language.find('-'));
  // The spelling and the breaks of these are British.
  for (const std::string_view british : {"en-GB", "en-AU", "en-NZ", "en-IE", "en-ZA", "en-IN"})
    if (language == british)
      language = "en-GB";
  const Patterns* found = nullptr;
  for (const Patterns& patterns : all_patterns)
    if (patterns.language == language)
      return &patterns;
    else if (patterns.language == base)
      found = &patterns;
  return found;
}

bool ends_word(char32_t c) {
  return c == 0x2014 || c == 0x2013 || c == 0x2026 || c == U'/' || c == U'.';
}
bool forbids(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011 || c == U'@' || c == U'_' || text::is_digit(c);
}

struct Letter {
  char32_t character;
  std::uint32_t at;
};

void add_points(const std::vector<Letter>& letters, const Patterns& patterns,
                std::vector<std::uint32_t>& out) {
  if (letters.size() < shortest_word || letters.size() > longest_word)
    return;
  std::string lower;
  bool capitals = true;
  for (const Letter& letter : letters) {
    capitals = capitals && text::is_upper(letter.character);
    text::append(lower, letter.character);
  }
  if (capitals && letters.size() <= longest_capitals)
    return;
  lower = text::folded(lower);
  if (text::length(lower) != letters.size())
    return;
  HyphenDict* dictionary = loaded_by_number(static_cast<std::size_t>(&patterns - all_patterns.data()),
                                            std::make_index_sequence<all_patterns.size()>{});
  if (dictionary == nullptr)
    return;
  std::string marks(lower.size() + 5, '\0');
  char** replacements = nullptr;
  int *positions = nullptr, *cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate2(dictionary, lower.c_str(), static_cast<int>(lower.size()),
                                           marks.data(), nullptr, &replacements, &positions, &cuts);
  for (std::size_t i = 0; failed == 0 && i < letters.size(); ++i) {
    const bool changes = replacements != nullptr && replacements[i] != nullptr; // spelling: left alone
    if ((marks[i] & 1) != 0 && !changes && i + 1 >= patterns.before &&
        letters.size() - (i + 1) >= patterns.after)
      out.push_back(letters[i + 1].at);
  }
  if (replacements != nullptr)
    for (std::size_t i = 0; i < lower.size(); ++i)
      std::free(replacements[i]);
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
}

} // namespace

Hyphenation::Hyphenation(std::string_view language) noexcept : patterns_(patterns_for(language)) {}

std::vector<std::uint32_t> Hyphenation::points(std::string_view word) const {
  std::vector<std::uint32_t> out;
  for (std::size_t at = word.find("\xC2\xAD"); at != std::string_view::npos;
       at = word.find("\xC2\xAD", at + 2))
    if (at != 0 && at + 2 < word.size())
      out.push_back(static_cast<std::uint32_t>(at + 2));
  if (!out.empty() || patterns_ == nullptr)
    return out;
  std::vector<Letter> letters;
  std::size_t kept = 0; // points of words that are done
  bool forbidden = false;
  const auto end_word = [&] {
    if (forbidden)
      out.resize(kept);
    kept = out.size();
    forbidden = false;
  };
  for (std::size_t at = 0; at < word.size();) {
    const auto start = static_cast<std::uint32_t>(at);
    const char32_t c = text::next(word, at);
    if (text::is_letter(c) || (text::is_mark(c) && !letters.empty())) {
      letters.push_back({c, start});
      continue;
    }
    add_points(letters, *patterns_, out);
    letters.clear();
    forbidden = forbidden || forbids(c);
    if (ends_word(c))
      end_word();
  }
  add_points(letters, *patterns_, out);
  end_word();
  return out;
}

} // namespace octavo::typesetter
