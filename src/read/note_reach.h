// How far an author's note goes that begins with its marker and its first words on one line, `A/N: This one
// was hard.`: whether the paragraphs after its first one are the author's or the story's. Knows neither lines
// nor blocks.
#pragma once

#include "read/voices.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace octavo::reader {

/// One paragraph after a note's first, or what stands between paragraphs.
struct NoteUnit {
  enum class Kind {
    paragraph,
    row,    ///< ends a note before a text
    gap,    ///< wider than usual: so does it
    marker, ///< of another note; `text` is what it says
    other,  ///< a heading, list, picture
  } kind = Kind::paragraph;
  std::string text{};
};

/// Paragraphs that are looked at after a note's first, and their words: what an author says is shorter.
inline constexpr std::size_t most_note_units = 60;
inline constexpr std::size_t most_note_words = 1000;

/// More of them where a note stands below a story that nobody tells: who says I there is its author.
inline constexpr std::size_t most_units_of_others = 120;
inline constexpr std::size_t most_words_of_others = 4000;

/// Where a note stands whose reach is asked for.
struct NotePlace {
  std::size_t words_before = 0;          ///< of the story, in its section; 0: it opens it
  std::size_t words_after = 0;           ///< of all that follows it there
  bool complete = false;                 ///< the units run to the section's end
  bool below_row = false;                ///< a row stands right above it
  Narrator narrator = Narrator::unknown; ///< of the story before it
};

struct NoteReach {
  std::size_t units = 0; ///< that belong to the note, from the first on; 0: its first paragraph is all of it
  bool to_end = false;   ///< it runs to the section's end
  std::string evidence{};
  int confidence = 0;
  std::string alternative{};
};

/// How far the note goes whose first paragraph is `first`, all of it, with its marker; `units` follow it. A
/// bracket before its marker is closed at its end. Else a note before a text ends at the first row, wider gap
/// or marker, if what stands above that is no story; one after a text, unless more follows than came before,
/// runs to the section's end, if that is no story; elsewhere paragraphs belong to it that speak to readers of
/// what they read, or are wholly emphasised as its first one is. Where somebody tells the story, the last
/// paragraphs are the story's that go on telling it.
NoteReach reach_of_note(std::string_view first, std::span<const NoteUnit> units, NotePlace place);

/// How many units are an opening note's below its marker alone, the first paragraph among them, where a row
/// or gap ends `ended` of them, or nothing does and it is 1: what stands before the row may be the story's
/// first scene, several paragraphs that tell or speak, and a note may go on without any row.
std::size_t units_of_opening(std::span<const NoteUnit> units, std::size_t ended);

/// Marks of emphasis around all of a paragraph, as typed; empty: none.
std::string_view emphasis_around(std::string_view paragraph);

/// How many of the units below a note's marker are its own, where the last ones go on telling a story in
/// which somebody says I, and what is before them speaks to readers; else all of them.
std::size_t units_before_story(std::span<const NoteUnit> units);

/// Whether paragraphs below a story's last row are what its author says without any marker: nobody tells the
/// story, somebody says I or you in nearly all of them, and more than one speaks of what is read and written.
bool are_unmarked_note(std::span<const NoteUnit> units, Narrator narrator);

} // namespace octavo::reader
