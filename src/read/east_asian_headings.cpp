// See east_asian_headings.h.
#include "read/east_asian_headings.h"

#include "read/heading_text.h"
#include "text/unicode.h"

namespace octavo::reader {
namespace {

/// What a Chinese, Japanese or Korean counter counts.
std::optional<Rank> counted(char32_t c) noexcept {
  if (among(U"章回話话節节夜折장화회절", c))
    return Rank::chapter;
  if (among(U"場场", c))
    return Rank::scene;
  if (among(U"部編编篇幕부편막", c))
    return Rank::part;
  if (among(U"卷巻集권", c))
    return Rank::volume;
  return std::nullopt;
}

/// 番外一 師姐, 閑話　猫, 외전 1화: told beside the chapters, with a number, a title or both.
std::optional<HeadingMatch> match_aside(std::string_view text) {
  constexpr std::size_t longest = 40; // code points
  for (const std::string_view word : {"番外篇", "番外编", "番外編", "番外", "閑話", "闲话", "外伝", "外传",
                                      "外傳", "特典", "외전", "번외편", "번외"}) {
    if (!text.starts_with(word) || text.size() == word.size())
      continue;
    if (text::length(text) > longest || ends_like_sentence(text))
      return std::nullopt;
    HeadingMatch match;
    match.form = HeadingMatch::Form::kind;
    match.kind = SectionKind::interlude;
    std::string_view rest = text.substr(word.size());
    std::size_t end = word.size();
    const std::string_view behind = text::trim(rest);
    if (const auto number = leading_chinese(behind)) {
      match.number = number->value;
      match.style = number->style;
      end = text.size() - behind.size() + number->size;
      std::size_t after = end;
      if (after < text.size() && counted(text::next(text, after)))
        end = after;
      rest = text.substr(end);
    }
    const char32_t c = text::first(rest);
    if (!rest.empty() && !text::is_space(c) && !among(U":：、—-「（(", c))
      return std::nullopt;
    const auto title = title_after(rest);
    match.label = text.substr(0, end);
    match.title = title ? *title : text::collapse_spaces(rest);
    return match;
  }
  return std::nullopt;
}

} // namespace

std::optional<HeadingMatch> match_east_asian(std::string_view text) {
  // 正文 第一章: what a site puts before the headings of the text itself
  constexpr std::string_view body = "正文";
  if (text.starts_with(body) && text.size() > body.size()) {
    const std::string_view inner = text::trim(text.substr(body.size()));
    auto match = inner.starts_with("第") ? match_east_asian(inner) : std::nullopt;
    if (match)
      match->label = std::string(body) + " " + match->label;
    return match;
  }
  const char32_t first = text::first(text);
  if (first < 0x2E80 && !text::is_digit(first))
    return std::nullopt;
  if (auto aside = match_aside(text))
    return aside;
  HeadingMatch match;
  std::size_t at = 0;
  const auto skip_space = [&] {
    std::size_t after = at;
    while (at < text.size() && text::is_space(text::next(text, after)))
      at = after;
  };
  const auto take_number = [&] {
    skip_space();
    const auto number = leading_chinese(text.substr(at));
    if (!number)
      return false;
    match.number = number->value;
    match.style = number->style;
    at += number->size;
    return true;
  };
  // 上　先生と私, 下巻: the first, second and last of two or three
  if (first == U'上' || first == U'中' || first == U'下') {
    text::next(text, at);
    const std::string_view rest = text.substr(at);
    const char32_t next = text::first(rest);
    const bool counter = among(U"巻卷篇編编部冊册", next);
    if (!counter && !text::is_space(next))
      return std::nullopt;
    if (counter)
      text::next(text, at);
    const auto title = title_after(text.substr(at));
    if (!title || text::length(*title) > 24 || ends_like_sentence(*title) ||
        (counter && at < text.size() && !text::is_space(text::first(text.substr(at)))))
      return std::nullopt;
    match.rank = Rank::part;
    match.kind = SectionKind::part;
    match.keyword = "上";
    match.label = text.substr(0, at);
    match.title = *title;
    return match;
  }
  const bool ordinal = first == U'第' || first == U'제';
  bool before = false; // 其の一, 卷一: the counter first
  for (const std::string_view prefix : {"其の", "其之", "その", "其", "卷之", "巻の", "卷", "巻"})
    if (text.starts_with(prefix)) {
      before = true;
      at = prefix.size();
      match.rank = prefix.starts_with("其") || prefix.starts_with("そ") ? Rank::chapter : Rank::volume;
      break;
    }
  if (ordinal)
    text::next(text, at);
  if (!take_number())
    return std::nullopt;
  if (!before) {
    skip_space();
    if (at >= text.size())
      return std::nullopt;
    const auto rank = counted(text::next(text, at));
    if (!rank)
      return std::nullopt;
    match.rank = *rank;
  }
  match.kind = match.rank < Rank::chapter ? SectionKind::part : SectionKind::chapter;
  match.keyword = before ? "其" : "第";
  match.label = text.substr(0, at);
  const std::string_view rest = text.substr(at);
  if (const char32_t c = text::first(rest);
      !rest.empty() && !text::is_space(c) && (before || !ordinal) && !among(U":：.．、—-「『（(", c))
    return std::nullopt; // 三章ほど
  if (ends_like_sentence(rest) && !among(U"？！?!…", text::last(rest)))
    return std::nullopt;
  const auto title = title_after(rest);
  if (!title)
    return ordinal ? std::optional((match.title = text::collapse_spaces(rest), match)) : std::nullopt;
  match.title = *title;
  return match;
}

} // namespace octavo::reader
