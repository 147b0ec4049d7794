// What speaks against the chapters that were found, where they are few: lines that stand as headings do and
// were taken for text.
#pragma once

#include "read/findings.h"
#include "read/heading_candidates.h"

namespace octavo::reader {

/// Says in `found` that a text of one or two chapters may have more, where at least three lines by themselves
/// look like titles or numbers, with text below each. `seen` are the lines that were looked at as headings,
/// in order. Linear.
void doubt_headings(const Candidates& headings, const std::vector<std::size_t>& seen,
                    const LineLayout& layout, Findings& found);

} // namespace octavo::reader
