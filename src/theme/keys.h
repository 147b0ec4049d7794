// The keys of a theme's tables, taken one by one: TOML behind a few typed questions, with errors that name
// the file, the line and what would be right. Knows no design.
#pragma once

#include <octavo/pages.h>

#include <toml++/toml.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::theming {

/// A value under the name that files have for it.
template <typename Value>
struct Named {
  std::string_view name;
  Value value;
};

/// Throws Error(bad_theme) "FILE:LINE:COLUMN: message".
[[noreturn]] void fail(std::string_view file, const toml::source_position& at, const std::string& message);

/// Parses `text`; throws as fail() does.
toml::table parse(std::string_view text, std::string_view file);

/// A table. Each question leaves its value alone where the file does not have the key, and fails where it has
/// something else there; done() fails on a key that nobody asked for. Refers to the table and the file's
/// name.
class Keys {
public:
  Keys(const toml::table& table, std::string_view file, std::string prefix = {})
      : table_(table), file_(file), prefix_(std::move(prefix)) {}

  void string(std::string_view key, std::string& value);
  /// One string, or several.
  void strings(std::string_view key, std::vector<std::string>& value);
  void flag(std::string_view key, bool& value);
  /// A whole number in the range.
  void number(std::string_view key, int& value, int least, int most);
  /// "#rrggbb".
  void colour(std::string_view key, Colour& value);
  /// A length with a unit, or a number of points.
  void length(std::string_view key, Length& value, Length least, Length most);
  /// "12.5%" in thousandths, or a length: which of the two has a value.
  struct Share {
    std::optional<int> thousandths{};
    std::optional<Length> length{};
  };
  Share share(std::string_view key);
  /// One of a few names.
  template <typename Value>
  void choice(std::string_view key, Value& value, std::initializer_list<Named<Value>> all) {
    std::string given;
    string(key, given);
    if (find(key) == nullptr)
      return;
    std::vector<std::string_view> names;
    for (const Named<Value>& one : all) {
      if (one.name == given) {
        value = one.value;
        return;
      }
      names.push_back(one.name);
    }
    refuse(key, given, names);
  }
  /// Fails where one of `given`, the value of `key`, is not among `names`.
  void check(std::string_view key, const std::vector<std::string>& given,
             const std::vector<std::string_view>& names) const;
  /// The table under a key.
  std::optional<Keys> inside(std::string_view key);

  void done() const;

  bool has(std::string_view key) const { return find(key) != nullptr; }
  [[noreturn]] void fail(std::string_view key, const std::string& message) const;

private:
  const toml::node* find(std::string_view key) const { return table_.get(key); }
  /// The same, for a key that is known from now on.
  const toml::node* take(std::string_view key);
  [[noreturn]] void refuse(std::string_view key, const std::string& given,
                           const std::vector<std::string_view>& names) const;
  std::string text_of(const toml::node& node, std::string_view key, const char* expected) const;

  const toml::table& table_;
  std::string_view file_;
  std::string prefix_; ///< what the table is called in messages, with a dot
  std::vector<std::string_view> known_{};
};

} // namespace octavo::theming
