// File names as people compare them. Knows no file.
#pragma once

#include <string>
#include <string_view>

namespace octavo::collection {

/// Whether `a` comes before `b` as people count: `chapter 2` before `chapter 10`, capitals and small letters
/// alike. A strict total order of different names.
bool natural_less(std::string_view a, std::string_view b);

/// One key for all names that are one on a disk that does not tell capitals from small letters.
std::string folded_name(std::string_view name);

/// A name, which may be any bytes, as UTF-8: what is ill-formed or a control character becomes U+FFFD.
std::string printable(std::string_view name);

/// Whether `text` is UTF-8 and all of it may stand in a book: no control characters and no noncharacters.
bool is_plain_text(std::string_view text);

} // namespace octavo::collection
