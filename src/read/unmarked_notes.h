// Where an author speaks to readers around a chapter without any marker: `Hey guys! So sorry for the wait…`
// above a story, `Let me know what you think!` below it. Only on strong evidence: dialogue, letters and who
// tells a story speak, too. Knows neither lines nor blocks.
#pragma once

#include "read/note_reach.h"

#include <span>

namespace octavo::reader {

/// Whether a section's first few units say anything that an author would without a
/// marker: nearly all begin a story, and need no closer look.
bool may_open_note(std::span<const NoteUnit> units);

/// How many of a section's first units are a note's; 0: the story begins with the first. What leads to the
/// story (`On with the chapter!`) ends a note, and so does a row below paragraphs that greet readers or speak
/// of chapters; without either, these paragraphs alone are the note. Where somebody tells the story that
/// follows, more must speak for it.
NoteReach unmarked_opening(std::span<const NoteUnit> units);

/// How many units an opening note goes on for below its `first` paragraph, which has its marker or stands
/// below it: to what leads to the story, or while they speak as an author does. 0: none.
NoteReach further_opening(std::string_view first, std::span<const NoteUnit> units);

/// From which on a section's last paragraphs are a note's, row and gaps among them; units.size(): none are.
/// `narrator` tells the story above them.
std::size_t unmarked_closing(std::span<const NoteUnit> units, Narrator narrator);

} // namespace octavo::reader
