// Verse and songs in quotation marks: rule 8.
#pragma once

#include "read/lines.h"

namespace octavo::reader {

/// How many lines of verse begin at lines[0], which follows a lead-in: at least three short lines from an
/// opening quotation mark to its close, single blank lines between stanzas. 0: it is prose.
std::size_t match_verse(Lines lines);

} // namespace octavo::reader
