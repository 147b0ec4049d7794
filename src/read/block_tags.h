// The tags of plain texts that hold more than running text: quotations, lists, centred lines, headings,
// pictures; and tags of running text that begin in one paragraph and end in another.
#pragma once

#include <octavo/read.h>

namespace octavo::reader {

/// Reads them in `sections`, whose running text is as read_inlines() left it. Only tags that have a partner
/// among the same blocks, but for those that need none; all others are left for the paragraphs' own reading.
/// A style that spans paragraphs is begun and ended in each. Pictures come from `options.load`; those that do
/// not come stay tags, which become links. Takes time linear in the size of the text.
void read_block_tags(Sections& sections, const ReadOptions& options);

} // namespace octavo::reader
