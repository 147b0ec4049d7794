// Several books made into one.
#pragma once

#include <octavo/book.h>

#include <vector>

namespace octavo {

enum class BindAs {
  detect,   ///< chapters where every book is one chapter and nothing else, parts otherwise
  chapters, ///< one story: the sections of all books in one row
  parts,    ///< several stories: each book a part of its own
};

/// One Book of several, in the order given. With one book or none the result is that book, or an empty one,
/// under `metadata`, whatever `as` says.
///
/// As chapters: a book's only chapter that has no title takes the book's, unless other books have the same
/// one or it is no more than how the chapter begins. Chapters that stay untitled are numbered through all
/// books. A description that would stand between chapters becomes a quotation at the head of the section
/// after it.
///
/// As parts: the part has the book's title and subtitle, or else its number, and the names of the authors
/// where they are not the same in all books; inside are the book's sections, its description first. Its only
/// chapter without a title takes the book's. Parts of the book's own are parts inside its part.
///
/// `metadata` is the new book's. What it leaves empty is taken from the books: contributors, tags and
/// characters from all, the language most of them have, the latest modification, and else what all agree on
/// (as chapters: all that state it). So the title usually stays empty: the caller knows a better one than the
/// library could make up. The first book's cover is the cover. Origins are forgotten, since lines of several
/// texts tell nothing. Ids are unique again, and do not change when another book is added at the end, or (as
/// parts) when another book grows.
///
/// Throws Error(too_large) where sections would be more than 32 levels deep, as of books bound again and
/// again.
OCTAVO_API Book bind(std::vector<Book> books, Metadata metadata, BindAs as = BindAs::detect);

} // namespace octavo
