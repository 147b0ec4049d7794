// Paragraphs that are two halves of one, and paragraphs that come twice.
#include "proof/checks.h"

#include "text/unicode.h"

#include <unordered_map>

namespace octavo::proof {
namespace {

/// Shorter paragraphs may come again: "No." "Yes." A refrain.
constexpr std::size_t long_enough_at_once = 60;
constexpr std::size_t long_enough_anywhere = 240;
/// A half sentence of less than this is rather a line of verse.
constexpr std::size_t least_half = 45;

/// Whether the paragraph ends in the middle of a sentence: with a small letter or a comma.
bool ends_open(std::string_view text) {
  text = text::trim_end(text);
  if (text.empty() || text.size() < least_half)
    return false;
  const char32_t last = text::last(text);
  return last == ',' || text::is_lower(last);
}

bool begins_small(std::string_view text) {
  text = text::trim(text);
  return !text.empty() && text::is_lower(text::first(text));
}

void check_broken(const Passages& passages, Report& report) {
  std::size_t before = passages.size(); // of the paragraph before, where there is one
  bool is_after_pause = false, was_broken = false;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& passage = passages[i];
    if (passage.kind == Passage::Kind::pause && !passage.is_ornament) {
      is_after_pause = true;
      continue;
    }
    if (!passage.is_body) {
      before = passages.size();
      is_after_pause = was_broken = false;
      continue;
    }
    const bool is_broken =
        before < passages.size() && ends_open(passages[before].text) && begins_small(passage.text);
    // Several in a row are lines of something, or the author's way.
    const bool goes_on = i + 1 < passages.size() && passages[i + 1].is_body && ends_open(passage.text) &&
                         begins_small(passages[i + 1].text);
    if (is_broken && !was_broken && !goes_on)
      report.add("paragraph-broken", i, 0,
                 std::string(is_after_pause ? "a break" : "a new paragraph") +
                     " divides a sentence: " + excerpt(passage.text, 0));
    was_broken = is_broken;
    before = i;
    is_after_pause = false;
  }
}

void check_repeated(const Passages& passages, Report& report) {
  std::unordered_map<std::string_view, std::size_t> seen;
  std::size_t before = passages.size();
  bool was_repeated = false;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (!passages[i].is_body)
      continue;
    const std::string_view text = passages[i].text;
    std::size_t first = passages.size();
    if (before < passages.size() && text.size() >= long_enough_at_once && passages[before].text == text)
      first = before;
    else if (text.size() >= long_enough_anywhere)
      if (const auto [place, is_new] = seen.emplace(text, i); !is_new)
        first = place->second;
    // Of a passage that comes twice, its first paragraph is enough.
    const bool is_repeated = first < passages.size();
    if (is_repeated && !was_repeated) {
      const int line = passages[first].first_line;
      report.add("paragraph-repeated", i, 0,
                 "a paragraph is there twice" +
                     (line > 0 ? ", first on line " + std::to_string(line) : std::string()) + ": " +
                     excerpt(text, 0));
    }
    was_repeated = is_repeated;
    before = i;
  }
}

} // namespace

void check_paragraphs(const Passages& passages, Report& report) {
  check_broken(passages, report);
  check_repeated(passages, report);
}

} // namespace octavo::proof
