// Documents that stand in a story: where they are among a section's lines, and what they are in the model.
#pragma once

#include "read/sheet.h"

#include <octavo/book.h>
#include <octavo/decision.h>

#include <string>
#include <vector>

namespace octavo::reader {

/// A run of a section's lines that is something other than paragraphs, or paragraphs of a role.
struct Passage {
  std::size_t first = 0; ///< index of its first line in the section
  std::size_t size = 0;  ///< lines; neither its first nor its last is blank
  Blocks blocks{};       ///< what it is
  /// Whether blank lines around it are its frame. If not it is a paragraph, next to which they may be breaks.
  bool apart = true;
  Decision decision{}; ///< nameless: another passage's speaks for this one too
};

using Passages = std::vector<Passage>;

/// All documents among a section's lines, in order, none overlapping another.
Passages find_passages(Lines lines, const Wrapping& wrapping);

// What it asks, each for a kind of its own. All take time linear in the lines.

Passages find_chat_heads(const Sheet& sheet); ///< messages below who wrote them and when
Passages find_quotes(const Sheet& sheet);     ///< lines that each begin with `>`
Passages find_dialogues(const Sheet& sheet);  ///< plays and chats
Passages find_letters(const Sheet& sheet);    ///< between salutation and signature; e-mails
Passages find_cuttings(const Sheet& sheet);   ///< telegrams, headlines, signs
Passages find_lists(const Sheet& sheet);      ///< bullets, or numbers in sequence
Passages find_columns(const Sheet& sheet);    ///< lines whose inner spaces align
Passages find_poems(const Sheet& sheet);      ///< runs of lines whose ends mean something
Passages find_quatrains(const Sheet& sheet);  ///< announced lines that rhyme in fours
Passages find_datelines(const Sheet& sheet);  ///< places, dates and times on lines of their own

/// The decision that lines `first` and the `size` after it are a `what`.
Decision decided(const Sheet& sheet, std::string what, Rule rule, std::size_t first, std::size_t size);

} // namespace octavo::reader
