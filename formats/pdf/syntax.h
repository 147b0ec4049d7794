// How PDF spells numbers, strings and names (ISO 32000-1, 7.3). Only spelling; knows no object.
#pragma once

#include <octavo/pages.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace octavo::pdf {

/// Points times 1,000, the precision that pages are written in: a third of a micrometre.
using Thousandths = std::int64_t;

/// A length of Pages, or a sum of such, in thousandths of a point, rounded half up.
constexpr Thousandths thousandths(std::int64_t length) noexcept {
  const std::int64_t scaled = length * 1000;
  const std::int64_t half = scaled + point / 2;
  return half >= 0 ? half / point : -((-half + point - 1) / point);
}

/// In decimal, without zeros that say nothing: 10500 is "10.5", -20 is "-.02".
void append_number(std::string& out, Thousandths value);
std::string number(Thousandths value);

/// Bytes in parentheses, with a backslash where one is needed.
std::string literal(std::string_view bytes);
/// Some of the bytes between them.
inline void append_in_literal(std::string& out, std::string_view bytes) {
  const auto is_plain = [](char byte) { return byte != '(' && byte != ')' && byte != '\\' && byte != '\r'; };
  if (std::all_of(bytes.begin(), bytes.end(), is_plain)) {
    out += bytes;
    return;
  }
  for (const char byte : bytes) {
    if (!is_plain(byte))
      out += '\\';
    out += byte == '\r' ? 'r' : byte; // a bare one would be read as '\n'
  }
}
/// Bytes in angle brackets, as hexadecimal digits.
std::string hexadecimal(std::string_view bytes);

/// Text for people, such as a title: ASCII as it is, else UTF-16 with its mark. Ill-formed UTF-8 becomes
/// U+FFFD. Of a longer one than PDF takes, 32,767 bytes, as many whole characters as there is room for.
std::string text_string(std::string_view utf8);
/// UTF-16, big endian, without a mark.
std::string utf16(std::string_view utf8);

/// A name object with its slash; of a longer one than PDF takes, the beginning.
std::string name(std::string_view text);

} // namespace octavo::pdf
