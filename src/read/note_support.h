// Whether what stands at a chapter's edge behind a word that somebody in a story may write as well, `Note:`,
// `Warning:`, `Disclaimer:`, is what an author says to readers.
#pragma once

#include <octavo/book.h>

#include <string_view>

namespace octavo::reader {

/// Whether a paragraph that begins with its marker needs more than that to be a note: `Warning: the bridge is
/// out.` A row or another note beside it would do.
bool needs_support(std::string_view paragraph, NoteKind kind);

/// Whether a text is what notes of that kind say: of violence and spoilers, of rights, of chapters.
bool speaks_as_note(std::string_view text, NoteKind kind);

} // namespace octavo::reader
