// The numbers of printed pages that run through a text, and the heads above them: they are no part of it.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

#include <vector>

namespace octavo::reader {

/// The lines that hold a page's number, ascending: `12`, `- 12 -`, `[Pg 12]`, `{12}`, `Page 12 of 40`, or a
/// number beside words that come again, `3   THE GLASS HARBOUR`. Numbers that merely count up may count
/// chapters: those of pages come at regular distances, or in the middle of sentences.
std::vector<std::size_t> find_page_numbers(Lines lines);

/// Takes the page numbers and what stands beside them on every page out of `lines` and says so in `found`.
/// `page_starts`: the numbers of the lines that begin with a form feed, each of which has a gap before it
/// that is left out. Where a page ends inside a paragraph, the rest of that moves up to where it breaks off;
/// all other lines stay where they are.
void remove_page_numbers(std::vector<Line>& lines, const std::vector<int>& page_starts, Findings& found);

} // namespace octavo::reader
