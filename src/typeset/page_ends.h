// Where the text on pages ends, and why it ends there: what would be wrong if it did not. Changes nothing.
#pragma once

#include "typeset/pagination.h"

#include <functional>
#include <string>

namespace octavo::typesetter {

/// What the page of that index is called.
using PageLabels = std::function<std::string(std::size_t)>;

/// How many lines above its foot the text on page `index` of `set` ends; 0 where it is the last.
int lines_short(const Paginated& set, std::size_t index, const PageShape& shape);

/// Why it does, in words. Looks at the page itself, then at the one that faces it, if any does, and then at
/// those that would have to give their first lines to it.
std::string why_short(const Paginated& set, std::size_t index, const PageShape& shape, bool recto,
                      const PageLabels& labels);

/// Why it does, for what stands at the head of the next page; empty where that is not to blame. `next` is the
/// first slot of that page, `free` the lines, and `notes` the lines of footnotes that the page has.
std::string why_no_more(const Slots& slots, const PageSlots& page, std::size_t next, int free,
                        const PageShape& shape, int notes);

} // namespace octavo::typesetter
