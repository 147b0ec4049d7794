// Which words belong together, so that a line had better not end between them. Knows no lines.
#pragma once

#include <cstdint>
#include <string_view>

namespace octavo::typesetter {

/// What a language's conventions say of words.
struct Conventions {
  bool little_words_cling = false; ///< a word of one letter, `v Praze`, does not end a line
  bool capitals_are_names = true;  ///< a capital inside of a sentence begins a name; not in German
};
Conventions conventions(std::string_view language) noexcept;

/// How much two words belong together.
enum class Bond : std::uint8_t {
  none,
  loose, ///< a line may end between them rather than be uneven: there are many such
  firm,  ///< only where all other lines would be too loose or too wide
};

/// That of `word` and `next`, which a space divides: firm between a title or initials and a name (`Mr.
/// Smith`, `J. R. Hartley`), a number and its unit or what it numbers (`5 km`, `$5 million`, `3 May`, `No.
/// 7`, `Chapter 3`, `Louis XIV`); loose after the little words of languages in which they do not end a line.
Bond bond_of(std::string_view word, std::string_view next, const Conventions& conventions) noexcept;

} // namespace octavo::typesetter
