// What a publisher printed behind a story, and which is no part of it.
#pragma once

#include "read/lines.h"

namespace octavo::reader {

/// The index of the line from which on the last chapter's lines advertise other books, below a line that says
/// that the story ends; their number where they do not.
std::size_t advertisements_from(Lines chapter);

} // namespace octavo::reader
