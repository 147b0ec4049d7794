// See counts.h.
#include "collection/counts.h"

#include <algorithm>

namespace octavo::collection {
namespace {

void add(Counts& counts, const Blocks& blocks) {
  for (const Block& block : blocks)
    std::visit(Match{[](const Paragraph&) {}, [](const Break&) {}, [&](const Verse&) { ++counts.verses; },
                     [&](const Letter& letter) {
                       ++counts.letters;
                       add(counts, letter.blocks);
                     },
                     [&](const Quote& quote) { add(counts, quote.blocks); }, [](const Heading&) {},
                     [](const Preformatted&) {}, [](const Figure&) {},
                     [&](const Aside& aside) { add(counts, aside.blocks); },
                     [&](const Document& document) { add(counts, document.blocks); },
                     [&](const Dialogue& dialogue) {
                       for (const Turn& turn : dialogue.turns)
                         add(counts, turn.blocks);
                     },
                     [&](const List& list) {
                       for (const ListItem& item : list.items)
                         add(counts, item.blocks);
                     },
                     [](const Table&) {}},
               block.node);
}

void add(Counts& counts, const Sections& sections) {
  for (const Section& section : sections) {
    if (section.kind == SectionKind::part)
      ++counts.parts;
    else if (is_body(section.kind))
      ++counts.chapters;
    add(counts, section.blocks);
    add(counts, section.children);
  }
}

bool is_doubt(const Note& note) {
  return note.severity == Severity::doubt;
}

} // namespace

Counts& Counts::operator+=(const Counts& other) {
  parts += other.parts;
  chapters += other.chapters;
  letters += other.letters;
  verses += other.verses;
  words += other.words;
  doubts += other.doubts;
  return *this;
}

Counts count(const Book& book, const Notes& notes) {
  Counts counts;
  add(counts, book.sections);
  counts.words = word_count(book);
  counts.doubts = static_cast<std::size_t>(std::count_if(notes.begin(), notes.end(), is_doubt));
  return counts;
}

std::vector<int> doubtful_lines(const Notes& notes) {
  std::vector<int> lines;
  for (const Note& note : notes)
    if (is_doubt(note) && note.line > 0)
      lines.push_back(note.line);
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

Notes merged_notes(Notes notes, const Notes& more) {
  notes.insert(notes.end(), more.begin(), more.end());
  std::stable_sort(notes.begin(), notes.end(), [](const Note& a, const Note& b) { return a.line < b.line; });
  return notes;
}

} // namespace octavo::collection
