// What a Book shows, and how its divisions stand in it.
#include "model/shown.h"
#include "model/divisions.h"

#include "catch.h"

using namespace octavo;
using model::Matter;

TEST_CASE("What holds only white space and control characters shows nothing") {
  CHECK(!model::has_text({}));
  CHECK(!model::has_text(plain(" \t\u00A0\x01")));
  CHECK(model::has_text(plain("a")));
  CHECK(model::has_text({Inline{Link{"https://example.org", {}}}}));
  CHECK(!model::shows({Letter{{{Paragraph{plain(" "), {}, 0, {}}}}, {}}}));
  CHECK(model::shows({Break{}}));
}

TEST_CASE("Where a section belongs") {
  CHECK(model::matter(SectionKind::preface, false) == Matter::front);
  CHECK(model::matter(SectionKind::prologue, false) == Matter::body);
  CHECK(model::matter(SectionKind::acknowledgments, false) == Matter::front);
  CHECK(model::matter(SectionKind::acknowledgments, true) == Matter::back);
  CHECK(model::is_inset(SectionKind::authors_note));
  CHECK(model::precedes_contents(SectionKind::description));
  CHECK(!model::precedes_contents(SectionKind::preface));
}

TEST_CASE("A book without a title is called as its first titled section, or untitled") {
  const text::Words& words = text::words("en");
  Book book;
  CHECK(model::title(book, words) == "Untitled");
  Section chapter;
  CHECK(!model::is_empty(chapter));
  chapter.children.emplace_back();
  chapter.children.back().title = plain("Rain\n");
  book.sections.push_back(chapter);
  CHECK(model::title(book, words) == "Rain");
  book.metadata.title = " A  Book ";
  CHECK(model::title(book, words) == "A Book");
}
