// What a game shows to people in a story: `[Level Up!]`, a character's values line by line.
#pragma once

#include "read/findings.h"

#include <octavo/book.h>

#include <string_view>

namespace octavo::reader {

/// Whether a line is all in square or lenticular brackets, and says something: `[Level Up!]`. Not `[1]`, nor
/// a note of the author's.
bool is_screen_line(std::string_view body);

/// Makes Documents of lines in brackets that follow each other, and of three or more lines of a key and a
/// value among which are the values of a game: each a notice of one paragraph, line by line. Rules drawn
/// around a box stay with it.
void frame_screens(Blocks& blocks, Findings& found);

} // namespace octavo::reader
