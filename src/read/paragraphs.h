// How a text makes paragraphs of lines: each its own, or several lines wrapped at a width.
#pragma once

#include "read/cast.h"
#include "read/findings.h"
#include "read/lines.h"

#include <string>
#include <vector>

namespace octavo::reader {

/// What holds for a whole text, or for a chapter that is clearly otherwise.
struct Wrapping {
  bool wrapped = false;  ///< paragraphs are broken into lines, up to a blank or an indented line
  std::size_t width = 0; ///< columns that a full line has, where wrapped
  int margin = 0;        ///< columns that most lines stand in, where `first_indent` is set
  int first_indent = 0;  ///< columns that a paragraph's first line stands in further, where that shows it
  const Cast* cast = nullptr; ///< who speaks in all of the text; nullptr: not known
};

/// Decides from how full the lines are: in a wrapped text the first word of each line would not have fitted
/// on the line before, and few lines end a sentence.
Wrapping detect_wrapping(Lines lines);

/// Removes the blank lines from a wrapped text that has one after every line, where the evidence for that is
/// strong; wider gaps stay.
void close_up(std::vector<Line>& lines, Findings& found);

/// Undoes doubled line ends in a site's export: where each line has an odd number of blank lines after it,
/// one of them goes, and half of the others.
void halve_gaps(std::vector<Line>& lines, Findings& found);

/// What detect_wrapping() finds in a site's export, whose lines are paragraphs unless something else wrapped
/// them later: only on strong evidence.
Wrapping export_wrapping(Lines lines, Findings& found);

/// The same for a whole text; says so in a decision.
Wrapping survey_wrapping(Lines lines, Findings& found);

/// What holds for one chapter of a text of which `text` holds: the same, unless the chapter's own lines speak
/// clearly for the other; a decision says so.
Wrapping chapter_wrapping(Lines chapter, const Wrapping& text, Findings& found);

/// Marks the lines of a wrapped text whose last hyphen only divides a word: those of words that the text has
/// elsewhere without it, and oftener than with it; where several are, also those of which no part is a word
/// of the text.
void mark_divided_words(std::vector<Line>& lines);

/// One paragraph's lines within a run.
struct Grouped {
  Lines lines{};
  enum class Ends {
    fold, ///< the line ends mean nothing: one paragraph
    keep, ///< they mean something: an address, a heading, an inscription
    verse ///< they are a poem's
  } ends = Ends::fold;
};

/// Splits a run of lines, none of them blank, into paragraphs.
std::vector<Grouped> group(Lines run, const Wrapping& wrapping);

/// The characters of a folded paragraph: lines joined by spaces, but not after a hyphen within a word, after
/// a dash, nor between characters of scripts that use no spaces. A hyphen that only divides a word goes.
std::string joined(Lines lines);

} // namespace octavo::reader
