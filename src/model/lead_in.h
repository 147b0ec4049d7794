// The first words of a chapter, which are set in small capitals.
#pragma once

#include <cstddef>
#include <string_view>

namespace octavo::model {

/// How many bytes at the start of a first paragraph's `text` are its lead-in: the first phrase, of three to
/// five words, never across a closing quotation mark. 0 where there is none: the script has no capitals, or
/// the text is hardly longer.
std::size_t lead_in(std::string_view text);

} // namespace octavo::model
