// Which words belong together, so that a line had better not end between them. Knows no lines.
#pragma once

#include <string_view>

namespace octavo::typesetter {

/// What a language's conventions say of words.
struct Conventions {
  bool little_words_cling = false; ///< a word of one letter, `v Praze`, does not end a line
  bool capitals_are_names = true;  ///< a capital inside of a sentence begins a name; not in German
};
Conventions conventions(std::string_view language) noexcept;

/// Whether `word` and `next`, which a space divides, belong together: a title or initials and a name
/// (`Mr. Smith`, `J. R. Hartley`), a number and its unit or what it numbers (`5 km`, `No. 7`, `Chapter 3`).
bool belong_together(std::string_view word, std::string_view next, const Conventions& conventions) noexcept;

} // namespace octavo::typesetter
