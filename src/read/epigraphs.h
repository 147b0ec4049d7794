// The quotation that stands at a chapter's head, with a line that says whom it is from: an epigraph.
#pragma once

#include "read/findings.h"

#include <octavo/book.h>

#include <string_view>

namespace octavo::reader {

/// Whether a paragraph says whom words above it are from: `— Lord Byron, Don Juan`. Names alone, as nobody
/// speaks.
bool is_attribution(std::string_view paragraph);

/// Whether a line is a sentence and, after a dash, whom it is from: `All is vanity. — Ecclesiastes`.
bool is_attributed_sentence(std::string_view line);

/// Makes Quotes of what a chapter opens with, below its notes: a quotation in quotation marks or emphasis,
/// lines of verse, or, below a heading, a few plain sentences, and who wrote them. Nothing where no text
/// follows.
void frame_epigraphs(Section& section, Findings& found);

/// Makes an epigraph of pages before the first heading that hold nothing else.
void name_epigraph(Section& section, Findings& found);

} // namespace octavo::reader
