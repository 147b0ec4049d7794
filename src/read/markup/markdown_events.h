// The parser of CommonMark, and what it meets told to a builder. The parser takes time linear in the text,
// whatever the text says, and knows no lines: they are found by where its texts point to.
#pragma once

#include "read/markup/markdown_builder.h"

namespace octavo::reader::markup {

/// Throws what the builder throws.
void parse_markdown(const MarkdownSource& source, MarkdownBuilder& builder);

} // namespace octavo::reader::markup
