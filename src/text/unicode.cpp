// See unicode.h.
#include "text/unicode.h"

#include "text/visible_bytes.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace octavo::text {
namespace {

const std::uint8_t* bytes(std::string_view text) noexcept {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

UChar32 code(char32_t c) noexcept {
  return static_cast<UChar32>(c);
}

constexpr std::uint64_t ones = 0x0101010101010101U;
constexpr std::uint64_t highest_bits = 0x8080808080808080U;

std::uint64_t eight_bytes(std::string_view text, std::size_t at) noexcept {
  std::uint64_t eight = 0;
  std::memcpy(&eight, text.data() + at, sizeof eight);
  return eight;
}

} // namespace

namespace beyond_ascii {

char32_t next(std::string_view text, std::size_t& at) noexcept {
  const auto* const s = bytes(text);
  std::size_t end = at;
  UChar32 c = 0;
  U8_NEXT(s, end, text.size(), c);
  if (c < 0) {
    ++at;
    return 0xFFFD;
  }
  at = end;
  return static_cast<char32_t>(c);
}

char32_t previous(std::string_view text, std::size_t& at) noexcept {
  const std::size_t base = at > U8_MAX_LENGTH ? at - U8_MAX_LENGTH : 0; // ICU goes back in 32-bit indices
  const auto* const s = bytes(text) + base;
  auto start = static_cast<std::int32_t>(at - base);
  UChar32 c = 0;
  U8_PREV(s, 0, start, c);
  if (c < 0) {
    --at;
    return 0xFFFD;
  }
  at = base + static_cast<std::size_t>(start);
  return static_cast<char32_t>(c);
}

bool is_space(char32_t c) noexcept {
  return u_isUWhiteSpace(code(c)) != 0;
}
bool is_letter(char32_t c) noexcept {
  return u_isalpha(code(c)) != 0;
}
bool is_digit(char32_t c) noexcept {
  return u_isdigit(code(c)) != 0;
}
bool is_alphanumeric(char32_t c) noexcept {
  return u_isalnum(code(c)) != 0;
}
bool is_upper(char32_t c) noexcept {
  return u_isUUppercase(code(c)) != 0 || u_istitle(code(c)) != 0;
}
bool is_lower(char32_t c) noexcept {
  return u_isULowercase(code(c)) != 0;
}
bool is_mark(char32_t c) noexcept {
  return (U_GET_GC_MASK(code(c)) & U_GC_M_MASK) != 0;
}

} // namespace beyond_ascii

void append(std::string& out, char32_t c) {
  std::uint8_t units[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(units, size, c);
  out.append(reinterpret_cast<const char*>(units), size);
}

std::size_t length(std::string_view text) noexcept {
  // Bytes that go on with a character have the highest bit and not the one below it. Eight are counted at
  // once: a one for each is moved to its byte's lowest bit, and multiplying adds all of them in the highest
  // byte.
  std::size_t going_on = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t eight = eight_bytes(text, at);
    going_on += static_cast<std::size_t>((((eight & ~(eight << 1U) & highest_bits) >> 7U) * ones) >> 56U);
  }
  for (; at < text.size(); ++at)
    going_on += (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  return text.size() - going_on;
}

std::size_t ascii_size(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at + 8 <= text.size() && (eight_bytes(text, at) & highest_bits) == 0)
    at += 8;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
    ++at;
  return at;
}

bool is_valid(std::string_view text) noexcept {
  const auto* const s = bytes(text);
  for (std::size_t at = ascii_size(text); at < text.size(); at += ascii_size(text.substr(at))) {
    UChar32 c = 0;
    U8_NEXT(s, at, text.size(), c);
    if (c < 0)
      return false;
  }
  return true;
}

bool is_ideographic(char32_t c) noexcept {
  return c >= 0x3040 && (u_hasBinaryProperty(code(c), UCHAR_IDEOGRAPHIC) != 0 || c <= 0x30FF);
}

std::string_view trim_end(std::string_view text) noexcept {
  while (!text.empty()) {
    std::size_t at = text.size();
    if (!is_space(previous(text, at)))
      break;
    text = text.substr(0, at);
  }
  return text;
}

std::string_view trim(std::string_view text) noexcept {
  text = trim_end(text);
  while (!text.empty()) {
    std::size_t at = 0;
    if (!is_space(next(text, at)))
      break;
    text.remove_prefix(at);
  }
  return text;
}

std::string collapse_spaces(std::string_view text) {
  text = trim(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    // Most of a text: words, and single spaces between them.
    while (at < text.size() &&
           (visible_bytes.contains(text[at]) ||
            (text[at] == ' ' && at + 1 < text.size() && visible_bytes.contains(text[at + 1]))))
      ++at;
    if (at > start) {
      out.append(text, start, at - start);
      continue;
    }
    const char32_t c = next(text, at);
    if (!is_space(c)) {
      out.append(text, start, at - start);
      continue;
    }
    const std::size_t one = at;
    while (at < text.size()) { // the text is trimmed, so a run of spaces ends before its end
      std::size_t after = at;
      if (!is_space(next(text, after)))
        break;
      at = after;
    }
    const bool no_break = at == one && (c == 0xA0 || c == 0x202F || c == 0x2007);
    if (no_break)
      append(out, c);
    else
      out += ' ';
  }
  return out;
}

std::string folded(std::string_view text) {
  std::string out(text);
  std::size_t at = ascii_size(text);
  char* const begin = out.data(); // said once, so that compilers take many bytes at a time
  std::transform(begin, begin + at, begin, [](char c) { return ascii_lower(c); });
  out.resize(at);
  while (at < text.size()) {
    const char32_t c = next(text, at);
    if (c < 0x80)
      out += ascii_lower(static_cast<char>(c));
    else
      append(out, static_cast<char32_t>(u_foldCase(code(c), U_FOLD_CASE_DEFAULT)));
  }
  return out;
}

std::string lower(std::string_view text, std::string_view language) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower(std::string(language).c_str(), 0, icu::StringPiece(text), sink, nullptr, status);
  return out;
}

std::string upper(std::string_view text, std::string_view language) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToUpper(std::string(language).c_str(), 0, icu::StringPiece(text), sink, nullptr, status);
  return out;
}

std::string slug(std::string_view text, std::size_t most) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfkd = icu::Normalizer2::getNFKDInstance(status);
  std::string out;
  std::size_t kept = 0;
  std::size_t lost = 0;
  bool gap = false;
  const auto add = [&](char32_t c) {
    if (c >= 'A' && c <= 'Z')
      c += 32;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      if (gap && !out.empty())
        out += '-';
      gap = false;
      out += static_cast<char>(c);
      ++kept;
    } else if (c == U'’' || c == '\'' || is_mark(c)) {
      // "April Fool's" is april-fools
    } else {
      lost += is_alphanumeric(c);
      gap = true;
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    icu::UnicodeString decomposed;
    if (c >= 0x80 && U_SUCCESS(status) && nfkd->getDecomposition(code(c), decomposed)) {
      for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1))
        add(static_cast<char32_t>(decomposed.char32At(i)));
    } else {
      add(c);
    }
  }
  if (lost > kept)
    return {};
  if (out.size() > most) {
    const std::size_t cut = out.rfind('-', most);
    out.resize(cut == std::string::npos || cut == 0 ? most : cut);
    while (!out.empty() && out.back() == '-')
      out.pop_back();
  }
  return out;
}

} // namespace octavo::text
