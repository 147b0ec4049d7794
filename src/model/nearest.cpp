// See nearest.h.
#include "model/nearest.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace octavo::model {
namespace {

/// Longer words are no typing errors of any we know, and the distance takes quadratic time.
constexpr std::size_t longest_word = 64;

/// Optimal string alignment: Levenshtein's distance, with two neighbours swapped as one error.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        now[j] = std::min(now[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(now);
  }
  return last[b.size()];
}

} // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  if (word.size() > longest_word)
    return {};
  std::string_view found;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view each : known)
    if (const std::size_t errors = distance(word, each); errors < least) {
      least = errors;
      found = each;
    }
  return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  const std::string_view meant = nearest(word, known);
  return meant.empty() ? std::string{} : "; did you mean `" + std::string(meant) + "`?";
}

} // namespace octavo::model
