// The divisions of a book: where in it a section belongs, which ones are pages of their own, and what the
// book is called.
#pragma once

#include <octavo/book.h>

#include "text/words.h"

#include <string>

namespace octavo::model {

enum class Matter { front, body, back };

/// Where a section at the top of the book, or in a part, belongs; `body_begun`: whether the story's text has
/// begun before it.
Matter matter(SectionKind kind, bool body_begun) noexcept;

/// Sections that speak inside the one that they are children of, and are no page or file of their own. One at
/// the top of the book is.
bool is_inset(SectionKind kind) noexcept;

/// Whether sections of this kind stand before the contents where they open the book.
bool precedes_contents(SectionKind kind) noexcept;

/// Whether a section says nothing. An untitled one of the story itself says something: its heading is made
/// for it.
bool is_empty(const Section& section) noexcept;

/// The book's title, or the first that a section of it has, or `words`' for a book without one; on one line,
/// never empty.
std::string title(const Book& book, const text::Words& words);

} // namespace octavo::model
