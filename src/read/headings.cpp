// See headings.h. The words of each language are in heading_words.h.
#include "read/headings.h"

#include "read/breaks.h"
#include "read/heading_words.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_heading = 80;

std::optional<int> parse_figures(std::string_view text) {
  int value = 0;
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = text::next(text, at);
    if (c >= 0xFF10 && c <= 0xFF19)
      c -= 0xFF10 - U'0'; // full-width figures
    if (c < U'0' || c > U'9' || ++digits > 7)
      return std::nullopt;
    value = value * 10 + static_cast<int>(c - U'0');
  }
  return digits == 0 ? std::nullopt : std::optional(value);
}

std::optional<int> parse_roman(std::string_view text) {
  struct Numeral {
    std::string_view letters;
    int value;
  };
  static constexpr Numeral numerals[] = {{"m", 1000}, {"cm", 900}, {"d", 500}, {"cd", 400}, {"c", 100},
                                         {"xc", 90},  {"l", 50},   {"xl", 40}, {"x", 10},   {"ix", 9},
                                         {"v", 5},    {"iv", 4},   {"i", 1}};
  const std::string folded = text::folded(text);
  const bool one_case =
      text == folded || std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (folded.empty() || folded.size() > 15 || !one_case)
    return std::nullopt;
  int value = 0;
  std::string canonical;
  std::string_view rest = folded;
  for (const Numeral& numeral : numerals)
    while (rest.starts_with(numeral.letters)) {
      value += numeral.value;
      canonical += numeral.letters;
      rest.remove_prefix(numeral.letters.size());
    }
  if (!rest.empty() || (canonical.find("iiii") != std::string::npos && canonical != "iiii"))
    return std::nullopt;
  return value;
}

std::optional<int> parse_english(std::string_view text) {
  static constexpr std::array<std::string_view, 20> units{
      "zero",     "one",     "two",     "three",     "four",     "five",    "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static constexpr std::array<std::string_view, 20> ordinals{
      "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
      "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
      "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
  static constexpr std::array<std::string_view, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                         "fifty", "sixty", "seventy", "eighty", "ninety"};
  static constexpr std::array<std::string_view, 10> tenths{"",          "",         "twentieth", "thirtieth",
                                                           "fortieth",  "fiftieth", "sixtieth",  "seventieth",
                                                           "eightieth", "ninetieth"};
  const auto index = [](const auto& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    return word.empty() || found == words.end() ? -1 : static_cast<int>(found - words.begin());
  };
  int value = 0;
  bool ended = false; // an ordinal or a unit ends the number, but for "hundred"
  bool any = false;
  std::string folded = text::folded(text);
  std::replace(folded.begin(), folded.end(), '-', ' ');
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = std::min(folded.find(' ', at), folded.size());
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    at = end + 1;
    if (word.empty() || (word == "and" && any) || (word == "the" && !any))
      continue;
    if (word == "hundred" && any && value < 10) {
      value *= 100;
      ended = false;
      continue;
    }
    if (ended)
      return std::nullopt;
    if (const int n = index(tens, word); n > 0)
      value += n * 10;
    else if (const int unit = std::max(index(units, word), index(ordinals, word)); unit >= 0) {
      value += unit;
      ended = true;
    } else if (const int tenth = index(tenths, word); tenth > 0) {
      value += tenth * 10;
      ended = true;
    } else {
      return std::nullopt;
    }
    any = true;
  }
  return any ? std::optional(value) : std::nullopt;
}

/// Without the marks that decorate a heading on both sides, or before it alone: `=== Chapter 1 ===`,
/// `**Prologue**`,
/// `[ 1 ]`. What ends it is its own unless it mirrors what began it.
std::string_view without_decoration(std::string_view text) {
  constexpr std::u32string_view decoration = U"=~*_#•·<>|[](){}-–—+:";
  constexpr std::u32string_view left = U"<[({";
  constexpr std::u32string_view right = U">])}";
  std::u32string marks;
  std::string_view bare = text;
  while (!bare.empty()) {
    std::size_t at = 0;
    const char32_t c = text::next(bare, at);
    if (!text::is_space(c) && decoration.find(c) == std::u32string_view::npos)
      break;
    if (!text::is_space(c))
      marks += c;
    bare.remove_prefix(at);
  }
  for (const char32_t mark : marks) {
    bare = text::trim_end(bare);
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

/// Splits what follows a label into separator and title; nothing where it reads on as a sentence.
std::optional<std::string> title_after(std::string_view rest) {
  if (rest.empty())
    return std::string();
  if (rest.find("....") != std::string_view::npos || rest.find(". . .") != std::string_view::npos)
    return std::nullopt; // leaders: a line of a contents list
  const bool apart = text::is_space(text::first(rest));
  bool separated = false;
  while (!rest.empty()) { // ":", " - ", ".--", ".—"
    std::size_t at = 0;
    const char32_t c = text::next(rest, at);
    const bool separates = std::u32string_view(U":.-–—,)]|~：").find(c) != std::u32string_view::npos;
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

/// The number at the start of `text`, as long as can be read as one, and how many bytes it takes.
struct LeadingNumber {
  int value;
  std::size_t size;
};
std::optional<LeadingNumber> leading_number(std::string_view text) {
  std::optional<LeadingNumber> found;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size() && words < 5;) {
    std::size_t end = at;
    while (end < text.size()) {
      std::size_t after = end;
      const char32_t c = text::next(text, after);
      if (!text::is_alphanumeric(c) && c != U'-')
        break;
      end = after;
    }
    if (end == at)
      break;
    std::string_view word = text.substr(0, end);
    while (word.ends_with('-'))
      word.remove_suffix(1);
    if (const auto value = parse_number(word))
      found = {*value, word.size()};
    else if (const std::size_t hyphen = word.find('-', at); hyphen != std::string_view::npos)
      if (const auto value_before = parse_number(word.substr(0, hyphen))) // "1-The Storm"
        found = {*value_before, hyphen};
    ++words;
    at = end;
    if (at < text.size() && text[at] == ' ')
      ++at;
    else
      break;
  }
  return found;
}

/// Whether `text` begins, or ends, with `word` when folded; never in the middle of a character that folds to
/// fewer bytes.
bool begins_with(std::string_view text, const std::string& folded, std::string_view word) {
  return folded.starts_with(word) && text.size() >= word.size() &&
         text::folded(text.substr(0, word.size())) == word;
}
bool finishes_with(std::string_view text, const std::string& folded, std::string_view word) {
  return folded.ends_with(word) && text.size() >= word.size() &&
         text::folded(text.substr(text.size() - word.size())) == word;
}

/// Bytes of what makes a number more than a whole one: ".5", " & 4", "-4".
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

std::optional<HeadingMatch> match_keyword(std::string_view text, const std::string& folded) {
  for (const HeadingWord& entry : heading_words) {
    HeadingMatch match;
    match.kind =
        entry.rank == Rank::chapter || entry.rank == Rank::scene ? SectionKind::chapter : SectionKind::part;
    match.rank = entry.rank;
    if (begins_with(text, folded, entry.word) && text.size() > entry.word.size()) {
      std::size_t at = entry.word.size();
      if (std::string_view(" .#0123456789").find(text[at]) == std::string_view::npos)
        continue;
      while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == '#'))
        ++at;
      const auto number = leading_number(text.substr(at));
      if (!number)
        continue;
      const std::size_t more = further_number(text.substr(at + number->size));
      const auto title = title_after(text.substr(at + number->size + more));
      if (!title)
        continue;
      match.label = text::collapse_spaces(text.substr(0, at + number->size + more));
      if (more == 0)
        match.number = number->value;
      match.title = *title;
      return match;
    }
    if (finishes_with(text, folded, entry.word) && text.size() <= 40) { // "1. fejezet", "The First Chapter"
      std::string_view before = text::trim(text.substr(0, text.size() - entry.word.size()));
      if (before.ends_with('.'))
        before.remove_suffix(1);
      if (const auto number = parse_number(before)) {
        match.label = text::collapse_spaces(text);
        match.number = *number;
        return match;
      }
    }
  }
  return std::nullopt;
}

/// 第十二章 風の音: chapters and parts as Chinese and Japanese number them.
std::optional<HeadingMatch> match_east_asian(std::string_view text) {
  if (!text.starts_with("第"))
    return std::nullopt;
  static constexpr std::u32string_view figures = U"〇一二三四五六七八九";
  int value = 0;
  int digit = 0;
  bool any = false;
  std::size_t at = std::string_view("第").size();
  while (at < text.size()) {
    std::size_t after = at;
    char32_t c = text::next(text, after);
    if (c >= 0xFF10 && c <= 0xFF19)
      c -= 0xFF10 - U'0';
    if (c == U'零')
      c = U'〇';
    if (const auto figure = figures.find(c); figure != std::u32string_view::npos)
      digit = digit * 10 + static_cast<int>(figure);
    else if (c >= U'0' && c <= U'9')
      digit = digit * 10 + static_cast<int>(c - U'0');
    else if (c == U'十' || c == U'百' || c == U'千') {
      value += (digit == 0 ? 1 : digit) * (c == U'十' ? 10 : c == U'百' ? 100 : 1000);
      digit = 0;
    } else if (c != U' ') {
      const bool chapter = std::u32string_view(U"章回話话節节").find(c) != std::u32string_view::npos;
      const bool part = std::u32string_view(U"部卷巻編编").find(c) != std::u32string_view::npos;
      if (!any || (!chapter && !part))
        return std::nullopt;
      HeadingMatch match;
      match.kind = part ? SectionKind::part : SectionKind::chapter;
      match.rank = part ? Rank::part : Rank::chapter;
      match.label = text.substr(0, after);
      match.title = text::collapse_spaces(text.substr(after));
      match.number = value + digit;
      return match;
    }
    any = true;
    if (digit > 99'999)
      return std::nullopt;
    at = after;
  }
  return std::nullopt;
}

std::optional<HeadingMatch> match_kind(std::string_view text, const std::string& folded) {
  for (const KindWord& entry : kind_words) {
    if (!begins_with(text, folded, entry.word))
      continue;
    const std::string_view rest = text.substr(entry.word.size());
    HeadingMatch match;
    match.form = HeadingMatch::Form::kind;
    match.kind = entry.kind;
    match.label = text.substr(0, entry.word.size());
    if (rest.empty())
      return match;
    if (const auto number = parse_number(text::trim(rest)); number && rest.front() == ' ') { // "Interlude 2"
      match.label = text::collapse_spaces(text);
      match.number = *number;
      return match;
    }
    const std::size_t separator = rest.find_first_not_of(' ');
    const char32_t c = separator == std::string_view::npos ? 0 : text::first(rest.substr(separator));
    const bool dash = c == U'-' || c == U'–' || c == U'—';
    if (!(c == U':' || c == U'.' || (dash && separator > 0)))
      continue; // "Introduction to the art", "pro-logue"
    const auto title = title_after(rest);
    if (!title)
      continue;
    match.title = *title;
    return match;
  }
  return std::nullopt;
}

/// `IV.`, `12`, `Three`, `4. The Storm`: a number by itself, or with a title after a separator.
std::optional<HeadingMatch> match_number(std::string_view text) {
  constexpr std::size_t longest_number = 40;
  HeadingMatch match;
  match.form = HeadingMatch::Form::number;
  const std::size_t separator = text.find_first_of(".:)");
  std::string_view number = text.substr(0, separator);
  if (number.empty() || number.size() > longest_number || text::is_lower(text::first(number)))
    return std::nullopt;
  const auto value = parse_number(number);
  if (!value || *value <= 0 || *value >= 1000)
    return std::nullopt;
  if (separator != std::string_view::npos) {
    if (text::is_letter(text::first(number)) && !parse_roman(number))
      return std::nullopt; // "One. And then …"
    std::string_view rest = text::trim(text.substr(separator + 1));
    if (!rest.empty()) {
      if (rest.size() > 60 || !text::is_upper(text::first(rest)) || ends_like_sentence(rest) ||
          is_closing_quote(text::last(rest)))
        return std::nullopt;
      match.title = text::collapse_spaces(rest);
    }
  }
  match.label = text::collapse_spaces(number);
  match.number = *value;
  return match;
}

std::optional<HeadingMatch> match_marked(std::string_view body) {
  const std::size_t depth = body.find_first_not_of('#');
  if (depth == 0 || depth == std::string_view::npos || depth > 6 || body[depth] != ' ')
    return std::nullopt;
  std::string_view text = text::trim(body.substr(depth));
  while (text.ends_with('#'))
    text.remove_suffix(1);
  text = text::trim(text);
  if (text.empty())
    return std::nullopt;
  HeadingMatch match;
  if (auto inner = match_heading(text); inner && inner->form != HeadingMatch::Form::number)
    match = *inner;
  else
    match.title = text::collapse_spaces(text);
  match.form = HeadingMatch::Form::marked;
  match.depth = static_cast<int>(depth);
  return match;
}

} // namespace

std::optional<int> parse_number(std::string_view text) {
  text = text::trim(text);
  if (const auto figures = parse_figures(text))
    return figures;
  if (const auto roman = parse_roman(text))
    return roman;
  return parse_english(text);
}

std::optional<HeadingMatch> match_heading(std::string_view body) {
  if (body.empty() || body.size() > 8 * longest_heading)
    return std::nullopt;
  if (body.front() == '#')
    if (auto marked = match_marked(body))
      return marked;
  if (text::length(body) > longest_heading || is_opening_quote(text::first(body)))
    return std::nullopt;
  const std::string_view text = without_decoration(body);
  if (text.empty())
    return std::nullopt;
  const std::string folded = text::folded(text);
  if (auto match = match_keyword(text, folded))
    return match;
  if (auto match = match_east_asian(text))
    return match;
  if (auto match = match_kind(text, folded))
    return match;
  return match_number(text);
}

bool looks_like_title(const Line& line) {
  if (line.blank() || line.length > longest_heading || line.tabs > 0 || is_row(line.body) ||
      is_url(line.body))
    return false;
  const char32_t first = text::first(line.body);
  if (is_opening_quote(first) || std::u32string_view(U"-–—―(♪").find(first) != std::u32string_view::npos)
    return false;
  return !ends_like_sentence(line.body) && !is_closing_quote(text::last(line.body)) &&
         std::any_of(line.body.begin(), line.body.end(), [](char c) {
           return text::is_alphanumeric(static_cast<unsigned char>(c)) || (c & 0x80) != 0;
         });
}

} // namespace octavo::reader
