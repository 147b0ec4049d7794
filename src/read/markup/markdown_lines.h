// What one line of Markdown may be, by itself.
#pragma once

#include "read/lines.h"

#include <string>

namespace octavo::reader::markup {

/// From so many columns on CommonMark takes a line for code.
inline constexpr std::size_t code_indent = 4;

/// Columns of white space that a line begins with, a tab counted as four.
std::size_t indent_of(const Line& line) noexcept;

/// Of ``` or ~~~ at a line's start (anywhere: indentation is not looked at), how many; 0: it is no fence.
std::size_t fence_of(std::string_view body) noexcept;

/// Bytes of the bullet or number at the start of a list item, without the space after it; 0: it is none.
std::size_t item_marker(std::string_view body) noexcept;

/// Whether a line is a row of hyphens or of equals signs, which makes the one above it a heading.
bool is_underline(const Line& line) noexcept;

/// Whether the one line above such a row is a heading, and not the last sentence of a scene with the break
/// right below it.
bool is_underlined_title(const Line& line, const Line& row);

/// Whether a line is the row below the head of a table: `|---|:-:|`.
bool is_table_row(std::string_view body) noexcept;

/// A row of marks between scenes, and nothing that Markdown has for something else.
bool is_break(std::string_view body);

/// `[^label]:` at a line's start: how long it is; 0: it is none.
std::size_t note_mark(std::string_view body) noexcept;

/// Whether a line can go on a paragraph, and begins nothing of its own.
bool is_text(std::string_view body) noexcept;

/// No-break spaces that keep a line this many columns in.
std::string room(int columns);

/// A line so that it begins nothing: no heading, item, fence or row, but emphasis and links stay.
std::string as_text(std::string_view body);

/// `text` so that no character of it is a mark of Markdown.
std::string escaped(std::string_view text);

} // namespace octavo::reader::markup
