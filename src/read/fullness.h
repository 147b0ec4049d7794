// How full a line is: what tells a line end that was meant from one where the line was merely full.
#pragma once

#include "read/lines.h"

namespace octavo::reader {

/// Whether `c` belongs to a script that is written without spaces between words.
bool has_no_spaces(char32_t c) noexcept;

/// Whether the next line's first word would have fitted on this one, in a text wrapped at `width` columns:
/// its end was meant.
bool ends_early(const Line& line, const Line& next, std::size_t width) noexcept;

/// Whether a line ends like a paragraph: with a sentence's end, or what closes a quotation or bracket.
bool ends_paragraph(const Line& line) noexcept;

/// Whether the sentence of `line` goes on on the line `next`, as its last and first characters have it.
bool goes_on(const Line& line, const Line& next) noexcept;

/// Whether a line is so much longer than a wrapped text's that it was not wrapped.
bool is_overlong(const Line& line, std::size_t width) noexcept;

} // namespace octavo::reader
