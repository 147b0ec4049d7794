// Whether a reading may be trusted without a person's look: what --strict asks.
#pragma once

#include <octavo/read.h>

#include <string>

namespace octavo::collection {

/// What of the reading is doubtful, in a sentence for people: the least sure of the decisions below
/// least_confidence, or else the first warning, and how many more there are. Empty: nothing. Doubts about the
/// text, which are notes, do not count: the text is as it is, however it is read.
std::string doubt_of(const Reading& reading);

} // namespace octavo::collection
