// Books built by hand, for the tests of the EPUB writer.
#pragma once

#include <octavo/book.h>

#include <string>
#include <string_view>

namespace octavo::tests {

Block paragraph(std::string_view text, ParagraphRole role = ParagraphRole::body, int gap_before = 0);
Block space(int lines = 1);
Block ornament(std::string_view mark);
/// A section of `kind` with a title (none where it is empty) and these blocks.
Section section(SectionKind kind, std::string_view id, std::string_view title, Blocks blocks = {});
/// A book in English with a title, an author and these sections.
Book book(std::string_view title, Sections sections);

/// One of everything: every kind of section, block and inline, and all metadata.
Book specimen();

/// A picture of a few pixels.
Image png();
Image jpeg();

} // namespace octavo::tests
