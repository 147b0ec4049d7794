// What stands before the first numbered chapter and after the last under a title of its own: `Before`,
// `Overture`, `After the Rain`. Prologues and epilogues by their own names are headings.h's.
#pragma once

#include "read/findings.h"
#include "read/heading_candidates.h"

namespace octavo::reader {

/// Adds these titles, where they are set as the numbered headings are and a chapter's text stands below.
void add_outer_titles(Candidates& candidates, const LineLayout& layout, Findings& found);

} // namespace octavo::reader
