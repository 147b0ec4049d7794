// Ornaments: the marks between two scenes, in the weight of the text and on the middle of its letters. Knows
// no pages.
#pragma once

#include "typeset/tools.h"

#include <string_view>

namespace octavo::typesetter {

/// `marks`, which a space parts from one another, as a line of decoration from x = 0. What the text's face
/// has is set in it; circles, squares, diamonds, triangles and stars that it lacks are drawn, with strokes as
/// thick as the letters'.
Line ornament(const Tools& tools, std::string_view marks);

/// The design's ornament on a line of its own, from x = 0; a short rule where it is none.
Line ornament(const Tools& tools);

} // namespace octavo::typesetter
