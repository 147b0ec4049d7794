// What a Book holds, in numbers, for one line that says what was found.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>

#include <cstddef>
#include <vector>

namespace octavo::collection {

struct Counts {
  std::size_t parts = 0;
  std::size_t chapters = 0; ///< prologues, interludes and epilogues too
  std::size_t letters = 0;
  std::size_t verses = 0;
  std::size_t words = 0;
  std::size_t doubts = 0;

  Counts& operator+=(const Counts& other);
};

Counts count(const Book& book, const Notes& notes);

/// The lines that doubts are about, each once, in order; those about the whole text have none.
std::vector<int> doubtful_lines(const Notes& notes);

/// `notes` and `more`, ordered by line.
Notes merged_notes(Notes notes, const Notes& more);

} // namespace octavo::collection
