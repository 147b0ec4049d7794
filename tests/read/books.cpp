// Shapes of whole printed books that took more than one rule to read: parts by titles alone, synopses below
// numbers, plays whose speakers are few, pages between paragraphs.
#include "catch.h"
#include "lost.h"
#include "read/contents_outline.h"
#include "read/outline.h"

#include <string>

using namespace octavo;
using tests::contents;
using tests::outline;
using tests::prose;
using tests::prose_lines;

namespace {

/// Chapters that count from one in each part, below what stands above the first of them.
std::string parts(const std::string& first, const std::string& second, const std::string& heading) {
  std::string text;
  for (const std::string& part : {first, second})
    text += part + heading + " I\n\n" + prose(3) + "\n\n" + heading + " II\n\n" + prose(3) + "\n\n";
  return text;
}

std::string turns(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += name + ". I saw the postman go down to the river.\n\n";
  return text;
}

bool has(const std::string& text, std::string_view what) {
  return outline(text).find(what) != std::string::npos;
}

} // namespace

TEST_CASE("parts by titles alone stand above the chapters that count from one again") {
  CHECK(contents("THE VALE\n\nby Ann Other\n\n\n" + parts("WINTER\n\n\n", "SPRING\n\n\n", "Canto")) ==
        "part WINTER\n  chapter [Canto I] #1\n  chapter [Canto II] #2\n"
        "part SPRING\n  chapter [Canto I] #1\n  chapter [Canto II] #2\n");
}

TEST_CASE("what ends a part, or stands above one chapter only, is no title of one") {
  CHECK(contents(parts("", "THE END OF BOOK ONE\n\n\n", "Chapter")).find("part") == std::string::npos);
  CHECK(contents(parts("He had\n\n", "said so\n\n", "Chapter")).find("part") == std::string::npos);
  CHECK(contents(parts("", "SPRING\n\n\n", "Chapter")).find("part") == std::string::npos);
}

TEST_CASE("a synopsis below each number, and a wider gap below it, is its title") {
  std::string text;
  std::string expected;
  const std::vector<std::string> synopses{"Droogstoppel.", "How the postman came to the house on the hill.",
                                          "The mill and its owner."};
  for (std::size_t i = 0; i < synopses.size(); ++i) {
    const std::string number(i + 1, 'I');
    text += "CHAPTER " + number + "\n\n" + synopses[i] + "\n\n\n" + prose(4) + "\n\n";
    expected += "chapter [CHAPTER " + number + "] " + synopses[i] + " #" + std::to_string(i + 1) + "\n";
  }
  CHECK(contents(text) == expected);
}

TEST_CASE("an address below each number is no title") {
  std::string text;
  for (const std::string number : {"I", "II", "III"})
    text += "LETTER " + number + "\n\nTo Mrs. Gray, England.\n\n\nJune 4th, 17--.\n\n\n" + prose(4) + "\n\n";
  CHECK(contents(text) == "chapter [LETTER I] #1\nchapter [LETTER II] #2\nchapter [LETTER III] #3\n");
}

TEST_CASE("what says the same below every number is no title") {
  std::string text;
  for (const std::string number : {"I", "II", "III"})
    text += "CHAPTER " + number + ".\n\n\nARGUMENT.\n\n" + prose(2) + "\n\n" + prose(4) + "\n\n";
  CHECK(contents(text) == "chapter [CHAPTER I] #1\nchapter [CHAPTER II] #2\nchapter [CHAPTER III] #3\n");
}

TEST_CASE("the word that announces a scene is not its act's title") {
  const std::string act = "\n\n\nSCENE\n\n\nA room in the mill.\n\n" + prose(3) + "\n\n";
  CHECK(contents("FIRST ACT" + act + "SECOND ACT" + act + "THIRD ACT" + act) ==
        "chapter [FIRST ACT] #1\nchapter [SECOND ACT] #2\nchapter [THIRD ACT] #3\n");
}

TEST_CASE("a long title after a named number") {
  const std::string title =
      "In Which the Postman Goes to the River, Meets the Miller and His Three Daughters, and "
      "Comes Home Late";
  CHECK(contents("Chapter 1: " + title + "\n\n" + prose_lines(3) + "\n\nChapter 2: Home\n\n" +
                 prose_lines(3)) == "chapter [Chapter 1] " + title + " #1\nchapter [Chapter 2] Home #2\n");
  CHECK(
      contents("Chapter 1\n\n" + prose_lines(3) +
               "\n\nChapter 2 was the longest of them all, and when he had read it he put the book down, and "
               "slept.\n\n" +
               prose_lines(3)) == "chapter [Chapter 1] #1\n");
}

TEST_CASE("what a site puts before the headings of Chinese novels") {
  const std::string text = "    天色已晚，码头上的灯都点起来了。他们默默地走着，直到看见那座庙。\n";
  CHECK(contents("正文 第一章 夜归\n" + text + text + "正文 第二章 出门\n" + text + text) ==
        "chapter [正文 第一章] 夜归 #1\nchapter [正文 第二章] 出门 #2\n");
}

TEST_CASE("a play of short names, some of them spoken by few") {
  const std::string play = turns({"Algernon", "Lane", "Lady Bracknell", "Algernon", "Jack", "Algernon",
                                  "Lady Bracknell", "Jack", "Jack", "Lady Bracknell"});
  CHECK(has("FIRST ACT\n\n" + play + "SECOND ACT\n\n" + play, "turn 5 Lane."));
}

TEST_CASE("answers are no speakers") {
  std::string text = prose_lines(2);
  for (int i = 0; i < 5; ++i)
    text += "Yes. I know.\n\nNo. You do not.\n\n";
  CHECK_FALSE(has(text + prose_lines(2), "play"));
}

TEST_CASE("a dedication is a poem where it reads as one") {
  CHECK(has("Dedication\n\nThe river runs below the mill,\nAnd all the boats are gone,\nThe miller keeps his "
            "counsel still,\nAnd so the night goes on.\n\nThe postman took the road again,\nHis lantern in "
            "his hand,\nAnd all the windows in the rain\nLooked out upon the land.\n\nChapter 1\n\n" +
                prose_lines(3) + "Chapter 2\n\n" + prose_lines(3),
            "verse"));
}

TEST_CASE("a diary's first day is not the book's title") {
  CHECK(contents("Monday, January 3rd\n\n" + prose_lines(3) + "Tuesday, January 4th\n\n" + prose_lines(3)) ==
        "chapter\n");
}

TEST_CASE("a page's number between paragraphs leaves no break") {
  std::string text = "CHAPTER I\n\n";
  for (int page = 7; page < 19; page += 2)
    text += prose(5) + std::to_string(page) + "\n\n" +
            "He walked down to the river and there, where the path turns to the\n\n" +
            std::to_string(page + 1) + "\n\nbridge, he stopped and looked at the water for a long time.\n\n" +
            (page == 11 ? "\n\n" : "");
  const Reading reading = read(text);
  CHECK(tests::lost(text, reading) == "");
  const std::string read_as = outline(reading.book);
  CHECK(read_as.find("space") == read_as.rfind("space"));
}

TEST_CASE("the notes at a chapter's end do not end those before it") {
  const std::string text = "Chapter 1\n\nA/N: Hello.\n\n" + prose_lines(3) +
                           "Chapter 2\n\nAuthor's Notes:\n\n"
                           "Sorry for the wait!\n\n" +
                           prose_lines(4) + prose_lines(4) + "End Notes:\n\nUntil next week.\n";
  const Reading reading = read(text);
  CHECK(tests::lost(text, reading) == "");
  const Section& second = reading.book.sections.at(1);
  REQUIRE(second.blocks.size() > 4);
  CHECK(std::get<Aside>(second.blocks.front().node).blocks.size() == 1);
}
