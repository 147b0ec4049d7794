// Typographic punctuation: straight quotation marks, hyphens and dots as typed become the ones a book is set
// in.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>

namespace octavo {

/// Gives every quotation mark of `book` its direction, and turns typed dashes and ellipses into real ones, by
/// the conventions of the book's language. Changes quotation marks, apostrophes, hyphens and dots only, and
/// nothing in Preformatted text or in a Link that shows its own target. The author's levels are kept: double
/// stays double. Returns a Note, with the paragraph's line, for each place that could be read two ways;
/// marks that nothing balances are proofread()'s to note.
/// Applying it twice changes nothing more. tests/text/punctuation.spec is its specification.
OCTAVO_API Notes smarten(Book& book);

} // namespace octavo
