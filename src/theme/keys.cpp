// See keys.h.
#include "theme/keys.h"

#include "model/nearest.h"

#include <octavo/error.h>
#include <octavo/measures.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace octavo::theming {
namespace {

constexpr std::size_t most_bytes = 64 * 1024;
/// toml++ limits how deep values nest, but not dotted keys, and takes tables apart recursively.
constexpr int most_dots = 1000;

/// The line that has more dots than any theme, counted from 1; 0 where none has.
toml::source_index endless_line(std::string_view text) {
  int dots = 0;
  toml::source_index line = 1;
  for (const char c : text) {
    dots = c == '\n' ? 0 : dots + (c == '.');
    line += c == '\n';
    if (dots > most_dots)
      return line;
  }
  return 0;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) {
    out += out.empty() ? "" : ", ";
    out += name;
  }
  return out;
}

std::string in_points(Length length) {
  return std::to_string(length / point);
}

/// A short form of what was given, that is safe to print.
std::string shown(std::string_view given, std::size_t most = 40) {
  std::string out;
  for (const char c : given.substr(0, most))
    out += static_cast<unsigned char>(c) < ' ' || c == '\x7F' ? '?' : c;
  return out + (given.size() > most ? "…" : "");
}

/// What toml++ says, without what every such message begins with.
std::string what_is_wrong(std::string_view said) {
  if (said.find("invalid utf-8") != std::string_view::npos)
    return "a byte that is no UTF-8: save the file as UTF-8";
  constexpr std::string_view prefix = "Error while ";
  if (said.starts_with(prefix))
    said.remove_prefix(prefix.size());
  return shown(said, 400);
}

} // namespace

void fail(std::string_view file, const toml::source_position& at, const std::string& message) {
  std::string place(file.empty() ? "the theme" : file);
  if (at.line > 0) {
    place += ':' + std::to_string(at.line);
    place += ':' + std::to_string(at.column);
  }
  throw Error(ErrorCode::bad_theme, place + ": " + message);
}

toml::table parse(std::string_view text, std::string_view file) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    fail(file, {1, 1}, "the file is UTF-16; themes are UTF-8: save it as that");
  if (text.size() > most_bytes)
    fail(file, {}, "a theme has no more than 64 KB; is this one?");
  if (const toml::source_index line = endless_line(text); line > 0)
    fail(file, {line, 1}, "a line with more than 1,000 dots");
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    fail(file, error.source().begin, what_is_wrong(error.description()) + "; a theme is TOML, see toml.io");
  }
}

const toml::node* Keys::take(std::string_view key) {
  known_.push_back(key);
  return find(key);
}

void Keys::fail(std::string_view key, const std::string& message) const {
  const toml::node* const node = find(key);
  theming::fail(file_, node != nullptr ? node->source().begin : table_.source().begin,
                '`' + prefix_ + std::string(key) + "` " + message);
}

void Keys::refuse(std::string_view key, const std::string& given,
                  const std::vector<std::string_view>& names) const {
  fail(key,
       "is '" + shown(given) + "', and takes one of: " + listed(names) + model::did_you_mean(given, names));
}

void Keys::check(std::string_view key, const std::vector<std::string>& given,
                 const std::vector<std::string_view>& names) const {
  for (const std::string& one : given)
    if (std::find(names.begin(), names.end(), one) == names.end())
      refuse(key, one, names);
}

std::string Keys::text_of(const toml::node& node, std::string_view key, const char* expected) const {
  if (const auto* const text = node.as_string())
    return text->get();
  if (const auto* const whole = node.as_integer())
    return std::to_string(whole->get());
  if (const auto* const number = node.as_floating_point()) {
    std::array<char, 400> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number->get(), std::chars_format::fixed);
    return {digits.data(), end.ptr};
  }
  fail(key, std::string("must be ") + expected);
}

void Keys::string(std::string_view key, std::string& value) {
  const toml::node* const node = take(key);
  if (node == nullptr)
    return;
  const auto* const text = node->as_string();
  if (text == nullptr)
    fail(key, "must be a string: put it in quotation marks");
  value = text->get();
}

void Keys::strings(std::string_view key, std::vector<std::string>& value) {
  const toml::node* const node = take(key);
  if (node == nullptr)
    return;
  const toml::array* const array = node->as_array();
  if (array == nullptr) {
    value.assign(1, {});
    string(key, value.front());
    return;
  }
  value.clear();
  for (const toml::node& one : *array) {
    const auto* const text = one.as_string();
    if (text == nullptr)
      fail(key, "must be strings: put each in quotation marks");
    value.push_back(text->get());
  }
}

void Keys::flag(std::string_view key, bool& value) {
  const toml::node* const node = take(key);
  if (node == nullptr)
    return;
  const auto* const given = node->as_boolean();
  if (given == nullptr)
    fail(key, "must be true or false, without quotation marks");
  value = given->get();
}

void Keys::number(std::string_view key, int& value, int least, int most) {
  const toml::node* const node = take(key);
  if (node == nullptr)
    return;
  const auto* const given = node->as_integer();
  const std::string range = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
  if (given == nullptr)
    fail(key, "must be " + range);
  if (given->get() < least || given->get() > most)
    fail(key, "is " + std::to_string(given->get()) + ", and takes " + range);
  value = static_cast<int>(given->get());
}

void Keys::colour(std::string_view key, Colour& value) {
  std::string given;
  string(key, given);
  if (!has(key))
    return;
  const char* const first = given.data() + 1;
  const char* const last = given.data() + given.size();
  std::uint32_t rgb = 0;
  if (given.size() != 7 || given.front() != '#' || std::from_chars(first, last, rgb, 16).ptr != last)
    fail(key, "is '" + shown(given) + "', and takes a colour as in \"#1d3557\"");
  value = {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
           static_cast<std::uint8_t>(rgb)};
}

void Keys::length(std::string_view key, Length& value, Length least, Length most) {
  const toml::node* const node = take(key);
  if (node == nullptr)
    return;
  const std::string given = text_of(*node, key, "a length");
  const auto found = length_of(given, "pt");
  if (!found || *found < least || *found > most)
    fail(key, "is '" + shown(given) + "', and takes a length from " + in_points(least) + " to " +
                  in_points(most) + " points, as in \"10.5pt\"");
  value = *found;
}

Keys::Share Keys::share(std::string_view key) {
  const toml::node* const node = take(key);
  if (node == nullptr)
    return {};
  std::string given = text_of(*node, key, "a length or a percentage");
  Share out;
  if (given.ends_with('%')) {
    given.pop_back();
    constexpr Length most = 45 * point; // percent, read as points: the decimals are the same
    if (const auto percent = length_of(given, "pt"); percent && *percent <= most)
      out.thousandths = static_cast<int>(std::int64_t{*percent} * 10 / point);
  } else {
    out.length = length_of(given);
  }
  if (!out.thousandths && !out.length)
    fail(key, "is '" + shown(given) +
                  "', and takes a length with a unit, as in \"18mm\", or up to \"45%\" of the page");
  return out;
}

std::optional<Keys> Keys::inside(std::string_view key) {
  const toml::node* const node = take(key);
  if (node == nullptr)
    return std::nullopt;
  const toml::table* const table = node->as_table();
  if (table == nullptr)
    fail(key, "must be a table, as in [" + prefix_ + std::string(key) + "]");
  return Keys(*table, file_, prefix_ + std::string(key) + '.');
}

void Keys::done() const {
  const toml::key* first = nullptr;
  for (auto&& [key, value] : table_)
    if (std::find(known_.begin(), known_.end(), key.str()) == known_.end() &&
        (first == nullptr || key.source().begin < first->source().begin))
      first = &key;
  if (first == nullptr)
    return;
  const std::string near = model::did_you_mean(first->str(), known_);
  theming::fail(file_, first->source().begin,
                "there is no key `" + prefix_ + shown(first->str()) + '`' +
                    (near.empty() ? "; there are: " + listed(known_) : near));
}

} // namespace octavo::theming
