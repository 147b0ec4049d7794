// The footnotes of a plain text: notes are taken out of the running text and their marks become references.
#pragma once

#include "read/findings.h"

#include <octavo/book.h>

namespace octavo::reader {

/// Finds notes and the marks that refer to them, in `sections` whose running text is as read_inlines() left
/// it. A note follows its mark: below the paragraph, at the chapter's end, or at the book's; where numbers
/// come again, each mark has the nearest note after it, and several in a row take theirs in order. A note
/// goes into the footnotes of the section that refers to it, under a provisional id (model/ids.h). A mark
/// without a note, and a note without a mark, stay where and what they are. Adds the decision `footnotes`
/// where there are any. Takes time linear in the size of the text.
void read_footnotes(Sections& sections, Findings& found);

} // namespace octavo::reader
