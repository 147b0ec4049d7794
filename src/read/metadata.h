// What a text says of itself at its head, and what a title can be taken from where it says nothing.
#pragma once

#include "read/lines.h"

#include "read/findings.h"
#include <octavo/book.h>

namespace octavo::reader {

struct Header {
  Metadata metadata{};
  Lines rest{}; ///< the text without the lines that became metadata
};

/// Reads `Title: …`, `by …` and the like from the head of an ordinary text. An archive's own header is read
/// but left where it is.
Header read_header(Lines lines, Findings& found);

/// Fills in what is still unknown: the title (from the first chapter's, the file's name or the first words,
/// noted as a guess), the language, the description.
void complete(Book& book, std::string_view name, std::string_view text, Findings& found);

/// A file's name as a title: "the_long-road.txt" is "The Long Road"; empty where it holds no words.
std::string title_from_name(std::string_view name);

} // namespace octavo::reader
