// The mark that a text draws between its scenes, learnt from how the text uses it. What a row looks like by
// its form alone is in breaks.h.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

namespace octavo::reader {

/// Whether a line's body is words that stand for a line to be drawn, and say nothing else: `LINE BREAK`,
/// `[hr]`, `~page break~`. Such a mark is not printed.
bool names_a_line(std::string_view body);

/// Decides for the whole text which lines are rows: those that are so by their form, those that say they are
/// one, and short lines drawn of marks or letters that return, set apart, again and again. Says in a decision
/// which mark the text uses.
void learn_marks(std::vector<Line>& lines, Findings& found);

} // namespace octavo::reader
