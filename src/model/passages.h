// The languages of a book's passages.
#pragma once

#include <octavo/book.h>

#include <set>
#include <string>

namespace octavo::model {

/// The tags of all passages of `book` in other languages, as they are written.
std::set<std::string> passage_languages(const Book& book);

/// Marks all of `inlines` as being in `language`, a BCP 47 tag.
void mark_language(Inlines& inlines, std::string language);
/// The same with all texts of `sections` and of those in them.
void mark_language(Sections& sections, const std::string& language);

} // namespace octavo::model
