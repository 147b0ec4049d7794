// What several books' metadata say of the one that is made of them.
#pragma once

#include <octavo/book.h>

namespace octavo::binding {

/// `over` with what it leaves empty taken from the books: authors, tags and characters of all, once each; the
/// language that most books state, the first of several; the latest modification; everything else where it is
/// the same in all. `one_story` says that the books are chapters of one story: then what only some of them
/// state, and these agree on, holds for all.
Metadata bound_metadata(Metadata over, const std::vector<Book>& books, bool one_story);

/// The authors, else all contributors, with commas between.
std::string author_names(const Metadata& metadata);

} // namespace octavo::binding
