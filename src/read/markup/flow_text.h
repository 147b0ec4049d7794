// Small tools for the running text of a flow: visiting its links, and cutting headings.
#pragma once

#include <octavo/book.h>

#include <functional>
#include <string>
#include <vector>

namespace octavo::reader::markup {

/// Calls `visit` with the place of each Link and NoteReference inside `text`, in order; it may replace them.
void visit_links(Inlines& text, const std::function<void(Inline&)>& visit);

/// Without the emphasis that is around all of it, and without links: as headings are.
Inlines bare(Inlines text);

/// Whether all of it is in emphasis of some kind.
bool is_marked(const Inlines& text);

/// The lines between its LineBreaks; those inside emphasis are not looked for.
std::vector<Inlines> lines_of(const Inlines& text);

/// `text` without the first `bytes` bytes of its characters.
Inlines without_start(Inlines text, std::size_t bytes);

} // namespace octavo::reader::markup
