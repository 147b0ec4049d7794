// See headings.h. The words of each language are in heading_words.h, how numbers are written in numerals.cpp.
#include "read/headings.h"

#include "read/breaks.h"
#include "read/east_asian_headings.h"
#include "read/heading_keys.h"
#include "read/heading_text.h"
#include "read/heading_words.h"
#include "read/keyword_headings.h"
#include "read/styled_letters.h"
#include "read/tags.h"
#include "text/beginnings.h"
#include "text/unaccented.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_heading = 80;
constexpr std::size_t longest_named = 240;   ///< code points of one that says what it counts,
constexpr std::size_t longest_plain = 160;   ///< and where no separator stands before its title
constexpr std::size_t longest_lengthy = 400; ///< and where the sequence needs it
constexpr std::size_t longest_marked = 4000; ///< bytes of one that its text marks as a heading
constexpr std::size_t longest_kind = 4;      ///< words of a kind's name

struct Index {
  std::unordered_map<std::string, SectionKind> kinds{};
  std::unordered_map<std::string, SectionKind> numbered{}; ///< those that need a number
  std::unordered_map<std::string, ListHeading> lists{};
  text::Beginnings kind_starts{};  ///< of the kinds' names
  text::Beginnings kind_seconds{}; ///< and of what follows their first byte
};

Index built() {
  Index index;
  for (const KindWords& row : kind_words)
    for_each_entry(row.words, [&](const std::string& word) {
      (row.numbered ? index.numbered : index.kinds).emplace(word, row.kind);
      index.kind_starts.add(word);
      index.kind_seconds.add(std::string_view(word).substr(1));
    });
  for_each_entry(contents_words,
                 [&](const std::string& word) { index.lists.emplace(word, ListHeading::contents); });
  for_each_entry(pictures_words,
                 [&](const std::string& word) { index.lists.emplace(word, ListHeading::pictures); });
  return index;
}

const Index& index() {
  static const Index words = built();
  return words;
}

std::optional<HeadingMatch> match_kind(std::string_view text, const std::vector<Word>& words) {
  if (words.empty() || words.front().from != 0)
    return std::nullopt;
  if (words.size() > 1 && index().kinds.contains(words[1].bare)) // "First Epilogue"
    if (const auto number = whole_numeral(text.substr(0, words[0].to));
        number && number->style == NumeralStyle::words) {
      const std::string_view rest = text.substr(words[1].to);
      const auto title = title_after(rest);
      if (title && (rest.empty() || !text::is_space(text::first(rest)))) {
        HeadingMatch match;
        match.form = HeadingMatch::Form::kind;
        match.kind = index().kinds.at(words[1].bare);
        match.label = text::collapse_spaces(text.substr(0, words[1].to));
        match.number = number->value;
        match.style = number->style;
        match.title = *title;
        return match;
      }
    }
  const std::string_view first = words.front().bare;
  if (!index().kind_starts.may_begin(first) ||
      (!first.empty() && !index().kind_seconds.may_begin(first.substr(1))))
    return std::nullopt; // as nearly all lines begin
  for (std::size_t count = std::min(longest_kind, words.size()); count > 0; --count) {
    const std::string key = key_of(words, count);
    const bool counted = index().numbered.contains(key);
    const auto& names = counted ? index().numbered : index().kinds;
    const auto found = names.find(key);
    if (found == names.end())
      continue;
    const std::size_t end = words[count - 1].to;
    const std::string_view rest = text.substr(end);
    HeadingMatch match;
    match.form = HeadingMatch::Form::kind;
    match.kind = found->second;
    match.label = text.substr(0, end);
    match.weak = counted; // "Extra": beside chapters only
    if (rest.empty() && !counted)
      return match;
    const std::string_view after = text::trim(rest);
    const std::size_t separator = rest.size() - after.size();
    const char32_t c = text::first(after);
    if (rest.starts_with(' ')) { // "Interlude 2", "Appendix B: Maps"
      const auto number = leading_numeral(after);
      const bool letter = match.kind == SectionKind::appendix && !after.empty() &&
                          text::is_upper(text::first(after)) &&
                          (after.size() == 1 || !text::is_alphanumeric(static_cast<unsigned char>(after[1])));
      if (number || letter) {
        const std::size_t size = number ? number->size : 1;
        const auto title = title_after(after.substr(size));
        const std::string_view behind = text::trim(after.substr(size));
        if (title && (title->empty() || !text::is_space(text::first(after.substr(size))) ||
                      among(U":-–—", text::first(behind)))) {
          match.label = text::collapse_spaces(text.substr(0, text.size() - after.size() + size));
          if (number) {
            match.number = number->value;
            match.style = number->style;
          }
          match.title = *title;
          match.weak = false;
          return match;
        }
      }
    }
    const bool dash = c == U'-' || c == U'–' || c == U'—';
    if (!(c == U':' || c == U'.' || c == U'：' || (dash && separator > 0) || (c >= 0x2E80 && separator > 0)))
      continue; // "Introduction to the art", "pro-logue"
    const auto title = title_after(rest);
    if (!title || (counted && (c == U'.' || title->empty() || !is_title_case(*title) || is_capitals(*title))))
      continue; // "EXTRA: MAN BITES DOG"
    match.title = *title;
    return match;
  }
  return std::nullopt;
}

constexpr std::size_t longest_small = 60; ///< code points of a title in small letters

/// `the ferry`: what may be a title though it begins with a small letter, as all of its story do.
bool is_small_title(std::string_view title) {
  const char32_t last = text::last(title);
  return !title.empty() && text::length(title) <= longest_small && text::is_letter(text::first(title)) &&
         !ends_like_sentence(title) && !is_closing_quote(last) && !among(U",;:", last);
}

/// `IV.`, `12`, `Three`, `4. The Storm`, 一、: a number by itself, or with a title after it.
std::optional<HeadingMatch> match_number(std::string_view text, bool marked) {
  HeadingMatch match;
  match.form = HeadingMatch::Form::number;
  auto number = text::first(text) >= 0x2E80 ? leading_chinese(text) : leading_numeral(text);
  if (!number || number->value < 0 || number->value >= 1000)
    return std::nullopt;
  const std::string_view digits = text.substr(0, number->size);
  const bool letters = number->style == NumeralStyle::words;
  if (text::is_lower(text::first(digits)) && (letters || number->style == NumeralStyle::roman))
    return std::nullopt;
  std::string_view rest = text.substr(number->size);
  if (letters && number->value == 1 && text::length(digits) < 3)
    return std::nullopt; // "A", "En"
  if (const std::string_view after = text::trim(rest); !after.empty()) {
    const char32_t c = text::first(after);
    const bool spaced = text::is_space(text::first(rest));
    const bool dash = c == U'-' || c == U'–' || c == U'—';
    const bool stop = among(U".)、．）", c) || c == U'º' || (c == U']' && !ends_like_sentence(text));
    const bool bar = c == U'|' && spaced && after.size() > 2 && after[1] == ' ' &&
                     after.find('|', 1) == std::string_view::npos; // and no row of a table
    if (c == U':' && !spaced && after.size() > 1 && text::is_digit(text::first(after.substr(1))))
      return std::nullopt; // 12:00
    std::string_view title = after;
    if (stop || c == U':' || c == U'：' || dash || bar) {
      std::size_t at = 0;
      while (at < after.size()) {
        std::size_t next = at;
        const char32_t mark = text::next(after, next);
        if (!text::is_space(mark) && !among(U".:)]-–—、．）：|", mark))
          break;
        at = next;
      }
      title = after.substr(at);
      if (!title.empty() && stop && !text::is_space(text::first(after.substr(1))) && c < 0x80 &&
          number->style == NumeralStyle::arabic)
        if (text::is_digit(text::first(after.substr(1))))
          return std::nullopt; // 1.5
      if (letters && stop && (!title.empty() || !is_capitals(digits)))
        return std::nullopt; // "One. And then …"
      if (!title.empty() && dash && !spaced && number->style == NumeralStyle::arabic)
        match.weak = true;
    } else if (spaced && !letters && number->style != NumeralStyle::greek &&
               number->style != NumeralStyle::hebrew) {
      match.weak = true; // "IV The Storm"
    } else {
      return std::nullopt;
    }
    if (!title.empty()) {
      const bool small = bar && text::is_lower(text::first(title)) && is_small_title(title);
      if (!marked && !small && !may_be_numbered_title(title, match.weak))
        return std::nullopt;
      match.title = text::collapse_spaces(title);
    }
  }
  match.label = text::collapse_spaces(digits);
  match.number = number->value;
  match.style = number->style;
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
  if (auto inner = match_heading(text, true); inner && inner->form != HeadingMatch::Form::number)
    match = *inner;
  else
    match.title = text::collapse_spaces(text);
  match.form = HeadingMatch::Form::marked;
  match.depth = static_cast<int>(depth);
  return match;
}

/// Whether a line that is longer than headings are may be the heading that it begins as: `Chapter 12: In
/// Which …`. Without a separator, or with a sentence's end, it must be shorter or say what it is.
bool may_be_long(std::string_view text, std::size_t length, const HeadingMatch& match) {
  const std::string_view rest = text::trim(text.substr(std::min(match.label.size(), text.size())));
  const char32_t separator = text::first(rest);
  const bool separated = among(U":-–—：", separator) && !text::is_lower(text::first(match.title));
  if (is_announcement(match.title))
    return true;
  return ends_like_sentence(text) ? separated && length <= longest_plain
                                  : separated || length <= longest_plain;
}

/// Whether no sentence ends within it. A title's `Mr.` and `St.` end none.
bool is_one_sentence(std::string_view title) {
  for (std::size_t at = 0; (at = title.find_first_of(".!?", at)) != std::string_view::npos; ++at) {
    const std::size_t space = title.rfind(' ', at);
    const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
    const bool abbreviated = title[at] == '.' && text::is_upper(text::first(title.substr(word))) &&
                             text::length(title.substr(word, at - word)) <= 3;
    if (at + 1 < title.size() && title[at + 1] == ' ' && !abbreviated)
      return false;
  }
  return !title.empty() && !text::is_lower(text::first(title)) && !is_opening_quote(text::first(title)) &&
         !is_closing_quote(text::last(title));
}

/// Without the pairs of tags around all of it: `[center][b]Chapter 1[/b][/center]`.
std::string_view without_tags(std::string_view text) {
  while (!text.empty() && (text.front() == '[' || text.front() == '<')) {
    const Tag open = tag_at(text);
    const std::size_t at = text.rfind(open.html ? "</" : "[/");
    if (open.size == 0 || open.closing || open.alone || at == std::string_view::npos || at < open.size)
      break;
    const Tag close = tag_at(text.substr(at));
    if (!close.closing || at + close.size != text.size() || !same_name(open, close))
      break;
    text = text::trim(text.substr(open.size, at - open.size));
  }
  return text;
}

/// `And One`, `Plus one.`: said of the last of so many.
bool is_one_more(std::string_view body) {
  constexpr std::size_t longest = 24; // bytes
  if (body.size() > longest)
    return false;
  std::string folded = text::folded(without_decoration(body));
  while (!folded.empty() && (folded.back() == '.' || folded.back() == '!' || folded.back() == ':'))
    folded.pop_back();
  return folded == "and one" || folded == "plus one" || folded == "and one more" || folded == "and +1";
}

std::optional<HeadingMatch> match_as_typed(std::string_view body, bool marked) {
  body = without_tags(body);
  if (body.empty() || body.size() > (marked ? longest_marked : 8 * longest_heading))
    return std::nullopt;
  if (body.front() == '#')
    if (auto found = match_marked(body))
      return found;
  const std::size_t length = text::length(body);
  if ((length > longest_named && !marked) || is_opening_quote(text::first(body)))
    return std::nullopt;
  const std::string_view text = without_decoration(body);
  if (text.empty() || (text.data() > body.data() && text.data()[-1] == '+'))
    return std::nullopt; // "+1" is what the heading before it makes it
  const std::vector<Word> words = first_words(text, before_keyword + 1);
  if (!words.empty() && words.front().from == 0)
    if (auto match = match_keyword(text, words);
        match && (length <= longest_heading || (!match->weak && match->rank >= Rank::chapter &&
                                                (marked || may_be_long(text, length, *match)))))
      return match;
  if (length > longest_heading)
    return marked || announces_after_number(text) ? match_number(text, marked) : std::nullopt;
  if (auto match = match_east_asian(text))
    return match;
  if (auto match = match_kind(text, words))
    return match;
  if (const auto kind = index().kinds.find(std::string(text)); kind != index().kinds.end()) {
    HeadingMatch match;
    match.form = HeadingMatch::Form::kind;
    match.kind = kind->second;
    match.label = text;
    return match;
  }
  if (constexpr std::string_view sign = "§ "; text.starts_with(sign)) {
    const std::string_view rest = text::trim(text.substr(sign.size()));
    auto match = text::is_digit(text::first(rest)) ? match_number(rest, false) : std::nullopt;
    if (match && !match->weak)
      match->label = std::string(sign) + match->label;
    return match && !match->weak ? match : std::nullopt;
  }
  return match_number(text, false);
}

} // namespace

std::optional<HeadingMatch> match_heading(std::string_view body, bool marked) {
  auto match = match_as_typed(body, marked);
  if (match && match->form == HeadingMatch::Form::keyword && says_end(body))
    return std::nullopt;
  constexpr std::size_t longest_styled = 4 * longest_heading; // bytes
  if (match || body.size() > longest_styled || !begins_styled(body))
    return match;
  const std::string typed = text::collapse_spaces(without_tags(body));
  const std::string plain = plain_letters(typed);
  match = match_as_typed(plain, marked);
  if (match) {
    match->label = as_typed(match->label, plain, typed);
    match->title = as_typed(match->title, plain, typed);
  }
  return match;
}

std::optional<HeadingMatch> match_plus_one(std::string_view body, const HeadingMatch& before) {
  constexpr std::size_t longest = 120; // bytes
  if (body.size() > longest || !before.number || *before.number < 2)
    return std::nullopt;
  body = without_tags(body);
  if (is_one_more(body)) {
    HeadingMatch match = before;
    match.label = text::collapse_spaces(without_decoration(body));
    match.title.clear();
    ++*match.number;
    match.one_more = true;
    return match;
  }
  const std::size_t plus = body.find('+');
  if (plus == std::string_view::npos || body.find_first_not_of("([{*_#~=-<> ") != plus)
    return std::nullopt;
  const std::string_view marks = text::trim(body.substr(0, plus));
  std::string_view rest = body.substr(plus + 1);
  for (std::size_t k = 0; k < marks.size() && !rest.empty(); ++k) {
    constexpr std::string_view opening = "([{<";
    const std::size_t bracket = opening.find(marks[k]);
    rest = text::trim_end(rest);
    if (rest.ends_with(bracket == std::string_view::npos ? marks[k] : ")]}>"[bracket]))
      rest.remove_suffix(1);
    else if (marks[k] != '#')
      return std::nullopt;
  }
  const auto inner = match_number(text::trim(rest), false);
  if (!inner || inner->style == NumeralStyle::words || inner->weak || *inner->number > 9)
    return std::nullopt;
  HeadingMatch match = *inner;
  match.label = "+" + match.label;
  match.number = *before.number + 1;
  match.style = before.style;
  match.one_more = true;
  return match;
}

std::optional<HeadingMatch> match_lengthy_heading(std::string_view body) {
  if (body.size() <= longest_heading || body.size() > 2 * longest_lengthy ||
      text::length(body) > longest_lengthy)
    return std::nullopt;
  const std::vector<Word> first = first_words(body, 1);
  if (first.empty() || first.front().from != 0 || !is_heading_keyword(first.front().bare))
    return std::nullopt; // as nearly every line
  auto match = match_keyword(body, first_words(body, before_keyword + 1));
  if (!match || match->weak || match->rank != Rank::chapter || !match->number ||
      !is_one_sentence(match->title))
    return std::nullopt;
  match->lengthy = true;
  return match;
}

std::optional<HeadingMatch> match_small_number(std::string_view body) {
  constexpr std::size_t longest = 80; // bytes
  if (body.empty() || body.size() > longest)
    return std::nullopt;
  std::string_view text = without_decoration(without_tags(body));
  const bool stopped = text.ends_with('.');
  if (stopped || text.ends_with(')'))
    text.remove_suffix(1);
  if (text.empty())
    return std::nullopt;
  const bool small = text::is_lower(text::first(text));
  std::string title;
  if (const std::size_t stop = text.find_first_of(".:)");
      stop != std::string_view::npos && stop + 2 < text.size() && text[stop + 1] == ' ') {
    const std::string_view rest = text.substr(stop + 2);
    if (stopped || !(small ? is_small_title(rest) : is_title_case(rest) && !ends_like_sentence(rest)))
      return std::nullopt;
    title = text::collapse_spaces(rest);
    text = text.substr(0, stop);
  } else if (!small && !stopped) {
    return std::nullopt;
  }
  const auto number = whole_numeral(text);
  const bool letters = number && number->style == NumeralStyle::words;
  if (!number || number->value <= 0 || (!letters && (!small || number->style != NumeralStyle::roman)) ||
      (letters && text::length(text) < 3))
    return std::nullopt;
  HeadingMatch match;
  match.form = HeadingMatch::Form::number;
  match.label = text::collapse_spaces(text);
  match.number = number->value;
  match.style = number->style;
  match.weak = letters || text.size() == 1;
  match.title = std::move(title);
  return match;
}

ListHeading list_heading(std::string_view body) {
  if (body.empty() || body.size() > 120)
    return ListHeading::none;
  std::string_view text = without_decoration(body);
  while (!text.empty() && (text.back() == '.' || text.back() == ':'))
    text.remove_suffix(1);
  const std::vector<Word> words = first_words(text, 6);
  if (words.empty() || words.back().to != text.size())
    return ListHeading::none;
  const auto found = index().lists.find(key_of(words, words.size()));
  return found == index().lists.end() ? ListHeading::none : found->second;
}

bool says_end(std::string_view body) {
  if (is_end_word(body))
    return true;
  constexpr std::size_t longest = 60; // bytes
  if (body.empty() || body.size() > longest)
    return false;
  const std::string_view text = without_decoration(body);
  const std::string folded = text::folded(text);
  for (const std::string_view ending : {"end of ", "end ", "the end of ", "ende von ", "ende ", "ende des ",
                                        "fin du ", "fin de la ", "fin del ", "fine del ", "fim do "})
    if (folded.starts_with(ending) && folded.size() == text.size()) {
      std::string_view rest = text.substr(ending.size());
      if (rest.ends_with('.'))
        rest.remove_suffix(1);
      const auto match = match_heading(rest);
      if (match && match->form == HeadingMatch::Form::keyword && match->title.empty())
        return true;
    }
  return false;
}

bool looks_like_title(const Line& line) {
  if (line.blank() || line.length > longest_heading || line.tabs > 0 || is_row(line) || is_url(line.body))
    return false;
  const char32_t first = text::first(line.body);
  if (first == U'[' && line.body.ends_with(']') && // `[Enter CLARA.]`, `[The mill. Night.]`
      ends_like_sentence(line.body.substr(1, line.body.size() - 2)))
    return false;
  if (is_opening_quote(first) || std::u32string_view(U"-–—―(♪").find(first) != std::u32string_view::npos)
    return false;
  return !ends_like_sentence(line.body) && !is_closing_quote(text::last(line.body)) &&
         std::any_of(line.body.begin(), line.body.end(), [](char c) {
           return text::is_alphanumeric(static_cast<unsigned char>(c)) || (c & 0x80) != 0;
         });
}

} // namespace octavo::reader
