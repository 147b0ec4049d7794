// Text with a blank line after every line: wrapped text that was typed so, and exports whose line ends were
// doubled. See paragraphs.h.
#include "read/fullness.h"
#include "read/paragraphs.h"

#include <algorithm>

namespace octavo::reader {
namespace {

constexpr std::size_t fewest_joints = 24; ///< lines whose sentence goes on below one blank line

/// The next line that is not blank, where no more than one blank line stands between.
std::size_t next_line(const std::vector<Line>& lines, std::size_t i) {
  const std::size_t next = skip_blank(lines, i + 1);
  return next <= i + 2 ? next : lines.size();
}

/// Whether a sentence runs from line `i` to line `next`, and a blank line stands between.
bool joins(const std::vector<Line>& lines, std::size_t i, std::size_t next, std::size_t width) {
  return next == i + 2 && !lines[i].row && !lines[next].row && !lines[i + 1].left_out && !lines[i].role &&
         !lines[next].role && goes_on(lines[i], lines[next]) && !ends_early(lines[i], lines[next], width);
}

/// Whether next to no line follows another directly.
bool are_apart(const std::vector<Line>& lines) {
  std::size_t direct = 0;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    filled += !lines[i].blank();
    direct += !lines[i].blank() && i + 1 < lines.size() && !lines[i + 1].blank();
  }
  return 20 * direct <= filled;
}

/// The lines without single blank ones.
std::vector<Line> closed_up(const std::vector<Line>& lines) {
  std::vector<Line> closed;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool alone =
        lines[i].blank() && i > 0 && !lines[i - 1].blank() && i + 1 < lines.size() && !lines[i + 1].blank();
    if (!alone)
      closed.push_back(lines[i]);
  }
  return closed;
}

} // namespace

void halve_gaps(std::vector<Line>& lines, Findings& found) {
  constexpr std::size_t fewest_lines = 8;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank())
      continue;
    ++filled;
    const std::size_t next = skip_blank(lines, i + 1);
    if (next < lines.size() && (next - i) % 2 != 0) // an even number of blank lines, or none
      return;
  }
  if (filled < fewest_lines)
    return;
  std::vector<Line> halved;
  halved.reserve(lines.size() / 2 + 1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    halved.push_back(lines[i]);
    if (lines[i].blank())
      continue;
    const std::size_t next = skip_blank(lines, i + 1);
    if (next < lines.size())
      for (i += 2; i < next; i += 2)
        halved.push_back(lines[i]);
    if (next < lines.size())
      i = next - 1;
  }
  lines = std::move(halved);
  found.decisions.push_back(
      {"double-spacing", Rule::document, 0, 0,
       "the ends of all lines were doubled: a blank line after each means nothing",
       "after each of " + std::to_string(filled) + " lines an odd number of blank lines", 90,
       "a blank line is a gap between scenes"});
}

void close_up(std::vector<Line>& lines, Findings& found) {
  if (!are_apart(lines)) // as in most texts that are wrapped
    return;
  const Wrapping wrapping = detect_wrapping(closed_up(lines));
  if (!wrapping.wrapped)
    return;
  std::size_t joined = 0;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank())
      continue;
    ++filled;
    const std::size_t next = next_line(lines, i);
    joined += next < lines.size() && joins(lines, i, next, wrapping.width);
  }
  if (joined < fewest_joints || 4 * joined < filled)
    return;
  // Between lines that could hold no more, too: a sentence that ends at a line's end.
  std::vector<Line> closed;
  closed.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    closed.push_back(lines[i]);
    if (lines[i].blank() || i + 2 >= lines.size() || !lines[i + 1].blank() || lines[i + 2].blank())
      continue;
    const Line& next = lines[i + 2];
    const bool full = !lines[i].row && !next.row && !lines[i].role && !next.role &&
                      !ends_early(lines[i], next, wrapping.width) &&
                      (wrapping.first_indent == 0 || next.indent <= wrapping.margin);
    if (full || joins(lines, i, i + 2, wrapping.width))
      ++i;
  }
  lines = std::move(closed);
  found.decisions.push_back(
      {"double-spacing", Rule::wrapped, 0, 0, "a blank line after each line means nothing",
       std::to_string(joined) + " of " + std::to_string(filled) +
           " lines end within a sentence that goes on below a blank line, and had no "
           "room for its next word",
       std::min(99, 60 + static_cast<int>(100 * joined / filled)), "each line is a paragraph"});
}

} // namespace octavo::reader
