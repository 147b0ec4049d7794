// Going through what blocks hold, whatever they are: one place that knows where a block keeps its text, its
// inner blocks and its origins.
#pragma once

#include <octavo/book.h>

#include <functional>

namespace octavo::model {

/// Calls `visit` for each piece of running text in `blocks`, in the text's order: of paragraphs, lines of
/// verse, headings, captions, speakers and cells, and of the blocks within blocks. `visit` may change what it
/// is given.
void each_text(Blocks& blocks, const std::function<void(Inlines&)>& visit);
void each_text(Block& block, const std::function<void(Inlines&)>& visit);

/// The same with the lines of a stanza together.
void each_text(Blocks& blocks, const std::function<void(Inlines&)>& visit,
               const std::function<void(Stanza&)>& visit_stanza);
void each_text(Block& block, const std::function<void(Inlines&)>& visit,
               const std::function<void(Stanza&)>& visit_stanza);

/// The same for all of `section` but its children: title, subtitle, blocks, and the blocks of its footnotes.
void each_text(Section& section, const std::function<void(Inlines&)>& visit);
void each_text(Section& section, const std::function<void(Inlines&)>& visit,
               const std::function<void(Stanza&)>& visit_stanza);
void each_text(const Section& section, const std::function<void(const Inlines&)>& visit);

/// Calls `visit` for each of `blocks` and of the blocks within blocks, each before those in it.
void each_block(Blocks& blocks, const std::function<void(Block&)>& visit);
void each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit);
void each_block(Block& block, const std::function<void(Block&)>& visit);

/// The same for the blocks and footnotes of `section`, but for those of its children.
void each_block(Section& section, const std::function<void(Block&)>& visit);
void each_block(const Section& section, const std::function<void(const Block&)>& visit);

/// Calls `visit` for each poem in `blocks` and the blocks within blocks.
void each_verse(Blocks& blocks, const std::function<void(Verse&)>& visit);

/// Calls `visit` for the origin of each of `blocks`, of the turns of a dialogue, and of the blocks within
/// blocks.
void each_origin(Blocks& blocks, const std::function<void(Origin&)>& visit);

/// Calls `visit` for each picture in `blocks` and the blocks within blocks.
void each_figure(const Blocks& blocks, const std::function<void(const Figure&)>& visit);

/// Calls `visit` for each picture in the blocks and footnotes of `section`, but for those of its children.
void each_image(Section& section, const std::function<void(Image&)>& visit);

/// What stands inside `piece`, an emphasis or a link; null where it can hold nothing.
Inlines* children_of(Inline& piece);
const Inlines* children_of(const Inline& piece);

/// Calls `visit` with the place of each Link and NoteReference in `inlines`, however deep, in order; it may
/// replace them.
void each_link(Inlines& inlines, const std::function<void(Inline&)>& visit);
void each_link(const Inlines& inlines, const std::function<void(const Inline&)>& visit);

/// Calls `visit` for the references to notes in `inlines`, however deep in emphasis and links.
void each_reference(Inlines& inlines, const std::function<void(NoteReference&)>& visit);

} // namespace octavo::model
