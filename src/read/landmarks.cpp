// Lines that a site's page has between the parts of a story, where it was copied as text: those of the
// Archive of Our Own, Royal Road's above an author's note. See archive.h.
#include "read/archive.h"
#include "read/notes.h"

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

std::size_t words_in(const Line& line) {
  return line.blank() ? 0 : 1 + static_cast<std::size_t>(std::count(line.body.begin(), line.body.end(), ' '));
}

/// Whoever has such a line above the notes of one chapter has it above those of others; in one chapter it
/// stands before the text or after it.
void mark_notes(std::vector<Line>& lines) {
  constexpr std::size_t most_before = 30; // words: a title, a header
  constexpr std::size_t most_after = 300;
  std::map<std::string_view, int> times;
  for (const Line& line : lines)
    if (names_note_writer(line.body))
      ++times[line.body];
  if (times.empty())
    return;
  std::size_t words = 0;
  for (const Line& line : lines)
    words += words_in(line);
  std::size_t before = 0;
  for (Line& line : lines) {
    if (!line.role && names_note_writer(line.body) &&
        (times[line.body] > 1 || before <= most_before || words - before <= most_after))
      line.role = LineRole::note;
    before += words_in(line);
  }
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
