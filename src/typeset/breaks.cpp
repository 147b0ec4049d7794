// Break opportunities inside of words. Words of alphabets follow rules of book typography; all others those
// of Unicode (UAX 14, by ICU).
#include "typeset/breaks.h"

#include "text/unicode.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace octavo::typesetter {

/// ICU's iterator, over UTF-8.
class Breaks::Iterator {
public:
  Iterator(UBreakIteratorType kind, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_ = ubrk_open(kind, language.c_str(), nullptr, 0, &status);
    if (U_FAILURE(status) != 0)
      iterator_ = nullptr;
  }
  ~Iterator() {
    if (iterator_ != nullptr)
      ubrk_close(iterator_);
  }
  Iterator(const Iterator&) = delete;
  Iterator& operator=(const Iterator&) = delete;

  std::vector<std::uint32_t> places(std::string_view word) {
    std::vector<std::uint32_t> out;
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, word.data(), static_cast<std::int64_t>(word.size()), &status);
    if (iterator_ != nullptr) {
      ubrk_setUText(iterator_, &text, &status);
      if (U_SUCCESS(status) != 0)
        for (std::int32_t at = ubrk_first(iterator_); at != UBRK_DONE; at = ubrk_next(iterator_))
          if (at > 0 && static_cast<std::size_t>(at) < word.size())
            out.push_back(static_cast<std::uint32_t>(at));
    }
    utext_close(&text);
    return out;
  }

private:
  UBreakIterator* iterator_ = nullptr;
};

namespace {

bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010;
}
bool is_figure(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_dash(char32_t c) {
  return c == 0x2014 || c == 0x2013 || c == 0x2015;
}
bool is_opening(char32_t c) {
  return c == 0x201C || c == 0x2018 || c == U'(' || c == U'[' || c == 0x00AB || c == 0x00BF || c == 0x00A1 ||
         c == 0x201E || c == 0x201A;
}
bool is_closing(char32_t c) {
  return c == 0x201D || c == 0x2019 || c == U')' || c == U']' || c == 0x00BB || c == U'!' || c == U'?' ||
         c == U';' || c == U':' || c == U',' || c == U'.' || c == U'%';
}
bool is_url_punctuation(char32_t c) {
  return c == U'/' || c == U'.' || c == U'?' || c == U'&' || c == U'=' || c == U'-' || c == U'_' ||
         c == U'#' || c == U'%' || c == U'~' || c == U':' || c == U',' || c == U'@' || c == U'+' || c == U';';
}
// Scripts whose words stand between spaces, and the punctuation that goes with them.
bool is_alphabetic(char32_t c) {
  return c < 0x0900 || (c >= 0x10A0 && c <= 0x10FF) || (c >= 0x1E00 && c <= 0x1FFF) ||
         (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) || c == 0x2060 || c == 0x202F ||
         (c >= 0x2070 && c <= 0x214F) || (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
}

// What a break needs to know of the characters around it.
struct Character {
  char32_t value;
  std::uint32_t at;
};

bool letters_at(const std::vector<Character>& word, std::size_t from, std::size_t count) {
  for (std::size_t i = from; i < from + count; ++i)
    if (i >= word.size() || !text::is_letter(word[i].value))
      return false;
  return true;
}

// After the hyphen of a compound, two letters at least on either side; not in a stutter, `Wh-what`,
// `Sto-stop`, in which the next word begins as this one does and goes on.
bool may_break_after_hyphen(const std::vector<Character>& word, std::size_t hyphen) {
  if (hyphen < 2 || !letters_at(word, hyphen - 2, 2) || !letters_at(word, hyphen + 1, 2))
    return false;
  std::size_t start = hyphen;
  while (start > 0 && text::is_letter(word[start - 1].value))
    --start;
  const std::size_t length = hyphen - start;
  const auto same = [&](std::size_t a, std::size_t b) {
    std::string one, other;
    text::append(one, word[a].value);
    text::append(other, word[b].value);
    return text::folded(one) == text::folded(other);
  };
  std::size_t alike = 0;
  while (alike < length && hyphen + 1 + alike < word.size() && same(start + alike, hyphen + 1 + alike))
    ++alike;
  const bool goes_on = letters_at(word, hyphen + 1 + length, 1);
  return length > 2 ? alike < length || !goes_on : alike == 0;
}

} // namespace

Breaks::Breaks(std::string_view language)
    : language_(language), conventions_(typesetter::conventions(language)) {}
Breaks::~Breaks() = default;

std::vector<std::uint32_t> Breaks::inside(std::string_view word) {
  bool plain = true;
  for (const char c : word)
    plain = plain && static_cast<unsigned char>(c) < 0x80 && c != '-' && c != '/' && c != '.';
  if (plain)
    return {};
  std::vector<Character> characters;
  bool alphabetic = true;
  for (std::size_t at = 0; at < word.size();) {
    const auto start = static_cast<std::uint32_t>(at);
    characters.push_back({text::next(word, at), start});
    alphabetic = alphabetic && is_alphabetic(characters.back().value);
  }
  if (!alphabetic) {
    if (!lines_)
      lines_ = std::make_unique<Iterator>(UBRK_LINE, language_ + "@lb=strict"); // small kana begin no line
    return lines_->places(word);
  }
  std::vector<std::uint32_t> out;
  bool said = false; // a letter or digit stands before
  for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
    const char32_t c = characters[i].value, next = characters[i + 1].value;
    const bool before = said;
    said = said || text::is_alphanumeric(c);
    const bool goes_on = text::is_alphanumeric(next) || is_opening(next);
    bool may = false;
    if (is_hyphen(c) && is_hyphen(next))
      may = false;
    else if (is_hyphen(c) && i > 0 && is_hyphen(characters[i - 1].value))
      may = before && goes_on; // a dash that is typed as two hyphens
    else if (is_hyphen(c))
      may = may_break_after_hyphen(characters, i);
    else if (is_dash(c)) // not in `1914–18`
      may = before && goes_on && !(is_figure(next) && i > 0 && is_figure(characters[i - 1].value));
    else if (c == 0x2026 ||
             (c == U'.' && i > 1 && characters[i - 1].value == U'.' && characters[i - 2].value == U'.'))
      may = before && goes_on;
    else if (c == U'/')
      may = i >= 2 && letters_at(characters, i - 2, 2) && letters_at(characters, i + 1, 2);
    else if (c == 0x200B || (c >= 0x2000 && c <= 0x200A && c != 0x2007))
      may = before && goes_on;
    if (may)
      out.push_back(characters[i + 1].at);
  }
  return out;
}

bool Breaks::is_address(std::string_view word) noexcept {
  return word.size() > 8 &&
         (word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos);
}

std::vector<std::uint32_t> Breaks::inside_address(std::string_view word) {
  std::vector<std::uint32_t> out;
  const std::size_t scheme = word.find("://");
  const std::size_t from = scheme == std::string_view::npos ? 2 : scheme + 4;
  char32_t before = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t start = at;
    const char32_t c = text::next(word, at);
    const bool more = at < word.size(); // an end that is nothing but punctuation stays
    if (start >= from && more && is_url_punctuation(c) && !is_url_punctuation(before))
      out.push_back(static_cast<std::uint32_t>(start));
    before = c;
  }
  return out;
}

std::vector<std::uint32_t> Breaks::anywhere(std::string_view word) {
  if (!characters_)
    characters_ = std::make_unique<Iterator>(UBRK_CHARACTER, language_);
  return characters_->places(word);
}

bool Breaks::holds_before(std::string_view word) noexcept {
  const char32_t c = text::first(word);
  if (is_dash(c) || c == 0x2026 || word.starts_with("...") || word.starts_with("--"))
    return true;
  // Closing marks alone, as French sets them after a space.
  for (std::size_t at = 0; at < word.size();)
    if (!is_closing(text::next(word, at)))
      return false;
  return !word.empty();
}

bool Breaks::holds_after(std::string_view word, bool opens) noexcept {
  bool ellipsis = false, guillemet = false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = text::next(word, at);
    if (c == 0x2026 || c == U'.')
      ellipsis = true;
    else if (!is_opening(c) && c != U'"' && c != U'\'')
      return false;
    else if (!ellipsis)
      opens = true;
    guillemet = guillemet || c == 0x00AB;
  }
  return ellipsis ? opens : guillemet;
}

bool Breaks::is_lone_dash(std::string_view word) noexcept {
  std::size_t at = 0;
  return !word.empty() &&
         (word == "-" || word == "--" || (is_dash(text::next(word, at)) && at == word.size()));
}

} // namespace octavo::typesetter
