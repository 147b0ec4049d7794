// What stands over a section, and what it is called in the contents: its own words, or the book's language's
// where it has none.
#pragma once

#include <octavo/book.h>
#include <octavo/typeset.h>

#include "text/words.h"

#include <string>

namespace octavo::model {

struct SectionHeading {
  std::string label{}; ///< a line above the title; empty: none
  std::string title{}; ///< the title's characters, on one line; never empty
  bool own =
      false; ///< the title is the section's own, with its emphasis and line breaks; not one made for it
  bool shown = true;   ///< false: the section opens without a heading, and its title is for the contents only
  std::string entry{}; ///< label and title on one line, as the contents have it
};

/// Where a section stands, for those that have no title.
struct Place {
  bool alone = false;       ///< it is the only division of `whole`
  std::string_view whole{}; ///< the title of the book, or of the part that it stands in
  int ordinal = 1;          ///< its place among its siblings of the same kind
};

/// What a note of this kind is called that has no label of its own.
std::string_view note_word(NoteKind kind, const text::Words& words) noexcept;

/// Label and title on one line: "Prologue: A Start"; after a label that ends in a stop, "IV. The Duel".
std::string entry(const SectionHeading& heading, const text::Words& words);

/// The characters of a title on one line, without the marks of its footnotes.
std::string title_text(Inlines title);

/// A chapter without a title takes the title of the book, or part, whose only chapter it is; several are
/// numbered.
SectionHeading heading(const Section& section, const Place& place, const text::Words& words);

/// The same with the number of a division as the book has them, in `language` (BCP 47). The author's own
/// title stays as it is.
SectionHeading heading(const Section& section, const Place& place, const text::Words& words,
                       ChapterNumbers numbers, std::string_view language);

} // namespace octavo::model
