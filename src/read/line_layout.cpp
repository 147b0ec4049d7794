// See line_layout.h.
#include "read/line_layout.h"

#include "read/breaks.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr int many_blanks = 99;

} // namespace

LineLayout::LineLayout(Lines lines, bool wrapped)
    : lines_(lines), wrapped_(wrapped), run_ends_(lines.size()), next_filled_(lines.size() + 1),
      sums_(lines.size() + 1) {
  next_filled_[lines.size()] = lines.size();
  bool after_apart = true; // whether the line after `i` is
  for (std::size_t i = lines.size(); i-- > 0;) {
    const bool apart_here = apart(i);
    run_ends_[i] = apart_here || after_apart ? i + 1 : run_ends_[i + 1];
    next_filled_[i] = lines[i].blank() ? next_filled_[i + 1] : i;
    after_apart = apart_here;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    sums_[i + 1] = sums_[i];
    if (lines[i].blank())
      continue;
    ++sums_[i + 1].lines;
    sums_[i + 1].length += lines[i].length;
    sums_[i + 1].sentences += ends_like_sentence(lines[i].body);
  }
  std::array<std::size_t, 8> gaps{};
  for (std::size_t i = next_filled_[0]; i < lines.size();) {
    const std::size_t next = next_filled_[i + 1];
    if (next < lines.size() && (!wrapped || next > i + 1))
      ++gaps[std::min(next - i - 1, gaps.size() - 1)];
    i = next;
  }
  usual_gap_ = static_cast<int>(std::max_element(gaps.begin(), gaps.end()) - gaps.begin());
}

bool LineLayout::apart(std::size_t i) const noexcept {
  return i >= lines_.size() || lines_[i].blank() || is_row(lines_[i]);
}

int LineLayout::blanks_before(std::size_t i) const noexcept {
  int blanks = 0;
  while (i > 0 && blanks < many_blanks && lines_[i - 1].blank()) {
    ++blanks;
    --i;
  }
  return i == 0 ? many_blanks : blanks;
}

int LineLayout::blanks_after(std::size_t i) const noexcept {
  const std::size_t next = next_filled_[std::min(i + 1, lines_.size())];
  return next >= lines_.size() ? many_blanks
                               : static_cast<int>(std::min<std::size_t>(next - i - 1, many_blanks));
}

LineLayout::Filling LineLayout::filling(std::size_t from, std::size_t to) const noexcept {
  if (from >= to)
    return {};
  return {sums_[to].lines - sums_[from].lines, sums_[to].length - sums_[from].length,
          sums_[to].sentences - sums_[from].sentences};
}

} // namespace octavo::reader
