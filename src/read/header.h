// What stands at the head of an ordinary text and is no story: its title, who wrote it, what a site says of
// it.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

#include <octavo/book.h>

#include <vector>

namespace octavo::reader {

/// Takes entries (`Title: …`), a title with `by …` below it, and the blocks that sites put above a story from
/// the head of `lines`, which are left out then. An unknown entry among known ones becomes a tag.
void take_header(std::vector<Line>& lines, Metadata& metadata, Findings& found);

} // namespace octavo::reader
