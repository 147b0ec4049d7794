// See east_asian.h.
#include "typeset/east_asian.h"

#include "text/unicode.h"

namespace octavo::typesetter {
namespace {

bool is_ideograph(char32_t c) {
  return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x3105 && c <= 0x312F) ||
         (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005 || c == 0x3007;
}

} // namespace

bool is_wide_opening(char32_t c) noexcept {
  switch (c) {
  case 0x3008: // 〈
  case 0x300A: // 《
  case 0x300C: // 「
  case 0x300E: // 『
  case 0x3010: // 【
  case 0x3014: // 〔
  case 0x3016: // 〖
  case 0x3018: // 〘
  case 0x301A: // 〚
  case 0x301D: // 〝
  case 0xFF08: // （
  case 0xFF3B: // ［
  case 0xFF5B: // ｛
  case 0xFF5F: // ｟
    return true;
  default: return false;
  }
}

bool is_wide_closing(char32_t c) noexcept {
  switch (c) {
  case 0x3001: // 、
  case 0x3002: // 。
  case 0x3009: // 〉
  case 0x300B: // 》
  case 0x300D: // 」
  case 0x300F: // 』
  case 0x3011: // 】
  case 0x3015: // 〕
  case 0x3017: // 〗
  case 0x3019: // 〙
  case 0x301B: // 〛
  case 0x301E: // 〞
  case 0x301F: // 〟
  case 0xFF09: // ）
  case 0xFF0C: // ，
  case 0xFF0E: // ．
  case 0xFF3D: // ］
  case 0xFF5D: // ｝
  case 0xFF60: // ｠
    return true;
  default: return false;
  }
}

bool is_wide_stop(char32_t c) noexcept {
  return c == 0xFF01 || c == 0xFF1A || c == 0xFF1B || c == 0xFF1F;
}

bool is_ideographic_mark(char32_t c) noexcept {
  return is_ideograph(c) || (c >= 0x3001 && c <= 0x303F) || c == 0x30FB || (c >= 0xFF01 && c <= 0xFF60);
}

bool is_dotted(char32_t c) noexcept {
  return is_ideograph(c);
}

char32_t wide_form(char32_t c) noexcept {
  switch (c) {
  case 0x2014: // —
  case 0x2015: // ―
  case 0x2025: // ‥
  case 0x2026: // …
    return c;
  case 0x2018: return 0x3018; // ‘ as 〘
  case 0x2019: return 0x3019; // ’ as 〙
  case 0x201C: return 0x301D; // “ as 〝
  case 0x201D: return 0x301E; // ” as 〞
  default: return 0;
  }
}

int indent_of_all(std::string_view language) noexcept {
  const std::string_view main = language.substr(0, language.find('-'));
  return main == "zh" || main == "yue" ? 200 : main == "ja" || main == "ko" ? 100 : 0;
}

bool drops_air_after(char32_t first, char32_t second) noexcept {
  return (is_wide_closing(first) || is_wide_stop(first)) &&
         (is_wide_closing(second) || is_wide_opening(second) || is_wide_stop(second));
}

bool drops_air_before(char32_t first, char32_t second) noexcept {
  return is_wide_opening(first) && is_wide_opening(second);
}

bool is_western(char32_t c) noexcept {
  return c < 0x2000 && text::is_alphanumeric(c);
}

bool needs_air(char32_t first, char32_t second) noexcept {
  return (is_ideograph(first) && is_western(second)) || (is_western(first) && is_ideograph(second));
}

} // namespace octavo::typesetter
