// An EPUB of Octavo's own, read back. Each holds the Book that it was made from, beside the documents that
// show it: what those leave out, such as which rule found a break, is not lost, and what was changed in them
// afterwards is noticed. EPUBs of other programs are not read.
#pragma once

#include <octavo/book.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo {

/// A published state of a book.
struct Edition {
  Book book{};            ///< as it was written: what read() gave, after place_notes() and smarten()
  std::string modified{}; ///< the moment that it is dated, "YYYY-MM-DDThh:mm:ssZ"
  /// What was new in it, as it says itself: the ids of its sections, in the book's order.
  std::vector<std::string> added{};
  std::vector<std::string> revised{}; ///< the same of those that were there before and have other words now
  bool operator==(const Edition&) const = default;
};

/// Whether `bytes` begin as an EPUB does (EPUB Open Container Format 3.3, 4.2.3), whoever made it.
OCTAVO_API bool is_epub(std::string_view bytes) noexcept;

/// The edition in `epub`, a whole file that a writer of Octavo's made. Everything is checked; throws
/// Error(bad_epub) where it is no EPUB, not one of Octavo's, damaged, of a later version or changed
/// afterwards, and says which.
OCTAVO_API Edition read_edition(std::string_view epub);

} // namespace octavo
