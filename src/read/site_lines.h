// Lines of a site's pages that stand between the chapters of a text which was copied from them: links to the
// chapters before and after, numbers of posts. They are no headings and no text.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

#include <vector>

namespace octavo::reader {

/// Whether a line is nothing but the words of such links: `[Previous Chapter] [Index]`, `« Prev | Next »`.
bool is_navigation(std::string_view body);

/// Leaves them out, where there are more than one, or where one is clearly such; says so in `found`.
void take_site_lines(std::vector<Line>& lines, Findings& found);

} // namespace octavo::reader
