// The best sequence among numbers that may count chapters: which of them follow each other, at what cost.
#pragma once

#include <cstddef>
#include <vector>

namespace octavo::reader {

/// One candidate for a place in the sequence.
struct ChainLink {
  int number = 0;
  double evidence = 0;      ///< what speaks for it by itself, and against it where negative
  std::size_t division = 0; ///< counts the higher headings before it: numbers may restart after one
  bool bare = false;        ///< it has no title on its line: seldom so in some places only
  bool opens = false;       ///< nothing stands before it: what begins there may be the rest of a longer text
};

struct Chain {
  std::vector<std::size_t> members{}; ///< indices into what was given, ascending
  double score = 0;
  int steps = 0;    ///< members that count on by one
  int restarts = 0; ///< that begin at one again
  int missing = 0;  ///< numbers that are skipped
  int repeated = 0; ///< numbers that come twice
  int first = 0;    ///< the first one's number
};

/// The sequence with the highest score: a dynamic programme over the candidates in order. A step by one
/// speaks for a sequence; gaps, repeats, restarts without a higher heading, and numbers that go back speak
/// against it. Linear in the number of candidates.
Chain best_chain(const std::vector<ChainLink>& links);

} // namespace octavo::reader
