// See foreign_numbers.h.
#include "read/foreign_numbers.h"

#include "text/language.h"

#include <algorithm>
#include <string>
#include <vector>

namespace octavo::reader {
namespace {

constexpr std::size_t sample = 100'000; ///< bytes that the language is told by
constexpr double sure = 0.5;

bool is_in_words(const Candidate& c) noexcept {
  return !c.match.one_more && c.is_number() && c.match.style == NumeralStyle::words;
}

/// Lines from all over the text.
std::string sample_of(Lines lines) {
  std::size_t size = 0;
  for (const Line& line : lines)
    size += line.body.size() + 1;
  const std::size_t stride = 1 + size / sample;
  std::string text;
  for (std::size_t i = 0; i < lines.size() && text.size() < sample; i += stride) {
    text += lines[i].body.substr(0, sample - text.size());
    text += '\n';
  }
  return text;
}

Languages languages_of(const Candidates& candidates, Lines lines) {
  const text::LanguageGuess guess = text::guess_language(sample_of(lines));
  const Languages spoken = languages(guess.tag);
  if (guess.confidence >= sure && spoken != 0)
    return spoken;
  Languages named = 0;
  for (const Candidate& c : candidates)
    if (c.is_named_chapter())
      named |= c.match.languages;
  return named == 0 ? any_language : named;
}

/// The languages, one by one, in which foreign numbers count from one to three at least: `Uno`, `Dos`, `Tres`
/// above the chapters of an English text. `foreign` are candidates in words that its own language has not.
Languages counted_in(const std::vector<const Candidate*>& foreign) {
  constexpr int enough = 3;
  Languages counted = 0;
  for (Languages language = 1; language != 0; language <<= 1) {
    int last = 0;
    for (const Candidate* const c : foreign)
      if (const auto number = whole_numeral(c->match.label, language); number && number->value == last + 1)
        ++last;
    counted |= last >= enough ? language : 0;
  }
  return counted;
}

} // namespace

void drop_foreign_numbers(Candidates& candidates, const LineLayout& layout) {
  if (std::none_of(candidates.begin(), candidates.end(), is_in_words))
    return;
  constexpr std::size_t most_foreign = 60; // which are looked at
  Languages in = languages_of(candidates, layout.lines());
  std::vector<const Candidate*> foreign;
  for (const Candidate& c : candidates)
    if (foreign.size() < most_foreign && is_in_words(c) && !whole_numeral(c.match.label, in))
      foreign.push_back(&c);
  in |= counted_in(foreign);
  for (Candidate& c : candidates) {
    if (!is_in_words(c))
      continue;
    const auto number = whole_numeral(c.match.label, in);
    c.dropped = c.dropped || !number;
    if (number)
      c.match.number = number->value;
  }
  std::erase_if(candidates, [](const Candidate& c) { return c.dropped; });
}

} // namespace octavo::reader
