// See <octavo/measures.h>.
#include <octavo/measures.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace octavo {
namespace {

constexpr std::size_t most_decimals = 6;
constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t longest = std::int64_t{100} * inch;

/// A unit in whole scaled points, divided by `by`.
struct Unit {
  std::string_view name;
  std::int64_t scaled, by;
};
constexpr std::array units = {
    Unit{"in", inch, 1},
    Unit{"cm", std::int64_t{inch} * 50, 127},
    Unit{"mm", std::int64_t{inch} * 5, 127},
    Unit{"pt", point, 1},
};

constexpr Length millimetres(std::int64_t n) {
  return static_cast<Length>((n * inch * 10 + 127) / 254);
}

struct NamedSize {
  std::string_view name;
  PageSize size;
};
constexpr std::array sizes = {
    NamedSize{"a4", {millimetres(210), millimetres(297)}},
    NamedSize{"a5", {millimetres(148), millimetres(210)}},
    NamedSize{"a6", {millimetres(105), millimetres(148)}},
    NamedSize{"letter", {8 * inch + inch / 2, 11 * inch}},
};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// The unit at the end of `text`, which loses it.
std::string_view take_unit(std::string_view& text) {
  text = trimmed(text);
  for (const Unit& unit : units)
    if (text.ends_with(unit.name)) {
      text.remove_suffix(unit.name.size());
      text = trimmed(text);
      return unit.name;
    }
  return {};
}

/// A decimal number times a million; nothing where it is none, or has too many digits.
std::optional<std::int64_t> millionths(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  const std::size_t dot = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, dot);
  const std::string_view rest = dot < text.size() ? text.substr(dot + 1) : std::string_view();
  const auto is_digits = [](std::string_view part) {
    return part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (whole.size() + rest.size() == 0 || whole.size() > most_digits || rest.size() > most_decimals ||
      !is_digits(whole) || !is_digits(rest))
    return std::nullopt;
  std::int64_t value = 0;
  for (const char c : whole)
    value = value * 10 + (c - '0');
  for (std::size_t i = 0; i < most_decimals; ++i)
    value = value * 10 + (i < rest.size() ? rest[i] - '0' : 0);
  return value;
}

} // namespace

std::optional<Length> length_of(std::string_view text, std::string_view unit) {
  if (const std::string_view own = take_unit(text); !own.empty())
    unit = own;
  const auto* const found =
      std::find_if(units.begin(), units.end(), [&](const Unit& one) { return one.name == unit; });
  const std::optional<std::int64_t> value = millionths(text);
  if (found == units.end() || !value)
    return std::nullopt;
  const std::int64_t by = found->by * million;
  const std::int64_t scaled = (*value * found->scaled + by / 2) / by; // less than 2.4 * 10^18
  return scaled <= longest ? std::optional(static_cast<Length>(scaled)) : std::nullopt;
}

std::optional<std::vector<Length>> lengths_of(std::string_view text, char separator) {
  std::string_view last = text.substr(text.rfind(separator) + 1);
  const std::string_view unit = take_unit(last);
  std::vector<Length> out;
  for (bool more = true; more;) {
    const std::size_t end = text.find(separator);
    more = end != std::string_view::npos;
    const std::optional<Length> one = length_of(text.substr(0, end), unit);
    if (!one)
      return std::nullopt;
    out.push_back(*one);
    text.remove_prefix(more ? end + 1 : text.size());
  }
  return out;
}

std::optional<PageSize> page_size_of(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  const auto* const named =
      std::find_if(sizes.begin(), sizes.end(), [&](const NamedSize& size) { return size.name == lower; });
  if (named != sizes.end())
    return named->size;
  const auto sides = lengths_of(lower, 'x');
  if (!sides || sides->size() != 2)
    return std::nullopt;
  return PageSize{sides->at(0), sides->at(1)};
}

} // namespace octavo
