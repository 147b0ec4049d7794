// The languages of a book's passages.
#pragma once

#include <octavo/book.h>

#include <set>
#include <string>

namespace octavo::model {

/// The tags of all passages of `book` in other languages, as they are written.
std::set<std::string> passage_languages(const Book& book);

} // namespace octavo::model
