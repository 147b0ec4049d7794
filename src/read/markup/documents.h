// Letters, verse, plays, chats and the like among the paragraphs of a flow: told as they are among a plain
// text's lines, by the same recognisers.
#pragma once

#include "read/cast.h"
#include "read/findings.h"

#include <octavo/book.h>

namespace octavo::reader::markup {

/// Counts who speaks in the body paragraphs of `section`.
void count_speakers(const Section& section, CastCount& count);

/// Makes documents of those body paragraphs of `section` that are some; `cast` speaks in all of the text. Its
/// words, emphasis and links stay.
void find_documents(Section& section, const Cast& cast, Findings& found);

} // namespace octavo::reader::markup
