// The scene-break rule: rows of marks, and blank lines.
#include "read/breaks.h"

#include "catch.h"
#include "read/outline.h"

using namespace octavo;
using tests::outline;

TEST_CASE("rows are one mark or pattern repeated") {
  for (const char* const row : {"_____",
                                "○ ○ ○",
                                "* * *",
                                "***",
                                "#",
                                "&&&",
                                "- - - - -",
                                "XXXX",
                                "~*~",
                                "oOo",
                                "---",
                                "--",
                                "*",
                                "⁂",
                                "❦",
                                "x x x",
                                "-x-",
                                "~o~",
                                "<><><>",
                                "=====",
                                "-=-=-=-",
                                "~*~*~*~",
                                "* * * * *",
                                ". . .",
                                "o0o0o",
                                "xXx",
                                "--- * ---",
                                "—",
                                "🦄🦄🦄",
                                "~~~~*~~~~",
                                "♥ ♥ ♥",
                                "*       *       *",
                                "─────",
                                "\\/\\/\\/",
                                "xoxoxo"}) {
    INFO(row);
    CHECK(reader::is_row(row));
  }
}

TEST_CASE("a lone fullwidth star is a break, set in or not") {
  const std::string story =
      "　彼は川辺まで歩いて、水の流れを見ていた。もう日は暮れて、迎えに来る人はいなかった。\n";
  for (const char* const gap : {"", "\n"})
    CHECK(outline(story + gap + "　　　　＊\n" + gap + story).find("ornament") != std::string::npos);
}

TEST_CASE("rows are neither words, numbers, silences nor signatures") {
  for (const char* const text :
       {"1984", "(12)", "12", "- - name", "...",   "…",    "......", "?!",     "!!!", "“…”",
        "Ooo",  "xx",   "OK", "I",        "a * b", "\"\"", "- Jane", "*sigh*", "",    "🦄",
        "x",    "ooo",  "()", "O",        "No.",   "^_^",  "O_O",    "-_-",    "^-^", "§1"}) {
    INFO(text);
    CHECK_FALSE(reader::is_row(text));
  }
}

TEST_CASE("a row after text is a break with its mark; under a title it is the title's") {
  CHECK(outline(" About.\n A Title\n***\n\nOne.\n~*~\nTwo.\n ") == R"(description 1 description
  p 1
chapter 2-7 document, heading 2-3 title | A Title
  p 5
  ornament 6 ~*~
  p 7
)");
}

TEST_CASE("a row absorbs the blank lines next to it") {
  CHECK(outline("One.\nTwo.\nThree.\n\n\n***\n\nFour.\nFive.\n") == R"(chapter 1-9 whole-text
  p 1..3
  ornament 6 ***
  p 8..9
)");
}

TEST_CASE("blank lines are breaks where most paragraphs have none between them") {
  CHECK(outline("One.\nTwo.\nThree.\n\nFour.\nFive.\n\n\nSix.\nSeven.\n") == R"(chapter 1-10 whole-text
  p 1..3
  space 4 x1
  p 5..6
  space 7-8 x2
  p 9..10
)");
}

TEST_CASE("in a double-spaced text a break needs two blank lines or more") {
  CHECK(outline("One.\n\nTwo.\n\nThree.\n\n\nFour.\n\nFive.\n") == R"(chapter 1-10 whole-text
  p 1
  p 3
  p 5
  space 6-7 x1
  p 8
  p 10
)");
}

TEST_CASE("two blank lines are a break wherever there are single ones") {
  CHECK(outline("One.\n\nTwo.\n\n\nThree.\n\n\nFour.\n").find("space 4-5") != std::string::npos);
}

TEST_CASE("a break drawn twice is one break") {
  CHECK(outline("One.\n***\n\n***\nTwo.\n") == "chapter 1-5 whole-text\n  p 1\n  ornament 2 ***\n  p 5\n");
}

TEST_CASE("a text with two blank lines between all paragraphs has no breaks") {
  CHECK(outline("One.\n\n\nTwo.\n\n\nThree.\n").find("space") == std::string::npos);
}

TEST_CASE("spacing is decided chapter by chapter") {
  const std::string text =
      " About.\n First\n\nOne.\nTwo.\nThree.\n\nFour.\n Second\n\nOne.\n\nTwo.\n\nThree.\n ";
  CHECK(outline(text) == R"(description 1 description
  p 1
chapter 2-8 document, heading 2 title | First
  p 4..6
  space 7 x1
  p 8
chapter 9-15 document, heading 9 title | Second
  p 11
  p 13
  p 15
)");
}

TEST_CASE("numbers, signatures and silences stay prose") {
  CHECK(outline("It was a year.\n1984\nHe said\n...\n- - Winston\nSo.\n") ==
        "chapter 1-6 whole-text\n  p 1..6\n");
}

TEST_CASE("a paragraph alone between two spaces is doubtful") {
  const Reading reading = read("One.\nTwo.\nThree.\n\nBoom.\n\nFour.\nFive.\nSix.\n");
  CHECK(tests::lines_of(reading.notes, Severity::doubt) == "4");
}

TEST_CASE("a row with tabs in it keeps its marks, and no tab") {
  CHECK(outline("One.\n*\t*\t *\nTwo.\n") == "chapter 1-3 whole-text\n  p 1\n  ornament 2 * *  *\n  p 3\n");
}

TEST_CASE("what is drawn in a sum is no scene break") {
  const std::string told =
      "She worked the sum for him and showed it to him across the table, and he was content.\n\n";
  const auto breaks = [](const std::string& text) {
    const Book book = read(text).book;
    std::size_t count = 0;
    for (const Block& block : book.sections.at(0).blocks)
      count += std::holds_alternative<Break>(block.node);
    return count;
  };
  CHECK(breaks(told + told + "365\n1\n____\n\n364\n\n" + told + told) == 0);
  CHECK(breaks(told + told + "____\n\n" + told + told) > 0);
}
