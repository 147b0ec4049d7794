// Whether a Book that was read from JSON is one to be made into a book: any Book can be written and read
// back, but a story has text.
#pragma once

#include <octavo/book.h>

namespace octavo::model {

/// Throws Error(bad_json) that names the place as a JSON pointer and what to do, where a section
/// has neither heading nor text or a negative number, a link leads to an id that nothing has, or an entry of
/// the metadata is empty.
void check_story(const Book& book);

} // namespace octavo::model
