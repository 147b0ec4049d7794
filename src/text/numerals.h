// Numbers in headings, as figures, Roman numerals and words: "Chapter 4", "Chapter IV", "Chapter Four". Knows
// no book.
#pragma once

#include <string>
#include <string_view>

namespace octavo::text {

enum class Numerals { words, figures, roman };

/// `n` in words of the language that the BCP 47 `tag` names, in lower case: "twenty-one". Empty where ICU
/// cannot spell it.
std::string spelled_out(int n, std::string_view tag);

/// `heading` with the number `n` that it says, in figures, Roman numerals or words, said in the other way;
/// words are capitalised as those around them are. As it is where it does not say it as a cardinal number, or
/// the language has no words for it.
std::string renumbered(std::string_view heading, int n, Numerals numerals, std::string_view tag);

} // namespace octavo::text
