// Lines that begin with `>` inside a plain text.
#include "catch.h"
#include "lost.h"
#include "read/contents_outline.h"
#include "read/outline.h"

#include <octavo/read.h>

#include <algorithm>

using namespace octavo;
using tests::prose_lines;

namespace {

std::vector<Quote> quotes_in(const Reading& reading) {
  std::vector<Quote> quotes;
  for (const Section& section : reading.book.sections)
    for (const Block& block : section.blocks)
      if (const auto* const quote = std::get_if<Quote>(&block.node))
        quotes.push_back(*quote);
  return quotes;
}

} // namespace

TEST_CASE("lines that begin with an angle bracket are a quotation") {
  const std::string text = "Chapter 1\n\n" + prose_lines(3) +
                           "> Rain ran down the window in long crooked threads.\n> A dog barked.\n>\n"
                           "> The last train had left.\n\n" +
                           prose_lines(3) + "\n\nChapter 2\n\n" + prose_lines(3);
  const Reading reading = read(text);
  const std::vector<Quote> quotes = quotes_in(reading);
  REQUIRE(quotes.size() == 1);
  CHECK(quotes.front().blocks.size() == 3);
  CHECK(plain_text(quotes.front().blocks).find('>') == std::string::npos);
  CHECK(plain_text(reading.book).find("> ") == std::string::npos);
  for (const Section& section : reading.book.sections)
    for (const Block& block : section.blocks)
      CHECK_FALSE(std::holds_alternative<Break>(block.node));
  CHECK(tests::lost(text, reading) == "");
}

TEST_CASE("a mail's quoted answer is a quotation, and its inner marks go as well") {
  const std::string text = prose_lines(3) +
                           "He read:\n> On Sunday, Rook wrote:\n>> Did you find it?\n> I must know.\n\n" +
                           prose_lines(3);
  const std::vector<Quote> quotes = quotes_in(read(text));
  REQUIRE(quotes.size() == 1);
  CHECK(plain_text(quotes.front().blocks) == "On Sunday, Rook wrote:\nDid you find it?\nI must know.\n");
}

TEST_CASE("what is typed into a game, and faces, are no quotations") {
  CHECK(quotes_in(read(prose_lines(2) +
                       "> look\n\nYou see a door.\n\n> open door\n\nIt is locked.\n\n> go north\n\n" +
                       prose_lines(2)))
            .empty());
  CHECK(quotes_in(read(prose_lines(2) + ">be me\n>be at home\n\n" + prose_lines(2))).empty());
  CHECK(quotes_in(read(prose_lines(2) + ">:( he wrote\n\n" + prose_lines(2))).empty());
}

TEST_CASE("a poem that is quoted is a poem") {
  std::string story;
  for (int i = 0; i < 4; ++i)
    story +=
        "It rained on the town for days and days, and nobody who lived there could remember a time before "
        "the rain, when the streets were dry and the river was a river still.\n\n";
  const Reading reading =
      read(story +
           "> The snow came down at half past ten,\n> It hid the road, it hid the men,\n"
           "> It hid the gate, it hid the mill,\n> And all the night lay white and still.\n\n" +
           story);
  const Blocks& blocks = reading.book.sections.front().blocks;
  CHECK(std::any_of(blocks.begin(), blocks.end(),
                    [](const Block& block) { return std::holds_alternative<Verse>(block.node); }));
  CHECK(plain_text(reading.book).find('>') == std::string::npos);
}
