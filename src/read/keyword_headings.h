// Headings that name what they number: `Chapter 4`, `Part Two`, `1. fejezet`. What they have in common with
// all others is in headings.h.
#pragma once

#include "read/headings.h"

namespace octavo::reader {

/// A number before its keyword has at most so many words.
inline constexpr std::size_t before_keyword = 5;

/// The heading of that form that `text` is, which has no decoration; `words` are its first, one more than
/// `before_keyword`.
std::optional<HeadingMatch> match_keyword(std::string_view text, const std::vector<Word>& words);

/// Whether a word, without accents and capitals, names what it numbers.
bool is_heading_keyword(const std::string& word);

} // namespace octavo::reader
