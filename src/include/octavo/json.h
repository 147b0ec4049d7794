// A Book as JSON, there and back. formats/json/README.md documents the schema.
#pragma once

#include <octavo/book.h>

namespace octavo {

/// The version that to_json writes and the newest that from_json reads.
inline constexpr int json_version = 2;

/// The Book as UTF-8 JSON, two-space indented, keys in a fixed order, a newline at the end. Characters that
/// no text of a Book may hold become spaces or U+FFFD. Throws Error(too_large) where the Book nests deeper
/// than from_json would read (about a hundred levels).
OCTAVO_API std::string to_json(const Book& book);

/// The Book that `json` describes: from_json(to_json(book)) == book, origins included, for every Book whose
/// text and ids are what book.h says. Everything is checked, and what has no key `id` is given one; throws
/// Error(bad_json) that names the place as a JSON pointer, or the line and column where it is not JSON.
OCTAVO_API Book from_json(std::string_view json);

} // namespace octavo
