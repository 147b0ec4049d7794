// What holds for a whole Markdown text: where its author writes otherwise than CommonMark reads. Decided
// once, on evidence from all lines.
#pragma once

#include "read/findings.h"
#include "read/markup/markdown_lines.h"

namespace octavo::reader::markup {

struct MarkdownHabits {
  bool indents_paragraphs = false; ///< lines that begin with four spaces or a tab are prose, and no code
  bool line_paragraphs = false;    ///< each line is a paragraph, though no blank line parts it from the next
  bool dialogue_dashes = false;    ///< a hyphen at a line's start is somebody speaking, and no bullet
};

/// What is found is a Decision each, where it differs from CommonMark.
MarkdownHabits habits_of(Lines lines, Findings& found);

} // namespace octavo::reader::markup
