// The style sheet of an EPUB: what all books have, and the few rules in which a design differs. No colours
// and no typeface by name: those are the reader's.
#pragma once

#include <octavo/typeset.h>

#include <string>
#include <string_view>

namespace octavo::epub {

/// With `own`, the user's, at its end, where its rules win. Throws Error(bad_css).
std::string style_sheet(const Style& style, std::string_view own = {});

} // namespace octavo::epub
