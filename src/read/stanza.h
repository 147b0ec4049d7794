// What tells verse from prose: the evidence in a few lines.
#pragma once

#include "read/sheet.h"

#include <string>

namespace octavo::reader {

/// What was counted in the lines of what may be a poem.
struct Evidence {
  std::size_t lines = 0;
  std::size_t stanzas = 0;
  std::size_t words = 0;
  std::size_t longest = 0;  ///< code points of the longest line
  std::size_t capitals = 0; ///< lines that begin with a capital letter
  std::size_t caseless = 0; ///< and with a letter of a script without them, or with none
  std::size_t open = 0;     ///< lines that do not end as a sentence does
  std::size_t speeches = 0; ///< lines that are a quotation from end to end
  std::size_t all_caps = 0; ///< lines without a small letter
  std::size_t figures = 0;  ///< lines that begin or end with a figure
  std::size_t labels = 0;   ///< lines that begin with a word and a colon
  std::size_t rhymed = 0;   ///< lines whose end rhymes with that of a line near it
  std::size_t repeated = 0; ///< lines that come again
  std::size_t indented = 0; ///< lines set in from the section's margin
  std::size_t marked = 0;   ///< lines in emphasis or with notes of music
  std::size_t equal = 0;    ///< lines as long as the first one
  bool regular = false;     ///< all stanzas have the same number of lines, but for one
  bool led_in = false;      ///< a line before them announces them
  bool kept = false;        ///< the text ends none of its other lines as these end
  bool whole = false;       ///< they are all or nearly all that the section has
  std::size_t pairs = 0;    ///< lines with another right below them,
  std::size_t phrased = 0;  ///< of which these end with a mark of punctuation,
  std::size_t early = 0;    ///< and these have room for the next one's first word
  bool runs_over = false;   ///< some lines begin with a small letter, the first with a capital
  bool narrow = false;      ///< all take little of the width of the lines around them
  bool stepped = false;     ///< some lines below the first are set in further than it, others not
  bool haiku = false;       ///< three lines of five, seven and five syllables
  bool shaped = false;      ///< their indents draw something, as a poem that is a picture has them
  double spread = 0;        ///< how much lines differ in length, as a share of their mean
};

/// Counts in the lines from `first` on; blank lines divide stanzas, or those of at least `gap` where `gap` is
/// more than 1.
Evidence weigh(const Sheet& sheet, std::size_t first, std::size_t size, std::size_t gap = 1);

/// Whether its lines end where phrases do or before they are full, as those of a paragraph do not, and look
/// like nothing else that is set line by line.
bool ends_at_phrases(const Evidence& evidence) noexcept;

/// Whether short lines without figures or signs go on from one to the next with an indent that changes nearly
/// every time, and has many values.
bool is_shaped(Lines lines);

/// The evidence as one figure: 100 and above is verse.
int verse_score(const Evidence& evidence) noexcept;

/// The evidence in words.
std::string described(const Evidence& evidence);

/// Whether the line before `at`, blank ones passed over, ends in a colon and so announces what follows.
bool follows_lead_in(const Sheet& sheet, std::size_t at) noexcept;
/// Whether that line does, or speaks of a song or poem.
bool announces_verse(const Sheet& sheet, std::size_t at);
/// Whether it speaks of one.
bool names_verse(const Sheet& sheet, std::size_t at);

} // namespace octavo::reader
