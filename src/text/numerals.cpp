// See numerals.h. The words are those of ICU's rules for spelling numbers out.
#include "text/numerals.h"

#include "text/roman.h"
#include "text/unicode.h"

#include <unicode/unum.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace octavo::text {
namespace {

constexpr int most_roman = 3999;

struct Close {
  void operator()(UNumberFormat* format) const noexcept { unum_close(format); }
};

/// Without the soft hyphens that ICU's rules have inside long words.
std::string without_soft_hyphens(std::string text) {
  constexpr std::string_view soft = "\u00AD";
  for (std::size_t at = text.find(soft); at != std::string::npos; at = text.find(soft, at))
    text.erase(at, soft.size());
  return text;
}

/// A word of a heading: letters and digits without anything between them. An ideograph is one by itself, so
/// that "第十二章" has the number between its signs.
struct Token {
  std::size_t first = 0, last = 0;
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next(text, at);
    const bool alone = is_ideographic(c);
    if (!is_alphanumeric(c) && !(inside && is_mark(c))) {
      inside = false;
      continue;
    }
    if (inside && !alone)
      out.back().last = at;
    else
      out.push_back({start, at});
    inside = !alone;
  }
  return out;
}

/// As numbers are compared: without case, all that parts their words a space.
std::string comparable(std::string_view text) {
  std::string out = folded(text);
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

/// Where `heading` says one of `forms`; an empty token where it does not. The last one: "One Day, Part One".
Token said(std::string_view heading, const std::vector<std::string>& forms) {
  constexpr std::size_t most_tokens = 6; // of "cent vingt et un"
  const std::vector<Token> tokens = tokens_of(heading);
  Token found;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    for (std::size_t j = i; j < std::min(tokens.size(), i + most_tokens); ++j) {
      const std::size_t first = tokens[i].first, last = tokens[j].last;
      const std::string part = comparable(heading.substr(first, last - first));
      if (std::find(forms.begin(), forms.end(), part) != forms.end() && first >= found.last)
        found = {first, last};
    }
  return found;
}

/// Whether `text` has letters, and all of them are capitals.
bool all_capitals(std::string_view text) {
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    if (is_lower(c))
      return false;
    any = any || is_upper(c);
  }
  return any;
}

/// With a capital at its start, or, with `each`, at the start of each of its words.
std::string capitalised(std::string_view text, bool each, std::string_view tag) {
  std::string out;
  bool start = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next(text, at);
    const std::string_view one = text.substr(from, at - from);
    out += start ? upper(one, tag) : std::string(one);
    start = each && !is_letter(c) && !is_mark(c);
  }
  return out;
}

bool is_language(std::string_view tag, std::string_view language) {
  return tag.substr(0, tag.find('-')) == language;
}

} // namespace

std::string spelled_out(int n, std::string_view tag) {
  if (tag.empty())
    return {};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UNumberFormat, Close> format(
      unum_open(UNUM_SPELLOUT, nullptr, 0, std::string(tag).c_str(), nullptr, &status));
  if (U_FAILURE(status) != 0)
    return {};
  // ICU takes the machine's own language for one that it has no rules of.
  const char* const found = unum_getLocaleByType(format.get(), ULOC_VALID_LOCALE, &status);
  if (U_FAILURE(status) != 0 ||
      !is_language(tag, std::string_view(found).substr(0, std::string_view(found).find('_'))))
    return {};
  std::array<UChar, 256> units{};
  const auto room = static_cast<int32_t>(units.size());
  const int32_t length = unum_format(format.get(), n, units.data(), room, nullptr, &status);
  if (U_FAILURE(status) != 0 || length <= 0 || length >= room)
    return {};
  std::string out;
  for (const char16_t* at = units.data(); at < units.data() + length;) {
    char32_t c = *at++;
    if (c >= 0xD800 && c < 0xDC00 && at < units.data() + length)
      c = 0x10000 + ((c - 0xD800) << 10) + (char32_t{*at++} - 0xDC00);
    append(out, c);
  }
  // Languages without rules come in figures.
  for (std::size_t at = 0; at < out.size();)
    if (is_digit(next(out, at)))
      return {};
  return without_soft_hyphens(std::move(out));
}

std::string renumbered(std::string_view heading, int n, Numerals numerals, std::string_view tag) {
  const std::string words = spelled_out(n, tag);
  const bool has_roman = n > 0 && n <= most_roman;
  std::vector<std::string> forms{std::to_string(n)};
  if (has_roman)
    forms.push_back(roman(n));
  if (!words.empty())
    forms.push_back(comparable(words));
  const Token number = said(heading, forms);
  if (number.last == 0)
    return std::string(heading);
  const std::string_view before = heading.substr(0, number.first);
  std::string_view after = heading.substr(number.last);
  std::string put;
  switch (numerals) {
  case Numerals::figures: put = std::to_string(n); break;
  case Numerals::roman: put = has_roman ? upper(roman(n)) : std::string(); break;
  case Numerals::words:
    // Where a stop follows, or nothing stands before it, the number is an ordinal, or alone.
    if (!words.empty() && (after.empty() || after.front() != '.' || after == "."))
      put = all_capitals(before) || (before.empty() && all_capitals(after))
                ? upper(words, tag)
                : capitalised(words, is_language(tag, "en"), tag);
    if (!put.empty() && !before.empty() && !is_language(tag, "en") && !all_capitals(before))
      put = words;
    if (n == 1 && is_language(tag, "fr") && folded(before) == "chapitre ")
      put = all_capitals(before) ? "PREMIER" : "premier";
    break;
  }
  if (put.empty())
    return std::string(heading);
  if (after == ".")
    after = {};
  std::string out(before);
  out += put;
  out += after;
  return out;
}

} // namespace octavo::text
