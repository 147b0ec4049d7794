// The pieces that a section's lines fall into, before blank lines are judged.
#pragma once

#include "read/paragraphs.h"

#include "read/findings.h"
#include <octavo/book.h>

namespace octavo::reader {

struct Element {
  enum class Kind { paragraph, headnote, row, verse, letter, heading, quote, preformatted, document };
  Kind kind = Kind::paragraph;
  Lines lines{};
  Grouped::Ends ends = Grouped::Ends::fold; ///< of a paragraph
  Rule rule = Rule::none;
  bool heads = false; ///< a dateline: the blank lines below it set it off, and are no break
  Blocks made{};      ///< of a document, and of a paragraph with a role: what it is
};

/// Cuts `lines` into elements; blank lines between them belong to none. `matter`: no documents or
/// headings.
std::vector<Element> cut(Lines lines, const Wrapping& wrapping, bool matter, Findings& found);

} // namespace octavo::reader
