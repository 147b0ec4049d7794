// The divisions of a book in the order in which they are set, with their headings. Knows no looks.
#pragma once

#include <octavo/book.h>
#include <octavo/typeset.h>

#include "model/divisions.h"
#include "model/headings.h"
#include "text/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace octavo::typesetter {

/// A section that is set, with those inside it.
struct Division {
  const Section* section = nullptr;
  model::SectionHeading heading{};
  model::Matter matter = model::Matter::body;
  int level = 0;                  ///< how many divisions it is inside of
  bool last = false;              ///< the story's text among its siblings ends with it
  int mark = -1;                  ///< its number, for links to where it begins
  std::string part{};             ///< the title of the part that it is in; empty: none
  std::vector<Division> insets;   ///< a chapter's author's note, a part's description
  std::vector<Division> children; ///< those that begin pages of their own
};

struct Plan {
  std::string title{}; ///< on one line, never empty
  std::vector<Division> divisions{};
  std::size_t contents_at = 0; ///< how many of the divisions stand before the contents
  int marks = 0;               ///< numbers that divisions have
};

/// The plan of `book`, which must outlive it. Sections that say nothing are left out. Headings say `numbers`
/// in `language`, a BCP 47 tag.
Plan plan(const Book& book, const text::Words& words, ChapterNumbers numbers, std::string_view language);

/// Calls `see` with `division` and all divisions and insets in it, in reading order.
template <typename See>
void each_division(const Division& division, const See& see) {
  see(division);
  for (const std::vector<Division>* const inside : {&division.insets, &division.children})
    for (const Division& one : *inside)
      each_division(one, see);
}

} // namespace octavo::typesetter
