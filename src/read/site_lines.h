// Lines of a site's pages that stand between the chapters of a text which was copied from them: links to the
// chapters before and after, numbers of posts. They are no headings and no text.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

#include <octavo/book.h>

#include <vector>

namespace octavo::reader {

/// Whether a line is nothing but the words of such links: `[Previous Chapter] [Index]`, `« Prev | Next »`.
bool is_navigation(std::string_view body);

/// Leaves them out, where there are more than one, or where one is clearly such; says so in `found`.
/// A work's title above each of its chapters goes, too, and is that of `metadata` if it has none.
void take_site_lines(std::vector<Line>& lines, Metadata& metadata, Findings& found);

} // namespace octavo::reader
