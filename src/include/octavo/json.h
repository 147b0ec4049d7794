// A Book as JSON, there and back. formats/json/README.md documents the schema.
#pragma once

#include <octavo/book.h>

namespace octavo {

/// The version that to_json writes and the newest that from_json reads.
inline constexpr int json_version = 1;

/// The Book as UTF-8 JSON, two-space indented, keys in a fixed order, a newline at the end.
OCTAVO_API std::string to_json(const Book& book);

/// The Book that `json` describes: from_json(to_json(book)) == book, origins included. Everything is checked;
/// throws Error(bad_json) that names the place as a JSON pointer, or the line and column where it is not
/// JSON.
OCTAVO_API Book from_json(std::string_view json);

} // namespace octavo
