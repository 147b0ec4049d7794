// Letters that a character reads: rule 7.
#pragma once

#include "read/lines.h"

#include <optional>

namespace octavo::reader {

/// Whether a line is a salutation: one tab, at most 40 characters, a comma at its end.
bool is_salutation(const Line& line) noexcept;

/// Whether line `at` signs a letter: short, after a closing word or a line that ends with a comma.
bool is_signature(Lines lines, std::size_t at);

/// Whether any line signs the letter and is followed by a blank one or the end.
bool has_signature(Lines letter);

/// How many lines the letter takes whose salutation is lines[0]: to its signature with a postscript after it,
/// else to before two blank lines. Nothing where neither comes: then it was prose.
std::optional<std::size_t> match_letter(Lines lines);

/// Whether the chapter's paragraphs are tabbed as a matter of course, so that a tab tells nothing.
bool is_tabbed_throughout(Lines lines) noexcept;

} // namespace octavo::reader
