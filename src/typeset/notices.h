// Notices: what to know before reading, between two rules on a page of its own.
#pragma once

#include "typeset/blocks.h"
#include "typeset/sheets.h"

namespace octavo::typesetter {

/// Adds `blocks` to `galley` under `heading`, which is bold already; without one where it is empty.
void set_notice(const Tools& tools, Galley& galley, const Spans& heading, const Blocks& blocks);

/// How a notice's heading looks.
TextStyle notice_heading(const Looks& looks);

/// Lowers what stands in `galley`, which is short, to a little above the middle of the page.
void lower(const Tools& tools, Galley& galley);

} // namespace octavo::typesetter
