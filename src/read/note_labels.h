// What a footnote begins with, and how a text refers to it: `[1]`, `(2)`, `{3}`, `¹`, `*`, `[Footnote 4: …]`.
// Knows one paragraph at a time; which of them belong together is for footnotes.h.
#pragma once

#include "read/tokens.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader {

/// How a reference is written, as bits.
enum NoteForm : unsigned {
  note_square = 1, ///< [1]
  note_round = 2,  ///< (1)
  note_curly = 4,  ///< {1}
  note_raised = 8, ///< ¹
  note_bare = 16,  ///< * † ‡
  note_any = 31,
};

/// The beginning of a paragraph that may be a note.
struct NoteLabel {
  std::string label{};    ///< "1", "*"; empty: it is none
  unsigned forms = 0;     ///< the forms of the references to it
  std::size_t size = 0;   ///< bytes before the note's own text
  bool bracketed = false; ///< its text ends with a square bracket, perhaps paragraphs later
  bool named = false;     ///< the word itself is there: `[Footnote 1: …]`
  bool listed = false;    ///< a number as in any list: a note only below a heading that says so
};

/// What the paragraph `text` begins with; line ends in it are spaces.
NoteLabel note_label_at(std::string_view text);

struct NoteMention {
  std::string label{};
  NoteForm form = note_square;
  std::size_t at = 0;
  std::size_t size = 0;
  bool attached = false; ///< to the word or stop before it
};

/// Whether `text`, where its paragraph begins, may begin with a label, and whether it may hold a reference:
/// false is certain.
bool may_begin_note(std::string_view text) noexcept;
bool may_mention_note(std::string_view text) noexcept;

/// The places in running text (tokens.h) that may refer to a note, in order; none at its start. A number in
/// round brackets counts only behind a word or before a stop, a star only where it is no mark of emphasis.
std::vector<NoteMention> note_mentions(std::string_view text);

/// Whether a line stands above notes: `FOOTNOTES:`, `Notes`.
bool is_notes_heading(std::string_view body);

} // namespace octavo::reader
