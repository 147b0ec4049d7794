// Texts that are no exports: books with headings, hard-wrapped lines, indents.
#include "read/outline.h"

#include "catch.h"
#include "lost.h"

using namespace octavo;
using tests::outline;

namespace {

constexpr std::string_view wrapped_book = R"(THE LONG WAY

by Jane Doe

CONTENTS

Chapter I
Chapter II

Chapter I

It was a dark and stormy night, and the rain fell in torrents, except
at occasional intervals, when it was checked by a violent gust of
wind which swept up the streets.

“Who goes there?” cried the old watchman, who had been standing under
the arch all night long without so much as a candle to see by.

       *       *       *       *       *

Nobody answered him, and after a while he went back to his well-
worn chair, and slept--or so he said--until the bells rang out over
the town at six.

Chapter II

THE MORNING AFTER

When morning came, the whole town was under water, and the watchman
sat on his roof and sang to the passing boats:

    Row, row, row your boat
    Gently down the stream

and nobody paid him any mind, which was just as he liked it to be on
any morning of the year.
)";

} // namespace

TEST_CASE("a hard-wrapped book with a printed contents list") {
  const Reading reading = read(wrapped_book);
  CHECK(reading.book.metadata.title == "THE LONG WAY");
  REQUIRE(reading.book.metadata.contributors.size() == 1);
  CHECK(reading.book.metadata.contributors[0].name == "Jane Doe");
  CHECK(outline(reading.book) == R"(front-matter 5-8 front-matter
  p 5
  p 7-8 wrapped
chapter 10-23 numbered-heading, heading 10 numbered-heading | Chapter I #1
  p 12-14 wrapped
  p 16-17 wrapped
  ornament 19 *       *       *       *       *
  p 21-23 wrapped
chapter 25-36 numbered-heading, heading 25-27 numbered-heading | Chapter II | THE MORNING AFTER #2
  p 29-30 wrapped
  verse 32-33 1 stanzas
  p 35-36 wrapped
)");
  CHECK(plain_text(reading.book).find("his well-worn chair, and slept--or so he said--until the bells") !=
        std::string::npos);
  CHECK(tests::lost(wrapped_book, reading) == "");
}

TEST_CASE("chapters of lines, with and without titles") {
  CHECK(outline("Chapter 1: The Start\nHe ran.\nShe ran.\nChapter 2\nThe End of It\n\nThey stopped.\n") ==
        R"(chapter 1-3 numbered-heading, heading 1 numbered-heading | Chapter 1 | The Start #1
  p 2..3
chapter 4-7 numbered-heading, heading 4-5 numbered-heading | Chapter 2 | The End of It #2
  p 7
)");
}

TEST_CASE("parts hold chapters, and an epilogue stands after them") {
  CHECK(outline("Part One\n\nChapter 1\n\nA.\n\nB.\n\nChapter 2\n\nC.\n\nPart Two\n\nChapter "
                "1\n\nD.\n\nEpilogue\n\nE.\n") ==
        R"(part 1 numbered-heading, heading 1 numbered-heading | Part One #1
  chapter 3-7 numbered-heading, heading 3 numbered-heading | Chapter 1 #1
    p 5
    p 7
  chapter 9-11 numbered-heading, heading 9 numbered-heading | Chapter 2 #2
    p 11
part 13 numbered-heading, heading 13 numbered-heading | Part Two #2
  chapter 15-17 numbered-heading, heading 15 numbered-heading | Chapter 1 #1
    p 17
epilogue 19-21 kind, heading 19 kind | Epilogue
  p 21
)");
}

TEST_CASE("parts without chapters are the chapters") {
  CHECK(outline("Part 1\n\nA.\n\nB.\n\nPart 2\n\nC.\n").substr(0, 7) == "chapter");
}

TEST_CASE("bare numbers are headings where they count from one") {
  CHECK(outline("I\n\nOne came.\n\nTwo came.\n\nII\n\nThree came.\n") ==
        R"(chapter 1-5 numbered-heading, heading 1 numbered-heading | I #1
  p 3
  p 5
chapter 7-9 numbered-heading, heading 7 numbered-heading | II #2
  p 9
)");
  CHECK(outline("It was a year.\n\n1984\n\nAnd cold.\n").find("heading") == std::string::npos);
}

TEST_CASE("numbered titles, unless they are a list; a sequence that changes its style") {
  const std::string text =
      "It rained on the town for days and days, and nobody who lived there could remember a time before "
      "the rain, when the streets were dry, and the dogs slept in the sun, and the river was a river "
      "still.\n\n";
  const Book titled =
      read("1. The Start\n\n" + text + "2. The Middle\n\n" + text + "3. The End\n\n" + text).book;
  REQUIRE(titled.sections.size() == 3);
  CHECK(plain_text(titled.sections[1].title) == "The Middle");
  CHECK(read(text + "1. Bread\n\n2. Butter\n\n3. Milk\n\nHe paid.\n").book.sections.size() == 1);
  CHECK(read("1\n\n" + text + "2\n\n" + text + "Chapter 3\n\n" + text).book.sections.size() == 3);
}

TEST_CASE("short chapters that come again in a second part are no contents list") {
  const std::string part =
      "Chapter 1\n\nIt rained on the town for days and days.\n\nThe dogs slept, the river rose, and the "
      "bridge "
      "went down in the night, so that no one could leave or come.\n\nNobody saw it.\n\nChapter 2\n\nIn the "
      "morning they stood at the bank and looked at the water, which was brown.\n\nThen they went home to "
      "wait "
      "for it, as their fathers had.\n\nIt came.\n\n";
  const Book book = read("Part One\n\n" + part + "Part Two\n\n" + part).book;
  REQUIRE(book.sections.size() == 2);
  CHECK(book.sections[0].children.size() == 2);
  CHECK(book.sections[1].children.size() == 2);
}

TEST_CASE("marked headings: the first is the book's") {
  const Reading reading = read("# The Book\n\nFor me.\n\n## One\n\nA.\n\n## Two\n\nB.\n\n### Deeper\n\nC.\n");
  CHECK(reading.book.metadata.title == "The Book");
  CHECK(outline(reading.book) == R"(front-matter 3 front-matter
  p 3
chapter 5-7 numbered-heading, heading 5 numbered-heading | One
  p 7
chapter 9-15 numbered-heading, heading 9 numbered-heading | Two
  p 11
  heading 13 Deeper
  p 15
)");
}

TEST_CASE("an archive's header is metadata, its licence goes") {
  const Reading reading =
      read("The Archive's Book\n\nTitle: A Tale\nAuthor: J. Doe\nLanguage: French\n\n"
           "*** START OF THIS BOOK ***\n\nChapter 1\n\nIl pleut.\n\n*** END OF THIS BOOK ***\n\nLicence.\n");
  CHECK(reading.book.metadata.title == "A Tale");
  CHECK(reading.book.metadata.language == "fr");
  CHECK(tests::outline(reading.book) ==
        "chapter 9-11 numbered-heading, heading 9 numbered-heading | Chapter 1 #1\n  p 11\n");
}

TEST_CASE("paragraphs that begin at an indented line") {
  std::string text;
  for (int i = 0; i < 6; ++i)
    text += "  The watchman went up the hill and down again, and all the while\nthe rain fell on his hat and "
            "on the hats of "
            "all the\npeople who had come to look at him.\n";
  CHECK(outline(text).substr(0, 60) == "chapter 1-18 whole-text\n  p 1-3 wrapped\n  p 4-6 indented\n  p");
}

TEST_CASE("nothing is lost of texts of all shapes") {
  const std::vector<std::string> pieces{"\n",
                                        "\n\n",
                                        " ",
                                        "\t",
                                        "* * *\n",
                                        "____\n",
                                        "Chapter 3\n",
                                        "Prologue\n",
                                        "A/N: hello\n",
                                        "\tDear X,\n",
                                        "Love, Y\n",
                                        "\"Oh my\n",
                                        "love.\"\n",
                                        "She sang:\n",
                                        "some words here",
                                        " and *more* of it\n",
                                        "http://example.org/\n",
                                        "\t\tDescription\n",
                                        "\t\t\tAuthor's Notes: \n",
                                        "1984\n",
                                        "II\n",
                                        "…\n",
                                        "Title: Thing\n",
                                        "by Someone\n",
                                        "# Head\n",
                                        "[i]x[/i]",
                                        "a_b_c ",
                                        "\xC2\xA0"};
  unsigned seed = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) {
      seed = seed * 1664525u + 1013904223u;
      text += pieces[(seed >> 16) % pieces.size()];
    }
    const std::string said = tests::lost(text, read(text));
    INFO(text);
    REQUIRE(said == "");
  }
}
