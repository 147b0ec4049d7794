// See syntax.h.
#include "pdf/syntax.h"

#include "text/unicode.h"

#include <algorithm>
#include <charconv>

namespace octavo::pdf {
namespace {

// ISO 32000-1, Annex C
constexpr std::size_t longest_name = 127;
constexpr std::size_t longest_string = 32'767;
constexpr std::string_view digits = "0123456789ABCDEF";

void append_hexadecimal(std::string& out, unsigned char byte) {
  out += digits[byte >> 4U];
  out += digits[byte & 15U];
}

void append_unit(std::string& out, char32_t unit) {
  out += static_cast<char>(unit >> 8U & 0xFFU);
  out += static_cast<char>(unit & 0xFFU);
}

} // namespace

void append_number(std::string& out, Thousandths value) {
  if (value < 0) {
    out += '-';
    value = -value;
  }
  char text[24];
  if (value >= 1000 || value == 0) {
    const auto end = std::to_chars(std::begin(text), std::end(text), value / 1000);
    out.append(text, end.ptr);
  }
  const auto rest = static_cast<int>(value % 1000);
  if (rest == 0)
    return;
  out += '.';
  out += digits[static_cast<std::size_t>(rest / 100)];
  if (rest % 100 != 0)
    out += digits[static_cast<std::size_t>(rest / 10 % 10)];
  if (rest % 10 != 0)
    out += digits[static_cast<std::size_t>(rest % 10)];
}

std::string number(Thousandths value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::string literal(std::string_view bytes) {
  std::string out = "(";
  append_in_literal(out, bytes);
  return out + ')';
}

std::string hexadecimal(std::string_view bytes) {
  std::string out = "<";
  out.reserve(bytes.size() * 2 + 2);
  for (const char c : bytes)
    append_hexadecimal(out, static_cast<unsigned char>(c));
  return out + '>';
}

std::string utf16(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = text::next(utf8, at);
    if (c < 0x10000) {
      append_unit(out, c);
    } else {
      append_unit(out, 0xD800 + ((c - 0x10000) >> 10U));
      append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FFU));
    }
  }
  return out;
}

std::string text_string(std::string_view utf8) {
  const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; });
  if (plain)
    return literal(utf8.substr(0, longest_string));
  std::string bytes = "\xFE\xFF" + utf16(utf8);
  if (bytes.size() > longest_string) {
    bytes.resize(longest_string / 2 * 2);
    const auto last = static_cast<unsigned char>(bytes[bytes.size() - 2]);
    if (last >= 0xD8 && last < 0xDC) // half of a pair
      bytes.resize(bytes.size() - 2);
  }
  return hexadecimal(bytes);
}

std::string name(std::string_view text) {
  std::string out = "/";
  for (const char c : text.substr(0, longest_name)) {
    const bool regular =
        c > ' ' && c <= '~' && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
    if (regular) {
      out += c;
    } else if (c != '\0') {
      out += '#';
      append_hexadecimal(out, static_cast<unsigned char>(c));
    }
  }
  return out;
}

} // namespace octavo::pdf
