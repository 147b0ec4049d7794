// Author's notes: rule 9.
#pragma once

#include "read/lines.h"

#include <string>

namespace octavo::reader {

/// Whether a line is nothing but the marker of an author's note: `Author's Notes:`, `A/N`, `**AN:**`.
bool is_note_marker(std::string_view body);

/// Whether a paragraph begins with a marker and goes on: `A/N: text`. Only the short markers, and the long
/// ones followed by a colon.
bool starts_with_note_marker(std::string_view body);

/// The marker as a label, without its colon and decoration; empty for an abbreviation, which needs words to
/// be read.
std::string note_label(std::string_view body);

/// The lines of a section from its note's marker on.
struct NoteSplit {
  Lines before{}; ///< of the section's text, ahead of the note
  Lines marker{}; ///< one line; empty: no note
  Lines note{};   ///< what follows the marker, to the note's end
  Lines after{};  ///< the section's text where the note opens it
};

/// Splits the lines of a section's body at its author's note. A note that opens a section ends at the first
/// row or the first two blank lines; without either it is the first paragraph after its marker.
NoteSplit split_note(Lines body);

} // namespace octavo::reader
