// The mark of a text's breaks, learnt from the text; rows between chapters.
#include "read/marks.h"

#include "catch.h"
#include "lost.h"
#include "read/outline.h"

#include <octavo/read.h>

#include <algorithm>

using namespace octavo;

namespace {

/// A story of twenty paragraphs with `mark` after each fifth, `gap` between its lines.
std::string story_with(const std::string& mark, const std::string& gap) {
  std::string text;
  for (int i = 1; i <= 20; ++i) {
    text += "It rained on day " + std::to_string(i) + ", and nobody went out to see how high the river was." +
            gap;
    if (i % 5 == 0 && i < 20)
      text += mark + gap;
  }
  return text;
}

std::size_t ornaments(const Reading& reading) {
  std::size_t count = 0;
  for (const Section& section : reading.book.sections)
    for (const Block& block : section.blocks)
      if (const auto* const mark = std::get_if<Break>(&block.node))
        count += mark->kind == BreakKind::ornament;
  return count;
}

const Decision* decision(const Reading& reading, std::string_view what) {
  const auto found = std::find_if(reading.decisions.begin(), reading.decisions.end(),
                                  [&](const Decision& d) { return d.what == what; });
  return found == reading.decisions.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a mark that returns between paragraphs is the text's break") {
  for (const char* const mark : {"oOo",
                                 "-x-",
                                 "~*~",
                                 "***",
                                 ". . .",
                                 "-------",
                                 "<>",
                                 "§",
                                 "⁂",
                                 "%%%",
                                 "=====",
                                 "/-/",
                                 "xXxXx",
                                 "oOoOoOo",
                                 "-POV change-",
                                 ".",
                                 "~HP~",
                                 "vVv",
                                 ".oOo.",
                                 "~.~",
                                 "-*-",
                                 "Time skip",
                                 "LINE BREAK",
                                 "[Line break]",
                                 "(break)",
                                 "PAGEBREAK",
                                 "[hr]",
                                 "---LINE---",
                                 "***Break***",
                                 "ooo",
                                 "XxXLINEBREAKXxX",
                                 "~*~*~ HP ~*~*~",
                                 "LINELINELINE",
                                 "*.*.*",
                                 ":~:",
                                 "Szenenwechsel",
                                 "-смена сцены-"})
    for (const char* const gap : {"\n", "\n\n"}) {
      INFO(mark);
      const std::string text = story_with(mark, gap);
      const Reading reading = read(text);
      CHECK(ornaments(reading) == 3);
      const Decision* const said = decision(reading, "break-mark");
      REQUIRE(said != nullptr);
      CHECK(said->rule == Rule::row);
      CHECK(said->confidence >= least_confidence);
      CHECK(said->evidence.find("3 times between lines") == 0);
      CHECK(tests::lost(text, reading).empty());
    }
}

TEST_CASE("words, names, numbers and silences that return are no marks") {
  for (const char* const text :
       {"1984",        "Twilight", "Twilight Sparkle", "...",     "…",           "!!!",          "“…”",
        "- - Winston", "OK",       "He ran.",          "No",      "Hahaha",      "Mmm",          "I",
        "12",          "(1)",      "\"Yes.\"",         "Rain",    "The scene",   "What a break", "page 12",
        "-12-",        "Ha ha ha", "Harry's POV",      "-Harry-", "Line by line"})
    for (const char* const gap : {"\n", "\n\n"}) {
      INFO(text);
      const Reading reading = read(story_with(text, gap));
      CHECK(ornaments(reading) == 0);
      CHECK(decision(reading, "break-mark") == nullptr);
    }
}

TEST_CASE("two marks that return as often are read in doubt") {
  const auto story = [](int first, int second) {
    std::string text;
    for (int i = 0; i < first + second; ++i)
      text += "It rained on day " + std::to_string(i) +
              ", and nobody went out to see how high the river was.\n\n" +
              "They slept, and the rain went on all through the night, as it had on the night before.\n\n" +
              (i < first ? "***\n\n" : "-----\n\n");
    return text + "It rained.\n";
  };
  const Reading even = read(story(5, 4));
  REQUIRE(decision(even, "break-mark") != nullptr);
  CHECK(decision(even, "break-mark")->confidence < least_confidence);
  CHECK(ornaments(even) == 9);
  CHECK(decision(read(story(9, 1)), "break-mark")->confidence >= least_confidence);
  CHECK(decision(read(story(9, 0)), "break-mark")->confidence >= least_confidence);
}

TEST_CASE("initials written again and again are a mark where they return alone") {
  const auto story = [](const std::string& mark, int times, const std::string& end = "\n\n") {
    std::string text;
    for (int i = 0; i <= times; ++i) {
      for (int k = 0; k < 4; ++k)
        text += "It rained on day " + std::to_string(4 * i + k) + ", and nobody went out to look at it.\n\n";
      text += i < times ? mark + end : "";
    }
    return text;
  };
  for (const char* const mark : {"-GH-GH-GH-", "HPHPHPHP", "GH GH GH", "~TS~TS~TS~", "-AO-AO-AO-"}) {
    INFO(mark);
    CHECK(ornaments(read(story(mark, 6))) == 6);
    CHECK(tests::lost(story(mark, 6), read(story(mark, 6))).empty());
    CHECK(ornaments(read(story(mark, 2))) == 0); // too seldom
  }
  // What is cried or heard, however often, and what is said in a row.
  for (const char* const mark : {"HA HA HA", "NO NO NO", "SHH SHH SHH", "ZZZ ZZZ ZZZ", "TICK TOCK TICK TOCK",
                                 "GH GH GH!", "gh gh gh", "GHGH"}) {
    INFO(mark);
    CHECK(ornaments(read(story(mark, 6))) == 0);
  }
  CHECK(ornaments(read("It rained, and nobody went out to look at it.\n\nGH GH GH\n\nGH GH GH\n\nGH GH GH\n\n"
                       "GH GH GH\n\nGH GH GH\n\nIt rained, and nobody went out to look at it.\n\n")) == 0);
}

TEST_CASE("a lone letter or three stops are a mark where nearly every chapter has one") {
  const std::string day = "It rained all day, and nobody went out to see how high the river was.\n\n";
  const auto story = [&](const std::string& mark, const std::string& heading, int without = 0) {
    std::string text;
    for (int i = 1; i <= 5; ++i)
      text += heading + std::to_string(i) + "\n\n" + day + day + day + (i > without ? mark + "\n\n" : "") +
              day + day + day;
    return text;
  };
  for (const char* const mark : {"o", "O", "x", "X", "..."}) {
    INFO(mark);
    CHECK(ornaments(read(story(mark, "Chapter "))) == 5);
    CHECK(ornaments(read(story(mark, "Chapter ", 1))) == 4); // one chapter is one scene
    CHECK(ornaments(read(story(mark, "Chapter ", 3))) == 0); // too few have one
    CHECK(ornaments(read(story(mark, "It was day "))) == 0); // no chapters
    CHECK(ornaments(read(story(mark, "Chapter ") + "***\n\n" + day + "***\n\n" + day)) == 2);
    CHECK(ornaments(read(story(mark, "Chapter ") + day + day + mark + "\n\n" + mark + "\n\n" + day + day)) ==
          0); // said twice
    CHECK(tests::lost(story(mark, "Chapter "), read(story(mark, "Chapter "))).empty());
  }
  for (const char* const said : {"I", "a", "Oh", "no", "??"}) {
    INFO(said);
    CHECK(ornaments(read(story(said, "Chapter "))) == 0);
  }
}

TEST_CASE("a mark that says it is a line is not printed, and counts once") {
  const Reading reading = read("It rained all day.\n\n[Line Break]\n\nIt rained all night.\n");
  REQUIRE(reading.book.sections.size() == 1);
  REQUIRE(reading.book.sections[0].blocks.size() == 3);
  CHECK(std::get<Break>(reading.book.sections[0].blocks[1].node).mark.empty());
  for (const char* const words :
       {"Line Break", "Scene break", "POV change", "--scene break--", "Time Skip"}) {
    INFO(words);
    const Reading once = read("It rained all day.\n\n" + std::string(words) + "\n\nIt rained all night.\n");
    REQUIRE(once.book.sections.size() == 1);
    CHECK(std::holds_alternative<Break>(once.book.sections[0].blocks.at(1).node));
  }
  CHECK(reader::names_a_line("LINEBREAK"));
  CHECK(reader::names_a_line("~~page break~~"));
  CHECK_FALSE(reader::names_a_line("-POV change-"));
  CHECK_FALSE(reader::names_a_line("A line of people"));
}

TEST_CASE("what returns without standing apart is no mark") {
  CHECK(ornaments(read("He said\n<>\nand then\n<>\nand again\n<>\nand went.\n")) == 0);
  CHECK(ornaments(read("<>\n<>\n<>\n<>\nIt was a drawing of the town, as the child saw it.\n")) == 0);
  CHECK(ornaments(read("It rained all day.\n\n<>\n\nIt rained all night.\n")) == 0); // once
}

TEST_CASE("XXX is a number among its neighbours, else a row") {
  std::string text;
  for (const char* const number : {"XXIX", "XXX", "XXXI"})
    text += std::string(number) + "\n\nIt rained, and nobody went out.\n\n";
  CHECK(ornaments(read(text)) == 0);
  CHECK(ornaments(read("It rained, and nobody went out.\n\nXXX\n\nIt cleared.\n")) == 1);
}

TEST_CASE("rows that most chapters end or begin with are drawn between chapters") {
  const auto book = [](const std::string& at_start, const std::string& at_end) {
    std::string text;
    for (int i = 1; i <= 4; ++i)
      text += "Chapter " + std::to_string(i) + "\n\n" + at_start + "It rained.\n\n***\n\nIt cleared.\n\n" +
              (i < 4 ? at_end : "");
    return text;
  };
  CHECK(ornaments(read(book("", "-----\n\n"))) == 4);
  const Reading reading = read(book("", "-----\n\n"));
  REQUIRE(decision(reading, "chapter-rows") != nullptr);
  CHECK(tests::lost(book("", "-----\n\n"), reading).empty());
  // A single one is an oddity that can be seen.
  CHECK(ornaments(read(
            "Chapter 1\n\nIt rained.\n\n***\n\nChapter 2\n\nIt cleared.\n\nChapter 3\n\nIt was dry.\n")) ==
        1);
}

TEST_CASE("words that answer a question are no break, unless such words are one elsewhere") {
  const auto breaks = [](const std::string& text) {
    const Reading reading = read(text);
    std::size_t count = 0;
    for (const Block& block : reading.book.sections.at(0).blocks)
      count += std::holds_alternative<Break>(block.node);
    return count;
  };
  const std::string story = "It rained all day, and nobody came.\n\n";
  for (const char* const words : {"Line Break", "LINEBREAK", "Scene break"}) {
    const std::string line = words + std::string("\n\n");
    CHECK(breaks(story + "\"What does it say on the key?\"\n\n" + line + "\"Then don't press it.\"\n\n" +
                 story) == 0);
    CHECK(breaks(story + "On the key it said:\n\n" + line + story) == 0);
    CHECK(breaks(story + line + story) == 1);
    CHECK(breaks(story + "\"Shall we go?\"\n\n" + line + story + line + story) == 2);
    CHECK(breaks(story + "\"Shall we go?\"\n\n-LINE BREAK-\n\n" + story) == 1);
  }
}
