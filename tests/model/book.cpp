// The model's values: comparison, plain text, names.
#include <octavo/book.h>

#include "catch.h"

using namespace octavo;

namespace {

Block paragraph(std::string_view text, int line = 0) {
  return {Paragraph{plain(text), ParagraphRole::body, 0, {line, line, Rule::line}}};
}

} // namespace

TEST_CASE("books are equal whatever lines they came from") {
  Section a;
  a.blocks = {paragraph("One.", 3)};
  Section b;
  b.blocks = {paragraph("One.", 17)};
  CHECK(a == b);
  b.blocks = {paragraph("Two.", 3)};
  CHECK_FALSE(a == b);
}

TEST_CASE("comparison sees what nests") {
  const Inline soft{Emphasis{plain("soft")}};
  CHECK(soft == Inline{Emphasis{plain("soft")}});
  CHECK_FALSE(soft == Inline{Emphasis{plain("loud")}});
  CHECK_FALSE(soft == Inline{Strong{plain("soft")}});
}

TEST_CASE("plain text is every character in order") {
  Section note;
  note.kind = SectionKind::authors_note;
  note.label = "A/N";
  note.blocks = {paragraph("Thanks.")};
  Section chapter;
  chapter.title = plain("A Start");
  chapter.blocks = {paragraph("One two."),
                    {Break{BreakKind::ornament, 0, "* * *", {}}},
                    {Verse{{{{plain("rose"), plain("nose")}}}, {}}}};
  chapter.children = {note};
  Book book;
  book.sections = {chapter};
  CHECK(plain_text(book) == "A Start\nOne two.\n* * *\nrose\nnose\nA/N\nThanks.\n");
  CHECK(word_count(book) == 4); // no note, no heading, no stars
}

TEST_CASE("names lead back to what they name") {
  for (const SectionKind kind : {SectionKind::front_matter, SectionKind::part, SectionKind::authors_note})
    CHECK(section_kind_named(name(kind)) == kind);
  for (const Rule rule : {Rule::none, Rule::wrapped, Rule::correction})
    CHECK(rule_named(name(rule)) == rule);
  CHECK_FALSE(section_kind_named("nonsense"));
  CHECK_FALSE(rule_named(""));
}
