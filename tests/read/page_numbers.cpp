// The numbers of printed pages, and numbers that count something else.
#include "read/page_numbers.h"

#include "catch.h"
#include "lost.h"
#include "read/contents_outline.h"

#include <algorithm>

using namespace octavo;
using tests::contents;
using tests::prose;

namespace {

/// A text of pages, each number between the lines of a paragraph, or between paragraphs.
std::string pages(int count, const std::string& before, const std::string& after, bool within) {
  std::string text = "CHAPTER I\n\n";
  for (int i = 1; i <= count; ++i) {
    text += prose(4);
    const std::string number = before + std::to_string(i + 8) + after;
    text += within ? "He walked down to the river and there, where the path turns to the\n\n" + number +
                         "\n\nbridge, he stopped and looked at the water for a long time.\n\n"
                   : number + "\n\n";
  }
  return text;
}

std::size_t found(const std::string& text) {
  return reader::find_page_numbers(reader::split_lines(text)).size();
}

} // namespace

TEST_CASE("page numbers are taken out, and the sentence runs on") {
  for (const auto& [before, after] : {std::pair("", ""), std::pair("- ", " -"), std::pair("[Pg ", "]"),
                                      std::pair("{", "}"), std::pair("Page ", "")}) {
    const std::string text = pages(9, before, after, true);
    INFO(before);
    const Reading reading = read(text);
    CHECK(contents(reading.book.sections) == "chapter [CHAPTER I] #1\n");
    CHECK(plain_text(reading.book).find("where the path turns to the bridge, he stopped") !=
          std::string::npos);
    CHECK(plain_text(reading.book).find("\n12\n") == std::string::npos);
    CHECK(tests::lost(text, reading) == "");
    const auto decision = std::find_if(reading.decisions.begin(), reading.decisions.end(),
                                       [](const Decision& d) { return d.rule == Rule::page_number; });
    REQUIRE(decision != reading.decisions.end());
    CHECK(decision->reading == "9 lines are the numbers of printed pages");
  }
}

TEST_CASE("numbers that are no pages stay") {
  CHECK(found(pages(9, "", "", false)) == 0); // between paragraphs: chapters, perhaps
  CHECK(found(pages(3, "", "", true)) == 0);  // too few
  CHECK(found(prose(2) + "1984\n\n" + prose(2)) == 0);
  std::string list;
  for (int i = 1; i < 20; ++i)
    list += std::to_string(i) + "\n\nA line of verse\nAnother line of verse\n\n";
  CHECK(found(list) == 0);
}

TEST_CASE("a letter over a page's end") {
  std::string text = pages(9, "", "", true);
  text +=
      "\tDear Tavi,\n\nIt is late and I walked down to the river where the path turns to the\n\n18\n\nbridge "
      "again, as we did.\n\nLove, Vinyl\n\n" +
      prose(1);
  CHECK(tests::lost(text, read(text)).empty());
}

namespace {

/// Pages of a printed book, each with a head; every other one ends inside a sentence, with a blank line on
/// either side of the head, the others between paragraphs, with one more.
std::string headed_pages(const std::string& feed, bool author, const std::string& before_number) {
  std::string text = "CHAPTER ONE\n\n";
  for (int i = 1; i <= 10; ++i) {
    const std::string number = std::to_string(i + 3);
    const std::string head =
        author && i % 2 == 0 ? "MAREN HOLT    " + before_number + number : number + "    THE GLASS HARBOUR";
    text += prose(3);
    if (i % 2 == 1)
      text += "He walked down to the river and there, where the path turns to the\n\n" + feed + head +
              "\n\nbridge, he stopped and looked at the water for a long time.\n\n";
    else
      text += "\n" + feed + head + "\n\n";
    if (i == 5)
      text += "\nCHAPTER TWO\n\n";
  }
  return text + prose(2);
}

} // namespace

TEST_CASE("heads with page numbers are taken out, and no page is a break") {
  for (const std::string feed : {"", "\f"})
    for (const bool author : {false, true}) {
      const std::string text = headed_pages(feed, author, "");
      INFO(text);
      const Reading reading = read(text);
      CHECK(contents(reading.book.sections) == "chapter [CHAPTER ONE] #1\nchapter [CHAPTER TWO] #2\n");
      CHECK(plain_text(reading.book).find("where the path turns to the bridge, he stopped") !=
            std::string::npos);
      CHECK(plain_text(reading.book).find("HARBOUR") == std::string::npos);
      CHECK(plain_text(reading.book).find("HOLT") == std::string::npos);
      for (const Section& section : reading.book.sections)
        for (const Block& block : section.blocks)
          CHECK_FALSE(std::holds_alternative<Break>(block.node));
    }
}

TEST_CASE("heads above pages whose numbers stand below them go, and headings stay") {
  std::string text = "The Long Road\n\n";
  for (int i = 1; i <= 12; ++i)
    text += prose(3) + "He walked down to the river and there, where the path turns to the\n\n" +
            std::to_string(i + 1) + "\n\fThe Glass Harbour\n\n\n" +
            "bridge, he stopped and looked at the water for a long time.\n\n";
  const Reading reading = read(text);
  CHECK(plain_text(reading.book).find("The Glass Harbour") == std::string::npos);
  CHECK(plain_text(reading.book).find("turns to the bridge") != std::string::npos);
  CHECK(std::count_if(reading.decisions.begin(), reading.decisions.end(),
                      [](const Decision& d) { return d.what == "running-heads"; }) == 1);
}

TEST_CASE("pages that say of how many they are are told by that") {
  const Reading reading = read("CHAPTER I\n\n" + prose(3) + "Page 1 of 40\n\n" + prose(3) +
                               "Page 2 of 40\n\n" + prose(3) + "Page 3 of 40\n\n" + prose(3));
  CHECK(plain_text(reading.book).find("of 40") == std::string::npos);
}

TEST_CASE("lines with numbers that are no running heads stay") {
  CHECK(found("Chapter 1\n\n" + prose(3) + "Chapter 2\n\n" + prose(3) + "Chapter 3\n\n" + prose(3) +
              "Chapter 4\n\n" + prose(3) + "Chapter 5\n\n" + prose(3)) == 0);
  std::string log; // of a diary, which breaks off nowhere
  for (int i = 1; i < 12; ++i)
    log += "The Harbour " + std::to_string(i) + "\n\n" + prose(3);
  CHECK(found(log) == 0);
  // Who tells each chapter, in a text with page numbers.
  std::string text;
  for (int i = 1; i <= 24; ++i) {
    const std::string number = std::to_string(i + 1);
    text += prose(3);
    text += i % 4 == 0 ? number + "\n\nClara\n\n"
                       : "He walked down to the river and there, where the path turns to the\n\n" + number +
                             "\n\nbridge, he stopped and looked at the water for a long time.\n\n";
  }
  const Book book = read(text + prose(2)).book;
  CHECK(plain_text(book).find("Clara") != std::string::npos);
  CHECK(plain_text(book).find("\n12\n") == std::string::npos);
}

TEST_CASE("in a text with indents, a page ends inside a paragraph where the next line has none") {
  std::string text = "CHAPTER ONE\n\n";
  for (int i = 1; i <= 12; ++i) {
    for (int k = 0; k < 6; ++k)
      text += "   The rain came over the hill and down to the harbour, and nobody\n"
              "looked up from the nets, for there was much to do before the night\n"
              "came, and the boats would not wait for those who were late.\n";
    const std::string number = "\n\n                    " + std::to_string(i) + "\n\n";
    if (i % 3 == 0)
      text += "   He walked down to the river and there, where the path turns to the" + number +
              "bridge, he stopped and looked at the water for a long time.\n";
    else
      text +=
          "   The kettle had boiled dry, and the whole of the kitchen was white." + number +
          (i % 3 == 1 ? "Then he went out and shut the door behind him, and he walked on\nto the sea.\n"
                      : "   He left the door open behind him, and then he walked on at last\nto the sea.\n");
  }
  const Reading reading = read(text);
  const std::string words = plain_text(reading.book);
  CHECK(words.find("was white. Then he went out") != std::string::npos);
  CHECK(words.find("was white. He left") == std::string::npos);
  CHECK(words.find("turns to the bridge") != std::string::npos);
  for (const Section& section : reading.book.sections)
    for (const Block& block : section.blocks)
      CHECK_FALSE(std::holds_alternative<Break>(block.node));
}
