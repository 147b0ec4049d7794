// The final ids of a draft's sections and notes, and the links between them.
#pragma once

#include <octavo/book.h>

namespace octavo::reader {

/// Gives every section its stable id. Links to the names that the draft's sections had lead to the new ones;
/// footnotes whose ids a section took get others, with their references.
void name_sections(Sections& sections);

} // namespace octavo::reader
