// What a reading says of how it was decided: each decision has its evidence, and what would have been second
// best.
#include <octavo/read.h>

#include "catch.h"
#include "read/contents_outline.h"

#include <algorithm>
#include <vector>

using namespace octavo;
using tests::prose;
using tests::prose_lines;

namespace {

const Decision* find(const Reading& reading, std::string_view what) {
  const auto found = std::find_if(reading.decisions.begin(), reading.decisions.end(),
                                  [&](const Decision& each) { return each.what == what; });
  return found == reading.decisions.end() ? nullptr : &*found;
}

std::string second_best(const std::string& text, std::string_view what) {
  const Reading reading = read(text);
  const Decision* const decision = find(reading, what);
  return decision == nullptr ? "undecided" : decision->alternative;
}

} // namespace

TEST_CASE("every decision has its evidence and a second-best reading") {
  const std::string letter = "Dear Tom,\n\nIt rains.\n\nYours,\nAnn\n\n";
  const std::vector<std::string> texts{
      "One.\n\nTwo.\n\nA/N: Thanks!\n\nMany thanks to my beta, Ann!\n",
      prose(3),
      prose_lines(5),
      ("One.\n"),
      "Chapter 1\n\n" + prose(3) + letter + "Chapter 2\n\n" + prose(3),
      "1\n\n" + prose(2) + "2\n\n" + prose(2) + "2\n\n" + prose(2),
      "A/N: Hello.\n\nOne.[1]\n\n* * *\n\nTwo *was* it.\n\n[1] A note.\n\nAuthor's Note:\n\nBye.\n\nBye!\n",
      std::string("ANN. Who is there?\n\nTOM. It is I.\n\nANN. Come in.\n\nTOM. I thank you.\n\nANN. So.\n"),
      ("<p>One.</p>\n<p>Two <i>three</i>.</p>\n<h2>Chapter 1</h2>\n<p>Four.</p>"),
      ("# Title\n\n## One\n\n[a](b) and **c**.\n\n## Two\n\n- d\n- e\n"),
      "Title: Home\nAuthor: Ann\n\n" + prose(4),
      " One.\nTwo.\n Three.\nFour.\n \n"};
  for (const std::string& text : texts)
    for (const Decision& decision : read(text).decisions) {
      INFO(decision.what << ": " << decision.reading << " in " << text);
      CHECK(decision.rule != Rule::none);
      CHECK_FALSE(decision.reading.empty());
      CHECK_FALSE(decision.evidence.empty());
      CHECK_FALSE(decision.alternative.empty());
      CHECK(decision.alternative != decision.reading);
      CHECK(decision.confidence >= 0);
      CHECK(decision.confidence <= 100);
    }
}

TEST_CASE("the second-best reading is that of the text at hand") {
  CHECK(second_best("Chapter 1\n\nIt rained.\n\nChapter 2\n\nIt snowed.\n", "numbering") ==
        "one chapter, whose text names 2 chapters");
  CHECK(second_best("1\n\n" + prose(2) + "2\n\n" + prose(2) + "2\n\n" + prose(2), "numbering")
            .find("2 chapters") == 0);
  CHECK(second_best("One.\n\nTwo.\n\nAuthor's Note:\n\nBye.\n", "note") == "the end of the story");
  CHECK(second_best("One.\n\nTwo.\n\nAuthor's Note:\n\nBye.\n\nAgain!\n", "note") ==
        "a note in its midst, which goes on at line 9");
  CHECK(second_best("One[1] of them.[2]\n\n[1] A note.\n\n[2] Another.\n", "footnotes") ==
        "text: 2 marks and 2 paragraphs");
  CHECK(second_best("One.\n\nTwo.\n", "format") == "Markdown");
  CHECK(second_best("<b>One.</b>\n\nTwo.\n", "format") == "HTML");
  CHECK(second_best("One.\n\nTwo.\n", "paragraphs").starts_with("wrapped, at a width"));
  CHECK(second_best(prose_lines(6), "paragraphs").starts_with("wrapped at"));
  CHECK(second_best(prose(6), "paragraphs") == "each line is a paragraph");
}

TEST_CASE("one chapter with lines that may head others is a doubtful decision") {
  const auto story = [](const std::vector<std::string>& lines) {
    std::string text = prose(6);
    for (const std::string& line : lines)
      text += line + "\n\n" + prose(8);
    return read(text);
  };
  const Reading reading = story({"The Old Gate", "Salt and Iron", "What the Tide Left", "The Lamp"});
  REQUIRE(reading.book.sections.size() == 1);
  const Decision* const doubt = find(reading, "chapters");
  REQUIRE(doubt != nullptr);
  CHECK(doubt->confidence < least_confidence);
  CHECK(find(story({"The Old Gate"}), "chapters") == nullptr);
  CHECK(find(story({"He sat down.", "She stood up.", "They went out."}), "chapters") == nullptr);
  CHECK(find(story({"Chapter 1", "Chapter 2", "Chapter 3"}), "chapters") == nullptr);
}
