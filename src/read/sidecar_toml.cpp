// See sidecar_toml.h.
#include "read/sidecar_toml.h"

#include <octavo/error.h>

#include "model/characters.h"
#include "model/nearest.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace octavo::reader {
namespace {

/// No key of a sidecar has more than four parts. toml++ limits how deep values nest, but not dotted keys, and
/// takes tables apart recursively.
constexpr int most_dots = 16;

/// Where `text` has a key of too many parts: the byte after its last allowed dot, or npos. Looks at all dots
/// of a line outside of strings and comments, which are few in whatever else TOML can say.
std::size_t endless_key(std::string_view text) {
  int dots = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') {
      dots = 0;
    } else if (c == '#') {
      at = std::min(text.find('\n', at), text.size()) - 1;
    } else if (c == '"' || c == '\'') {
      const std::string_view three = text.substr(at, 3);
      const bool is_long = three == std::string(3, c);
      const std::string end(is_long ? 3 : 1, c);
      at += end.size();
      while (at < text.size() && text.substr(at, end.size()) != end && (is_long || text[at] != '\n'))
        at += c == '"' && text[at] == '\\' ? 2 : 1;
      while (is_long && at + 3 < text.size() && text[at + 3] == c)
        ++at; // a long string may end in quotation marks of its own
      at += end.size() - 1;
    } else if (c == '.' && ++dots > most_dots) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::string padded(int value, std::size_t digits) {
  const std::string text = std::to_string(value);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::string written(const toml::date& date) {
  return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
}

std::string written(const toml::date_time& moment) {
  std::string text = written(moment.date) + 'T' + padded(moment.time.hour, 2) + ':' +
                     padded(moment.time.minute, 2) + ':' + padded(moment.time.second, 2);
  if (!moment.offset)
    return text;
  const int minutes = moment.offset->minutes;
  return text + (minutes < 0 ? '-' : '+') + padded(std::abs(minutes) / 60, 2) + ':' +
         padded(std::abs(minutes) % 60, 2);
}

} // namespace

void toml_fail(std::string_view file, const Position& at, const std::string& message) {
  std::string place(file.empty() ? "the sidecar" : file);
  if (at.line > 0)
    place += ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
  throw Error(ErrorCode::bad_sidecar, place + ": " + message);
}

toml::table parse_toml(std::string_view toml, std::string_view file) {
  if (toml.starts_with("\xFF\xFE") || toml.starts_with("\xFE\xFF"))
    toml_fail(file, {1, 1}, "the file is UTF-16; TOML is UTF-8: save it as that");
  if (const std::size_t at = endless_key(toml); at != std::string_view::npos) {
    const auto line = 1 + std::count(toml.begin(), toml.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    toml_fail(file, {static_cast<toml::source_index>(line), 1},
              "a key of more parts than any that a sidecar has");
  }
  try {
    return toml::parse(toml);
  } catch (const toml::parse_error& error) {
    const std::string_view what = error.description();
    constexpr std::string_view bad_utf8 = "Encountered invalid utf-8 sequence";
    toml_fail(file, error.source().begin,
              what == bad_utf8 ? "a byte that is no UTF-8: save the file as UTF-8"
                               : std::string(model::shortened(what, 300)));
  }
}

std::optional<std::string> scalar_text(const toml::node& node) {
  if (const auto* const text = node.as_string())
    return text->get();
  if (const auto* const number = node.as_integer())
    return std::to_string(number->get());
  if (const auto* const number = node.as_floating_point()) {
    std::array<char, 400> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number->get(), std::chars_format::fixed);
    return std::string(digits.data(), end.ptr);
  }
  if (const auto* const date = node.as_date())
    return written(date->get());
  if (const auto* const moment = node.as_date_time())
    return written(moment->get());
  return std::nullopt;
}

std::string_view kind_of(const toml::node& node) noexcept {
  switch (node.type()) {
  case toml::node_type::none: return "nothing";
  case toml::node_type::table: return "a table";
  case toml::node_type::array: return "an array";
  case toml::node_type::string: return "a string";
  case toml::node_type::integer:
  case toml::node_type::floating_point: return "a number";
  case toml::node_type::boolean: return "a truth value";
  case toml::node_type::date: return "a date";
  case toml::node_type::time: return "a time";
  case toml::node_type::date_time: return "a date with time";
  }
  return "a value";
}

TomlTable::TomlTable(const toml::node& node, std::string_view file, const std::string& what)
    : table_(*[&] {
        const toml::table* const table = node.as_table();
        if (table == nullptr)
          toml_fail(file, node.source().begin,
                    '`' + what + "` must be a table, and is " + std::string(kind_of(node)));
        return table;
      }()),
      file_(file), prefix_(what + '.') {}

std::vector<const toml::key*> TomlTable::in_order() const {
  std::vector<const toml::key*> keys;
  for (auto&& [key, value] : table_)
    keys.push_back(&key);
  std::stable_sort(keys.begin(), keys.end(), [](const toml::key* a, const toml::key* b) {
    return a->source().begin < b->source().begin;
  });
  return keys;
}

bool TomlTable::is_among(std::string_view key, std::span<const std::string_view> known) {
  return std::find(known.begin(), known.end(), key) != known.end();
}

std::string TomlTable::unknown(const toml::key& key, std::span<const std::string_view> known) const {
  return "there is no key " + model::quoted(prefix_ + std::string(key.str())) +
         model::did_you_mean(key.str(), known);
}

void TomlTable::fail(std::string_view key, const std::string& message) const {
  const toml::node* const node = find(key);
  fail(node != nullptr ? node->source().begin : table_.source().begin,
       model::quoted(prefix_ + std::string(key)) + ' ' + message);
}

std::string TomlTable::string(std::string_view key) const {
  const toml::node* const node = find(key);
  if (node == nullptr)
    return {};
  if (const auto* const text = node->as_string())
    return text->get();
  const bool quotable = scalar_text(*node).has_value();
  fail(key, "must be a string, and is " + std::string(kind_of(*node)) +
                (quotable ? ": put it in quotation marks" : ""));
}

std::string TomlTable::scalar(std::string_view key) const {
  const toml::node* const node = find(key);
  if (node == nullptr)
    return {};
  if (auto text = scalar_text(*node))
    return *std::move(text);
  fail(key, "must be a single value, and is " + std::string(kind_of(*node)));
}

std::vector<std::string> TomlTable::strings(std::string_view key) const {
  const toml::node* const node = find(key);
  const toml::array* const array = node != nullptr ? node->as_array() : nullptr;
  if (node == nullptr)
    return {};
  if (array == nullptr)
    return {string(key)};
  std::vector<std::string> all;
  for (const toml::node& each : *array) {
    const auto* const text = each.as_string();
    if (text == nullptr)
      fail(each.source().begin, model::quoted(prefix_ + std::string(key)) +
                                    " must be an array of strings, and has " + std::string(kind_of(each)) +
                                    " in it");
    all.push_back(text->get());
  }
  return all;
}

} // namespace octavo::reader
