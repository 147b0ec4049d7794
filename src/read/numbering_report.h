// What is said of the numbers of a text's chapters: the decision, and which are missing, repeated or
// misplaced.
#pragma once

#include "read/findings.h"
#include "read/heading_candidates.h"

#include <string>

namespace octavo::reader {

/// The best sequence of numbers that was not chosen.
struct OtherNumbers {
  double score = 0; ///< 0: there is none
  std::size_t count = 0;
  std::string name{}; ///< "bare numbers in figures"
};

struct NumberingContext {
  const std::vector<std::size_t>& divisions; ///< for each candidate, the higher headings up to it
  OtherNumbers second{};
};

/// Says in `found` how the chapters among the candidates that are left are numbered, and what is odd in it.
void report_numbering(const Candidates& candidates, const LineLayout& layout, const NumberingContext& context,
                      Findings& found);

} // namespace octavo::reader
