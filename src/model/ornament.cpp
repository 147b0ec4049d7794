// See ornament.h.
#include "model/ornament.h"

#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>
#include <vector>

namespace octavo::model {
namespace {

bool draws_a_line(char32_t c) {
  constexpr std::u32string_view lines = U"_-=‐‑‒–—―−¯‾─━═▬﹘－＿＝";
  return lines.find(c) != std::u32string_view::npos;
}

/// The length of the shortest run of `row` that repeats to make all of it.
std::size_t period(const std::vector<std::string>& row) {
  for (std::size_t length = 1; length * 2 <= row.size(); ++length) {
    if (row.size() % length != 0)
      continue;
    bool repeats = true;
    for (std::size_t i = length; repeats && i < row.size(); ++i)
      repeats = row[i] == row[i - length];
    if (repeats)
      return length;
  }
  return row.size();
}

} // namespace

std::string ornament(std::string_view mark) {
  std::string row = text::one_line(mark);
  std::vector<std::string> marks; // characters, each with what combines with it
  bool line = true;
  for (std::size_t at = 0; at < row.size();) {
    const std::size_t start = at;
    const char32_t c = text::next(row, at);
    if (text::is_space(c))
      continue;
    line = line && draws_a_line(c);
    const bool joins = text::is_mark(c) || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF);
    if (joins && !marks.empty())
      marks.back().append(row, start, at - start);
    else
      marks.push_back(row.substr(start, at - start));
  }
  if (line)
    return {};
  // A row of hundreds is looked at no further: its shape shows by then.
  const std::size_t length = marks.size() <= 240 ? period(marks) : marks.size();
  const std::size_t times = marks.size() / length;
  if (times < 2)
    return row;
  std::string unit;
  for (std::size_t i = 0; i < length; ++i)
    unit += marks[i];
  std::string out = unit;
  for (std::size_t i = 1; i < std::min<std::size_t>(times, 3); ++i)
    out += ' ' + unit;
  return out;
}

} // namespace octavo::model
