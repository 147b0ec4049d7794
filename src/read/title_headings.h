// Titles: the lines below a heading that go with it, and chapters that are headed by titles alone.
#pragma once

#include "read/contents_lists.h"
#include "read/findings.h"
#include "read/heading_candidates.h"

namespace octavo::reader {

/// Gives headings without a title the lines below them that are theirs, where that is what the text does.
void find_titles_below(Candidates& candidates, const LineLayout& layout);

/// Adds the lines that head chapters by a title alone: marked as headings are (`> Title` above a row, a title
/// between two rows), listed in the contents, set as the numbered headings are, or, where there are no
/// others, titles that stand apart from the text again and again.
void add_titles(Candidates& candidates, const LineLayout& layout, const ContentsLists& lists,
                Findings& found);

} // namespace octavo::reader
