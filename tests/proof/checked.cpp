// See checked.h.
#include "checked.h"

#include <iterator>

namespace octavo::tests {
namespace {

Book book_of(const std::vector<std::string>& paragraphs, std::string_view language) {
  Book book;
  book.metadata.language = language;
  Section& section = book.sections.emplace_back();
  int line = 0;
  for (const std::string& text : paragraphs) {
    Paragraph paragraph;
    paragraph.content = plain(text);
    ++line;
    paragraph.origin = {line, line, Rule::line};
    section.blocks.push_back({std::move(paragraph)});
  }
  return book;
}

} // namespace

Notes checked(std::string_view story, std::string_view language) {
  ReadOptions options;
  options.sidecar.metadata.language = language;
  return proofread(read(story, options), {{}, story});
}

std::vector<int> lines_of(std::string_view code, const std::vector<std::string>& paragraphs,
                          std::string_view language) {
  std::vector<int> lines;
  for (const Note& note : proofread(book_of(paragraphs, language)))
    if (note.code == code)
      lines.push_back(note.line);
  return lines;
}

std::size_t count_of(std::string_view code, const std::string& paragraph, std::string_view language) {
  return lines_of(code, {paragraph}, language).size();
}

Section chapter(std::string_view title, std::optional<int> number, std::size_t words) {
  constexpr std::string_view things[] = {"hills", "rivers", "houses", "roads", "trees"};
  Section section;
  section.title = plain(title);
  section.number = number;
  if (number)
    section.label = "Chapter " + std::to_string(*number);
  std::string text = "They saw";
  for (std::size_t i = 0; i < words; ++i)
    text += ' ' + std::string(things[i % std::size(things)]);
  Paragraph paragraph;
  paragraph.content = plain(text + '.');
  if (words > 0)
    section.blocks.push_back({std::move(paragraph)});
  return section;
}

} // namespace octavo::tests
