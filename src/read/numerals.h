// Numbers as chapters bear them: figures, Roman, Greek, Hebrew and Chinese numerals, and words of many
// languages. Knows no headings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader {

/// How a number is written. A sequence seldom changes its own.
enum class NumeralStyle { arabic, roman, words, greek, hebrew, chinese };

/// The style in words, for people: "in Roman numerals".
std::string_view name(NumeralStyle style) noexcept;

/// Languages as a set of bits; number words of one language are not mixed with the heading words of another
/// ("to" is two in Danish, and not in "Part to").
using Languages = std::uint32_t;
inline constexpr Languages any_language = ~Languages(0);

/// The set of languages whose codes ("en de") are listed.
Languages languages(std::string_view codes);

struct Numeral {
  int value = 0;
  NumeralStyle style = NumeralStyle::arabic;
  Languages languages = any_language; ///< in which it is that number
  std::size_t size = 0;               ///< bytes it takes
};

/// The longest number at the start of `text`; it ends where a word ends.
std::optional<Numeral> leading_numeral(std::string_view text, Languages in = any_language);

/// The number that all of `text` is.
std::optional<Numeral> whole_numeral(std::string_view text, Languages in = any_language);

/// The number at the start of `text` as it is written with Chinese numerals or figures of any width: 十二,
/// １２.
std::optional<Numeral> leading_chinese(std::string_view text);

/// A word of a line: letters, or figures.
struct Word {
  std::size_t from = 0; ///< bytes of the line
  std::size_t to = 0;
  std::string bare{}; ///< without accents and capitals
};

/// The first words of `text`, at most `most` of them.
std::vector<Word> first_words(std::string_view text, std::size_t most);

} // namespace octavo::reader
