// What stands in the head of a text and is no metadata: what its author says, and lists that say more than
// names.
#pragma once

#include "read/lines.h"

namespace octavo::reader {

/// Whether an entry's key says that its author speaks: a disclaimer, thanks, a note.
bool speaks_to_reader(std::string_view body);

/// Whether from line `at` to the first heading the author speaks to the reader, and says nothing else:
/// disclaimers, warnings, thanks.
bool notes_until_heading(Lines lines, std::size_t at);

/// Whether a list of names from line `at` on says more than these: `Rook - a locksmith`.
bool is_annotated(Lines lines, std::size_t at);

} // namespace octavo::reader
