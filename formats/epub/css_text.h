// The text of style sheets, taken apart by its characters: strings, comments, brackets. What shapes a sheet,
// and nothing of what it says.
#pragma once

#include <string>
#include <string_view>

namespace octavo::epub::css {

inline constexpr std::string_view spaces = " \t\r\n\f";

std::string_view trimmed(std::string_view text);
bool is_name(char c);
/// The name at `at`, which is moved past it.
std::string_view take_name(std::string_view text, std::size_t& at);
/// Each comment is one space.
std::string without_comments(std::string_view css);
/// Where the first of `stops` is at or after `at` that stands in no string and in no brackets; else the end.
std::size_t find(std::string_view css, std::size_t at, std::string_view stops);

/// Calls `see` with each part of `text` between separators.
template <typename See>
void each_part(std::string_view text, char separator, const See& see) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = find(text, at, std::string_view(&separator, 1));
    see(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
}

} // namespace octavo::epub::css
