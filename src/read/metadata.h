// What a title, a language and a description can be taken from where nothing states them.
#pragma once

#include "read/lines.h"

#include "read/findings.h"
#include <octavo/book.h>

namespace octavo::reader {

/// A title without the mark of a note to it: `The Gate*`, `The Gate [1]`.
std::string without_note_mark(std::string title);

/// Fills in what is still unknown: the title (from the first chapter's, the file's name or the first words,
/// noted as a guess), the language, the description.
void complete(Book& book, std::string_view name, std::string_view text, Findings& found);

/// A file's name as a title: "the_long-road.txt" is "The Long Road"; empty where it holds no words.
std::string title_from_name(std::string_view name);

} // namespace octavo::reader
