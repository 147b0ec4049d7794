// What the lines of a title page, and a page's own title, say of the book.
#pragma once

#include <octavo/book.h>

#include <cstddef>
#include <string>

namespace octavo::reader::markup {

/// A line among the first `furthest` blocks that says who wrote it is taken; where nothing else stands in its
/// paragraph, this goes.
void take_byline(Blocks& blocks, Metadata& metadata, std::size_t furthest);

/// The first block is the book's title where it is a line that reads as one, centred or all in emphasis, and
/// no other title is known; it is taken.
void take_title(Blocks& blocks, Metadata& metadata);

/// The line that a block is, set apart (centred or all in emphasis) and reading as a title; else nothing.
const Paragraph* title_line(const Block& block);

/// Takes out lines that only say what is known.
void drop_repeats(Blocks& blocks, const Metadata& metadata);

/// What is left of a page's title, "Moon Lessons - Chapter Three", without its chapter; nothing where it is
/// not made of both.
std::string without_chapter(const std::string& stated, const std::string& chapter);

} // namespace octavo::reader::markup
