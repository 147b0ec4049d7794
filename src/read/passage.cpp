// See passage.h: every recogniser looks at the lines; where two claim the same ones, the surer kind has them.
#include "read/passage.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace octavo::reader {
namespace {

constexpr std::string_view plain_reading = "prose";

/// What is claimed by two kinds is the first's; the other is how it would have been read without it.
void give_way(Passage& winner, const Passage& loser) {
  if (!loser.decision.reading.empty() && loser.decision.reading != winner.decision.reading &&
      winner.decision.alternative == plain_reading)
    winner.decision.alternative = loser.decision.reading;
}

/// Adds to `kept` those of `more` that overlap none of it; both are in order.
void merge(Passages& kept, Passages&& more) {
  if (more.empty())
    return;
  Passages all;
  all.reserve(kept.size() + more.size());
  std::size_t next = 0;
  std::size_t taken = 0; // the end of the last kept passage before
  for (Passage& passage : more) {
    while (next < kept.size() && kept[next].first <= passage.first) {
      taken = kept[next].first + kept[next].size;
      all.push_back(std::move(kept[next++]));
    }
    const bool free =
        taken <= passage.first && (next == kept.size() || passage.first + passage.size <= kept[next].first);
    if (!free)
      give_way(taken > passage.first ? all.back() : kept[next], passage);
    else
      all.push_back(std::move(passage));
  }
  std::move(kept.begin() + static_cast<std::ptrdiff_t>(next), kept.end(), std::back_inserter(all));
  kept = std::move(all);
}

void find_in(const Sheet& sheet, Passages& found) {
  merge(found, find_quotes(sheet));
  merge(found, find_chat_heads(sheet));
  merge(found, find_dialogues(sheet));
  merge(found, find_letters(sheet));
  merge(found, find_cuttings(sheet));
  merge(found, find_lists(sheet));
  merge(found, find_columns(sheet));
  merge(found, find_poems(sheet));
  merge(found, find_quatrains(sheet));
  merge(found, find_datelines(sheet));
}

} // namespace

Decision decided(const Sheet& sheet, std::string what, Rule rule, std::size_t first, std::size_t size) {
  Decision decision;
  decision.what = std::move(what);
  decision.rule = rule;
  decision.first_line = sheet.lines[first].number;
  decision.last_line = sheet.lines[first + size - 1].number;
  decision.alternative = plain_reading;
  return decision;
}

Passages find_passages(Lines lines, const Wrapping& wrapping) {
  Passages found;
  if (lines.empty())
    return found;
  find_in(measure(lines, wrapping), found);
  return found;
}

} // namespace octavo::reader
