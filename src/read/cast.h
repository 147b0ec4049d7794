// Who speaks in a text that is a play: known for all of its scenes, however short.
#pragma once

#include "read/lines.h"

#include <string>
#include <unordered_set>

namespace octavo::reader {

/// The names that return before what is said, in capitals (`HAMLET.`), folded as a Label's.
using Cast = std::unordered_set<std::string>;

/// The cast of a whole text: empty unless several speak in it, several times. Linear; most lines are told by
/// their first two characters.
Cast find_cast(Lines lines);

} // namespace octavo::reader
