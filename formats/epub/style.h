// The style sheet of an EPUB: what all books have, and the few rules in which a design differs. No colours
// and no typeface by name: those are the reader's.
#pragma once

#include <octavo/typeset.h>

#include <string>

namespace octavo::epub {

std::string style_sheet(const Style& style);

} // namespace octavo::epub
