// What a whole text marks its words with, learnt from all of it and then read: the last pass over the
// sections of a plain text.
#pragma once

#include "read/findings.h"

#include <octavo/book.h>

namespace octavo::reader {

/// Reads the marks of all running text in `sections`, which holds it as read_inlines() left it. A mark that
/// mostly stands alone in this text is no mark of emphasis; slashes, tildes and equals signs are only where
/// there is much to say for it. Adds the decision `emphasis`, and `markup` where there are tags.
void read_inline_markup(Sections& sections, Findings& found);

} // namespace octavo::reader
