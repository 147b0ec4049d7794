// Letters, verse, plays, chats and the like among the paragraphs of a flow: told as they are among a plain
// text's lines, by the same recognisers.
#pragma once

#include "read/findings.h"

#include <octavo/book.h>

namespace octavo::reader::markup {

/// Makes documents of those body paragraphs of `section` that are some. Its words, emphasis and links stay.
void find_documents(Section& section, Findings& found);

} // namespace octavo::reader::markup
