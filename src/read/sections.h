// Divisions read into sections: their blocks, their author's notes, and the tree they stand in.
#pragma once

#include "read/divisions.h"
#include "read/paragraphs.h"

namespace octavo::reader {

/// The sections of a book, chapters inside the parts above them, without ids. Doubts are added to `notes`.
Sections read_sections(const std::vector<Division>& divisions, const Wrapping& wrapping, Findings& found);

} // namespace octavo::reader
