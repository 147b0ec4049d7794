// What front matter says, whatever it is written in: YAML, TOML or lines of `Key: value`, as one small tree.
// Knows no metadata.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace octavo::reader::markup {

struct FrontField;

/// A text, a list or a table, as far as it has any of them.
struct FrontValue {
  std::string text{}; ///< of a scalar; lines of a block text are separated by '\n'
  std::vector<FrontValue> items;
  std::vector<FrontField> fields; ///< in the order of the text
  int line = 0;                   ///< 1-based in what was parsed

  bool empty() const;
  /// The field of that name; nullptr where there is none.
  const FrontValue* field(std::string_view name) const;
};

struct FrontField {
  std::string name{};
  FrontValue value;
};

inline bool FrontValue::empty() const {
  return text.empty() && items.empty() && fields.empty();
}

/// A table in YAML; nothing where it is no YAML, or no table, or more than front matter ever is: nested
/// deeper than `deepest_front_value`, of more than `most_front_values` values, or with anchors and aliases,
/// which could be repeated without end.
std::optional<FrontValue> parse_yaml(std::string_view yaml);

/// The same in TOML.
std::optional<FrontValue> parse_front_toml(std::string_view toml);

/// The same as lines of `Key: value`, for what people write by hand: a value goes on over the lines below
/// that are indented, and may hold anything. Nothing where a line is neither.
std::optional<FrontValue> parse_key_lines(std::string_view text);

inline constexpr int deepest_front_value = 8;
inline constexpr int most_front_values = 5'000;

} // namespace octavo::reader::markup
