// The sections that a flow was divided into, before they are a tree: which of them are front matter, and
// what their first lines say of them and of the book.
#pragma once

#include "read/findings.h"

#include <octavo/book.h>

#include <cstddef>
#include <vector>

namespace octavo::reader::markup {

/// A section and where it stands in the tree.
struct Entry {
  Section section{};
  int depth = 0; ///< of its heading; a section inside a part has a greater one than the part
  bool part = false;
  bool whole = false; ///< the source states it
};

using Entries = std::vector<Entry>;

/// About how many words they have.
std::size_t words_of(const Blocks& blocks);

/// Whether a section becomes none: front matter of which the metadata have taken everything.
inline bool is_left_out(const Section& section) noexcept {
  return section.kind == SectionKind::front_matter && section.blocks.empty();
}

/// What stands before the first heading is front matter, unless it reads as story.
void settle_front(Entries& entries, Metadata& metadata, Findings& found);

/// Pages of the source that begin with a line set apart, most of them: it is the chapter's title. A first
/// page with hardly anything on it is the book's.
void find_titles_of_pages(Entries& entries, Metadata& metadata);

/// A label without a title, and below it a line that is set apart: its title, where most chapters have it.
void find_titles_below(Entries& entries);

} // namespace octavo::reader::markup
