// Whether a text is Markdown: what speaks for it that plain text has no use for.
#pragma once

#include "read/input.h"
#include "read/lines.h"

namespace octavo::reader::markup {

/// How well a text of these lines, of a file called `name` (which may be empty), fits Markdown. Breaks of
/// hyphens or asterisks, `*emphasis*`, indented paragraphs, numbers at the start of lines and `# Titles`
/// alone do not speak for it: plain texts have them, and their reader knows them.
Fit fits_markdown(Lines lines, std::string_view name);

} // namespace octavo::reader::markup
