// See names.h.
#include "collection/names.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace octavo::collection {
namespace {

/// The code point at `at`, which is moved past it; negative where the bytes are none.
UChar32 next(std::string_view text, int32_t& at) {
  UChar32 c = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  U8_NEXT(bytes, at, static_cast<int32_t>(text.size()), c);
  return c;
}

void append(std::string& out, UChar32 c) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool is_plain(UChar32 c) {
  return c >= 0 && u_charType(c) != U_CONTROL_CHAR && !U_IS_UNICODE_NONCHAR(c) && c != 0x2028 && c != 0x2029;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The digits at the start of `text`, which loses them, without their leading zeros.
std::string_view take_number(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  std::string_view digits(text.begin(), end);
  text.remove_prefix(digits.size());
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

/// Negative, zero or positive: as natural_less, but equal where only case or leading zeros differ.
int compared(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const std::string_view one = take_number(a), other = take_number(b);
      if (one.size() != other.size())
        return one.size() < other.size() ? -1 : 1;
      if (const int order = one.compare(other))
        return order;
    } else if (a.front() != b.front()) {
      // What is shorter comes first: the folder `a` before `a b`, `story.txt` before `story 2.txt`.
      const auto rank = [](char c) {
        return c == '/' ? -1 : c == '.' ? 0 : static_cast<int>(static_cast<unsigned char>(c));
      };
      return rank(a.front()) - rank(b.front());
    } else {
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return static_cast<int>(!a.empty()) - static_cast<int>(!b.empty());
}

} // namespace

bool natural_less(std::string_view a, std::string_view b) {
  const int order = compared(folded_name(a), folded_name(b));
  return order != 0 ? order < 0 : a < b;
}

std::string folded_name(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (int32_t at = 0; at < static_cast<int32_t>(name.size());) {
    const auto start = static_cast<std::size_t>(at);
    const UChar32 c = next(name, at);
    if (c < 0)
      out += name.substr(start, static_cast<std::size_t>(at) - start);
    else
      append(out, u_foldCase(c, U_FOLD_CASE_DEFAULT));
  }
  return out;
}

std::string printable(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (int32_t at = 0; at < static_cast<int32_t>(name.size());) {
    const UChar32 c = next(name, at);
    append(out, is_plain(c) ? c : 0xFFFD);
  }
  return out;
}

bool is_plain_text(std::string_view text) {
  for (int32_t at = 0; at < static_cast<int32_t>(text.size());)
    if (!is_plain(next(text, at)))
      return false;
  return true;
}

} // namespace octavo::collection
