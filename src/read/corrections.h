// What a sidecar says of a text, applied: `[lines]` before reading, `[[chapter]]` after.
#pragma once

#include "read/lines.h"

#include <octavo/book.h>

namespace octavo::reader {

/// Gives lines the roles that `sidecar` has for them. Throws Error(bad_sidecar) where a line is not in the
/// text, or has nothing of what its role needs.
void apply_lines(std::vector<Line>& lines, const Sidecar& sidecar);

/// Applies the chapter entries to the body sections in document order, parts included. Throws
/// Error(bad_sidecar) where there are more entries than sections.
void apply_chapters(Sections& sections, const Sidecar& sidecar);

} // namespace octavo::reader
