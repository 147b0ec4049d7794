// Chapters that are headed by titles alone, told by the gaps above them: where nearly every wider gap, or
// every row, stands above a title, the titles divide the text and not its scenes.
#pragma once

#include "read/contents_lists.h"
#include "read/heading_candidates.h"

namespace octavo::reader {

/// The lines of these titles, ascending; none where wider gaps stand above scenes as well. A title that the
/// text begins with is left out where it is the book's: with nothing below it, or set off more than the rest.
std::vector<std::size_t> find_gap_titles(const Candidates& candidates, const LineLayout& layout,
                                         const ContentsLists& lists);

} // namespace octavo::reader
