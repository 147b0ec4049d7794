// The rules by which structure is recognised, so that every part of a Book can say why it is there.
#pragma once

#include <octavo/export.h>

#include <optional>
#include <string_view>

namespace octavo {

/// The rule that made a part of a Book. src/read/RULES.md states each in full.
enum class Rule {
  none,             ///< not read from a text: built by a program, or bound from several
  document,         ///< 1: a line that starts with one space starts a document
  description,      ///< 2: the first document, headed so or followed by another
  title,            ///< 3: the first line of a document, set off from its text
  kind,             ///< 3: a title or subtitle that names a kind of section
  row,              ///< 4: a row of marks after body text
  blank,            ///< 5: blank lines that the chapter does not use between all paragraphs
  letter,           ///< 7: tab and salutation, to the signature
  verse,            ///< 8: lead-in, then short lines in quotation marks
  authors_note,     ///< 9: a marker alone on its line, or before its text
  line,             ///< a paragraph is a line
  wrapped,          ///< a paragraph is several lines, up to a blank one
  indented,         ///< a paragraph begins at an indented line
  url,              ///< 14: a line that is a URL
  numbered_heading, ///< a heading of the `Chapter 4` kind, part of a sequence
  front_matter,     ///< what stands before the first heading of an ordinary text
  back_matter,      ///< what stands after the story's end
  whole_text,       ///< no division was found: the text is one chapter
  contents_list,    ///< a printed table of contents, or list of illustrations: no chapters
  page_number,      ///< a printed page's number or running head
  archive,          ///< what an archive or a site puts around a text: header, licence
  markup,           ///< the text's own marks say so: an HTML element, a Markdown construct, BBCode
  footnote,         ///< a note's mark, and the note with the same mark
  content_warning,  ///< a warning of what the story contains
  play,             ///< speakers' names before what they say, again and again
  chat,             ///< a log of messages: sender, often with the time
  dateline,         ///< a place, a date or a time on its own at the start of a scene or an entry
  telegram,         ///< a telegram: capitals, STOP
  newspaper,        ///< a headline, or a cutting under it
  notice,           ///< words that are shown in the story: a sign, a poster, a screen
  list,             ///< lines that each begin with a bullet or with a number of a sequence
  correction,       ///< a sidecar file said so
};

/// The rule's stable name, e.g. "authors-note".
OCTAVO_API std::string_view name(Rule rule) noexcept;
/// The rule in a few words, for people.
OCTAVO_API std::string_view summary(Rule rule) noexcept;
/// The rule of that name; nothing where there is none.
OCTAVO_API std::optional<Rule> rule_named(std::string_view name) noexcept;

} // namespace octavo
