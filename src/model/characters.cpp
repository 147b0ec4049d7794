// See characters.h.
#include "model/characters.h"

#include <algorithm>

namespace octavo::model {

bool is_book_character(char32_t c, bool preformatted) noexcept {
  if (c < 0x20)
    return preformatted && (c == '\n' || c == '\t');
  if (c >= 0x7F && c <= 0x9F)
    return false;
  return (c < 0xD800 || c > 0xDFFF) && (c < 0xFDD0 || c > 0xFDEF) && (c & 0xFFFE) != 0xFFFE && c <= 0x10FFFF;
}

std::string_view shortened(std::string_view text, std::size_t most) noexcept {
  std::size_t end = std::min(text.size(), most);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end);
}

std::string quoted(std::string_view word) {
  return '`' + std::string(shortened(word)) + '`';
}

std::string code_point(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string code = "U+";
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
    code += digits[c >> shift & 0xF];
  return code;
}

} // namespace octavo::model
