// Footnotes that stand within a paragraph, where they are referred to: `He ate a mola [Note 3: A fish.] at
// noon.`
#pragma once

#include <octavo/book.h>

namespace octavo::reader {

/// Gives each note of `sections` that has a number and stands in square brackets within a paragraph, or at
/// its end, a paragraph of its own below, as read_footnotes() knows them. Its place keeps the mark, `[3]`,
/// unless the section refers to the note before. The running text is as read_inlines() left it.
void part_inline_notes(Sections& sections);

} // namespace octavo::reader
