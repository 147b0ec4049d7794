// How languages set quotation marks, dashes and clipped words. Data; what is done with it is in quotes.cpp
// and dashes.cpp.
#pragma once

#include <string_view>

namespace octavo::text {

struct Convention {
  std::string_view language;
  /// What straight marks become; empty: they stay, and so do apostrophes. Marks that are curved already keep
  /// their shape.
  std::string_view double_open, double_close, single_open, single_close;
  std::string_view dash;      ///< what a hyphen between spaces becomes
  std::string_view long_dash; ///< what two hyphens become, where they stand between spaces
  std::string_view dialogue;  ///< what a hyphen that opens a line becomes; empty: it stays one
  bool attached = false;      ///< dialogue's dashes cling to the words they set off: —Hola —dijo.
};

/// The convention of a BCP 47 language; English where there is no other.
const Convention& convention(std::string_view language) noexcept;

/// Whether a language sets its punctuation in ways that are not touched: Chinese, Japanese.
bool has_own_punctuation(std::string_view language) noexcept;

/// How sure it is that a word is the rest of one whose beginning an apostrophe stands for.
enum class Elision {
  none,
  possible, ///< is a word of its own as well: 'round, 'er
  certain,  ///< 'tis, 'em
};

/// `word` is in lower case, what follows an apostrophe up to the next character that is no letter.
Elision elision(std::string_view word, std::string_view language) noexcept;

} // namespace octavo::text
