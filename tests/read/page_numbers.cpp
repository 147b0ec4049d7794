// The numbers of printed pages, and numbers that count something else.
#include "read/page_numbers.h"

#include "catch.h"
#include "lost.h"
#include "read/contents_outline.h"

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
