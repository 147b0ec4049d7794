// JSON as a tree of plain values, before anyone asks whether it is a book. Parsing is nlohmann's; the limits
// are ours.
#pragma once

#include <octavo/book.h>

#include <cstdint>

namespace octavo::model {

/// How deep arrays and objects may be in each other, written or read. Sections take two levels each, so do
/// letters, quotations and emphasis. Everything that walks a Book recurses, and a stack is finite.
inline constexpr std::size_t json_depth = 200;

struct JsonMember;

struct JsonValue {
  using Array = std::vector<JsonValue>;
  using Object = std::vector<JsonMember>; ///< in the order of the text, each key once
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> data;
};

struct JsonMember {
  std::string key{};
  JsonValue value;
};

/// The value that `json` holds; its strings are valid UTF-8. Throws Error(bad_json) with line and column
/// where it is not JSON, with a JSON pointer where it nests deeper than json_depth or repeats a key.
JsonValue parse_json(std::string_view json);

/// One step of a JSON pointer (RFC 6901), escaped, shortened, with its slash.
std::string json_pointer_step(std::string_view key);

} // namespace octavo::model
