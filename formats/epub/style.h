// The style sheet of an EPUB: what all books have, and the few rules in which a design differs. No colours,
// and no typeface by name unless the package carries it: those are the reader's.
#pragma once

#include <octavo/typeset.h>

#include "epub/cascade.h"
#include "epub/trim.h"

#include <string>
#include <string_view>

namespace octavo::epub {

/// What a style sheet says of fonts that the package carries.
struct CarriedFonts {
  FamilyNames names{};
  std::string faces{};    ///< `@font-face` rules
  bool old_style = false; ///< the figures of the text have ascenders and descenders, as its letters do
};

/// With `own`, the user's, at its end, where its rules win. `fonts` may be null: there are none; so may
/// `used`: all rules are there, and not only those that hold for anything. Throws Error(bad_css).
std::string style_sheet(const Style& style, std::string_view own = {}, const CarriedFonts* fonts = nullptr,
                        const UsedNames* used = nullptr);

} // namespace octavo::epub
