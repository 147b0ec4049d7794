// Where in the Book each page begins: found from the finished pages and their structure, by what the elements
// show and how many of its letters are on the pages before. Changes nothing about the pages.
#pragma once

#include <octavo/book.h>
#include <octavo/pages.h>

#include "typeset/structure.h"

#include <vector>

namespace octavo::typesetter {

/// Sets Page::begins of all `pages`, which have `book`. `sources` say what their elements show, by their
/// numbers, and are sorted by them.
void set_page_beginnings(Pages& pages, const std::vector<Source>& sources, const Book& book);

} // namespace octavo::typesetter
