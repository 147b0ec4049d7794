// See running_heads.h.
#include "read/running_heads.h"

#include "read/heading_text.h"
#include "read/headings.h"
#include "text/unicode.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_head = 80;     ///< bytes
constexpr std::size_t most_figures = 4;      ///< of a page's number
constexpr std::size_t least_repetitions = 3; ///< of a head without a number

bool is_figure(char c) noexcept {
  return c >= '0' && c <= '9';
}

std::string key_of(std::string_view head) {
  return text::folded(text::collapse_spaces(head));
}

/// Whether a line may stand over a page, by itself: a title, for a page may begin and end inside a sentence.
bool may_be_head(const Line& line) {
  return !line.blank() && !line.role && line.body.size() <= longest_head && looks_like_title(line) &&
         count_letters(line.body) >= 3 && is_title_case(line.body);
}

/// The filled line before `first` or behind `last` of a page's end; lines.size(): there is none.
std::pair<std::size_t, std::size_t> beside(Lines lines, const PageEnd& end) {
  std::size_t before = end.first;
  while (before > 0 && lines[before - 1].blank())
    --before;
  return {before == 0 ? lines.size() : before - 1, skip_blank(lines, end.last + 1)};
}

} // namespace

std::optional<NumberedHead> match_numbered_head(const Line& line) {
  std::string_view body = line.body;
  if (body.size() < 3 || body.size() > longest_head || is_figure(body.front()) == is_figure(body.back()))
    return std::nullopt;
  std::string_view figures;
  if (is_figure(body.front())) {
    figures = body.substr(0, std::min(body.find_first_not_of("0123456789"), body.size()));
    body.remove_prefix(figures.size());
    if (!body.starts_with(' ') && !body.starts_with('\t'))
      return std::nullopt;
  } else {
    figures = body.substr(body.find_last_not_of("0123456789") + 1);
    body.remove_suffix(figures.size());
    if (!body.ends_with(' ') && !body.ends_with('\t'))
      return std::nullopt;
  }
  if (figures.size() > most_figures || figures.front() == '0')
    return std::nullopt;
  const auto is_joint = [](char c) { return std::string_view(" \t|-").find(c) != std::string_view::npos; };
  while (!body.empty() && is_joint(body.front()))
    body.remove_prefix(1);
  while (!body.empty() && is_joint(body.back()))
    body.remove_suffix(1);
  if (count_letters(body) < 3 || ends_like_sentence(body) || is_opening_quote(text::first(body)) ||
      is_closing_quote(text::last(body)))
    return std::nullopt;
  NumberedHead result;
  for (const char figure : figures)
    result.number = 10 * result.number + (figure - '0');
  result.head = key_of(body);
  return result;
}

bool heads_chapter(const Line& line) {
  const auto match = match_heading(line.body);
  return match && (match->form == HeadingMatch::Form::keyword || match->form == HeadingMatch::Form::kind ||
                   match->form == HeadingMatch::Form::marked);
}

std::vector<std::size_t> find_running_heads(Lines lines, const std::vector<PageEnd>& ends) {
  struct Head {
    std::size_t times = 0;
    std::size_t first_in_text = 0;     ///< the first line that is the same
    std::vector<std::size_t> places{}; ///< lines
  };
  std::unordered_map<std::string, Head> feet;
  std::unordered_map<std::string, Head> heads;
  for (const PageEnd& end : ends) {
    const auto [before, after] = beside(lines, end);
    if (before < lines.size() && may_be_head(lines[before])) {
      Head& foot = feet[key_of(lines[before].body)];
      ++foot.times;
      foot.places.push_back(before);
    }
    if (after < lines.size() && may_be_head(lines[after])) {
      Head& head = heads[key_of(lines[after].body)];
      ++head.times;
      head.places.push_back(after);
    }
  }
  std::vector<std::size_t> found;
  for (auto* const side : {&feet, &heads}) {
    std::erase_if(*side, [&](const auto& one) { return one.second.times < least_repetitions; });
    std::size_t all = 0;
    for (const auto& [key, head] : *side)
      all += head.times;
    if (5 * all < 2 * ends.size()) // over some pages only: what chapters begin with
      continue;
    for (auto& [key, head] : *side)
      head.first_in_text = lines.size();
    for (std::size_t i = lines.size(); i-- > 0;)
      if (!lines[i].blank() && lines[i].body.size() <= longest_head)
        if (const auto head = side->find(key_of(lines[i].body)); head != side->end())
          head->second.first_in_text = i;
    for (const auto& [key, head] : *side)
      for (const std::size_t place : head.places)
        if (place != head.first_in_text || !match_heading(lines[place].body))
          found.push_back(place);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

} // namespace octavo::reader
