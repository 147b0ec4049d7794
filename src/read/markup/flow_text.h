// Small tools for the running text of a flow: taking marks and links off, and cutting it.
#pragma once

#include <octavo/book.h>

#include <string>
#include <vector>

namespace octavo::reader::markup {

/// How many words it has; of Chinese and Japanese, half as many as characters.
std::size_t words_of(const std::string& text);

/// Without the emphasis that is around all of it, and without links: as headings are.
Inlines bare(Inlines text);

/// Whether all of it is in emphasis of some kind.
bool is_marked(const Inlines& text);

/// The lines between its LineBreaks; those inside emphasis are not looked for.
std::vector<Inlines> lines_of(const Inlines& text);

/// `text` without the first `bytes` bytes of its characters.
Inlines without_start(Inlines text, std::size_t bytes);

/// Puts `columns` of no-break spaces before a line of a paragraph.
void add_room(Inlines& content, int columns);
/// The columns of such spaces; 0 where it is something else.
int room_of(const Inline& piece);
/// Without such spaces, where a text is no verse.
Inlines without_rooms(Inlines content);

} // namespace octavo::reader::markup
