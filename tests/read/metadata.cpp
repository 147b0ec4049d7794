// What a text says of itself, and titles where it says nothing.
#include "read/metadata.h"

#include "catch.h"
#include "read/outline.h"

#include <octavo/read.h>

using namespace octavo;

TEST_CASE("entries at the head of a text") {
  const Reading reading =
      read("Title: The Storm\nAuthor: Jo March\nLanguage: English\nGenre: Drama, Sea\nRating: T\n"
           "Published: 2020-05-01\n\nIt rained.\nIt poured.\n");
  const Metadata& metadata = reading.book.metadata;
  CHECK(metadata.title == "The Storm");
  REQUIRE(metadata.contributors.size() == 1);
  CHECK(metadata.contributors[0].name == "Jo March");
  CHECK(metadata.language == "en");
  CHECK(metadata.tags == std::vector<std::string>{"Drama", "Sea"});
  CHECK(metadata.rating == "T");
  CHECK(metadata.published == "2020-05-01");
  CHECK(tests::outline(reading.book) == "chapter 8-9 whole-text\n  p 8..9\n");
}

TEST_CASE("a file's name as a title") {
  CHECK(reader::title_from_name("the_long-road.txt") == "The Long Road");
  CHECK(reader::title_from_name("a/b/Lord of the Flies.txt") == "Lord of the Flies");
  CHECK(reader::title_from_name("a tale of two cities.txt") == "A Tale of Two Cities");
  CHECK(reader::title_from_name("01-the-storm.txt") == "The Storm");
  CHECK(reader::title_from_name("1984 and after.txt") == "And After");
  for (const char* const name :
       {"000_b46bd2c1f4bab3ad.txt", "story.txt", "-", "", "12345.txt", "deadbeef.txt", "\xFF.txt"}) {
    INFO(name);
    CHECK(reader::title_from_name(name).empty());
  }
}

TEST_CASE("titles are looked for in order, and a guess is noted") {
  const auto title = [](std::string_view text, const std::string& name) {
    const Reading reading = read(text, {name, {}});
    bool guessed = false;
    for (const Note& note : reading.notes)
      guessed = guessed || note.code == "title-guessed";
    CHECK(guessed);
    return reading.book.metadata.title;
  };
  CHECK(title(" About.\n Red Sky\nPrologue\n____\nIt rained.\n Two.\n ", "x_storm.txt") == "Red Sky");
  CHECK(title("It rained. And more.\n", "red_sky.txt") == "Red Sky");
  CHECK(title("\"It rained all night,\" she said.\n", "000.txt") == "It rained all night, she said");
  CHECK(title("\"Are you there?\" she asked.\n", "") == "Are you there?");
  CHECK(title(" About.\n A/N: Hello.\nIt rained.\n ", "") == "It rained");
  CHECK(title(" About.\n A Storm\n\nIt rained.\n ", "") == "A Storm");
  CHECK(title(" About.\n A Storm\n\nIt rained.\n A Calm\n\nIt cleared.\n ", "") == "A Storm"); // grown
  CHECK(title("Chapter 1: A Storm\n\nIt rained.\n", "") == "It rained");
  CHECK(title("12 May. It rained all day.\n\n13 May. It cleared.\n", "") == "It rained all day");
  CHECK(title("1. Januar. Der Regen fiel.\n\n2. Januar. Er blieb.\n", "") == "Der Regen fiel");
  CHECK(title("London, 3 May 1888\n\nIt rained all day.\n", "") == "It rained all day");
  CHECK(title("KING. So shaken as we are.\n\nIt rained.\n", "") == "So shaken as we are");
  CHECK(title(" About.\n A Storm*\n\nIt rained.\n ", "") == "A Storm");
}

TEST_CASE("a title has no mark of a note") {
  CHECK(reader::without_note_mark("The Gate*") == "The Gate");
  CHECK(reader::without_note_mark("The Gate [1]") == "The Gate");
  CHECK(reader::without_note_mark("*The Gate*") == "*The Gate*");
  CHECK(reader::without_note_mark("The Gate (1)") == "The Gate (1)");
  CHECK(reader::without_note_mark("*") == "*");
}

TEST_CASE("a stated description takes the place of the text's; a mended chapter leaves the book's title") {
  ReadOptions options;
  options.sidecar.metadata.description = "Better.";
  options.sidecar.chapters = {{"Mended", "", {}, {}, 1}};
  const Reading reading = read(" About.\n Red Sky\nPrologue\n____\nIt rained.\n ", options);
  CHECK(plain_text(reading.book.sections[0].blocks) == "Better.\n");
  CHECK(reading.book.sections.size() == 2);
  CHECK(reading.book.metadata.title == "Red Sky");
  CHECK(plain_text(reading.book.sections[1].title) == "Mended");
}

TEST_CASE("a sidecar's metadata wins, and its description becomes a section") {
  ReadOptions options;
  options.sidecar.metadata.title = "Given";
  options.sidecar.metadata.description = "A tale.\nOf rain.";
  const Reading reading = read("Title: Typed\nAuthor: Jo\n\nIt rained.\n", options);
  CHECK(reading.book.metadata.title == "Given");
  CHECK(reading.book.metadata.contributors[0].name == "Jo");
  REQUIRE(reading.book.sections.front().kind == SectionKind::description);
  CHECK(plain_text(reading.book.sections.front().blocks) == "A tale.\nOf rain.\n");
}

TEST_CASE("a title alone at the head of a text with chapters is the book's") {
  const Reading reading = read("The Harbour\n\n\nChapter 1\n\nIt rained.\n\nChapter 2\n\nIt cleared.\n");
  CHECK(reading.book.metadata.title == "The Harbour");
  REQUIRE(reading.book.sections.size() == 2);
  CHECK(reading.book.sections.front().kind == SectionKind::chapter);

  const Book more =
      read("THE ROPE\n\nA novel\n\n\nChapter 1\n\nIt rained.\n\nChapter 2\n\nIt cleared.\n").book;
  CHECK(more.metadata.title == "THE ROPE");
  CHECK(more.sections.front().kind == SectionKind::front_matter);

  ReadOptions options;
  options.sidecar.metadata.title = "Given";
  CHECK(read("The Harbour\n\n\nChapter 1\n\nIt rained.\n", options).book.sections.size() == 2);
}

TEST_CASE("a play of acts and scenes without a title gets one that is noted") {
  const Reading reading =
      read("Act I\n\nScene 1: The Kitchen\n\nThe rain fell all night.\n\nScene 2: The Garden\n\nIt "
           "stopped.\n\nAct II\n\nScene 1: The Hall\n\nIt fell again.\n");
  REQUIRE(reading.book.sections.size() == 2);
  CHECK(reading.book.metadata.title == "The rain fell all night");
  CHECK(std::any_of(reading.notes.begin(), reading.notes.end(),
                    [](const Note& note) { return note.code == "title-guessed"; }));
}

TEST_CASE("a title of first words does not stop in the middle of a phrase") {
  const auto title = [](const std::string& text) { return read(text).book.metadata.title; };
  CHECK(title("There was a smell of wet wool and old paper in the room when she came in at last.\n") ==
        "There was a smell of wet wool");
  CHECK(title("Come in.\n\nShe did, and sat down.\n") == "Come in");
  CHECK(title("What is it for? She did not know, and did not ask.\n") == "What is it for?");
}
