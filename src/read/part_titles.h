// Parts that are headed by a title alone: `INFERNO` above the first of its cantos.
#pragma once

#include "read/findings.h"
#include "read/heading_candidates.h"

namespace octavo::reader {

/// Adds the titles above the chapters that count from one again, where a text has no other parts, every such
/// chapter has one and no other chapter has. The first chapter may go without: its title may be the book's.
void add_part_titles(Candidates& candidates, const LineLayout& layout, Findings& found);

} // namespace octavo::reader
