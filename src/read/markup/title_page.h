// What the lines of a title page, and a page's own title, say of the book.
#pragma once

#include <octavo/book.h>

#include <cstddef>
#include <string>

namespace octavo::reader::markup {

/// A line among the first `furthest` blocks that says who wrote it is taken; where nothing else stands in its
/// paragraph, this goes.
void take_byline(Blocks& blocks, Metadata& metadata, std::size_t furthest);

/// Takes out lines that only say what is known.
void drop_repeats(Blocks& blocks, const Metadata& metadata);

/// What is left of a page's title, "Moon Lessons - Chapter Three", without its chapter; nothing where it is
/// not made of both.
std::string without_chapter(const std::string& stated, const std::string& chapter);

} // namespace octavo::reader::markup
