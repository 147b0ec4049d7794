// An EPUB of Octavo's own, read back. Each holds the Book that it was made from, beside the documents that
// show it: what those leave out, such as which rule found a break, is not lost, and what was changed in them
// afterwards is noticed. EPUBs of other programs are not read.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo {

/// What an edition of a book says of itself.
struct EditionFacts {
  std::string modified{}; ///< the moment that it is dated, "YYYY-MM-DDThh:mm:ssZ"
  /// The ids of the chapters and their like that the edition before it had not, in the book's order; none in
  /// a first edition.
  std::vector<std::string> added{};
  std::vector<std::string> revised{}; ///< the same of those that it had with other words
  bool operator==(const EditionFacts&) const = default;
};

/// A published state of a book.
struct Edition {
  Book book{}; ///< as it was written: what read() gave, after place_notes() and smarten()
  EditionFacts facts{};
  /// What was changed in the package afterwards, other than its documents: a picture, which is taken as it is
  /// now; or its metadata or style, which are not.
  Notes notes{};
  bool operator==(const Edition&) const = default;
};

/// Whether `bytes` begin as an EPUB does (EPUB Open Container Format 3.3, 4.2.3), whoever made it, and be it
/// locked with a password.
OCTAVO_API bool is_epub(std::string_view bytes) noexcept;

/// The edition in `epub`, a whole file that a writer of Octavo's made. Everything is checked; throws
/// Error(bad_epub) where it is no EPUB, not one of Octavo's, damaged, encrypted, of a later version, or
/// its documents were changed afterwards, and says which.
OCTAVO_API Edition read_edition(std::string_view epub);

/// What `book` is known by in all its editions: the first identifier of its EPUB, a URN or URL.
OCTAVO_API std::string identifier_of(const Book& book);

/// The facts of `book` as the edition that follows `before`. Those of `before` where it is the same book,
/// whatever its metadata say of its modification: the date moves only when the content does. Else it is dated
/// `modified`, a moment as above, or where that is not later, a second after `before`.
OCTAVO_API EditionFacts next_edition(const Edition& before, const Book& book, std::string_view modified);

} // namespace octavo
