// A piece of HTML inside another text: blocks, and no more of a page than that.
#pragma once

#include "read/findings.h"

#include <octavo/read.h>

#include <string_view>

namespace octavo::reader::markup::html {

/// The blocks of `piece`, which begins on line `line` of the text. Headings in it are Headings; it has no
/// metadata, sections or footnotes of its own.
Blocks read_fragment(std::string_view piece, int line, const ReadOptions& options, Findings& found);

} // namespace octavo::reader::markup::html
