// What sites and programs write above a story, in a text whose marks have been understood: `Key: value` in
// paragraphs and headings, a summary, notes, who wrote it.
#pragma once

#include "read/findings.h"
#include "read/markup/flow.h"

namespace octavo::reader::markup {

/// Takes what stands before the first chapter of `flow` and says something of the story into `flow.stated`, a
/// description or a note, where there is enough of it to be sure; FlowBoundaries take its place, so that
/// anchors keep their items. What it does not know stays.
void take_story_head(Flow& flow, Findings& found);

} // namespace octavo::reader::markup
