// The lines of an ordinary text that may be headings, before it is known which of them are.
#pragma once

#include "read/headings.h"
#include "read/line_layout.h"

namespace octavo::reader {

/// A line that may begin a section.
struct Candidate {
  std::size_t at = 0;  ///< index of its line
  std::size_t end = 0; ///< index after its heading
  HeadingMatch match{};
  bool corrected = false; ///< a sidecar says so
  bool listed = false;    ///< a line of a printed table of contents or list of pictures
  bool dropped = false;   ///< taken for something else

  bool is_number() const noexcept { return match.form == HeadingMatch::Form::number && !corrected; }
  bool is_named_chapter() const noexcept {
    return match.form == HeadingMatch::Form::keyword && match.rank == Rank::chapter && !corrected;
  }
  bool is_part() const noexcept { return match.rank < Rank::chapter && !corrected; }
};

using Candidates = std::vector<Candidate>;

/// All of them, in the order of their lines.
Candidates find_candidates(const LineLayout& layout);

/// Removes those that were dropped or listed.
void remove_dropped(Candidates& candidates);

} // namespace octavo::reader
