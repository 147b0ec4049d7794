// Titles that nothing but their place shows: short lines by themselves, from the text's first on, each with a
// chapter's length of text below it, `Tavi`, `Anna`, `Tavi`.
#pragma once

#include "read/line_layout.h"

namespace octavo::reader {

/// Indices of their lines; none where any line like them has not such a length below it. Linear time.
std::vector<std::size_t> find_lone_titles(const LineLayout& layout);

} // namespace octavo::reader
