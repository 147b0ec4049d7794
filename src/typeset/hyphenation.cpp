// libhyphen: the patterns, and the words that are given to it.
#include "typeset/hyphenation.h"

#include "text/unicode.h"

#include <hyphen.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <iterator>
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
using Loaded = std::unique_ptr<HyphenDict, Free>;

// The file in UTF-8, so that words need not be converted, and without what libhyphen would take for patterns:
// comments, and lines of more bytes than it reads at once. Empty where its encoding is unknown.
std::string prepared(std::string_view file) {
  constexpr std::size_t longest_line = 98;
  const std::size_t first = file.find('\n');
  if (first == std::string_view::npos)
    return {};
  std::string encoding(text::trim(file.substr(0, first)));
  if (encoding.starts_with("microsoft-cp"))
    encoding.replace(0, std::string_view("microsoft-cp").size(), "windows-");
  std::string_view rest = file.substr(first + 1);
  std::string converted;
  if (encoding != "UTF-8") {
    converted.resize(rest.size() * 3);
    UErrorCode status = U_ZERO_ERROR;
    const auto size =
        ucnv_convert("UTF-8", encoding.c_str(), converted.data(), static_cast<std::int32_t>(converted.size()),
                     rest.data(), static_cast<std::int32_t>(rest.size()), &status);
    if (U_FAILURE(status) != 0)
      return {};
    converted.resize(static_cast<std::size_t>(size));
    rest = converted;
  }
  std::string out = "UTF-8\n";
  out.reserve(rest.size() + out.size());
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = text::trim(rest.substr(0, end));
    if (!line.empty() && line.front() != '%' && line.front() != '#' && line.size() <= longest_line) {
      out += line;
      out += '\n';
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

// libhyphen reads a FILE.
Loaded load(std::string_view file) {
  std::string text = prepared(file);
  if (!text::is_valid(text) || text.find('\n') + 1 == text.size())
    return nullptr;
  const std::unique_ptr<std::FILE, Free> stream(fmemopen(text.data(), text.size(), "r"));
  return Loaded(stream ? hnj_hyphen_load_file(stream.get()) : nullptr);
}

template <std::size_t Which>
HyphenDict* loaded() {
  static const Loaded dictionary =
      load({all_patterns[Which].begin,
            static_cast<std::size_t>(all_patterns[Which].end - all_patterns[Which].begin)});
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
bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}
bool forbids(char32_t c) {
  return c == U'@' || c == U'_' || text::is_digit(c);
}

struct Letter {
  char32_t character;
  std::uint32_t at;
};

/// A dictionary, and the fewest letters on either side of a hyphen, where it does not ask for more itself.
struct Rules {
  HyphenDict* dictionary = nullptr;
  std::size_t before = 2, after = 2;
};

void add_points(const std::vector<Letter>& letters, const Rules& rules, std::vector<std::uint32_t>& out) {
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
  std::string marks(lower.size() + 5, '\0');
  char** replacements = nullptr;
  int *positions = nullptr, *cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate2(rules.dictionary, lower.c_str(), static_cast<int>(lower.size()),
                                           marks.data(), nullptr, &replacements, &positions, &cuts);
  for (std::size_t i = 0; failed == 0 && i < letters.size(); ++i) {
    const bool changes = replacements != nullptr && replacements[i] != nullptr; // spelling: left alone
    if ((marks[i] & 1) != 0 && !changes && i + 1 >= rules.before && letters.size() - (i + 1) >= rules.after)
      out.push_back(letters[i + 1].at);
  }
  if (replacements != nullptr)
    for (std::size_t i = 0; i < lower.size(); ++i)
      std::free(replacements[i]);
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
}

// Debian's hyphen-*, but for those that are compiled in, and Thai's: its lines break between words, and have
// no hyphens.
constexpr std::string_view packaged[] = {
    "af", "as", "be", "bg", "bn", "ca", "cs", "da", "el", "gl", "gu", "hi", "hr", "hu", "id", "is", "kn",
    "lt", "lv", "ml", "mn", "mr", "or", "pa", "pl", "ro", "sk", "sl", "sr", "sv", "ta", "te", "uk", "zu"};

} // namespace

class Dictionary {
public:
  explicit Dictionary(Loaded loaded) : loaded_(std::move(loaded)) {}
  HyphenDict* get() const { return loaded_.get(); }

private:
  Loaded loaded_;
};

std::shared_ptr<const Dictionary> read_patterns(std::string_view file) {
  Loaded loaded = load(file);
  return loaded ? std::make_shared<const Dictionary>(std::move(loaded)) : nullptr;
}

bool has_patterns(std::string_view language) noexcept {
  return patterns_for(language) != nullptr;
}

std::string patterns_package(std::string_view language) {
  const std::string_view base = language.substr(0, language.find('-'));
  if (has_patterns(language))
    return {};
  if (base == "no" || base == "nb" || base == "nn")
    return "hyphen-no";
  const bool known = std::find(std::begin(packaged), std::end(packaged), base) != std::end(packaged);
  return known ? "hyphen-" + std::string(base) : std::string();
}

Hyphenation::Hyphenation(std::string_view language, std::shared_ptr<const Dictionary> own) noexcept
    : patterns_(patterns_for(language)), own_(std::move(own)) {}

std::vector<std::uint32_t> Hyphenation::find(std::string_view word, bool in_parts) const {
  std::vector<std::uint32_t> out;
  for (std::size_t at = word.find("\xC2\xAD"); at != std::string_view::npos;
       at = word.find("\xC2\xAD", at + 2))
    if (at != 0 && at + 2 < word.size())
      out.push_back(static_cast<std::uint32_t>(at + 2));
  if (!out.empty() || (patterns_ == nullptr && own_ == nullptr))
    return out;
  Rules rules;
  if (patterns_ != nullptr)
    rules = {loaded_by_number(static_cast<std::size_t>(patterns_ - all_patterns.data()),
                              std::make_index_sequence<all_patterns.size()>{}),
             patterns_->before, patterns_->after};
  else
    rules.dictionary = own_->get();
  if (rules.dictionary == nullptr)
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
    add_points(letters, rules, out);
    letters.clear();
    forbidden = forbidden || forbids(c) || (is_hyphen(c) && !in_parts);
    if (ends_word(c))
      end_word();
  }
  add_points(letters, rules, out);
  end_word();
  return out;
}

} // namespace octavo::typesetter
