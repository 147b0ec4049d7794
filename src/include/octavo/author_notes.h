// Where the author's voice goes: what a book does with notes, disclaimers, replies to reviews.
#pragma once

#include <octavo/book.h>

namespace octavo {

enum class NotesPolicy {
  keep, ///< where the author has them
  end,  ///< gathered in an afterword, with links back to where they stood
  drop, ///< not in the book
};

/// Does with all Asides and author's notes of `book` what `policy` says, in whatever section they are;
/// footnotes that only they refer to go with them. Content warnings stay where they are: what a reader should
/// know before reading is no use after it. A section that was nothing but notes goes with them, and links to
/// it become plain text; a book of nothing but notes keeps them all. Ids that are there do not change; with
/// `end`, blocks that notes stood beside get one. Linear time.
OCTAVO_API void place_notes(Book& book, NotesPolicy policy);

/// "keep", "end" or "drop", and the way back.
OCTAVO_API std::string_view name(NotesPolicy policy) noexcept;
OCTAVO_API std::optional<NotesPolicy> notes_policy_named(std::string_view name) noexcept;

} // namespace octavo
