// The lines of a section as blocks: paragraphs, breaks, letters, verse, headings.
#pragma once

#include "read/paragraphs.h"

#include "read/findings.h"
#include <octavo/book.h>

namespace octavo::reader {

/// The blocks of a story's own text, where blank lines and rows may be scene breaks: rules 4 to 8, 10 and 14.
/// Doubts are added to `notes`.
Blocks read_story(Lines lines, const Wrapping& wrapping, Findings& found);

/// The blocks of a description, a note, or what surrounds a story: blank lines are gaps between paragraphs.
Blocks read_matter(Lines lines, const Wrapping& wrapping);

} // namespace octavo::reader
