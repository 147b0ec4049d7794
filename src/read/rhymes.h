// Which words sound alike at their ends.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace octavo::reader {

/// How a word ends, for the ear.
struct Rhyme {
  std::string word{};       ///< the line's last word, folded
  std::string tail{};       ///< its last two letters; empty where it has fewer, or none that show a sound
  std::uint64_t sounds = 0; ///< the English sounds that such an ending may stand for, as bits
};

/// The end of a line's last word.
Rhyme rhyme_of(std::string_view body);

/// Whether two ends rhyme: the same letters, or in English the same sound (`blue`, `you`). A word does not
/// rhyme with itself.
bool rhyme(const Rhyme& a, const Rhyme& b) noexcept;

/// Whether they do beyond doubt: by a sound, or by the letters from the last vowel before a consonant on.
bool rhyme_fully(const Rhyme& a, const Rhyme& b) noexcept;

} // namespace octavo::reader
