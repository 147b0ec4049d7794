// Going through the running text of blocks, whatever they are: one place that knows where a block keeps it.
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

/// The same for the references to notes in `inlines`, however deep in emphasis and links.
void each_reference(Inlines& inlines, const std::function<void(NoteReference&)>& visit);

} // namespace octavo::model
