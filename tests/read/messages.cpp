// Messages with a head, `To:`, `Subject:`, that stand in a story: where they end, and that none of the story
// is taken for theirs.
#include "catch.h"
#include "lost.h"

#include <octavo/read.h>

using namespace octavo;

namespace {

const std::string told =
    "She had been lying awake since four, and nobody in the house had noticed it but him.\n\n"
    "\"You might have knocked,\" said Anna.\n\n";
const std::string mine =
    "I had been lying awake since four, and I heard the clock and counted its strokes.\n\n"
    "\"You might have knocked,\" said Anna.\n\n";

/// The paragraphs of a text's only message, lines of its head apart by slashes; empty: it has none.
std::string message_in(const std::string& text) {
  const Reading reading = read(text);
  INFO(text);
  CHECK(tests::lost(text, reading) == "");
  std::string all;
  for (const Section& section : reading.book.sections)
    for (const Block& block : section.blocks)
      if (const auto* const letter = std::get_if<Letter>(&block.node)) {
        CHECK(all.empty());
        for (const Block& part : letter->blocks)
          all += (all.empty() ? "" : " | ") + plain_text(std::get<Paragraph>(part.node).content);
      }
  return all;
}

} // namespace

TEST_CASE("a message in a story ends with its closing, a name alone, or before a row") {
  for (const std::string& story : {told, mine}) {
    CHECK(message_in(story + "To: Pip\nRe: The forge\n\nPlease come home.\n\nYours,\nJoe\n\n" + story +
                     story) == "To: Pip Re: The forge | Please come home. | Yours, | Joe");
    CHECK(message_in(story + "To: Pip\nRe: The forge\n\nPlease come home.\n\nJoe\n\n" + story + story) ==
          "To: Pip Re: The forge | Please come home. | Joe");
    CHECK(message_in(story + "To: Pip\nRe: The forge\n\nPlease come home.\n\nThe cat is ill.\n\n***\n\n" +
                     story) == "To: Pip Re: The forge | Please come home. | The cat is ill.");
  }
}

TEST_CASE(
    "where a story goes on below a message without a mark, its head and what it says to somebody are it") {
  for (const std::string& story : {told, mine}) {
    const std::string head = story + "To: Pip\nRe: The forge\n\n";
    CHECK(message_in(head + "Come home. Joe.\n\n" + story + story) ==
          "To: Pip Re: The forge | Come home. Joe.");
    CHECK(message_in(head + "Come home. Joe.\n\nMiss Pocket came to the gate.\n\n" + story + story) ==
          "To: Pip Re: The forge | Come home. Joe.");
    CHECK(message_in(head + "Come home.\n\nI miss you, and so does your sister.\n\n" + story + story) ==
          "To: Pip Re: The forge | Come home. | I miss you, and so does your sister.");
    CHECK(message_in(head + story + story).find("knocked") == std::string::npos);
    CHECK(message_in(head + "\"Who wrote this?\" said Tom.\n\n" + story).empty());
    // A sound, and a name far below, end nothing.
    CHECK(message_in(head + "Come home.\n\n" + story + "*Ding*\n\n" + story + "Joe\n\n" + story) ==
          "To: Pip Re: The forge | Come home.");
  }
}

TEST_CASE("a closing that a message reaches through what it tells is its own") {
  const std::string head = told + "From: Anna\nTo: Ben\nSubject: News\n\n";
  CHECK(message_in(head +
                   "Dear Ben,\n\nHe came at six and she let him in, and they sat with her mother.\n\n"
                   "I shall write again.\n\nLove,\nAnna\n\n" +
                   told + told) ==
        "From: Anna To: Ben Subject: News | Dear Ben, | He came at six and she let him in, and they sat with "
        "her mother. | I shall write again. | Love, | Anna");
}

TEST_CASE("blank lines between the lines of a head are none of it") {
  CHECK(message_in(told + "To: Pip\n\nFrom: Joe\n\nCome home at once.\n\n" + told + told) ==
        "To: Pip From: Joe | Come home at once.");
  const Reading reading = read(told + "To: Pip\n\nFrom: Joe\n\nCome home at once.\n\n" + told + told);
  for (const Block& block : reading.book.sections.at(0).blocks)
    if (const auto* const letter = std::get_if<Letter>(&block.node)) {
      const Inlines& head = std::get<Paragraph>(letter->blocks.at(0).node).content;
      CHECK(std::count_if(head.begin(), head.end(), [](const Inline& piece) {
              return std::holds_alternative<LineBreak>(piece.node);
            }) == 1);
    }
}

TEST_CASE("one line with a colon is no message's head") {
  CHECK(message_in(told + "To: Pip\n\nCome home at once.\n\n" + told).empty());
  CHECK(message_in(told + "Subject: nobody.\n\n" + told).empty());
}
