// See styled_letters.h.
#include "read/styled_letters.h"

#include "text/unicode.h"

namespace octavo::reader {
namespace {

/// The alphabets of mathematics have these letters elsewhere in Unicode: what they spell stands below each.
constexpr std::u32string_view letterlike = U"ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ";
constexpr std::string_view letterlike_spell = "CgHHHhIILNPQRRRZZBCeEFMo";
constexpr std::u32string_view small_capitals = U"ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ";
constexpr std::string_view small_capitals_spell = "abcdefghijklmnoprstuvwyz";

/// What `c` spells; `c` itself where it is not drawn.
char32_t plain(char32_t c) noexcept {
  constexpr char32_t letters = 26;
  if (c < 0x250)
    return c;
  if (c >= 0x1D400 && c < 0x1D6A4) {
    const char32_t at = (c - 0x1D400) % (2 * letters);
    return at < letters ? U'A' + at : U'a' + at - letters;
  }
  if (c >= 0x1D7CE && c < 0x1D800)
    return U'0' + (c - 0x1D7CE) % 10;
  if (c >= 0xFF01 && c <= 0xFF5E)
    return c - 0xFEE0;
  if (c == 0x3000)
    return U' ';
  if (c >= 0x24B6 && c < 0x24B6 + letters)
    return U'A' + c - 0x24B6;
  if (c >= 0x24D0 && c < 0x24D0 + letters)
    return U'a' + c - 0x24D0;
  if (const std::size_t at = letterlike.find(c); at != std::u32string_view::npos)
    return static_cast<unsigned char>(letterlike_spell[at]);
  if (const std::size_t at = small_capitals.find(c); at != std::u32string_view::npos)
    return static_cast<unsigned char>(small_capitals_spell[at]);
  return c;
}

} // namespace

bool begins_styled(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (const char32_t spelt = plain(c); spelt != c && text::is_alphanumeric(spelt))
      return true;
    if (text::is_alphanumeric(c))
      return false;
  }
  return false;
}

std::string plain_letters(std::string_view text) {
  std::string spelt;
  spelt.reserve(text.size());
  for (std::size_t at = 0; at < text.size();)
    text::append(spelt, plain(text::next(text, at)));
  return spelt;
}

std::string as_typed(std::string_view part, std::string_view plain, std::string_view typed) {
  const std::size_t found = plain.find(part);
  if (found == std::string_view::npos)
    return std::string(part);
  const auto skip = [&](std::size_t from, std::size_t characters) {
    for (; characters > 0 && from < typed.size(); --characters)
      text::next(typed, from);
    return from;
  };
  const std::size_t from = skip(0, text::length(plain.substr(0, found)));
  return std::string(typed.substr(from, skip(from, text::length(part)) - from));
}

} // namespace octavo::reader
