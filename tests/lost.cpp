// See lost.h. The book's visible characters must be a subsequence of the text's; what the text has beyond
// them must be marks or tags, or stand on a line that is a marker. A mark may be either, kept or structure:
// all ways to read it are followed at once.
#include "lost.h"

#include "read/headings.h"
#include "read/lines.h"
#include "read/notes.h"
#include "read/survey.h"
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

/// How long the tag is that `text` starts with: `[strong]`, `</em>`; 0: it starts with none.
std::size_t tag_length(std::string_view text) {
  if (text.empty() || (text.front() != '[' && text.front() != '<'))
    return 0;
  const std::string folded = text::folded(text.substr(0, sizeof "[/strong]"));
  for (const char* const name : {"i", "b", "em", "strong"})
    for (const char* const slash : {"", "/"})
      for (const std::string& tag :
           {"[" + std::string(slash) + name + "]", "<" + std::string(slash) + name + ">"})
        if (folded.starts_with(tag))
          return tag.size();
  return 0;
}

std::u32string visible(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t c = text::next(text, at); !text::is_space(c))
      characters += c;
  return characters;
}

std::string shown(const std::u32string& characters, std::size_t at) {
  std::string text;
  for (const char32_t c : characters.substr(at, 40))
    text::append(text, c);
  return text;
}

/// How many of the book's characters may have been met so far: in ascending order, each once.
using Places = std::vector<std::size_t>;

void merge(Places& places, const Places& more) {
  places.insert(places.end(), more.begin(), more.end());
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

/// Moves `places` over a line of the text; where none of them can go on, leaves them empty and returns the
/// place in the line.
std::size_t follow(const reader::Line& whole, const std::u32string& kept, Places& places) {
  const std::string_view line = whole.body;
  const bool structure = is_marker_line(line) || whole.row;
  std::vector<Places> after_tags(line.size() + 1);
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t start = at;
    merge(places, after_tags[start]);
    if (const std::size_t length = tag_length(line.substr(start)); length > 0)
      after_tags[start + length] = places;
    const char32_t c = text::next(line, at);
    if (text::is_space(c))
      continue;
    Places next;
    for (const std::size_t place : places)
      if (place < kept.size() && kept[place] == c)
        next.push_back(place + 1);
    if (structure || !text::is_alphanumeric(c))
      merge(next, places);
    const bool in_tag =
        std::any_of(after_tags.begin() + static_cast<std::ptrdiff_t>(start) + 1,
                    after_tags.begin() +
                        static_cast<std::ptrdiff_t>(std::min(line.size(), start + sizeof "[/strong]") + 1),
                    [](const Places& waiting) { return !waiting.empty(); });
    places = std::move(next);
    if (places.empty() && !in_tag)
      return start;
  }
  merge(places, after_tags[line.size()]);
  return line.size();
}

/// A label that stands below its title in the text ("Harmony from Harm", then "Prologue") is moved back
/// there. What the first line of the heading is decides where the label was, as it does for the reader: its
/// characters do not, for a label's spaces are collapsed and a title may hold the same word.
void restore_heading_order(Sections& sections, const std::vector<reader::Line>& lines) {
  for (Section& section : sections) {
    restore_heading_order(section.children, lines);
    const auto first = static_cast<std::size_t>(section.heading.first_line);
    if (section.label.empty() || section.title.empty() || first == 0)
      continue;
    if (const auto match = reader::match_heading(lines[first - 1].body);
        match && match->label == section.label)
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
  // What is a row, or was put around the text by an archive or a mail program, the text as a whole tells.
  reader::Findings ignored;
  const std::vector<reader::Line> lines = reader::survey(text, {}, ignored).lines;
  restore_heading_order(story.sections, lines);
  const std::u32string kept = visible(plain_text(story));
  const int consumed = consumed_until(reading);
  Places places{0};
  for (const reader::Line& line : lines) {
    if (line.number <= consumed)
      continue;
    const std::size_t furthest = places.back();
    const std::size_t stopped = follow(line, kept, places);
    if (places.empty())
      return "line " + std::to_string(line.number) + " lost \"" + std::string(line.body.substr(stopped, 40)) +
             "\"; the book goes on with \"" + shown(kept, furthest) + "\"";
  }
  return places.back() == kept.size() ? std::string()
                                      : "the book adds \"" + shown(kept, places.back()) + "\"";
}

} // namespace octavo::tests
