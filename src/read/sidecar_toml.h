// TOML taken apart with errors that say where: toml++ behind a few typed questions. Knows no book.
#pragma once

#include <toml++/toml.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader {

using Position = toml::source_position;

/// Throws Error(bad_sidecar) "FILE:LINE:COLUMN: message"; without a position "FILE: message".
[[noreturn]] void toml_fail(std::string_view file, const Position& at, const std::string& message);

/// Parses `toml`. Throws as toml_fail() does, also for keys of so many parts that tables would nest without
/// end.
toml::table parse_toml(std::string_view toml, std::string_view file);

/// A table whose values are taken one by one. Refers to `table` and `file`, which must outlive it.
class TomlTable {
public:
  TomlTable(const toml::table& table, std::string_view file, std::string prefix = {})
      : table_(table), file_(file), prefix_(std::move(prefix)) {}
  /// The same for a value that must be a table; `what` is its key, for messages.
  TomlTable(const toml::node& node, std::string_view file, const std::string& what);

  /// Fails on the first key that is not among `known`; `hint` may say more than which known key is near.
  template <typename Hint>
  void only(std::span<const std::string_view> known, Hint hint) const {
    for (const toml::key* const key : in_order())
      if (!is_among(key->str(), known))
        fail(key->source().begin, unknown(*key, known) + hint(key->str()));
  }
  void only(std::span<const std::string_view> known) const {
    only(known, [](std::string_view) { return std::string{}; });
  }

  const toml::node* find(std::string_view key) const { return table_.get(key); }
  const toml::table& table() const { return table_; }

  /// The keys in the order of the file.
  std::vector<const toml::key*> in_order() const;

  /// The string, or nothing where there is none. Fails where it is something else.
  std::string string(std::string_view key) const;
  /// The same where the value may also be a number or a date, as TOML writes it.
  std::string scalar(std::string_view key) const;
  /// Strings: one, or an array of them.
  std::vector<std::string> strings(std::string_view key) const;

  [[noreturn]] void fail(const Position& at, const std::string& message) const {
    toml_fail(file_, at, message);
  }
  [[noreturn]] void fail(std::string_view key, const std::string& message) const;

private:
  static bool is_among(std::string_view key, std::span<const std::string_view> known);
  std::string unknown(const toml::key& key, std::span<const std::string_view> known) const;

  const toml::table& table_;
  std::string_view file_;
  std::string prefix_; ///< what the table is called in messages, with a dot
};

/// Calls `take(element)` for a value, or for each of an array of them.
template <typename Take>
void for_each(const toml::node& node, Take take) {
  if (const toml::array* const array = node.as_array())
    for (const toml::node& each : *array)
      take(each);
  else
    take(node);
}

/// The text of a string, whole number, decimal number, date or date with time, as TOML writes it; nothing for
/// others.
std::optional<std::string> scalar_text(const toml::node& node);

/// What a value is, for people: "a number".
std::string_view kind_of(const toml::node& node) noexcept;

} // namespace octavo::reader
