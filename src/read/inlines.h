// The characters of a paragraph as running text: first as they stand, and when all of the text is known, with
// its emphasis, tags and links. Rules 10 and 14.
#pragma once

#include "read/emphasis.h"

#include <octavo/book.h>

namespace octavo::reader {

/// `text` of one paragraph as running text: spaces collapse. Its marks are still in it; read_inline_markup()
/// reads them when it has seen which marks the whole text uses (inline_markup.h).
Inlines read_inlines(std::string_view text);

/// What a text marks its words with.
struct Markup {
  MarkSet marks = usual_marks();
  bool html = false; ///< it holds HTML, so `&amp;` is an ampersand and a lone `<p>` a tag
};

/// Running text whose marks are read: those of `markup` and paired tags as emphasis, links and the like, URLs
/// as links. A mark that does not close, or stands inside a word or between spaces, stays what it is; so does
/// a tag without a partner.
Inlines read_marks(Inlines raw, const Markup& markup);

/// Whether there may be a mark in it to read.
bool is_marked(const Inlines& inlines) noexcept;

/// The lines of a stanza as one text, with line breaks, so that what begins in one may end in another;
/// split_lines() parts them again (inline_builder.h).
Inlines joined_lines(std::vector<Inlines> lines);
/// The running text of its lines.
std::vector<Inlines> contents_of(Stanza stanza);

/// Running text as one string: line ends as '\n', what is no text as `atom_mark`.
std::string flattened(const Inlines& inlines);

} // namespace octavo::reader
