// What a heading looks like.
#include "read/headings.h"
#include "read/numerals.h"

#include <octavo/read.h>

#include "catch.h"

using namespace octavo;
using reader::match_heading;

namespace {

/// "label | title #number", or "" for no heading.
std::string heading(std::string_view line) {
  const auto match = match_heading(line);
  if (!match)
    return "";
  return match->label + " | " + match->title + (match->number ? " #" + std::to_string(*match->number) : "");
}

} // namespace

TEST_CASE("numbered headings") {
  CHECK(heading("Chapter 1") == "Chapter 1 |  #1");
  CHECK(heading("CHAPTER IV. The Storm") == "CHAPTER IV | The Storm #4");
  CHECK(heading("Chapter Twenty-One: Home") == "Chapter Twenty-One | Home #21");
  CHECK(heading("chapter two") == "chapter two |  #2");
  CHECK(heading("Chapter the First - In Which It Rains") == "Chapter the First | In Which It Rains #1");
  CHECK(heading("======== Chapter 1 ========") == "Chapter 1 |  #1");
  CHECK(heading("**Chapter 3: Why?**") == "Chapter 3 | Why? #3");
  CHECK(heading("Part Two") == "Part Two |  #2");
  CHECK(heading("BOOK ONE: THE FALL") == "BOOK ONE | THE FALL #1");
  CHECK(heading("Chapter 12 - The Long Way") == "Chapter 12 | The Long Way #12");
  CHECK(heading("Capítulo 3. El mar") == "Capítulo 3 | El mar #3");
  CHECK(heading("Kapitel 7") == "Kapitel 7 |  #7");
  CHECK(heading("ГЛАВА II") == "ГЛАВА II |  #2");
  CHECK(heading("1. fejezet") == "1. fejezet |  #1");
  CHECK(heading("第十二章 風の音") == "第十二章 | 風の音 #12");
  CHECK(heading("IV.") == "IV |  #4");
  CHECK(heading("[ 1 ]") == "1 |  #1");
  CHECK(heading("4. The Storm") == "4 | The Storm #4");
  CHECK(heading("CHAPTER II.--The Storm") == "CHAPTER II | The Storm #2");
  CHECK(heading("**Chapter 3: _Home_**") == "Chapter 3 | _Home_ #3");
  CHECK(heading("Chapter 1.5: Interval") == "Chapter 1.5 | Interval");
  CHECK(heading("Chapter 3 & 4") == "Chapter 3 & 4 | ");
  CHECK(heading("\xE2\x84\xAA" // the kelvin sign folds to fewer bytes than it has
                "apitel 1") == "\xE2\x84\xAA"
                               "apitel 1 |  #1");
  CHECK(heading("Chapter 200000") == "Chapter 200000 |  #200000");
}

TEST_CASE("headings as sites and archives write them") {
  CHECK(heading("*Chapter 3*: Home") == "Chapter 3 | Home #3");
  CHECK(heading("*Chapter 3*: Chapter 3: Home") == "Chapter 3: Chapter 3 | Home #3");
  CHECK(heading("FIRST EPILOGUE: 1813 - 20") == "FIRST EPILOGUE | 1813 - 20 #1");
  CHECK(heading("Second Prologue") == "Second Prologue |  #2");
  CHECK(heading("[b]Chapter 2: The Sea[/b]") == "Chapter 2 | The Sea #2");
  CHECK(heading("[center][size=2em]Chapter 3[/size][/center]") == "Chapter 3 |  #3");
  CHECK(heading("<h2><b>Chapter 4</b></h2>") == "Chapter 4 |  #4");
  CHECK(heading("Chapter 2 of 3: The Road") == "Chapter 2 of 3 | The Road #2");
  CHECK(heading("Chapter 3 - 3: Home") == "Chapter 3 - 3 | Home #3");
  CHECK(heading("Chapter 12The Gate") == "Chapter 12 | The Gate #12");
  CHECK(heading("Chapter 5A: The Gate") == "Chapter 5A | The Gate #5");
  CHECK(heading("Chapter 5B") == "Chapter 5B | ");
  CHECK(heading("【Chapter 1】 The Gate") == "Chapter 1 | The Gate #1");
  CHECK(heading("CAPÍTULO II / DO LIVRO") == "CAPÍTULO II | DO LIVRO #2");
  CHECK(heading("The Gate Chapter 3") == "The Gate Chapter 3 |  #3");
  CHECK(heading("Κεφάλαιο 2ο") == "Κεφάλαιο 2ο |  #2");
  CHECK(heading("番外一 师姐") == "番外一 | 师姐 #1");
  CHECK(heading("외전 1화") == "외전 1화 |  #1");
  CHECK(heading("1.2 The Road") == "1.2 | The Road #2");
  CHECK(heading("✧ Chapter 1 ✧") == "Chapter 1 |  #1");
  CHECK(heading("❀ 2 ❀") == "2 |  #2");
  CHECK(heading("Erster Brief") == "Erster Brief |  #1");
  CHECK(heading("Chương 1: Cánh cổng") == "Chương 1 | Cánh cổng #1");
  CHECK(heading("บทที่ 2 ถนน") == "บทที่ 2 | ถนน #2");
  CHECK(heading("Глава втора") == "Глава втора |  #2");
  CHECK(heading("Prvo poglavlje") == "Prvo poglavlje |  #1");
}

TEST_CASE("kinds and marked headings") {
  CHECK(heading("Prologue") == "Prologue | ");
  CHECK(heading("EPILOGUE: Ten Years Later") == "EPILOGUE | Ten Years Later");
  CHECK(heading("Interlude 2") == "Interlude 2 |  #2");
  CHECK(heading("# A Title") == " | A Title");
  CHECK(heading("## Chapter 3: Home") == "Chapter 3 | Home #3");
}

TEST_CASE("sentences are no headings") {
  for (const char* const line : {"Chapter 1 was the worst of them.",
                                 "Part of me wanted to go.",
                                 "Book I gave her",
                                 "Introduction to the matter",
                                 "“Chapter 1”",
                                 "Chapter",
                                 "Prologues are dull",
                                 "#hashtag",
                                 "Part one of the plan was simple",
                                 "Chapter 5 ...... 12",
                                 "Kapitel",
                                 "Actor 5",
                                 "Chapter 5th of his book",
                                 "He read Chapter 1.",
                                 "番外地的人",
                                 "12:00",
                                 "one day",
                                 "First letter I wrote",
                                 "i think so",
                                 "one",
                                 "1.5 million"
                                 "Chapterhouse 7",
                                 "1984"}) {
    INFO(line);
    CHECK(heading(line).empty());
  }
}

TEST_CASE("numbers in figures, Roman numerals and words") {
  const auto parse_number = [](std::string_view text) {
    const auto number = reader::whole_numeral(text);
    return number ? std::optional(number->value) : std::nullopt;
  };
  CHECK(parse_number("42") == 42);
  CHECK(parse_number("xiv") == 14);
  CHECK(parse_number("MCMLXXXIV") == 1984);
  CHECK(parse_number("one hundred and five") == 105);
  CHECK(parse_number("the Thirty-Third") == 33);
  CHECK(parse_number("seventh") == 7);
  for (const char* const no :
       {"", "iix", "Xiv", "twenty hundred ten five", "four five", "hello", "-3", "99999999"}) {
    INFO(no);
    CHECK_FALSE(parse_number(no));
  }
}

TEST_CASE("headings as long as old books have them") {
  const std::string long_title =
      "In Which Our Heroes Discover That the Road to the Mountain Is Longer Than the Map Had Led Them to "
      "Believe, and Somebody Loses a Boot in the Mud";
  const std::string stopped =
      "In which it is shown that a man who has lost his way in the fog may find it again by the smell of "
      "bread.";
  const auto title_after = [](const std::string& body) {
    const auto match = reader::match_heading(body);
    return match ? match->title : std::string("none");
  };
  for (const std::string& title : {long_title, stopped, long_title + ", and Finds It Again Below a Tree"}) {
    CHECK(title_after("Chapter 12: " + title) == title);
    CHECK(title_after("CHAPTER XII. " + title) == title);
    CHECK(title_after("12. " + title) == title);
    CHECK(reader::match_heading("Chapter 12: " + title)->number == 12);
  }
  CHECK(title_after("Chapter 12: " + long_title.substr(9)) == long_title.substr(9)); // "Our Heroes …"
  for (const char* const sentence : {"Chapter 12 of the book that he had read was the one that he liked the "
                                     "best, and so he read it to her "
                                     "again and again until the lamp had gone out.",
                                     "Chapter 12. He had read it to her again and again, until the lamp had "
                                     "gone out and the two of them sat "
                                     "in the dark of the kitchen.",
                                     "12. The reason why they had come was one that nobody would tell them, "
                                     "and that nobody wanted to know, "
                                     "as it turned out in the end."})
    CHECK(title_after(sentence) == "none");
  CHECK(reader::match_heading("Chapter 12: " + long_title + long_title + long_title, true)->number == 12);
  CHECK_FALSE(reader::match_heading("Chapter 12: " + long_title + long_title + long_title));
}

TEST_CASE("long titles of chapters in texts, Markdown and pages") {
  const std::string title =
      "In Which Our Heroes Discover That the Road to the Mountain Is Longer Than the Map Had Led Them to "
      "Believe, and Somebody Loses a Boot in the Mud, Which Is Found Again by a Dog in the Second Week";
  const std::string text = "He walked to the river.\n\nShe walked after him, as always.\n\n";
  const auto numbers = [](const std::string& whole) {
    std::string all;
    for (const Section& section : read(whole).book.sections)
      all += section.number ? std::to_string(*section.number) + (section.title.empty() ? "- " : " ") : "? ";
    return all;
  };
  CHECK(numbers("Chapter 1\n\n" + title + "\n\n" + text + "Chapter 2\n\n" + title + "\n\n" + text) == "1 2 ");
  CHECK(numbers("Chapter 1\n" + title + "\n\n" + text + "Chapter 2\n" + title + "\n\n" + text) == "1 2 ");
  CHECK(numbers("# Book\n\n## Chapter 1: Home\n\n" + text + "## Chapter 2: " + title + "\n\n" + text) ==
        "1 2 ");
  CHECK(numbers("<html><body><h1>Book</h1><h2>1. Home</h2><p>So.</p><h2>2. " + title +
                "</h2><p>So.</p></body></html>") == "1 2 ");
}
