// How the words of headings are looked up: without accents and capitals, one space between them.
#pragma once

#include "read/numerals.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader {

/// The first `count` of `words` as a key.
inline std::string key_of(const std::vector<Word>& words, std::size_t count) {
  std::string key;
  for (std::size_t i = 0; i < count; ++i)
    key += (i > 0 ? " " : "") + words[i].bare;
  return key;
}
inline std::string key_of(std::string_view text) {
  const std::vector<Word> words = first_words(text, 12);
  return key_of(words, words.size());
}

/// Calls `use` with the key of each entry of `list`, which `|` parts.
template <typename Use>
void for_each_entry(std::string_view list, Use use) {
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    use(key_of(list.substr(at, end - at)));
    at = end + 1;
  }
}

} // namespace octavo::reader
