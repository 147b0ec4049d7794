// What machines left behind in a text: markup, characters that were decoded wrongly, invisible ones.
#include "proof/checks.h"

#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::proof {
namespace {

constexpr std::string_view elements[] = {
    "a",      "b",   "big", "blockquote", "br",  "center", "div", "em",  "font", "h1",
    "h2",     "h3",  "hr",  "i",          "img", "li",     "p",   "pre", "s",    "span",
    "strong", "sub", "sup", "table",      "td",  "tr",     "tt",  "u",   "ul"};
constexpr std::string_view tags[] = {"b",    "center",  "color",  "em",     "font",  "hr",
                                     "i",    "img",     "left",   "quote",  "right", "s",
                                     "size", "spoiler", "strike", "strong", "u",     "url"};

bool holds(std::span<const std::string_view> names, std::string_view name) {
  const std::string small = text::folded(name);
  return std::find(names.begin(), names.end(), small) != names.end();
}

/// The name of the tag that begins at `at` with < or [, and ends with `close`; empty where it is none.
std::string_view tag_name(std::string_view text, std::size_t at, char close) {
  constexpr std::size_t longest = 200;
  std::size_t begin = at + 1;
  if (begin < text.size() && text[begin] == '/')
    ++begin;
  std::size_t end = begin;
  while (end < text.size() && text::is_ascii_alphanumeric(text[end]))
    ++end;
  const std::string_view behind = close == '>' ? "> /" : "]="; // "[I think]" is none
  if (end == text.size() || behind.find(text[end]) == std::string_view::npos)
    return {};
  return text.substr(end, longest).find(close) == std::string_view::npos ? std::string_view()
                                                                         : text.substr(begin, end - begin);
}

/// Whether an entity begins at `at`: &nbsp; &#8217; &#x2019;
bool is_entity(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 10;
  const std::size_t end = text.substr(0, std::min(text.size(), at + longest)).find(';', at);
  if (end == std::string_view::npos || end < at + 3)
    return false;
  std::string_view name = text.substr(at + 1, end - at - 1);
  if (name.starts_with('#'))
    name.remove_prefix(1);
  return !name.empty() && std::all_of(name.begin(), name.end(), text::is_ascii_alphanumeric);
}

/// Whether the stars at `at` open bold text that no reader took for it: **Word
bool opens_bold(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("**") || text.substr(at).starts_with("***"))
    return false;
  if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n' && text[at - 1] != '"')
    return false;
  return at + 2 < text.size() && text::is_letter(text::first(text.substr(at + 2)));
}

/// The byte that Windows-1252 has for a character; 0 for none above 0x7F.
unsigned char byte_of(char32_t c) {
  constexpr std::array<char32_t, 32> upper = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                              0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  if (c >= 0xA0 && c <= 0xFF)
    return static_cast<unsigned char>(c);
  const auto found = std::find(upper.begin(), upper.end(), c);
  return found == upper.end() ? 0 : static_cast<unsigned char>(0x80 + (found - upper.begin()));
}

/// Marks that stand beside a letter in good text: "Ã»", a name in capitals and its closing guillemet.
bool is_mark_of_text(char32_t c) {
  return c == U'»' || c == U'«' || c == 0xA0 || c == U'“' || c == U'”' || c == U'’' || c == U'‘' ||
         c == U'„' || c == U'…' || c == U'–' || c == U'—' || c == U'·';
}

/// The character that is meant where one of UTF-8 was decoded as Windows-1252 at `at`; 0 where none was.
/// What follows the first must be no letter, so that it is no word of any language.
char32_t meant(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_of(text::next(text, at));
  const int more = lead >= 0xC2 && lead <= 0xDF ? 1 : lead >= 0xE0 && lead <= 0xEF ? 2 : 0;
  if (more == 0)
    return 0;
  char32_t c = more == 1 ? lead & 0x1FU : lead & 0x0FU;
  for (int i = 0; i < more; ++i) {
    if (at >= text.size())
      return 0;
    const char32_t next = text::next(text, at);
    const unsigned char byte = byte_of(next);
    if (byte < 0x80 || byte > 0xBF || (i == 0 && text::is_letter(next)) ||
        (more == 1 && lead != 0xC3 && lead != 0xC2 && is_mark_of_text(next)))
      return 0;
    c = (c << 6U) | (byte & 0x3FU);
  }
  return more == 2 && c < 0x800 ? 0 : c;
}

class Remains {
public:
  Remains(const Passages& passages, Report& report) : passages_(passages), report_(report) {}

  void run() {
    for (std::size_t i = 0; i < passages_.size(); ++i)
      if (passages_[i].has_text())
        read(i);
    if (invisible_ > 0)
      report_.add("character-invisible", first_invisible_, invisible_at_,
                  std::to_string(invisible_) + (invisible_ == 1 ? " character is" : " characters are") +
                      " invisible: soft hyphens or spaces without width");
  }

private:
  void read(std::size_t i) {
    const Passage& passage = passages_[i];
    const std::string_view text = passage.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = text::next(text, at);
      if (c < 0x80)
        look_at_ascii(i, text, begin, static_cast<char>(c));
      else if (c == 0xFFFD)
        report_.add("character-replaced", i, begin,
                    "a character was lost and became U+FFFD: " + excerpt_of_word(text, begin));
      else if (c == 0xAD || c == 0x200B || c == 0xFEFF)
        invisible(i, begin);
      else if (const char32_t other = c <= 0xFF ? meant(text, begin) : 0; other != 0)
        wrong(i, text, begin, other);
    }
  }

  void look_at_ascii(std::size_t i, std::string_view text, std::size_t at, char c) {
    const bool is_markup = (c == '<' && holds(elements, tag_name(text, at, '>'))) ||
                           (c == '[' && holds(tags, tag_name(text, at, ']'))) ||
                           (c == '&' && is_entity(text, at)) || (c == '*' && opens_bold(text, at));
    if (is_markup)
      report_.add("markup-left", i, at, "markup is left in the text: " + excerpt(text, at));
  }

  void wrong(std::size_t i, std::string_view text, std::size_t at, char32_t other) {
    std::string message = "a character of UTF-8 was decoded as Windows-1252: " + excerpt_of_word(text, at);
    if (other > 0xA0) {
      message += " (meant is ";
      text::append(message, other);
      message += ')';
    }
    report_.add("mojibake", i, at, std::move(message));
  }

  void invisible(std::size_t i, std::size_t at) {
    if (invisible_++ > 0)
      return;
    first_invisible_ = i;
    invisible_at_ = at;
  }

  const Passages& passages_;
  Report& report_;
  std::size_t invisible_ = 0, first_invisible_ = 0, invisible_at_ = 0;
};

} // namespace

void check_remains(const Passages& passages, Report& report) {
  Remains(passages, report).run();
}

} // namespace octavo::proof
