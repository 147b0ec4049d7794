// The promises of every Book, however it came to be. Checked on what the fuzzers make.
#pragma once

#include <octavo/book.h>

namespace octavo::fuzz {

/// Ends the process unless all text is valid UTF-8 without control characters and all ids are unique and well
/// formed.
void require_sound(const Book& book);

/// Ends the process unless `book` survives JSON there and back, and is written as an EPUB.
void require_writable(const Book& book);

} // namespace octavo::fuzz
