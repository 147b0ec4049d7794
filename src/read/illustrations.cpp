// Places of illustrations that a text without pictures marks. See archive.h.
#include "read/archive.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_caption = 30; ///< lines

/// What a caption says of a picture that belongs to the printed book rather than to the story.
constexpr std::array<std::string_view, 8> of_the_print{
    "colophon", "cover", "book cover", "front cover", "title page", "decoration", "logo", "publisher's logo"};

/// Makes `body`, a part of the line, all of it.
void shorten(Line& line, std::string_view body) {
  const auto from = static_cast<std::size_t>(body.data() - line.text.data());
  Line shorter = measured(line.text.substr(from, body.size()));
  shorter.number = line.number;
  shorter.indent = line.indent;
  shorter.spaces = line.spaces;
  shorter.row = false;
  if (shorter.blank())
    leave_out(shorter);
  line = shorter;
}

} // namespace

void take_illustrations(std::vector<Line>& lines, Findings& found) {
  std::size_t empty = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.role || !line.body.starts_with('['))
      continue;
    const std::string folded = text::folded(line.body.substr(0, 20));
    std::size_t size = 0;
    for (const std::string_view word : {"[illustration", "[abbildung", "[image"})
      if (folded.starts_with(word))
        size = word.size();
    if (size == 0 || size >= line.body.size())
      continue;
    const char next = line.body[size];
    if (next == ']' && line.body.size() == size + 1) {
      leave_out(line);
      ++empty;
      continue;
    }
    if (next != ':')
      continue;
    std::size_t last = i;
    while (last < lines.size() && last < i + longest_caption && !lines[last].body.ends_with(']'))
      ++last;
    if (last == lines.size() || last == i + longest_caption)
      continue;
    shorten(lines[last], lines[last].body.substr(0, lines[last].body.size() - 1));
    if (line.left_out)
      continue;
    shorten(line, line.body.substr(std::min(size + 1, line.body.size())));
    if (i == last && !line.left_out)
      line.role = LineRole::prose; // what a picture shows is no title, wherever it stands
    if (i == last &&
        std::find(of_the_print.begin(), of_the_print.end(), text::folded(line.body)) != of_the_print.end())
      leave_out(line);
  }
  if (empty > 0)
    found.notes.push_back(
        {"illustrations-missing", Severity::info, 0, 0,
         std::to_string(empty) + " places of illustrations without a caption were left out"});
}

} // namespace octavo::reader
