// Chapters as a row: numbers, titles, lengths, breaks at their edges.
#include "catch.h"
#include "checked.h"

using namespace octavo;
using octavo::tests::chapter;

namespace {

using Codes = std::vector<std::string>;

Codes codes(Sections sections) {
  Book book;
  book.metadata.language = "en";
  book.sections = std::move(sections);
  Codes all;
  for (const Note& note : proofread(book))
    if (note.code != "paragraph-repeated") // the chapters are alike
      all.push_back(note.code);
  return all;
}

Section part(int number, Sections chapters) {
  Section section;
  section.kind = SectionKind::part;
  section.label = "Part";
  section.number = number;
  section.children = std::move(chapters);
  return section;
}

Section numbered(int number) {
  return chapter("", number);
}

} // namespace

TEST_CASE("numbers of chapters that are missing, repeated or out of order are noted") {
  CHECK(codes({numbered(1), numbered(2), numbered(4)}) == Codes{"number-missing"});
  CHECK(codes({numbered(1), numbered(2), numbered(2), numbered(3)}) == Codes{"number-repeated"});
  CHECK(codes({numbered(1), numbered(2), numbered(5), numbered(3)}) ==
        Codes{"number-missing", "number-order"});
  CHECK(codes({numbered(3), numbered(4)}) == Codes{"number-missing"});
  CHECK(codes({part(1, {numbered(1)}), part(3, {numbered(1)})}) == Codes{"number-missing"});
}

TEST_CASE("sound rows of numbers are not noted") {
  CHECK(codes({numbered(12)}).empty()); // all that was taken of a story
  CHECK(codes({numbered(1), numbered(2), numbered(3)}).empty());
  CHECK(codes({part(1, {numbered(1), numbered(2)}), part(2, {numbered(1), numbered(2)})}).empty());
  CHECK(codes({part(1, {numbered(1), numbered(2)}), part(2, {numbered(3), numbered(4)})}).empty());
  CHECK(codes({chapter("The Start"), numbered(2), numbered(3)}).empty());
  Section prologue = chapter("Before");
  prologue.kind = SectionKind::prologue;
  CHECK(codes({prologue, numbered(1), chapter("Between"), numbered(2)}).empty());
}

TEST_CASE("titles that come twice, empty chapters and very short ones are noted") {
  CHECK(codes({chapter("The Hill"), chapter("The Sea"), chapter("the hill")}) == Codes{"title-repeated"});
  CHECK(codes({chapter("Anna"), chapter("Vera"), chapter("Anna"), chapter("Vera"), chapter("Anna")}).empty());
  CHECK(codes({chapter("Anna"), chapter("Vera"), chapter("Anna")}).empty());
  CHECK(codes({chapter("Anna"), chapter("Vera"), chapter("Anna"), chapter("Vera")}).empty());
  CHECK(codes({chapter("Anna's POV"), chapter("Vera's POV"), chapter("Anna's POV")}).empty());
  CHECK(codes({chapter("Anna"), chapter("Vera"), chapter("Tom"), chapter("The Sea"), chapter("Ann"),
               chapter("Vera")})
            .empty());
  CHECK(codes({chapter("Anna"), chapter("Anna"), chapter("Vera")}) == Codes{"title-repeated"});
  CHECK(codes({chapter("One"), chapter("Two", {}, 0)}) == Codes{"chapter-empty"});
  CHECK(codes({chapter("A", {}, 2000), chapter("B", {}, 2000), chapter("C", {}, 5),
               chapter("D", {}, 2000)}) == Codes{"chapter-short"});
  CHECK(codes({chapter("A"), chapter("B"), chapter("C", {}, 30), chapter("D")}).empty());
}

TEST_CASE("a break at a chapter's start or end is noted") {
  Section ends = chapter("One");
  ends.blocks.push_back({Break{}});
  Section begins = chapter("Two");
  begins.blocks.insert(begins.blocks.begin(), {Break{BreakKind::ornament, 1, "***", {}}});
  CHECK(codes({ends, begins}) == Codes{"break-at-edge", "break-at-edge"});
  Section between = chapter("Three");
  between.blocks.push_back({Break{}});
  between.blocks.push_back(between.blocks.front());
  CHECK(codes({between}).empty());
}
