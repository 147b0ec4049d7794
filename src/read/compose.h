// Lines as the model's running text, paragraphs and stanzas.
#pragma once

#include "read/paragraphs.h"

#include <octavo/book.h>

#include <string>
#include <vector>

namespace octavo::reader {

/// One paragraph's running text: line ends fold, or are kept as line breaks. A line that is a URL is a link.
Inlines content_of(Lines lines, Grouped::Ends ends);

/// Each line's running text; emphasis may run on over the lines' ends.
std::vector<Inlines> content_by_line(Lines lines);

/// The lines as verse, a stanza each run between blank lines, with their indents. Ends of lines that were too
/// long for the source's page are put to them.
Verse verse_of(Lines lines, Rule rule);

/// The lines with their spaces, tabs as eight.
std::string preformatted_text(Lines lines);

/// Paragraphs, one a line, or as a wrapped text makes them, with the gaps between them.
Blocks paragraphs_of(Lines lines, const Wrapping& wrapping);

} // namespace octavo::reader
