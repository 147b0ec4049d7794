// See json_base64.h.
#include "model/json_base64.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace octavo::model {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t no_letter = 0xFF;

constexpr std::array<std::uint8_t, 256> values = [] {
  std::array<std::uint8_t, 256> table{};
  table.fill(no_letter);
  for (std::size_t i = 0; i < letters.size(); ++i)
    table[static_cast<unsigned char>(letters[i])] = static_cast<std::uint8_t>(i);
  return table;
}();

std::uint32_t byte(char c) {
  return static_cast<unsigned char>(c);
}

} // namespace

std::string base64(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
    const std::uint32_t group = byte(bytes[at]) << 16 | (count > 1 ? byte(bytes[at + 1]) << 8 : 0) |
                                (count > 2 ? byte(bytes[at + 2]) : 0);
    out += letters[group >> 18];
    out += letters[group >> 12 & 63];
    out += count > 1 ? letters[group >> 6 & 63] : '=';
    out += count > 2 ? letters[group & 63] : '=';
  }
  return out;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0)
    return std::nullopt;
  std::size_t padding = 0;
  while (padding < 2 && text.ends_with('=')) {
    text.remove_suffix(1);
    ++padding;
  }
  std::string out;
  out.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t group = 0;
  unsigned bits = 0;
  for (const char c : text) {
    const std::uint8_t value = values[static_cast<unsigned char>(c)];
    if (value == no_letter)
      return std::nullopt;
    group = group << 6 | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += static_cast<char>(group >> bits & 0xFF);
    }
  }
  if ((group & ((1U << bits) - 1)) != 0) // bits that stand for no byte: another text of the same bytes
    return std::nullopt;
  return out;
}

} // namespace octavo::model
