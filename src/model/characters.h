// Which characters a Book's text may hold, and texts in messages. For what comes in from files of people's
// own.
#pragma once

#include <string>
#include <string_view>

namespace octavo::model {

/// Whether a Book's text may hold `c`: no control character, no surrogate, nothing that Unicode says is none.
/// `preformatted` allows line ends and tabs.
bool is_book_character(char32_t c, bool preformatted) noexcept;

/// The beginning of a text that may be a whole book, for a message: whole characters, at most `most` bytes.
std::string_view shortened(std::string_view text, std::size_t most = 80) noexcept;

/// The same in backquotes: a word that was not expected.
std::string quoted(std::string_view word);

/// "U+0007", of at least four digits.
std::string code_point(char32_t c);

} // namespace octavo::model
