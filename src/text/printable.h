// Text as every document can hold it, whatever bytes a Book holds.
#pragma once

#include <string>
#include <string_view>

namespace octavo::text {

/// `text` as XML 1.0 and every other document can hold it: ill-formed UTF-8 becomes U+FFFD; tabs and line
/// ends become spaces; other control characters and noncharacters go.
std::string clean(std::string_view text);
/// The same, but tabs and '\n' stay.
std::string clean_lines(std::string_view text);
/// clean(), with each run of white space one space and none at the ends.
std::string one_line(std::string_view text);

} // namespace octavo::text
