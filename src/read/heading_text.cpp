// See heading_text.h.
#include "read/heading_text.h"

#include "read/lines.h"
#include "read/numerals.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {

bool among(std::u32string_view set, char32_t c) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

namespace {

/// Hearts, stars, flowers, arrows: nothing that is read.
bool is_drawing(char32_t c) noexcept {
  return (c >= 0x2190 && c < 0x2460) || (c >= 0x2500 && c < 0x2C00) || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0x1F300 && c < 0x1FB00);
}

} // namespace

std::string_view without_decoration(std::string_view text) {
  if (!text.empty() && text::is_ascii_alphanumeric(text.front()))
    return text::trim(text); // as nearly always
  constexpr std::u32string_view decoration = U"=~*_#•·<>|[](){}-–—+:/\\（）【】〔〕《》〈〉［］";
  constexpr std::u32string_view left = U"<[({（【〔《〈［";
  constexpr std::u32string_view right = U">])}）】〕》〉］";
  std::u32string marks;
  std::string_view bare = text;
  while (!bare.empty()) {
    std::size_t at = 0;
    const char32_t c = text::next(bare, at);
    if (!text::is_space(c) && decoration.find(c) == std::u32string_view::npos && !is_drawing(c))
      break;
    if (!text::is_space(c))
      marks += c;
    bare.remove_prefix(at);
  }
  for (const char32_t mark : marks) {
    bare = text::trim_end(bare);
    while (mark >= 0x2190 && text::last(bare) != mark &&
           is_drawing(text::last(bare))) { // drawn otherwise, or after
      std::size_t at = bare.size();
      text::previous(bare, at);
      bare = text::trim_end(bare.substr(0, at));
    }
    const auto bracket = left.find(mark);
    const char32_t end = bracket == std::u32string_view::npos ? mark : right[bracket];
    if (text::last(bare) != end)
      break;
    std::size_t at = bare.size();
    text::previous(bare, at);
    bare = bare.substr(0, at);
  }
  return text::trim(bare);
}

std::optional<std::string> title_after(std::string_view rest) {
  if (rest.empty())
    return std::string();
  if (rest.find("....") != std::string_view::npos || rest.find(". . .") != std::string_view::npos)
    return std::nullopt; // leaders: a line of a contents list
  if (const std::size_t marks = rest.find_first_not_of("*_"); marks > 0 && marks != std::string_view::npos &&
                                                              marks <= 3 &&
                                                              (rest[marks] == ':' || rest[marks] == ' '))
    rest.remove_prefix(marks); // *Chapter 3*: Home
  const bool apart = text::is_space(text::first(rest));
  bool separated = false;
  while (!rest.empty()) { // ":", " - ", ".--", ".—"
    std::size_t at = 0;
    const char32_t c = text::next(rest, at);
    const bool slash = c == U'/' && text::is_space(text::first(rest.substr(at))); // "I / Of the Title"
    const bool separates =
        slash || std::u32string_view(U":.-–—,)]|~：、．・】〕》").find(c) != std::u32string_view::npos;
    if (!text::is_space(c) && !separates)
      break;
    separated = separated || separates;
    rest.remove_prefix(at);
  }
  if (rest.empty())
    return std::string();
  const char32_t first = text::first(rest);
  if (!separated && (!apart || text::is_lower(first) || ends_like_sentence(rest)))
    return std::nullopt;
  return text::collapse_spaces(rest);
}

std::size_t further_number(std::string_view rest) {
  std::size_t at = 0;
  const auto skip = [&](std::string_view set) {
    const std::size_t from = at;
    while (at < rest.size() && set.find(rest[at]) != std::string_view::npos)
      ++at;
    return at > from;
  };
  constexpr std::string_view figures = "0123456789";
  if (rest.starts_with('.') && (++at, skip(figures)))
    return at;
  at = 0;
  skip(" ");
  if (!skip("&+/-"))
    return 0;
  skip(" ");
  return skip(figures) &&
                 (at == rest.size() || std::string_view(" :.-").find(rest[at]) != std::string_view::npos)
             ? at
             : 0;
}

std::size_t of_how_many(std::string_view rest) {
  for (const std::string_view of : {" of ", " von ", " de ", " sur ", " di ", " van ", " из "}) {
    if (!rest.starts_with(of))
      continue;
    std::size_t at = of.size();
    while (at < rest.size() && at < of.size() + 4 && rest[at] >= '0' && rest[at] <= '9')
      ++at;
    if (at > of.size() &&
        (at == rest.size() || std::string_view(" :.-)]").find(rest[at]) != std::string_view::npos))
      return at;
  }
  return 0;
}

std::size_t ordinal_ending(std::string_view rest) {
  static constexpr std::array<std::string_view, 28> endings{
      "st", "nd", "rd", "th", "er", "ere", "re", "eme",  "e",   "o",  "a", "º", "ª",  "я",
      "и",  "го", "ша", "га", "тя", "та",  "ма", "inci", "nci", "de", "ο", "η", "ον", "ος"};
  const std::size_t mark = rest.starts_with('-') || rest.starts_with('.') ? 1 : 0;
  const std::vector<Word> words = first_words(rest.substr(0, 24), 1);
  if (!words.empty() && words.front().from == mark &&
      std::find(endings.begin(), endings.end(), words.front().bare) != endings.end())
    return words.front().to;
  for (const std::string_view sign : {"º", "ª", "°"})
    if (rest.substr(mark).starts_with(sign))
      return mark + sign.size();
  return rest.starts_with('.') ? 1 : 0;
}

bool is_capitals(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (text::is_lower(text::next(text, at)))
      return false;
  return true;
}

constexpr std::size_t longest_announcement = 240; ///< code points

bool may_be_numbered_title(std::string_view title, bool& weak) {
  const char32_t first = text::first(title);
  const bool quoted = is_opening_quote(first);
  const char32_t letter = quoted && title.size() > 1
                              ? text::first(text::trim(title.substr(quoted && first < 0x80 ? 1 : 3)))
                              : first;
  if (is_announcement(title))
    return text::length(title) <= longest_announcement;
  if (text::length(title) > 60 || text::is_lower(letter) ||
      !(text::is_letter(letter) || text::is_digit(letter)))
    return false;
  if (ends_like_sentence(title)) {
    const char32_t end = text::last(title);
    if (end == U',' || end == U';' || end == U':' || end == U'，' || text::length(title) > 50)
      return false;
    weak = true;
  }
  weak = weak || quoted;
  return !is_closing_quote(text::last(title)) || quoted;
}

bool is_title_case(std::string_view body) {
  bool any = false;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find(' ', at), body.size());
    const std::string_view word = body.substr(at, end - at);
    if (text::length(word) >= 4 && text::is_lower(text::first(word)))
      return false;
    any = any || text::is_upper(text::first(word));
    at = end + 1;
  }
  return any;
}

std::string_view within_quotes(std::string_view body) {
  std::size_t from = 0;
  std::size_t to = body.size();
  if (body.empty() || !is_opening_quote(text::next(body, from)) ||
      !is_closing_quote(text::previous(body, to)) || from >= to)
    return {};
  return body.substr(from, to - from);
}

std::size_t count_letters(std::string_view body) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < body.size();)
    count += text::is_letter(text::next(body, at));
  return count;
}

bool is_end_word(std::string_view body) {
  static constexpr std::array<std::string_view, 17> words{
      "theend", "end",   "finis", "fin", "ende",  "fine",   "fim",   "slut",         "loppu",
      "koniec", "konec", "vége",  "son", "конец", "кінець", "τέλος", "tobecontinued"};
  constexpr std::size_t longest = 32; // none of them has as many bytes
  static constexpr text::ByteSet others(
      "abcdghijmnopqruwxyzABCDGHIJMNOPQRUWXYZ"); // none of them begins with these
  static constexpr text::ByteSet letters_or_more = [] {
    text::ByteSet set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    set.add_beyond_ascii();
    return set;
  }();
  if (const std::size_t first = letters_or_more.find_in(body);
      first == std::string_view::npos || others.contains(body[first]))
    return false;
  std::string letters;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t from = at;
    if (text::is_letter(text::next(body, at)))
      letters.append(body, from, at - from);
    if (letters.size() > longest)
      return false;
  }
  return std::find(words.begin(), words.end(), text::folded(letters)) != words.end();
}

bool has_capitals(std::string_view text) {
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (text::is_lower(c))
      return false;
    any = any || text::is_upper(c);
  }
  return any;
}

bool is_announcement(std::string_view title) {
  static constexpr std::array<std::string_view, 24> beginnings{
      "in which ",  "wherein ", "of how ",     "containing ", "concerning ", "dans lequel ",
      "où l'on ",   "où l’on ", "in welchem ", "worin ",      "que trata ",  "de cómo ",
      "donde se ",  "in cui ",  "nel quale ",  "в которой ",  "в котором ",  "em que se ",
      "i hvilket ", "waarin ",  "w którym ",   "i vilket ",   "jossa ",      "hvori "};
  constexpr std::size_t enough = 24; // bytes
  if (text::is_lower(text::first(title)))
    return false;
  const std::string begin = text::folded(title.substr(0, enough));
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view each) { return begin.starts_with(each); });
}

bool announces_after_number(std::string_view text) {
  constexpr std::size_t longest_number = 12; // bytes
  const std::size_t stop = text.substr(0, longest_number).find_first_of(".:)-");
  return stop != std::string_view::npos && is_announcement(text::trim(text.substr(stop + 1)));
}

bool names_argument(std::string_view body) {
  static constexpr std::array<std::string_view, 5> words{"argument", "the argument", "argomento", "argumento",
                                                         "l'argument"};
  while (!body.empty() && std::string_view("*_.:").find(body.back()) != std::string_view::npos)
    body.remove_suffix(1);
  body.remove_prefix(std::min(body.find_first_not_of("*_"), body.size()));
  return has_capitals(body) && std::find(words.begin(), words.end(), text::folded(body)) != words.end();
}

} // namespace octavo::reader
