// Whether lines are of a length that can be read.
#pragma once

#include <octavo/note.h>

#include "typeset/geometry.h"
#include "typeset/looks.h"
#include "typeset/setter.h"

namespace octavo::typesetter {

/// How many characters of ordinary prose a line of the text holds on average.
int characters_per_line(Setter& setter, const Geometry& geometry, const Looks& looks);

/// Adds a note where that is not between 40 and 85 (Bringhurst, "The Elements of Typographic Style", 2.1.2,
/// gives 45 to 75).
void check_measure(Setter& setter, const Geometry& geometry, const Looks& looks, Notes& notes);

} // namespace octavo::typesetter
