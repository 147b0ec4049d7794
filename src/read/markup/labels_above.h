// Headings of a flow put right before the outline is read: what stands right above one, and rows of marks.
#pragma once

#include "read/markup/flow.h"

namespace octavo::reader::markup {

/// Paragraphs that hold nothing but a chapter's number or label, right above the headings of most chapters,
/// become the first lines of these: `<p>2</p><h1>A Letter from Home</h1>`.
void join_labels_above(Flow& flow, Findings& found);

/// A heading that is nothing but a row of marks is a break.
void break_at_rows(Flow& flow);

} // namespace octavo::reader::markup
