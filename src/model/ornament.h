// How a row of marks between two scenes is shown.
#pragma once

#include <string>
#include <string_view>

namespace octavo::model {

/// What to set for a break's `mark`: three of it, spaced, for a longer row of one mark ("○ ○ ○" for thirteen
/// circles,
/// "* * *" for "*****"); the mark itself for anything else. Empty where the row is a line to be drawn: of
/// underscores, dashes, box-drawing lines or equals signs, or of nothing.
std::string ornament(std::string_view mark);

} // namespace octavo::model
