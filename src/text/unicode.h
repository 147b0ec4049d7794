// Characters and small strings of UTF-8: ICU's properties without its buffers. Knows no book.
#pragma once

#include "text/ascii.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace octavo::text {

// Most characters of most texts are ASCII: they are answered here, without a table and a call.
namespace beyond_ascii {
char32_t next(std::string_view text, std::size_t& at) noexcept;
char32_t previous(std::string_view text, std::size_t& at) noexcept;
bool is_space(char32_t c) noexcept;
bool is_letter(char32_t c) noexcept;
bool is_digit(char32_t c) noexcept;
bool is_alphanumeric(char32_t c) noexcept;
bool is_upper(char32_t c) noexcept;
bool is_lower(char32_t c) noexcept;
bool is_mark(char32_t c) noexcept;
} // namespace beyond_ascii

/// The code point of UTF-8 `text` at byte `at`, which is moved past it. An ill-formed byte is U+FFFD and one
/// byte long. `at` must be less than text.size().
inline char32_t next(std::string_view text, std::size_t& at) noexcept {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead >= 0x80)
    return beyond_ascii::next(text, at);
  ++at;
  return lead;
}
/// The code point that ends before byte `at`, which is moved to its start. `at` must be more than 0.
inline char32_t previous(std::string_view text, std::size_t& at) noexcept {
  const auto last = static_cast<unsigned char>(text[at - 1]);
  if (last >= 0x80)
    return beyond_ascii::previous(text, at);
  --at;
  return last;
}
/// The first and last code point; 0 for an empty text.
inline char32_t first(std::string_view text) noexcept {
  std::size_t at = 0;
  return text.empty() ? 0 : next(text, at);
}
inline char32_t last(std::string_view text) noexcept {
  std::size_t at = text.size();
  return text.empty() ? 0 : previous(text, at);
}
void append(std::string& out, char32_t c);

/// Code points of `text`.
std::size_t length(std::string_view text) noexcept;
bool is_valid(std::string_view text) noexcept;
/// How many bytes `text` begins with that are ASCII.
std::size_t ascii_size(std::string_view text) noexcept;

/// White space, the no-break ones included.
inline bool is_space(char32_t c) noexcept {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : beyond_ascii::is_space(c);
}
inline bool is_letter(char32_t c) noexcept {
  return c < 0x80 ? is_ascii_letter(static_cast<char>(c)) : beyond_ascii::is_letter(c);
}
/// A decimal digit of any script.
inline bool is_digit(char32_t c) noexcept {
  return c < 0x80 ? is_ascii_digit(static_cast<char>(c)) : beyond_ascii::is_digit(c);
}
inline bool is_alphanumeric(char32_t c) noexcept {
  return c < 0x80 ? is_ascii_alphanumeric(static_cast<char>(c)) : beyond_ascii::is_alphanumeric(c);
}
inline bool is_upper(char32_t c) noexcept {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : beyond_ascii::is_upper(c);
}
inline bool is_lower(char32_t c) noexcept {
  return c < 0x80 ? c >= 'a' && c <= 'z' : beyond_ascii::is_lower(c);
}
/// A combining mark.
inline bool is_mark(char32_t c) noexcept {
  return c >= 0x300 && beyond_ascii::is_mark(c);
}
bool is_ideographic(char32_t c) noexcept; ///< Chinese characters and Japanese syllables

/// Without white space at its ends, or at one.
std::string_view trim(std::string_view text) noexcept;
std::string_view trim_end(std::string_view text) noexcept;
/// Trimmed, and each run of white space one space; a no-break space that stands alone stays.
std::string collapse_spaces(std::string_view text);

/// Simple case mapping of each character, without regard to language: for comparing, not for showing.
std::string folded(std::string_view text);
/// Small letters as the language (BCP 47; empty: none) has them.
std::string lower(std::string_view text, std::string_view language = {});
std::string upper(std::string_view text, std::string_view language = {});

/// An ASCII name of [a-z0-9-] for `text`: letters without their marks, all else as single hyphens, none at
/// the ends; at most `most` characters, cut between words. Empty where most of the letters have no ASCII
/// base.
std::string slug(std::string_view text, std::size_t most);

} // namespace octavo::text
