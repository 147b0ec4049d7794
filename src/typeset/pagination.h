// Where the pages of a chapter end, and in which of their settings its paragraphs stand: what costs least
// over all of it (Plass, "Optimal Pagination Techniques for Automatic Typesetting Systems", 1981; here with
// lines of one height, so that a page can only be full or some lines short).
#pragma once

#include "typeset/slots.h"

#include <cstddef>
#include <vector>

namespace octavo::typesetter {

struct PageShape {
  int lines = 0;                        ///< of the grid, on each page
  bool begins_recto = false;            ///< whether the first page is a right one: facing pages end level
  Length leading = 0, note_leading = 0; ///< of the grid, and of footnotes
  bool in_pairs = true;                 ///< false: no page faces another

  /// The lines of the grid that so many lines of footnotes take, with what parts them from the text.
  int taken(int note_lines) const;
  /// The lines of footnotes that so many lines of the grid have room for.
  int room(int free) const;
};

/// The slots [first, last) that stand on one page; spaces at its head and foot are left out already.
struct PageSlots {
  std::size_t first = 0, last = 0;
  /// The same of its footnotes: of the notes of all slots, one after the other.
  std::size_t first_note = 0, last_note = 0;
  bool operator==(const PageSlots&) const = default;
};

/// Slots in the settings that were chosen, cut into pages.
struct Paginated {
  Slots slots{};
  std::vector<PageSlots> pages{};
  std::vector<int> note_lines{}; ///< of the first so many slots of footnotes
  std::int64_t cost = 0;         ///< of all that is not as it should be
};

/// The lines of footnotes on `page`, one of `set`'s.
int note_lines(const Paginated& set, const PageSlots& page);

/// Cuts `slots` into pages. Never fails: where nothing is good it takes what is least bad, and what is higher
/// than a page gets one of its own. Footnotes begin on the page that refers to them, and go on on the next
/// where they must; what is left at the end gets pages of its own. In linear time, since a page holds few
/// slots.
Paginated paginate(Slots slots, const PageShape& shape);

} // namespace octavo::typesetter
