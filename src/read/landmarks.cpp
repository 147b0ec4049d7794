// Lines that a site's page has between the parts of a story, where it was copied as text: those of the
// Archive of Our Own, Royal Road's above an author's note. See archive.h.
#include "read/archive.h"

#include <algorithm>
#include <array>
#include <map>

namespace octavo::reader {
namespace {

constexpr std::array<std::string_view, 4> landmarks{"Chapter Text",
                                                    "Chapter Text:", "Work Text:", "Work Text"};

/// `(See the end of the chapter for more notes.)`: a link, on the page.
bool leads_to_notes(std::string_view body) {
  return body.starts_with("(See the end of the ") && body.ends_with(" notes.)") && body.size() < 60;
}

/// `A note from janedoe`: above what an author says below a chapter.
bool heads_note(std::string_view body) {
  constexpr std::string_view words = "A note from ";
  constexpr std::size_t longest_name = 40;
  return body.starts_with(words) && body.size() > words.size() &&
         body.size() <= words.size() + longest_name && !ends_like_sentence(body);
}

/// Whoever has such a line above the notes of one chapter has it above those of others.
void mark_notes(std::vector<Line>& lines) {
  std::map<std::string_view, int> times;
  for (const Line& line : lines)
    if (heads_note(line.body))
      ++times[line.body];
  for (Line& line : lines)
    if (!line.role && heads_note(line.body) && times[line.body] > 1)
      line.role = LineRole::note;
}

} // namespace

void take_landmarks(std::vector<Line>& lines, Findings& found) {
  mark_notes(lines);
  int first = 0;
  int last = 0;
  for (Line& line : lines) {
    if (line.role || (std::find(landmarks.begin(), landmarks.end(), line.body) == landmarks.end() &&
                      !leads_to_notes(line.body)))
      continue;
    first = first == 0 ? line.number : first;
    last = line.number;
    leave_out(line);
  }
  if (first > 0)
    found.decisions.push_back(
        {"landmarks", Rule::archive, first, last, "lines that say where text and notes are were left out",
         "they are those of a page of the Archive of Our Own", 90, "headings, or text"});
}

} // namespace octavo::reader
