// The check that nothing is lost can itself fail.
#include "lost.h"

#include "catch.h"

using namespace octavo;

namespace {

constexpr std::string_view story = "He said *one* <b>two</b>.\n* * *\nThree.\n";

} // namespace

TEST_CASE("what a book lost of its text, or adds to it, is seen") {
  const Reading whole = read(story);
  REQUIRE(whole.book.sections.size() == 1);
  CHECK(tests::lost(story, whole).empty());

  Reading shorter = whole;
  shorter.book.sections[0].blocks.pop_back();
  CHECK(tests::lost(story, shorter).find("line 3 lost \"Three.\"") != std::string::npos);

  Reading longer = whole;
  longer.book.sections[0].blocks.push_back({Paragraph{plain("Four.")}});
  CHECK(tests::lost(story, longer) == "the book adds \"Four.\"");

  Reading turned = whole;
  std::swap(turned.book.sections[0].blocks.front(), turned.book.sections[0].blocks.back());
  CHECK_FALSE(tests::lost(story, turned).empty());
}

TEST_CASE("a label that is not where or how it was typed is no loss") {
  for (const std::string_view text :
       {"Chapter  1: Home\n\nOne.\n", // two spaces in the label
        " Harmony from Harm\nPrologue\n\n***\n\nOne.\n", " Prologues of Harm\nPrologue\n\n***\n\nOne.\n"}) {
    INFO(text);
    const Reading reading = read(text);
    REQUIRE(reading.book.sections.size() == 1);
    REQUIRE_FALSE(reading.book.sections[0].label.empty());
    REQUIRE_FALSE(reading.book.sections[0].title.empty());
    CHECK(tests::lost(text, reading).empty());
  }
}
