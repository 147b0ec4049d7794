// A reading as a few lines of text, for tests to compare: each section and block with its lines and what it
// holds.
#pragma once

#include <octavo/read.h>

#include <string>

namespace octavo::tests {

/// One line a section (`prologue 4-60 document, heading 4-6 kind | Prologue | Harmony from Harm`), its blocks
/// indented below it (`p 8`, `space 82 x1`, `ornament 30 ○ ○ ○`, `verse 34-45 4 stanzas`); plain paragraphs
/// of one line each that follow each other are a range: `p 8..51`.
std::string outline(const Book& book);

/// The outline of a text read with nothing beside it.
std::string outline(std::string_view text);

/// Running text with its marks: `<i>x</i>`, `<b>x</b>`, `<http://…>` for a link, `<foreign=fr x>` for a
/// style, `/` for a line break.
std::string marked(const Inlines& inlines);

/// The lines of all notes of that severity, as "27 45 100".
std::string lines_of(const Notes& notes, Severity severity);

} // namespace octavo::tests
