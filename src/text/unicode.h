// Characters and small strings of UTF-8: ICU's properties without its buffers. Knows no book.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace octavo::text {

/// The code point of UTF-8 `text` at byte `at`, which is moved past it. An ill-formed byte is U+FFFD and one
/// byte long. `at` must be less than text.size().
char32_t next(std::string_view text, std::size_t& at) noexcept;
/// The code point that ends before byte `at`, which is moved to its start. `at` must be more than 0.
char32_t previous(std::string_view text, std::size_t& at) noexcept;
/// The first and last code point; 0 for an empty text.
char32_t first(std::string_view text) noexcept;
char32_t last(std::string_view text) noexcept;
void append(std::string& out, char32_t c);

/// Code points of `text`.
std::size_t length(std::string_view text) noexcept;
bool is_valid(std::string_view text) noexcept;

bool is_space(char32_t c) noexcept; ///< white space, the no-break ones included
bool is_letter(char32_t c) noexcept;
bool is_digit(char32_t c) noexcept; ///< a decimal digit of any script
bool is_alphanumeric(char32_t c) noexcept;
bool is_upper(char32_t c) noexcept;
bool is_lower(char32_t c) noexcept;
bool is_mark(char32_t c) noexcept;        ///< a combining mark
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
