// What must not change: the bytes of a book that is written twice, and of a chapter when the story grows.
#include "catch.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"
#include "support.h"

#include <octavo/read.h>

using namespace octavo;
using namespace octavo::tests;

namespace {

const std::vector<std::string> growing{"book/nav.xhtml", "book/toc.ncx", "book/package.opf", "book/style.css",
                                       "META-INF/octavo.zst"};

/// Every file of `before` is in `after`, the same but for those that list what the book has, and the style
/// sheet, which has rules for that.
void check_grown(const Unpacked& before, const Unpacked& after) {
  for (const auto& [name, bytes] : before.files) {
    INFO(name);
    const auto found = after.files.find(name);
    REQUIRE(found != after.files.end());
    if (std::find(growing.begin(), growing.end(), name) == growing.end())
      CHECK(found->second == bytes);
  }
  CHECK(texts(*before.xml("book/package.opf"), "dc:identifier") ==
        texts(*after.xml("book/package.opf"), "dc:identifier"));
}

} // namespace

TEST_CASE("a book is written to the same bytes every time") {
  const std::string bytes = epub::write(specimen(), {}).bytes;
  CHECK(bytes == epub::write(specimen(), {}).bytes);
  const char* const zone = std::getenv("TZ");
  const std::string old = zone == nullptr ? "" : zone;
  setenv("TZ", "Asia/Kolkata", 1);
  tzset();
  CHECK(bytes == epub::write(specimen(), {}).bytes);
  zone == nullptr ? unsetenv("TZ") : setenv("TZ", old.c_str(), 1);
  tzset();
}

TEST_CASE("a chapter more leaves the other files as they were") {
  Book story =
      book("A Story", {section(SectionKind::description, "about", "", {paragraph("About.")}),
                       section(SectionKind::chapter, "one", "One", {paragraph("Once."), ornament("***")}),
                       section(SectionKind::chapter, "chapter-2", "", {paragraph("Twice.")})});
  story.cover = jpeg();
  const Unpacked before = unpack(epub::write(story, {}).bytes);
  story.sections.push_back(section(SectionKind::chapter, "chapter-3", "",
                                   {paragraph("Thrice."), ornament("~ ~ ~"), {Figure{png(), {}, {}}}}));
  story.sections.push_back(section(SectionKind::epilogue, "epilogue", "", {paragraph("Over.")}));
  check_grown(before, unpack(epub::write(story, {}).bytes));
}

TEST_CASE("a seed that grows by a chapter keeps its files") {
  const std::string text = file("seeds/000_b46bd2c1f4bab3ad.txt");
  const Book before = read(text).book;
  const Book after = read(text + "Third\n_____\n\nIt went on, and on.\n ").book;
  REQUIRE(after.sections.size() == before.sections.size() + 1);
  check_grown(unpack(epub::write(before, {}).bytes), unpack(epub::write(after, {}).bytes));
}
