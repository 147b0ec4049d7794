// What an archive puts around a text: Project Gutenberg and its sisters, Wikisource, the Internet Archive,
// Aozora Bunko. It becomes metadata, or goes.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

#include <octavo/book.h>

#include <vector>

namespace octavo::reader {

/// Recognises an archive's header, licence, credits and transcriber's notes, and lines of the title page that
/// only repeat what is known. They are left out of `lines`; what they say of the work is added to `metadata`,
/// and where they stood is said in decisions and notes.
void take_archive(std::vector<Line>& lines, Metadata& metadata, Findings& found);

/// Where no archive's header was found: `Produced by …` at the head of a text is left out, if it is the first
/// thing said there and names somebody, or speaks of proofreading, scans and the like.
void take_producers(std::vector<Line>& lines, Findings& found);

/// `[Illustration]` is left out; of `[Illustration: A map]` the caption stays.
void take_illustrations(std::vector<Line>& lines, Findings& found);

/// `Work Text:` and `Chapter Text` are left out: where a text begins, as the Archive of Our Own says it.
/// Lines `A note from NAME` that come again, or stand at an end of the text, begin notes.
void take_landmarks(std::vector<Line>& lines, Findings& found);

/// Leaves a line out: blank from now on, and no gap.
void leave_out(Line& line) noexcept;

/// Whether `said` holds nothing but the title, the authors and other people of `metadata`, with the words
/// that join them.
bool repeats(const Metadata& metadata, std::string_view said);

} // namespace octavo::reader
