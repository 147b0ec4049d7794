// Which of a text's candidates are its chapters: the explanation of all numbers together that fits best.
#pragma once

#include "read/findings.h"
#include "read/heading_candidates.h"

namespace octavo::reader {

/// Drops the candidates that are no headings of this text, gives those that stand above the chapters the rank
/// of parts, and says in `found` how the text is numbered. Those of a contents list are gone already.
void settle_numbering(Candidates& candidates, const LineLayout& layout, Findings& found);

} // namespace octavo::reader
