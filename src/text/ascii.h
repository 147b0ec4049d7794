// Characters of ASCII, where a format or an identifier has no others: tags, addresses, numbers. Running text
// is for unicode.h.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace octavo::text {

constexpr bool is_ascii_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_alphanumeric(char c) noexcept {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
constexpr bool is_hexadecimal(char c) noexcept {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// `c` as a small letter, where it is a capital one; other bytes stay, those of UTF-8 among them.
constexpr char ascii_lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
inline std::string ascii_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    c = ascii_lower(c);
  return result;
}

/// Whether both are the same but for the case of ASCII letters.
inline bool equal_ascii(std::string_view a, std::string_view b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

} // namespace octavo::text
