// What the author says to the reader around the story: rule 9. Its markers, and where such notes begin and
// end among a section's lines.
#pragma once

#include "read/lines.h"
#include "read/note_reach.h"

#include <octavo/book.h>

#include <string>

namespace octavo::reader {

/// The kind of note that a line marks which is nothing but a marker: `Author's Notes:`, `A/N`, `**AN:**`,
/// `Review replies`, `Previously on Harmony:`. Nothing where it is none.
/// `above`: it stands before a section's text, where `Previously on Harmony…` needs no colon.
std::optional<NoteKind> match_note_marker(std::string_view body, bool above = false);

/// The kind of note that a paragraph is which begins with a marker and goes on: `A/N: text`, `(T/N: text)`.
/// One that does nothing but warn (`A/N: TW for blood`) is a content warning.
/// `around`: it stands before or after a section's text, where `Warning: …` and `Beta: …` are notes too; in
/// the middle of a story they are what somebody reads. There, too, a disclaimer needs no marker.
std::optional<NoteKind> match_note_opening(std::string_view body, bool around);

/// `A note from janedoe`: what Royal Road puts above what an author says. "A note from my mother" is none.
bool names_note_writer(std::string_view body);

/// Whether a marker is that of a note below a text: `Chapter End Notes`, `End of Chapter A/N`.
bool marks_end_note(std::string_view body);

inline bool is_note_marker(std::string_view body) {
  return match_note_marker(body).has_value();
}
inline bool starts_with_note_marker(std::string_view body) {
  return match_note_opening(body, false).has_value();
}

/// Whether what stands before a colon says what kind of note it is: `A/N`, `Previously on Harmony`.
bool is_note_word(std::string_view typed);

/// The marker as a label, without its colon and decoration; empty for an abbreviation, which needs words to
/// be read.
std::string note_label(std::string_view body);

/// One note among the lines of a section.
struct NotePart {
  NoteKind kind = NoteKind::authors_note;
  Lines marker{}; ///< one line, or none where the note's text begins with its marker or a sidecar says so
  Lines text{};
  NoteReach reach{}; ///< why it has more paragraphs than the one that begins with its marker, if it has
};

/// A stretch of a section's lines: the story's own, and the note that comes after it in the middle.
struct StoryPart {
  Lines story{};
  std::optional<NotePart> note{};
};

/// The lines of a section's body, told apart.
struct NoteSplit {
  std::vector<NotePart> opening{};
  std::vector<StoryPart> middle{}; ///< one without a note, as a rule
  std::vector<NotePart> closing{};
};

/// Splits a section's body, whose paragraphs are lines unless it is `wrapped`, into its story and the notes
/// around it and in it. A note that opens a section ends at the first row, two blank lines or another marker,
/// if one comes soon; else after its first paragraph. One that stands after the text runs to the section's
/// end, unless what follows it is longer than all that came before: then it stands in the middle, and ends as
/// one that opens a section does. One that begins with its marker and its first words on one line goes as far
/// as `reach_of_note` says; in the middle, one of one paragraph is left in the story.
NoteSplit split_notes(Lines body, bool wrapped);

/// The notes that lines between a book's title and its text are; none where they begin with something else.
std::vector<NotePart> notes_only(Lines body);

/// What a note says as one of its kinds.
struct NoteParcel {
  NoteKind kind = NoteKind::authors_note;
  Blocks blocks;
};

/// A note's text, by kinds: a content warning inside it must stay where the note goes, and disclaimers,
/// recaps and replies are told apart. Of several paragraphs are recaps and replies alone.
std::vector<NoteParcel> parcels_of(NoteKind kind, Blocks blocks);

/// Makes notes of their own of the kinds inside each note, Asides of `blocks` or sections.
void part_notes(Blocks& blocks);
void part_notes(Sections& notes);

} // namespace octavo::reader
