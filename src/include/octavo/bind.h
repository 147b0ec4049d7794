// Several books made into one.
#pragma once

#include <octavo/book.h>

#include <vector>

namespace octavo {

enum class BindAs {
  detect,   ///< chapters where every book is one chapter and nothing else, parts otherwise
  chapters, ///< the sections of all books in one row; an untitled chapter takes its book's title
  parts,    ///< each book a part with its own title, its author where they differ, and its description
};

/// One Book of several, in the order given. `metadata` is the new book's; what it leaves empty is taken from
/// the books where all that state it agree. The first book's cover is the cover. Ids are made unique again.
/// With one book or none the result is that book, or an empty one, under `metadata`.
OCTAVO_API Book bind(std::vector<Book> books, Metadata metadata, BindAs as = BindAs::detect);

} // namespace octavo
