// Printed tables of contents and lists of pictures: they make no chapters, and say what the chapters are.
#pragma once

#include "read/findings.h"
#include "read/heading_candidates.h"

namespace octavo::reader {

/// What the lists of a text say.
struct ContentsLists {
  /// Lines that stand by themselves later on (or before, where the list is at the end) and read as an entry
  /// does: titles of chapters, ascending.
  std::vector<std::size_t> titles{};
  /// Where a list begins that closes the text; lines.size(): none does.
  std::size_t closing = 0;
  struct Range {
    std::size_t from = 0;
    std::size_t to = 0;
    bool contains(std::size_t i) const noexcept { return i >= from && i < to; }
  };
  std::vector<Range> ranges{}; ///< of lines, ascending
};

/// Marks the candidates that are entries of such a list as `listed`. Each list is a Decision.
ContentsLists find_contents(Candidates& candidates, const LineLayout& layout, Findings& found);

/// An entry or title as they are compared: its letters and figures, without a page number and its leaders.
std::string entry_key(std::string_view entry);

} // namespace octavo::reader
