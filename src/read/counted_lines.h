// Lines that count though they name nothing that is known to be counted: `Hour 1`, `The Glass Harbour - 2`,
// `S01E03: The Tide`, `No. 4`, `A.`
#pragma once

#include "read/findings.h"
#include "read/heading_candidates.h"

namespace octavo::reader {

/// Adds as chapters the lines by themselves that differ in their number alone, where a text has no numbered
/// chapters: several that count on from the first without a gap or a repeat, with text below each, of which
/// the first stands near the beginning. Linear.
void add_counted_lines(Candidates& candidates, const LineLayout& layout, Findings& found);

/// Removes the headings of parts that are typed above each of their chapters: `ACT I` above `SCENE 2` too,
/// which then begins with that line.
void merge_repeated_parts(Candidates& candidates, const LineLayout& layout);

} // namespace octavo::reader
