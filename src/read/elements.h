// The pieces that a section's lines fall into, before blank lines are judged.
#pragma once

#include "read/paragraphs.h"

#include "read/findings.h"
#include <octavo/rule.h>

namespace octavo::reader {

struct Element {
  enum class Kind { paragraph, headnote, row, verse, letter, heading, quote, preformatted };
  Kind kind = Kind::paragraph;
  Lines lines{};
  Grouped::Ends ends = Grouped::Ends::fold; ///< of a paragraph
  Rule rule = Rule::none;
};

/// Cuts `lines` into elements; blank lines between them belong to none. `matter`: no letters, verse or
/// headings.
std::vector<Element> cut(Lines lines, const Wrapping& wrapping, bool matter, Findings& found);

} // namespace octavo::reader
