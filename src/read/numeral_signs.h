// Numbers that are written with signs rather than in words: figures, Roman, Greek and Hebrew numerals.
// Chinese ones are read here too, and declared in numerals.h.
#pragma once

#include "read/numerals.h"

namespace octavo::reader {

/// Decimal digits of any script that has its own, seven at most; nothing for what has other characters.
std::optional<int> figures(std::string_view text);

/// All of `text` as a Roman numeral, in letters of one case.
std::optional<int> roman(std::string_view text);

/// Αʹ, ΙΒ΄, κγ': Greek letters with a mark behind them; or the one letter alone. `word` is the first of
/// `line`.
std::optional<Numeral> greek(std::string_view line, const Word& word);

/// א, י״א, ט"ו: Hebrew letters from byte `from` on.
std::optional<Numeral> hebrew(std::string_view line, std::size_t from);

} // namespace octavo::reader
