// See lexicon.h.
#include "text/lexicon.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace octavo::text {
namespace {

std::vector<LexiconWord> made_lexicon(bool cyrillic) {
  std::vector<LexiconWord> all;
  for (std::size_t i = 0; i < std::size(common_words); ++i) {
    if (common_words[i].cyrillic != cyrillic)
      continue;
    const std::string_view words = common_words[i].words;
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      all.push_back({words.substr(at, end - at), i});
      at = end + 1;
    }
  }
  std::sort(all.begin(), all.end(), [](const LexiconWord& a, const LexiconWord& b) {
    return a.word != b.word ? a.word < b.word : a.language < b.language;
  });
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end =
        std::find_if(begin, all.end(), [&](const LexiconWord& word) { return word.word != begin->word; });
    for (const auto same = end - begin; begin != end; ++begin)
      begin->weight = 1 / std::sqrt(static_cast<double>(same));
  }
  return all;
}

} // namespace

const std::vector<LexiconWord>& lexicon(bool cyrillic) {
  // Sorted once: for a short story that takes longer than a guess.
  static const std::vector<LexiconWord> lexicons[] = {made_lexicon(false), made_lexicon(true)};
  return lexicons[cyrillic ? 1 : 0];
}

} // namespace octavo::text
