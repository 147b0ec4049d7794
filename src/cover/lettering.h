// The words of a cover: set as large as their place has room for, and never beyond it.
#pragma once

#include "cover/compositions.h"

#include <string>

namespace octavo::cover {

/// What a cover says; each may be empty, and is one line of clean text.
struct Words {
  std::string series{}, title{}, subtitle{}, authors{};
};

/// Sets `words` on their places. `unit` is a thousandth of the width that sizes are measured by. A sans
/// typeface is that of all words, others are of the title alone.
void set_words(Page& page, typesetter::Setter& setter, const Words& words, const Places& places, Length unit,
               Typeface typeface = Typeface::display);

} // namespace octavo::cover
