// See lead_in.h.
#include "model/lead_in.h"

#include "text/unicode.h"

#include <array>

namespace octavo::model {
namespace {

constexpr std::size_t fewest = 3, usual = 4, most = 5;
constexpr std::size_t longest_word = 60; // bytes

bool is_quotation_mark(char32_t c) {
  return std::u32string_view(U"\"'“”‘’«»„‟‹›").find(c) != std::u32string_view::npos;
}
bool ends_phrase(char32_t c) {
  return std::u32string_view(U",;:.!?…—–").find(c) != std::u32string_view::npos;
}

bool opens_bracket(char32_t c) {
  return c == U'(' || c == U'[';
}

bool has_case(std::string_view word) {
  for (std::size_t at = 0; at < word.size();)
    if (const char32_t c = text::next(word, at); text::is_upper(c) || text::is_lower(c))
      return true;
  return false;
}

} // namespace

std::size_t lead_in(std::string_view text) {
  std::array<std::size_t, most + 1> ends{}; // where each word ends
  std::size_t words = 0;
  std::size_t at = 0;
  while (words < most) {
    while (at < text.size()) { // the space before the word
      std::size_t after = at;
      if (!text::is_space(text::next(text, after)))
        break;
      at = after;
    }
    const std::size_t start = at;
    while (at < text.size()) {
      std::size_t after = at;
      if (text::is_space(text::next(text, after)))
        break;
      at = after;
    }
    const std::string_view word = text.substr(start, at - start);
    if (word.empty())
      break;
    if (word.size() > longest_word)
      return 0; // a scream, an address
    if (words >= 2 && is_quotation_mark(text::first(word)))
      return ends[words]; // speech begins
    if (words >= fewest && opens_bracket(text::first(word)))
      return ends[words];
    if (words == 0 && !has_case(word))
      return 0;
    ends[++words] = at;
    if (at == text.size())
      break;
    const char32_t last = text::last(word);
    if (is_quotation_mark(last) && text::length(word) > 1)
      return words >= fewest ? at : 0;
    if (words >= fewest && ends_phrase(last))
      return at;
  }
  return words < most || at == text.size() ? 0 : ends[usual];
}

} // namespace octavo::model
