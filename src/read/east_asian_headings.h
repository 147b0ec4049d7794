// Headings as East Asia numbers them. What they have in common with all others is in headings.h.
#pragma once

#include "read/headings.h"

namespace octavo::reader {

/// 第十二章 風の音, 3話, 제1장, 其の二, 卷一: chapters and parts as East Asia numbers them.
std::optional<HeadingMatch> match_east_asian(std::string_view text);

} // namespace octavo::reader
