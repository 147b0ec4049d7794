// The names of sections and places inside the package: file names and ids. Their own ids wherever they will
// do.
#pragma once

#include <octavo/book.h>

#include <string>
#include <unordered_map>

namespace octavo::epub {

/// A name for every section of the book, however deep: of [a-z0-9-], starting with a letter, at most 64
/// characters long, unique, none of those that the package's own files have, and none that a file system
/// reserves. The same book gives the same names, and a section whose id is such a name already keeps it.
std::unordered_map<const Section*, std::string> section_names(const Book& book);

/// A name of the same kind for every block that has an id, none of them one of `sections`.
std::unordered_map<const Block*, std::string>
block_names(const Book& book, const std::unordered_map<const Section*, std::string>& sections);

} // namespace octavo::epub
