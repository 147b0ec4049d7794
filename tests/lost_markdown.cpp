// See lost_markdown.h.
#include "lost_markdown.h"

#include "read/lines.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>

namespace octavo::tests {
namespace {

using Counts = std::map<char32_t, long>;

void count(std::string_view text, Counts& counts) {
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t c = text::next(text, at); text::is_letter(c))
      ++counts[c];
}

void count_footnotes(const Sections& sections, Counts& counts) {
  for (const Section& section : sections) {
    for (const Footnote& note : section.footnotes)
      count(plain_text(note.blocks), counts);
    count_footnotes(section.children, counts);
  }
}

/// Whether marks of the text may stand for words, or hide them.
bool may_hide_words(std::string_view text) {
  if (text.find_first_of("<[`~|:{%+&\\") != std::string_view::npos)
    return true;
  const std::vector<reader::Line> lines = reader::split_lines(text);
  return std::any_of(lines.begin(), lines.end(),
                     [](const reader::Line& line) { return reader::is_note_marker(line.body); });
}

} // namespace

std::string lost_in_markdown(std::string_view text, const Reading& reading) {
  Counts source, kept;
  count(text, source);
  count(plain_text(reading.book), kept);
  const bool named = text.find('&') != std::string_view::npos;
  for (const auto& [c, number] : kept)
    if (!named && number > source[c] && reading.book.metadata.warnings.empty() &&
        reading.book.metadata.description.empty()) {
      std::string character;
      text::append(character, c);
      return "the book adds \"" + character + "\": " + std::to_string(number) + " for " +
             std::to_string(source[c]);
    }
  if (may_hide_words(text))
    return {};
  count_footnotes(reading.book.sections, kept);
  count(reading.book.metadata.title + reading.book.metadata.subtitle, kept); // of the first heading
  for (const Contributor& person : reading.book.metadata.contributors)
    count(person.name + "by", kept);
  for (const auto& [c, number] : source)
    if (kept[c] < number) {
      std::string character;
      text::append(character, c);
      return "the book lost \"" + character + "\": " + std::to_string(kept[c]) + " of " +
             std::to_string(number);
    }
  return {};
}

} // namespace octavo::tests
