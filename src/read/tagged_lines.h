// Paragraphs of plain texts that are nothing but tags: around a break's mark, or for an empty line.
#pragma once

#include <octavo/book.h>

namespace octavo::reader {

/// Of read marks and tags: `[b]***[/b]` is a break with that mark, and `<br>` by itself a space break, or
/// nothing at all where most gaps between paragraphs have one. None stands at a section's start.
void read_tagged_lines(Sections& sections);

} // namespace octavo::reader
