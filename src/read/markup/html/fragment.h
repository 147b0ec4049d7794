// A piece of HTML inside another text: blocks, and no more of a page than that.
#pragma once

#include "read/findings.h"

#include <octavo/read.h>

#include <map>
#include <string>
#include <string_view>

namespace octavo::reader::markup::html {

struct Fragment {
  Blocks blocks;
  std::map<std::string, std::string> anchors{}; ///< the names of all, each with that of its block
};

/// The blocks of `piece`, which begins on line `line` of the text. Headings in it are Headings; it has no
/// metadata, sections or footnotes of its own.
Fragment read_fragment(std::string_view piece, int line, const ReadOptions& options, Findings& found);

} // namespace octavo::reader::markup::html
