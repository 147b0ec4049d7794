// How texts make paragraphs of lines, and what blank lines mean in them.
#include "read/paragraphs.h"

#include "catch.h"
#include "lost.h"
#include "read/outline.h"

#include <octavo/read.h>

#include <algorithm>

using namespace octavo;

namespace {

/// Paragraph `n` of a story, of some length or other.
std::string paragraph(int n) {
  static constexpr const char* words[] = {"rain", "the",   "watchman", "went",  "over",    "hills", "and",
                                          "a",    "river", "rose",     "all",   "of",      "night", "while",
                                          "dogs", "slept", "in",       "their", "baskets", "so",    "that"};
  std::string text = "Once";
  unsigned seed = static_cast<unsigned>(n) * 2654435761u;
  for (int i = 0; i < 20 + n % 7 * 12; ++i) {
    seed = seed * 1664525u + 1013904223u;
    text += i % 11 == 10 ? ". Then" : std::string(" ") + words[(seed >> 16) % std::size(words)];
  }
  return text + " they stopped.";
}

std::string wrapped(const std::string& text, std::size_t width, const std::string& first = "") {
  std::string out;
  std::string line = first;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (line.size() > first.size() && line.size() + 1 + word.size() > width) {
      out += line + '\n';
      line.clear();
    }
    line += (line.empty() || line == first ? "" : " ") + word;
    at = end + 1;
  }
  return out + line + '\n';
}

std::string story(std::size_t width, const std::string& first, const std::string& gap, int from = 0,
                  int to = 14) {
  std::string text;
  for (int i = from; i < to; ++i)
    text += (width == 0 ? first + paragraph(i) + '\n' : wrapped(paragraph(i), width, first)) + gap;
  return text;
}

std::size_t paragraphs(const Blocks& blocks) {
  return static_cast<std::size_t>(std::count_if(blocks.begin(), blocks.end(), [](const Block& block) {
    return std::holds_alternative<Paragraph>(block.node);
  }));
}

/// The paragraphs of a text of one chapter, after checking that nothing is lost and what the decision says.
std::size_t paragraphs_of(const std::string& text, const std::string& reading_begins) {
  const Reading reading = read(text);
  INFO(text);
  const auto said = std::find_if(reading.decisions.begin(), reading.decisions.end(),
                                 [](const Decision& d) { return d.what == "paragraphs"; });
  REQUIRE(said != reading.decisions.end());
  CHECK(said->reading.substr(0, reading_begins.size()) == reading_begins);
  CHECK(said->confidence >= least_confidence);
  CHECK(tests::lost(text, reading).empty());
  REQUIRE(reading.book.sections.size() == 1);
  const Blocks& blocks = reading.book.sections[0].blocks;
  CHECK(paragraphs(blocks) == blocks.size());
  return paragraphs(blocks);
}

} // namespace

TEST_CASE("texts that are wrapped, at any width") {
  for (const std::size_t width : {40u, 55u, 65u, 72u, 80u, 100u, 130u}) {
    INFO(width);
    const std::string reading = "wrapped at ";
    CHECK(paragraphs_of(story(width, "", "\n"), reading) == 14);
    CHECK(paragraphs_of(story(width, "", "\n\n"), reading) == 14);
    CHECK(paragraphs_of(story(width, "   ", ""), reading) == 14);
    CHECK(paragraphs_of(story(width, "\t", ""), reading) == 14);
    CHECK(paragraphs_of(story(width, "  ", "\n"), reading) == 14);
  }
}

TEST_CASE("texts of a line a paragraph") {
  for (const char* const first : {"", "   ", "\t", "\xE3\x80\x80", "\xC2\xA0\xC2\xA0"})
    for (const char* const gap : {"", "\n", "\n\n"})
      CHECK(paragraphs_of(story(0, first, gap), "each line is a paragraph") == 14);
}

TEST_CASE("in an indented text each first line begins a paragraph, and a blank line is a break") {
  const std::string dialogue = "  \"Yes,\" he said.\n  \"No?\"\n  \"So be it.\"\n";
  std::string text =
      story(70, "  ", "") + dialogue + story(70, "  ", "", 3, 6) + "\n" + story(70, "  ", "", 6, 9);
  const Reading reading = read(text);
  REQUIRE(reading.book.sections.size() == 1);
  const Blocks& blocks = reading.book.sections[0].blocks;
  CHECK(paragraphs(blocks) == 14 + 3 + 3 + 3);
  CHECK(blocks.size() == paragraphs(blocks) + 1);
  CHECK(tests::lost(text, reading).empty());
}

TEST_CASE("more first lines than others do not hide that they stand in") {
  std::string text;
  for (int i = 0; i < 8; ++i)
    text += "    The watchman went up the hill and down again, and all the while the\n"
            "rain fell on his hat and on the hats of all who came.\n"
            "    \"Yes,\" he said, and \"Yes,\" and \"Yes,\" and looked at the river again.\n"
            "    \"No,\" said she, \"for it has rained all day, and all of the night too.\"\n"
            "    \"So it has.\"\n";
  CHECK(paragraphs_of(text, "wrapped at 71 columns, first lines 4 columns further in") == 32);
}

TEST_CASE("lines of a script without spaces are joined without one") {
  const std::string sentence =
      "雨が屋根に降っていた夜の町には誰もいなかったが老いた番人だけは暖炉のそばで眠っていた朝が来るまで";
  std::string text;
  std::string plain;
  for (int n = 0; n < 8; ++n) {
    std::string whole;
    for (int i = 0; i < 2 + n % 3; ++i)
      whole += sentence;
    whole += "。";
    plain += whole + '\n';
    std::string line = "　";
    std::size_t columns = 2;
    for (std::size_t at = 0; at < whole.size(); at += 3, columns += 2) {
      if (columns == 70) {
        text += line + '\n';
        line.clear();
        columns = 0;
      }
      line += whole.substr(at, 3);
    }
    text += line + '\n';
  }
  const Reading reading = read(text);
  REQUIRE(reading.book.sections.size() == 1);
  CHECK(plain_text(reading.book.sections[0].blocks) == plain);
}

TEST_CASE("a chapter that is clearly otherwise is read its own way") {
  for (const bool first_wrapped : {true, false}) {
    const std::string text = "Chapter 1\n\n" + story(first_wrapped ? 65 : 0, "", "\n", 0, 14) +
                             "Chapter 2\n\n" + story(first_wrapped ? 0 : 65, "", "\n", 0, 14);
    const Reading reading = read(text);
    REQUIRE(reading.book.sections.size() == 2);
    CHECK(paragraphs(reading.book.sections[0].blocks) == 14);
    CHECK(paragraphs(reading.book.sections[1].blocks) == 14);
    CHECK(std::count_if(reading.decisions.begin(), reading.decisions.end(),
                        [](const Decision& d) { return d.what == "paragraphs"; }) == 2);
    CHECK(tests::lost(text, reading).empty());
  }
}

TEST_CASE("verse in the middle of a wrapped paragraph's lines") {
  const std::string text = story(70, "", "\n") +
                           "The watchman sat on his roof that morning, and sang to the passing boats,\n"
                           "one after the other, so that all of the town could hear it:\n"
                           "     Row, row, row your boat\n"
                           "     Gently down the stream\n"
                           "and nobody paid him any mind, which was just as he liked it to be on any\n"
                           "morning of the year.\n";
  const std::string outline = tests::outline(text);
  CHECK(outline.find("verse") != std::string::npos);
  CHECK(outline.find("2 stanzas") == std::string::npos);
}

TEST_CASE("entries whose further lines stand in are wrapped, too") {
  std::string text;
  for (int i = 0; i < 8; ++i) {
    std::string entry = wrapped(paragraph(i), 66);
    for (std::size_t at = 0; (at = entry.find('\n', at)) + 1 < entry.size(); at += 4)
      entry.insert(at + 1, "   ");
    text += entry;
  }
  CHECK(paragraphs_of(text, "wrapped at ") == 8);
}

TEST_CASE("a hyphen that only divides a word goes, one that the text writes elsewhere stays") {
  const std::string text = story(70, "", "\n") +
                           "He thought of the thing that he had seen at the edge of the wood some-\n"
                           "where, and how the water had come down the hill to the house of the well-\n"
                           "known man who had no boat, and who was never seen on the river, nor any-\n"
                           "body else.\n\n"
                           "Somewhere there was another well-known man. Nobody saw him or anybody.\n";
  const std::string said = plain_text(read(text).book);
  CHECK(said.find("the wood somewhere, and") != std::string::npos);
  CHECK(said.find("the well-known man who") != std::string::npos);
  CHECK(said.find("nor anybody else") != std::string::npos);
  CHECK(tests::lost(text, read(text)).empty());
  CHECK(plain_text(read(story(70, "", "\n") +
                        "And so it came about that on the following morning the whole of the har-\n"
                        "bour was under water, as he had said it would be, to the last of them all.\n")
                       .book)
            .find("the har-bour was") != std::string::npos); // nothing speaks for either
}

TEST_CASE("a text that divides words divides those that it has nowhere else") {
  const auto said = [](const std::string& end) {
    return plain_text(
        read(story(70, "", "\n") +
             "He thought of the thing that he had seen at the edge of the wood some-\n"
             "where, and how the water had come down the hill. Nobody else remem-\n"
             "bered it, nor did any-\n"
             "body ask, and he went to see the " +
             end + "\n\nSomewhere there was another man. Nobody saw him or anybody. The king was old.\n")
            .book);
  };
  CHECK(said("house.").find("else remembered it") != std::string::npos);
  CHECK(said("ex-\nking.").find("the ex-king.") != std::string::npos); // a part is a word of the text
}

TEST_CASE("a chapter of few long lines is not wrapped as the others are") {
  std::string text = "Chapter 1\n\n" + story(70, "", "\n") + "Chapter 2\n\n";
  std::string line = "    ";
  for (int i = 0; i < 5; ++i)
    line += "It rained for three days, and on the fourth day the river came over the bank. ";
  for (int i = 0; i < 3; ++i)
    text += line + "\n    \"Ask Clara,\" she said.\n";
  const Reading reading = read(text);
  REQUIRE(reading.book.sections.size() == 2);
  CHECK(reading.book.sections[1].blocks.size() == 6);
  CHECK(tests::lost(text, reading).empty());
}

TEST_CASE("a text that was quoted in a mail") {
  std::string text = story(70, "", "\n");
  std::string quoted = "> ";
  for (const char c : text)
    quoted += c == '\n' ? std::string("\n> ") : std::string(1, c);
  const Reading reading = read(quoted);
  CHECK(plain_text(reading.book) == plain_text(read(text).book));
  CHECK(tests::lost(quoted, reading).empty());
}

TEST_CASE("nearly as many blank gaps as not: the chapter's spacing is a doubtful decision") {
  const Reading reading =
      read("One.\n\nTwo.\nThree.\n\nFour.\nFive.\n\nSix.\nSeven.\n\nEight.\nNine.\n\nTen.\n");
  const auto said = std::find_if(reading.decisions.begin(), reading.decisions.end(),
                                 [](const Decision& d) { return d.what == "spacing"; });
  REQUIRE(said != reading.decisions.end());
  CHECK(said->evidence == "5 of 9 gaps between paragraphs are blank");
  CHECK(said->confidence < least_confidence);
  CHECK_FALSE(said->alternative.empty());
}

TEST_CASE("a million characters on one line, and a million spaces before one") {
  std::string line;
  while (line.size() < 1'000'000)
    line += "It rained, and nobody went out. ";
  CHECK(read(line).book.sections.at(0).blocks.size() == 1);
  CHECK(read(std::string(1'000'000, ' ') + "It rained.\nIt poured.\n").book.sections.at(0).blocks.size() ==
        2);
  CHECK(
      read("It rained." + std::string(1'000'000, ' ') + "\n" + std::string(1'000'000, '\t') + "It poured.\n")
          .book.sections.at(0)
          .blocks.size() == 2);
}

TEST_CASE("wrapped text with a blank line after every line reads as paragraphs") {
  std::string text = "Chapter 1\n\n";
  for (int i = 0; i < 10; ++i)
    text += "The rain had stopped before noon, and the road shone like a river in\n\n"
            "the sun. Nobody in the village remembered when the mill had last been\n\n"
            "seen to turn, or who had lived there, and when the lamps along the old\n\n"
            "quay were lit.\n\n\n";
  text += "Chapter 2\n\nThe end came.\n\n\nIt was late.\n";
  const Reading reading = read(text);
  REQUIRE(reading.book.sections.size() == 2);
  const Blocks& blocks = reading.book.sections[0].blocks;
  REQUIRE(blocks.size() == 10);
  CHECK(std::get<Paragraph>(blocks[0].node).origin.last_line == 9);
  CHECK(tests::lost(text, reading).empty());
}

TEST_CASE("lines that end as paragraphs do are paragraphs, however they are spaced") {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "The rain had stopped before noon, and the road shone like a river in.\n\n";
  CHECK(read(text).book.sections.at(0).blocks.size() == 40);
}

TEST_CASE("a page begins a paragraph, and may begin a chapter") {
  const Reading reading =
      read("Chapter 1\n\nIt rained.\nIt snowed.\n\fIt stopped.\n\fChapter 2\nIt was late.\n\nThe end.\n");
  REQUIRE(reading.book.sections.size() == 2);
  CHECK(plain_text(reading.book.sections[0].blocks) == "It rained.\nIt snowed.\nIt stopped.\n");
  CHECK(plain_text(reading.book.sections[1].blocks) == "It was late.\nThe end.\n");
  CHECK(plain_text(
            read("# One\n\nIt *rained*.\n\f[It](http://a.org) stopped.\n", {.from = InputFormat::markdown})
                .book)
            .find('\f') == std::string::npos);
}
