// What an author says below a chapter without a marker: thanks to beta readers and reviewers, a request for
// reviews, and the words that go with them. A character's thanks are none.
#pragma once

#include <octavo/book.h>

#include <optional>
#include <string_view>

namespace octavo::reader {

/// The kind of note that a paragraph at a chapter's end is by its words alone: `Many thanks to my beta,
/// Ann!`, `Thank you all for reading!`, `Please review!`. It must speak to or of readers; speech never does.
std::optional<NoteKind> match_farewell(std::string_view paragraph);

/// From which on the last blocks of a section are notes: paragraphs with a marker or farewells, and short
/// ones beside these (`See you next chapter!`), and what speaks to readers there without either. The number
/// of blocks where there are none; never 0. Looks at the last blocks alone, and at those that tell by whom
/// the story is told.
std::size_t farewells_from(const Blocks& blocks);

} // namespace octavo::reader
