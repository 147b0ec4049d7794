// Taking a JsonValue apart: typed access that says where it failed. Knows no book.
#pragma once

#include "model/characters.h"
#include "model/json_value.h"

#include <span>

namespace octavo::model {

/// Where a value stands: a chain of steps on the stack, made into a JSON pointer only for a message.
struct JsonPlace {
  const JsonPlace* parent = nullptr;
  std::string_view key{};
  std::size_t index = 0;
  bool is_element = false;

  JsonPlace member(std::string_view name) const { return {this, name, 0, false}; }
  JsonPlace element(std::size_t at) const { return {this, {}, at, true}; }
  std::string pointer() const;
};

/// Throws Error(bad_json) "POINTER: message".
[[noreturn]] void json_fail(const JsonPlace& place, const std::string& message);

std::string& json_string(JsonValue& value, const JsonPlace& place);
JsonValue::Array& json_array(JsonValue& value, const JsonPlace& place);
JsonValue::Object& json_object(JsonValue& value, const JsonPlace& place);

/// The string, moved out, if all of it is_book_character().
std::string json_text(JsonValue& value, const JsonPlace& place, bool preformatted = false);

bool json_boolean(JsonValue& value, const JsonPlace& place);

/// The whole number, of at least `least`.
int json_integer(JsonValue& value, const JsonPlace& place, int least);

/// An array, each element by `read(value, place)`.
template <typename Read>
auto json_list(JsonValue& value, const JsonPlace& place, Read read) {
  JsonValue::Array& array = json_array(value, place);
  std::vector<decltype(read(value, place))> all;
  all.reserve(array.size());
  for (std::size_t i = 0; i < array.size(); ++i)
    all.push_back(read(array[i], place.element(i)));
  return all;
}

/// An object whose fields are taken one by one. Refers to `place`, which must outlive it.
class JsonFields {
public:
  JsonFields(JsonValue& value, const JsonPlace& place) : members_(json_object(value, place)), place_(place) {}

  const JsonPlace& place() const { return place_; }

  /// Fails on the first key that is not among `known`, with the nearest of them.
  void only(std::span<const std::string_view> known) const;

  JsonValue* find(std::string_view key) const;
  JsonValue& required(std::string_view key) const;

  /// `read(value, place)` of the field, or `otherwise` where there is none.
  template <typename Read, typename T>
  T optional(std::string_view key, Read read, T otherwise) const {
    JsonValue* const value = find(key);
    return value != nullptr ? read(*value, place_.member(key)) : std::move(otherwise);
  }

  /// The elements of the array, none where there is none.
  template <typename Read>
  auto list(std::string_view key, Read read) const {
    std::vector<decltype(read(required(key), place_))> all;
    if (JsonValue* const value = find(key))
      all = json_list(*value, place_.member(key), read);
    return all;
  }

  std::string text(std::string_view key) const; ///< empty where there is none
  std::string required_text(std::string_view key) const;
  bool boolean(std::string_view key) const;               ///< false where there is none
  int integer(std::string_view key, int otherwise) const; ///< not negative

  /// What `named` finds for the field's text.
  template <typename Named>
  auto by_name(std::string_view key, Named named) const {
    const std::string word = required_text(key);
    if (const auto value = named(word))
      return *value;
    json_fail(place_.member(key), "there is no " + std::string(key) + ' ' + quoted(word));
  }

private:
  JsonValue::Object& members_;
  const JsonPlace& place_;
};

} // namespace octavo::model
