// See json_fields.h.
#include "model/json_fields.h"

#include <octavo/error.h>

#include "model/characters.h"
#include "model/nearest.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <limits>

namespace octavo::model {
namespace {

std::string_view kind_of(const JsonValue& value) {
  constexpr std::array<std::string_view, 7> kinds{"null",     "a truth value", "a number", "a number",
                                                  "a string", "an array",      "an object"};
  return kinds[value.data.index()];
}

template <typename T>
T& as(JsonValue& value, const JsonPlace& place, const char* wanted) {
  if (T* const held = std::get_if<T>(&value.data))
    return *held;
  json_fail(place, std::string("must be ") + wanted + ", and is " + std::string(kind_of(value)));
}

} // namespace

std::string JsonPlace::pointer() const {
  if (parent == nullptr)
    return {};
  return parent->pointer() + (is_element ? '/' + std::to_string(index) : json_pointer_step(key));
}

void json_fail(const JsonPlace& place, const std::string& message) {
  const std::string pointer = place.pointer();
  throw Error(ErrorCode::bad_json, (pointer.empty() ? "the JSON" : pointer) + ": " + message);
}

std::string& json_string(JsonValue& value, const JsonPlace& place) {
  return as<std::string>(value, place, "a string");
}
JsonValue::Array& json_array(JsonValue& value, const JsonPlace& place) {
  return as<JsonValue::Array>(value, place, "an array");
}
JsonValue::Object& json_object(JsonValue& value, const JsonPlace& place) {
  return as<JsonValue::Object>(value, place, "an object");
}

bool json_boolean(JsonValue& value, const JsonPlace& place) {
  return as<bool>(value, place, "true or false");
}

std::string json_text(JsonValue& value, const JsonPlace& place, bool preformatted) {
  std::string& held = json_string(value, place);
  for (std::size_t at = 0; at < held.size();) {
    const char32_t c = text::next(held, at);
    if (!is_book_character(c, preformatted))
      json_fail(place, "holds the character " + code_point(c) + ", which no text of a book may have");
  }
  return std::move(held);
}

int json_integer(JsonValue& value, const JsonPlace& place, int least) {
  constexpr int most = std::numeric_limits<int>::max();
  const std::int64_t held = as<std::int64_t>(value, place, "a whole number");
  if (held < least || held > most)
    json_fail(place, "must be a number from " + std::to_string(least) + " to " + std::to_string(most));
  return static_cast<int>(held);
}

void JsonFields::only(std::span<const std::string_view> known) const {
  for (const JsonMember& member : members_)
    if (std::find(known.begin(), known.end(), member.key) == known.end())
      json_fail(place_.member(member.key), "there is no such key" + did_you_mean(member.key, known));
}

JsonValue* JsonFields::find(std::string_view key) const {
  const auto found = std::find_if(members_.begin(), members_.end(),
                                  [&](const JsonMember& member) { return member.key == key; });
  return found == members_.end() ? nullptr : &found->value;
}

JsonValue& JsonFields::required(std::string_view key) const {
  if (JsonValue* const value = find(key))
    return *value;
  json_fail(place_, "has no `" + std::string(key) + '`');
}

std::string JsonFields::text(std::string_view key) const {
  JsonValue* const value = find(key);
  return value != nullptr ? json_text(*value, place_.member(key)) : std::string{};
}

std::string JsonFields::required_text(std::string_view key) const {
  return json_text(required(key), place_.member(key));
}

bool JsonFields::boolean(std::string_view key) const {
  JsonValue* const value = find(key);
  return value != nullptr && json_boolean(*value, place_.member(key));
}

int JsonFields::integer(std::string_view key, int otherwise) const {
  JsonValue* const value = find(key);
  return value != nullptr ? json_integer(*value, place_.member(key), 0) : otherwise;
}

} // namespace octavo::model
