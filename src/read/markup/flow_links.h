// Where links inside a flow's text lead once it is divided: to sections, and to places in them.
#pragma once

#include "read/markup/flow.h"
#include "read/markup/flow_entries.h"

#include <functional>

namespace octavo::reader::markup {

/// Points the links of `entries` and of the flow's footnotes to the blocks that their anchors name; to the
/// section that holds the place where no block is left of it, or the block opens the section. Those that lead
/// nowhere lose their target. Sections and blocks get ids where a link leads to them; all other blocks lose
/// theirs. `entry_of` says which entry an item of the flow went to, or came before; their number: none.
void resolve_links(Entries& entries, Flow& flow, const std::function<std::size_t(std::size_t)>& entry_of);

/// `text` with the text of its links that have no target in their place.
Inlines unwrapped(Inlines text);

/// Calls `visit` with all running text of `section` and its children, but for footnotes.
void each_text_in(Section& section, const std::function<void(Inlines&)>& visit);

} // namespace octavo::reader::markup
