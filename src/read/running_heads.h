// The heads and feet of printed pages: the book's title or its author, beside a page's number or alone.
#pragma once

#include "read/lines.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace octavo::reader {

/// The lines from a page's last one to the next page's first one, both left out: numbers, heads, what is
/// blank between them.
struct PageEnd {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// `3   THE GLASS HARBOUR`, `MAREN HOLT | 4`.
struct NumberedHead {
  std::string head{}; ///< folded
  int number = 0;
};

/// The number and the head that a line holds, where it may be the first or last of a page.
std::optional<NumberedHead> match_numbered_head(const Line& line);

/// Whether a line with a number and words says that a chapter begins, and no page.
bool heads_chapter(const Line& line);

/// The lines that stand beside these ends of pages, again and again the same: heads and feet. Ascending. The
/// first of those that look like a heading is one where it is the first of its words in the text.
std::vector<std::size_t> find_running_heads(Lines lines, const std::vector<PageEnd>& ends);

} // namespace octavo::reader
