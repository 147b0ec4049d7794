// Lines of verse that two speakers of a play share, as a source shows them: the second part stands far in,
// below the end of the first.
#pragma once

#include "read/speeches.h"

#include <span>
#include <vector>

namespace octavo::reader {

/// For each of `all`, the columns between where the line before it begins and where its own first words do,
/// if these go on that line; 0: they do not. Where most speeches begin at one column, that is a table's.
std::vector<int> shared_lines(std::span<const Spoken> all);

/// Makes the first line of `turn` go on the last one of `before`, `columns` in. Nothing where these are
/// prose.
void share_line(Turn& before, Turn& turn, int columns);

} // namespace octavo::reader
