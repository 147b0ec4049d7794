// Where a text's notes and the marks that refer to them are, and which belong together. Changes nothing.
#pragma once

#include "read/note_labels.h"

#include <octavo/book.h>

#include <limits>
#include <optional>

namespace octavo::reader {

inline constexpr std::size_t no_note = std::numeric_limits<std::size_t>::max();

/// Blocks that may be a note.
struct NoteCandidate {
  NoteLabel label{};
  Section* section = nullptr;        ///< it stands in
  std::size_t first = 0;             ///< its blocks, of the section's
  std::size_t last = 0;              ///< inclusive
  std::optional<std::size_t> item{}; ///< which item of the List that the block is
  std::size_t place = 0;             ///< blocks before it, in the whole text
  bool below_heading = false;        ///< that says `Notes`
  Section* referrer = nullptr;       ///< the section of its references; null: nothing refers to it
};

/// A place that may refer to a note.
struct Reference {
  NoteMention mention{};
  Inlines* text = nullptr;
  Section* section = nullptr;
  std::size_t place = 0;
  std::size_t note = no_note; ///< index of the candidate
};

struct NoteSearch {
  std::vector<NoteCandidate> notes{};  ///< in the order of the text
  std::vector<Reference> references{}; ///< too
};

/// Searches and matches. Points into `sections`.
NoteSearch search_notes(Sections& sections);

} // namespace octavo::reader
