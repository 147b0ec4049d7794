// Books in numbers.
#include "collection/counts.h"

#include "catch.h"

using namespace octavo;
using namespace octavo::collection;

TEST_CASE("letters and poems are counted wherever they are", "[collection]") {
  Letter letter;
  letter.blocks.push_back(Block{Verse{}});
  Quote quote;
  quote.blocks.push_back(Block{letter});
  Section chapter;
  chapter.blocks = {Block{quote}, Block{Letter{}}, Block{Paragraph{plain("two words")}}};
  Section note;
  note.kind = SectionKind::authors_note;
  chapter.children = {note};
  Section part;
  part.kind = SectionKind::part;
  part.children = {chapter, chapter};
  Section description;
  description.kind = SectionKind::description;
  Book book;
  book.sections = {description, part};
  const Notes notes = {{"a", Severity::doubt, 9, 0, ""}, {"a", Severity::doubt, 3, 0, ""},
                       {"b", Severity::doubt, 3, 7, ""}, {"c", Severity::doubt, 0, 0, ""},
                       {"d", Severity::info, 4, 0, ""},  {"e", Severity::warning, 5, 0, ""}};
  Counts counts = count(book, notes);
  CHECK(counts.parts == 1);
  CHECK(counts.chapters == 2);
  CHECK(counts.letters == 4);
  CHECK(counts.verses == 2);
  CHECK(counts.words == 4);
  CHECK(counts.doubts == 4);
  CHECK(doubtful_lines(notes) == std::vector<int>{3, 9});
  counts += counts;
  CHECK(counts.chapters == 4);
}

TEST_CASE("merged notes are in the order of their lines", "[collection]") {
  const Notes notes = merged_notes({{"a", Severity::info, 0, 0, ""}, {"b", Severity::info, 5, 0, ""}},
                                   {{"c", Severity::info, 2, 0, ""}, {"d", Severity::info, 5, 0, ""}});
  std::string order;
  for (const Note& note : notes)
    order += note.code;
  CHECK(order == "acbd");
}
