// What a story says in other languages.
#pragma once

#include <octavo/book.h>

namespace octavo::reader {

/// Marks the passages of `book` that are surely in another language than its metadata states: by their
/// letters in running text, by their words in paragraphs and in emphasis. What is marked already stays.
void mark_foreign_passages(Book& book);

} // namespace octavo::reader
