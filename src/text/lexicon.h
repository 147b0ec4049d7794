// The commonest words of languages, to be looked up. Knows no book.
#pragma once

#include "text/common_words.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace octavo::text {

struct LexiconWord {
  std::string_view word;
  std::size_t language; ///< index in common_words
  double weight = 1;    ///< less where other languages have the word too
};

/// All common words of the languages that are written in Cyrillic letters, or in Latin ones, sorted.
const std::vector<LexiconWord>& lexicon(bool cyrillic);

} // namespace octavo::text
