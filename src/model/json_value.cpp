// See json_value.h.
#include "model/json_value.h"

#include <octavo/error.h>

#include "model/characters.h"
#include "text/unicode.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace octavo::model {
namespace {

/// No object of a book has nearly as many keys; keeps the search for repeated ones from becoming quadratic.
constexpr std::size_t most_keys = 64;

/// "line 3, column 7" of the last of the first `read` bytes.
std::string place(std::string_view json, std::size_t read) {
  const std::string_view before = json.substr(0, std::min(read == 0 ? 0 : read - 1, json.size()));
  const std::size_t end_of_line = before.rfind('\n');
  const std::string_view line =
      end_of_line == std::string_view::npos ? before : before.substr(end_of_line + 1);
  return "line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + ", column " +
         std::to_string(1 + text::length(line));
}

/// What is wrong, of nlohmann's "[json.exception…] parse error at line 1, column 2: WHAT; last read: 'TOKEN';
/// MORE". The token goes: it may be a whole book.
std::string reason(std::string_view message) {
  if (const std::size_t at = message.find("column "); at != std::string_view::npos)
    message.remove_prefix(std::min(message.size(), message.find(": ", at) + 2));
  else if (const std::size_t end = message.find("] "); end != std::string_view::npos)
    message.remove_prefix(end + 2);
  const std::size_t token = message.find("; last read: '");
  if (token == std::string_view::npos)
    return std::string(message.substr(0, 200));
  const std::size_t more = message.rfind("'; expected ");
  return std::string(message.substr(0, token)) +
         (more == std::string_view::npos ? std::string{} : std::string(message.substr(more + 1)));
}

/// What nlohmann's parser tells of the text, put together as a JsonValue.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
  explicit Builder(std::string_view json) : json_(json) {}
  JsonValue take() { return std::move(root_); }

  bool null() override { return add({}); }
  bool boolean(bool value) override { return add({value}); }
  bool number_integer(number_integer_t value) override { return add({std::int64_t{value}}); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<number_unsigned_t>(INT64_MAX))
      return add({static_cast<double>(value)});
    return add({static_cast<std::int64_t>(value)});
  }
  bool number_float(number_float_t value, const string_t&) override { return add({double{value}}); }
  bool string(string_t& value) override { return add({std::move(value)}); }
  bool binary(binary_t&) override { return false; } // JSON text has none

  bool start_object(std::size_t) override { return open({JsonValue::Object{}}); }
  bool start_array(std::size_t) override { return open({JsonValue::Array{}}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& key) override {
    auto& object = std::get<JsonValue::Object>(open_.back()->data);
    const bool repeated = std::any_of(object.begin(), object.end(),
                                      [&](const JsonMember& member) { return member.key == key; });
    object.push_back({std::move(key), {}});
    if (repeated)
      fail("the key is there twice");
    if (object.size() > most_keys)
      fail("the object has more keys than any of a book");
    return true;
  }

  bool parse_error(std::size_t read, const std::string&, const nlohmann::detail::exception& error) override {
    throw Error(ErrorCode::bad_json, "not JSON: " + place(json_, read) + ": " + reason(error.what()));
  }

private:
  JsonValue* put(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    if (auto* const array = std::get_if<JsonValue::Array>(&open_.back()->data))
      return &array->emplace_back(std::move(value));
    JsonValue& member = std::get<JsonValue::Object>(open_.back()->data).back().value;
    member = std::move(value);
    return &member;
  }

  bool add(JsonValue value) {
    put(std::move(value));
    return true;
  }

  bool open(JsonValue container) {
    if (open_.size() == json_depth)
      fail("nested deeper than the " + std::to_string(json_depth) + " levels that a book may have");
    // The pointers stay good: a container grows only while nothing inside it is open.
    open_.push_back(put(std::move(container)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  [[noreturn]] void fail(const std::string& message) const {
    std::string pointer;
    for (const JsonValue* each : open_) {
      if (const auto* const array = std::get_if<JsonValue::Array>(&each->data))
        pointer += '/' + std::to_string(array->empty() ? 0 : array->size() - 1);
      else if (const auto& object = std::get<JsonValue::Object>(each->data); !object.empty())
        pointer += json_pointer_step(object.back().key);
    }
    throw Error(ErrorCode::bad_json, pointer + ": " + message);
  }

  std::string_view json_;
  JsonValue root_{};
  std::vector<JsonValue*> open_{}; ///< the containers that are not closed yet, outermost first
};

} // namespace

JsonValue parse_json(std::string_view json) {
  Builder builder(json);
  if (!nlohmann::json::sax_parse(json.begin(), json.end(), &builder))
    throw Error(ErrorCode::bad_json, "not JSON");
  return builder.take();
}

std::string json_pointer_step(std::string_view key) {
  std::string step = "/";
  for (const char c : shortened(key))
    if (c == '~')
      step += "~0";
    else if (c == '/')
      step += "~1";
    else if (static_cast<unsigned char>(c) >= 0x20)
      step += c;
  return step;
}

} // namespace octavo::model
