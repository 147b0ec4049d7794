// The three sample stories, read to the line.
#include "read/outline.h"

#include "catch.h"
#include "lost.h"
#include "support.h"

using namespace octavo;
using tests::outline;

namespace {

Reading seed(const std::string& name) {
  return read(tests::file("seeds/" + name + ".txt"), {name + ".txt", {}});
}

} // namespace

TEST_CASE("seed 000: two chapters, a letter, an inscription that is prose") {
  const Reading reading = seed("000_b46bd2c1f4bab3ad");
  CHECK(outline(reading.book) == R"(description 1-3 description, heading 1 description
  p 3
prologue 4-60 document, heading 4-6 kind | Prologue | Harmony from Harm
  p 8..51
  authors-note 53-60 authors-note, heading 53 authors-note | Author's Notes
    p 54..56
    p 58 gap 1
    p 59..60
chapter 61-113 document, heading 61-62 title | We Will Meet Again - April Fool's Chapter
  p 64..72
  ornament 73 ___________________________________________________________
  p 75..77
  letter 79-94
    salutation 79
    p 81 gap 1
    p 82
    p 84 gap 1
    p 85
    p 87 gap 1
    p 88..89
    p 91 gap 1
    p 92
    signature 94 gap 1
  p 97..99
  space 100 x1
  p 101
  space 102 x1
  p 103..104
  authors-note 106-113 authors-note, heading 106 authors-note | Author's Notes
    p 107..110
    p 112 gap 1
    p 113
)");
  CHECK(reading.book.metadata.title == "Harmony from Harm"); // typed above "Prologue": noted as a guess
  CHECK(tests::lines_of(reading.notes, Severity::doubt) == "100");
  CHECK(reading.encoding == "UTF-8");
}

TEST_CASE("seed 001: one untitled chapter under a headnote") {
  const Reading reading = seed("001_3d0e764c404c45aa");
  CHECK(outline(reading.book) == R"(description 1-7 description, heading 1 description
  p 3..4
  p 6 gap 1
  p 7
chapter 8-61 document
  headnote 8 url
  p 9..29
  ornament 30 ○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○
  p 31..40
  ornament 41 ○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○
  p 42..58
  authors-note 60-61 authors-note, heading 60 authors-note | Author's Notes
    p 61
)");
  CHECK(tests::lines_of(reading.notes, Severity::doubt).empty());
}

TEST_CASE("seed 002: a song, scene breaks and a pause") {
  const Reading reading = seed("002_e987af29a75bcd8f");
  CHECK(outline(reading.book) == R"(description 1-3 description
  p 1..3
chapter 4-263 document
  p 4..33
  verse 34-45 4 stanzas
  p 46..81
  space 82 x1
  p 83..142
  space 143 x1
  p 144..163
  space 164 x1
  p 165..206
  space 207 x1
  p 208..217
  space 218 x1
  p 219..222
  space 223 x1
  p 224..227
  space 228-229 x2
  p 230..233
  space 234 x1
  p 235..257
  authors-note 259-263 authors-note, heading 259 authors-note | Author's Notes
    p 260
    p 261 url
    p 263 gap 1
)");
  CHECK(tests::lines_of(reading.notes, Severity::doubt).empty());
}

TEST_CASE("nothing of the seeds is lost") {
  for (const char* const name : {"000_b46bd2c1f4bab3ad", "001_3d0e764c404c45aa", "002_e987af29a75bcd8f"}) {
    INFO(name);
    CHECK(tests::lost(tests::file("seeds/" + std::string(name) + ".txt"), seed(name)) == "");
  }
}

TEST_CASE("a story that grows keeps its ids") {
  const std::string before = tests::file("seeds/000_b46bd2c1f4bab3ad.txt");
  const Book small = read(before).book;
  const Book grown = read(before + "A Third Chapter\n____\n\nAnd so it went on.\n ").book;
  REQUIRE(grown.sections.size() == small.sections.size() + 1);
  for (std::size_t i = 0; i < small.sections.size(); ++i)
    CHECK(grown.sections[i] == small.sections[i]);
  CHECK(plain_text(grown.sections.back().title) == "A Third Chapter");
}
