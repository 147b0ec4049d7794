// Lines that a page of the Archive of Our Own has between the parts of a work, where it was copied as text.
// See archive.h.
#include "read/archive.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::array<std::string_view, 4> landmarks{"Chapter Text",
                                                    "Chapter Text:", "Work Text:", "Work Text"};

/// `(See the end of the chapter for more notes.)`: a link, on the page.
bool leads_to_notes(std::string_view body) {
  return body.starts_with("(See the end of the ") && body.ends_with(" notes.)") && body.size() < 60;
}

} // namespace

void take_landmarks(std::vector<Line>& lines, Findings& found) {
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
