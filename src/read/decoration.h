// Rows that stand between chapters rather than between scenes.
#pragma once

#include "read/findings.h"

#include <octavo/book.h>

namespace octavo::reader {

/// Takes away the rows at the ends, or at the beginnings, of chapters, where most chapters have one there:
/// they are drawn between chapters. A single one stays, to be seen and judged.
void drop_decoration(Sections& sections, Findings& found);

} // namespace octavo::reader
