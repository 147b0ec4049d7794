// The numbers of printed pages that run through a text, and the heads above them: they are no part of it.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

#include <vector>

namespace octavo::reader {

/// The lines that hold a page's number, ascending: `12`, `- 12 -`, `[Pg 12]`, `{12}`, `Page 12`. Numbers that
/// merely count up may count chapters: those of pages come at regular distances, or in the middle of
/// sentences.
std::vector<std::size_t> find_page_numbers(Lines lines);

/// Takes the page numbers out of `lines` and says so in `found`. Where one stands in the middle of a
/// sentence, the rest of the paragraph moves up to where it breaks off; all other lines stay where they are.
void remove_page_numbers(std::vector<Line>& lines, Findings& found);

} // namespace octavo::reader
