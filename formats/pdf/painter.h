// The content of one page: items into drawing operators (ISO 32000-1, Annex A), in their order. Decides
// nothing about how a page looks.
#pragma once

#include "pdf/fonts.h"
#include "pdf/pictures.h"
#include "pdf/tags.h"

#include <octavo/pages.h>

#include <string>

namespace octavo::pdf {

struct Painting {
  std::string content{};
  std::string resources{}; ///< a dictionary's entries: the page's own fonts and pictures
};

/// Draws page `number` of `pages`. With `tags`, what is part of an element is marked as its content, and all
/// else as an artifact; null: the document has none.
Painting paint(const Pages& pages, std::size_t number, const Fonts& fonts, const Pictures& pictures,
               const Tags* tags);

} // namespace octavo::pdf
