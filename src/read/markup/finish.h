// A section of a flow once its blocks are known: which of its breaks are breaks, and where its author speaks.
#pragma once

#include "read/findings.h"

#include <octavo/book.h>

namespace octavo::reader::markup {

/// Whether a section of this kind tells the story or belongs to it, so that it has scenes and notes.
bool is_story(SectionKind kind) noexcept;

/// Judges the empty spaces of `section`, drops breaks at its ends, and makes the author's notes in it Asides,
/// the one at its end a child.
void finish(Section& section, Findings& found);

} // namespace octavo::reader::markup
