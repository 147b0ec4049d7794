// See breaks.h.
#include "read/breaks.h"

#include "read/heading_text.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::u32string_view stops = U".,;:!?…‥'\"“”‘’„«»‹›()¡¿·・。、「」『』`";
constexpr std::u32string_view lone_marks =
    U"#*~-⁂❦❧§•○●◯◆◇◊★☆✦✧✶✻❖†‡※☙✿❀♦♥♠♣∞—–―＊＃◎■□▲△▼▽▪▫✱✲✳✴✵✷✸✽✾❁❃❅❆❉❊❋⋆∗⁎⁑";
constexpr std::u32string_view letters = U"xXoO0";
constexpr std::size_t longest_pattern =
    400; ///< characters of a row of mixed marks; a longer one is not a row

bool is_variation(char32_t c) noexcept {
  return c >= 0xFE00 && c <= 0xFE0F;
}

bool is_mark(char32_t c) noexcept {
  return !text::is_alphanumeric(c) && !text::is_space(c) && !text::is_mark(c) && c > ' ' && !among(stops, c);
}

char32_t mirrored(char32_t c) noexcept {
  constexpr std::u32string_view left = U"<([{/≪〈";
  constexpr std::u32string_view right = U">)]}\\≫〉";
  if (const auto at = left.find(c); at != std::u32string_view::npos)
    return right[at];
  if (const auto at = right.find(c); at != std::u32string_view::npos)
    return left[at];
  return c;
}

bool is_mirror_image(const std::u32string& marks) {
  for (std::size_t i = 0, j = marks.size(); i < j; ++i) {
    --j;
    if (marks[j] != marks[i] && marks[j] != mirrored(marks[i]))
      return false;
  }
  return true;
}

/// Whether `marks` is some shorter string over and over, the last time perhaps cut off.
bool is_periodic(const std::u32string& marks) {
  for (std::size_t period = 1; period <= marks.size() / 2; ++period)
    if (std::equal(marks.begin() + static_cast<std::ptrdiff_t>(period), marks.end(), marks.begin()))
      return true;
  return false;
}

/// `oOo`, `xXx`, `XXXX`, `o O o`, `xoxo`: letters that are drawn, not read. "Ooo" and "xxx, Mum" are read.
bool is_row_of_letters(const std::u32string& marks, bool spaced) {
  if (marks.size() < 3)
    return false;
  const auto is_x = [](char32_t c) { return c == U'x' || c == U'X'; };
  if (std::all_of(marks.begin(), marks.end(), is_x))
    return true;
  const bool one_letter = std::all_of(marks.begin(), marks.end(), [&](char32_t c) { return c == marks[0]; });
  if (one_letter)
    return spaced;
  for (std::size_t i = 2; i < marks.size(); ++i) // alternating
    if (marks[i] != marks[i - 2])
      return false;
  return true;
}

} // namespace

bool is_row(std::string_view body) noexcept {
  if (body.empty() || (text::is_ascii_alphanumeric(body.front()) &&
                       std::string_view("xXoO0").find(body.front()) == std::string_view::npos))
    return false;       // most lines
  std::u32string marks; // the row without its spaces, up to where it can no longer be a mixed one
  char32_t only = 0;
  std::size_t count = 0;
  std::size_t letter_count = 0;
  bool all_same = true;
  bool spaced = false;
  bool dots = true;
  for (std::size_t at = 0; at < body.size();) {
    const char32_t c = text::next(body, at);
    if (text::is_space(c)) {
      spaced = true;
      continue;
    }
    if (is_variation(c) || c == 0x200D)
      continue;
    const bool letter = among(letters, c);
    const bool dot = c == U'.' || c == U'·' || c == U'・';
    if (!letter && !dot && !is_mark(c))
      return false;
    letter_count += letter;
    dots = dots && dot;
    if (dot && !dots)
      return false; // dots among other marks
    all_same = all_same && (only == 0 || c == only);
    if (only == 0)
      only = c;
    if (++count <= longest_pattern)
      marks += c;
    else if (!all_same)
      return false;
  }
  if (count == 0)
    return false;
  if (dots)
    return all_same && spaced && count >= 3;
  if (letter_count == count)
    return count <= longest_pattern && is_row_of_letters(marks, spaced);
  if (all_same)
    return count >= 3 || among(lone_marks, only) || (count == 2 && among(U"-*~=#_", only));
  if (count < 3)
    return false;
  if (count == 3 && (marks[1] == U'_' || marks[0] == U'^'))
    return false; // a face: ^_^ O_O ^-^
  return is_mirror_image(marks) || (letter_count == 0 && is_periodic(marks));
}

Gaps::Gaps(std::span<const int> gaps) : all(gaps.size()) {
  blank = static_cast<std::size_t>(std::count_if(gaps.begin(), gaps.end(), [](int gap) { return gap > 0; }));
  if (2 * blank > all) {
    std::map<int, int> times;
    for (const int gap : gaps)
      if (gap > 0)
        ++times[gap];
    // One, but for a text that is spaced more widely throughout.
    const auto commonest = std::max_element(times.begin(), times.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
    usual = 10 * static_cast<std::size_t>(times[1]) < blank ? commonest->first : 1;
  }
  doubtful = all >= 8 && 5 * blank > 2 * all && 5 * blank < 3 * all;
}

} // namespace octavo::reader
