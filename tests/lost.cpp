// See lost.h. The book's visible characters must be a subsequence of the text's; what the text has beyond
// them must be marks, or stand on a line that is a marker.
#include "lost.h"

#include "read/breaks.h"
#include "read/lines.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::tests {
namespace {

/// Whether a line may be missing whole: `Description`, `Author's Notes:`, `A/N`.
bool is_marker_line(std::string_view body) {
  const std::string folded = text::folded(body);
  return folded == "description" || folded == "description:" || reader::is_note_marker(body) ||
         reader::starts_with_note_marker(body);
}

/// The lines at the head of a text that became metadata.
int consumed_until(const Reading& reading) {
  const bool consumed = std::any_of(reading.notes.begin(), reading.notes.end(),
                                    [](const Note& note) { return note.code == "metadata-in-text"; });
  int first = 0;
  for (const Section& section : reading.book.sections)
    if (section.origin.first_line > 0 && (first == 0 || section.origin.first_line < first))
      first = section.origin.first_line;
  return !consumed ? 0 : first == 0 ? 1 << 30 : first - 1;
}

/// What marks of emphasis and their tags consist of: `[strong]`, `<em>`.
bool is_tag(std::string_view text) {
  if (text.empty() || (text.front() != '[' && text.front() != '<'))
    return false;
  const std::string folded = text::folded(text.substr(0, sizeof "[/strong]"));
  for (const char* const name : {"i", "b", "em", "strong"})
    for (const char* const slash : {"", "/"})
      if (folded.starts_with("[" + std::string(slash) + name + "]") ||
          folded.starts_with("<" + std::string(slash) + name + ">"))
        return true;
  return false;
}

/// A label that stands below its title in the text ("Harmony from Harm", then "Prologue") is moved back
/// there.
void restore_heading_order(Sections& sections, const std::vector<reader::Line>& lines) {
  for (Section& section : sections) {
    restore_heading_order(section.children, lines);
    const auto first = static_cast<std::size_t>(section.heading.first_line);
    if (section.label.empty() || section.title.empty() || first == 0 ||
        lines[first - 1].body.find(section.label) != std::string_view::npos)
      continue;
    section.subtitle.insert(section.subtitle.begin(), Inline{Text{section.label + " "}});
    section.label.clear();
  }
}

} // namespace

std::string lost(std::string_view text, const Reading& reading) {
  Book story = reading.book; // a description from metadata is not of the text
  std::erase_if(story.sections, [](const Section& s) {
    return s.origin.first_line == 0 && s.kind == SectionKind::description;
  });
  restore_heading_order(story.sections, reader::split_lines(text));
  const std::string kept = plain_text(story);
  std::size_t next = 0;
  const auto skip_spaces = [&] {
    while (next < kept.size()) {
      std::size_t after = next;
      if (!text::is_space(text::next(kept, after)))
        break;
      next = after;
    }
  };
  const int consumed = consumed_until(reading);
  int number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (++number <= consumed)
      continue;
    const bool marker = is_marker_line(text::trim(line));
    std::size_t tag_end = 0;
    for (std::size_t i = 0; i < line.size();) {
      const std::size_t start = i;
      const char32_t c = text::next(line, i);
      if (text::is_space(c))
        continue;
      skip_spaces();
      std::size_t after = next;
      if (start >= tag_end && is_tag(line.substr(start)) &&
          !std::string_view(kept).substr(next).starts_with(line.substr(start, 3)))
        tag_end = line.find_first_of("]>", start) + 1;
      if (start >= tag_end && next < kept.size() && text::next(kept, after) == c) {
        next = after;
        continue;
      }
      if (text::is_alphanumeric(c) && !marker && start >= tag_end && !reader::is_row(text::trim(line)))
        return "line " + std::to_string(number) + " lost \"" + std::string(line.substr(start, 40)) +
               "\" before \"" + kept.substr(next, 40) + "\"";
    }
  }
  skip_spaces();
  return next == kept.size() ? std::string() : "the book adds \"" + kept.substr(next, 60) + "\"";
}

} // namespace octavo::tests
