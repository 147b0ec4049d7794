// The names of sections inside the package: file names and ids. A section's own id wherever it will do.
#pragma once

#include <octavo/book.h>

#include <string>
#include <unordered_map>

namespace octavo::epub {

/// A name for every section of the book, however deep: of [a-z0-9-], starting with a letter, at most 64
/// characters long, unique, none of those that the package's own files have, and none that a file system
/// reserves. The same book gives the same names, and a section whose id is such a name already keeps it.
std::unordered_map<const Section*, std::string> section_names(const Book& book);

} // namespace octavo::epub
