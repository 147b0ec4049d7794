// Which parts of a Book show anything at all: what is nothing but white space and control characters is left
// out of every book.
#pragma once

#include <octavo/book.h>

namespace octavo::model {

/// Whether running text shows anything.
bool has_text(const Inlines& inlines);

/// Whether a block shows anything. A space does.
bool shows(const Block& block);

} // namespace octavo::model
