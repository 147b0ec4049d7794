// What a game shows, what Discord copies, and the quotations that chapters open with.
#include "catch.h"
#include "lost.h"

#include "read/epigraphs.h"
#include "read/screens.h"

#include <octavo/read.h>

using namespace octavo;
using reader::is_attribution;
using reader::is_screen_line;

namespace {

const std::string told =
    "She closed the door behind her and hung the wet coat on the hook, and nobody said a word all "
    "evening.\n\n"
    "\"You're late,\" said her brother. He did not look up from the paper that he was reading.\n\n";

Section first_of(const std::string& text) {
  const Reading reading = read(text);
  INFO(text);
  CHECK(tests::lost(text, reading) == "");
  REQUIRE_FALSE(reading.book.sections.empty());
  return reading.book.sections.front();
}

/// The notices of a section, each in brackets, lines apart by slashes.
std::string screens_in(const std::string& text) {
  std::string all;
  for (const Block& block : first_of(text).blocks)
    if (const auto* const document = std::get_if<Document>(&block.node)) {
      CHECK(document->kind == DocumentKind::notice);
      REQUIRE(document->blocks.size() == 1);
      all += "(";
      for (const Inline& piece : std::get<Paragraph>(document->blocks.front().node).content)
        all += std::holds_alternative<LineBreak>(piece.node) ? std::string("/") : plain_text(Inlines{piece});
      all += ")";
    }
  return all;
}

std::string turns_in(const std::string& text) {
  std::string all;
  for (const Block& block : first_of(text).blocks)
    if (const auto* const chat = std::get_if<Dialogue>(&block.node)) {
      CHECK(chat->kind == DialogueKind::chat);
      for (const Turn& turn : chat->turns) {
        std::string said = plain_text(turn.blocks);
        for (std::size_t at = 0; (at = said.find('\n', at)) != std::string::npos;)
          said.replace(at, 1, "/");
        all += plain_text(turn.speaker) + "|" + said + " ";
      }
    }
  return all;
}

std::string epigraph_in(const std::string& text) {
  const Section section = first_of(text);
  std::string all;
  for (const Block& block : section.blocks)
    if (const auto* const quote = std::get_if<Quote>(&block.node)) {
      CHECK(&block == &section.blocks.front());
      all += plain_text(quote->blocks);
    }
  return all;
}

} // namespace

TEST_CASE("lines in brackets that a game shows are one notice, line by line") {
  CHECK(screens_in("Chapter 1\n\n" + told + "[Level Up!]\n\n[You have reached Level 5]\n\n" + told +
                   "Chapter 2\n\n" + told) == "([Level Up!]/[You have reached Level 5])");
  CHECK(screens_in(told + "[Status]\n[Name: Mira Vale]\n[Class: Ranger]\n[HP: 120/120]\n\n" + told + told) ==
        "([Status]/[Name: Mira Vale]/[Class: Ranger]/[HP: 120/120])");
  CHECK(screens_in(told + "[Level Up!]\n\n" + told + "[Skill gained: Bow]\n\n" + told +
                   "[Quest complete]\n\n" + told) == "([Level Up!])([Skill gained: Bow])([Quest complete])");
  CHECK(screens_in(told + "【Level Up】\n【HP: 10】\n\n" + told + told) == "(【Level Up】/【HP: 10】)");
}

TEST_CASE("the values of who plays are one notice, with the title above them") {
  const std::string values = "Name: Mira Vale\nClass: Ranger\nLevel: 5\nSTR: 10\n";
  const std::string lines = "Name: Mira Vale/Class: Ranger/Level: 5/STR: 10";
  CHECK(screens_in(told + values + "\n" + told + told) == "(" + lines + ")");
  CHECK(screens_in(told + "Status\n" + values + "\n" + told + told) == "(Status/" + lines + ")");
  CHECK(screens_in(told + "**Status**\n**Name:** Mira\n**Class:** Ranger\n**STR:** 10\n\n" + told + told) ==
        "(Status/Name: Mira/Class: Ranger/STR: 10)");
}

TEST_CASE("a screen is no chapter's title, and its box stays whole") {
  const Section first = first_of("[Level Up!]\n\n" + told + told + told);
  CHECK(first.title.empty());
  const Section boxed = first_of(told +
                                 "+------------------+\n| Name: Mira Vale  |\n| Class: Ranger    |\n| STR: "
                                 "10          |\n+------------------+\n\n" +
                                 told);
  CHECK(std::none_of(boxed.blocks.begin(), boxed.blocks.end(),
                     [](const Block& block) { return std::holds_alternative<Break>(block.node); }));
}

TEST_CASE("what stands in brackets or before colons in a story is no screen") {
  for (const char* const text :
       {"[1]\n[2]\n\n", "[He sighs.]\n[She leaves.]\n\n", "Pip: where are you\nJoe: forge\nAnn: here\n\n",
        "Name: Mira\nAge: unknown\nAddress: none\n\n", "[A/N: level up!]\n\n",
        "Strength: it was all that he had left, and he knew it.\nLuck: there was none to be had.\n\n"}) {
    INFO(text);
    CHECK(screens_in(told + text + told + told).empty());
  }
  CHECK(screens_in(told + "[Level Up!]\n\n" + told).empty()); // once
  CHECK(is_screen_line("[Level Up!]"));
  for (const char* const line : {"[1]", "Level Up!", "[A/N: x]", "[a] and [b]", "[]", "[12.5]"})
    CHECK_FALSE(is_screen_line(line));
}

TEST_CASE("messages below who wrote them and when are a chat") {
  for (const char* const head : {" — Today at ", " Yesterday at ", " — 01/02/2023 ", " - Heute um "}) {
    const std::string text = told + "mira" + head + "3:14 PM\nwhere are you\nseriously\ntom" + head +
                             "3:15 PM\nforge\n\n" + told + told;
    const std::string turns = turns_in(text);
    INFO(turns);
    CHECK(turns.starts_with("mira"));
    CHECK(turns.find("3:14 PM|where are you/seriously") != std::string::npos);
    CHECK(turns.find("3:15 PM|forge") != std::string::npos);
    CHECK(turns.find("door") == std::string::npos);
  }
  CHECK(turns_in(told + "Mira Vale — Today at 3:14 PM\n\nhi\n\nTom — Today at 3:15 PM\n\nforge\n\n" + told +
                 told) == "Mira Vale — Today at 3:14 PM|hi/ Tom — Today at 3:15 PM|forge/ ");
  CHECK(turns_in(told + "mira — Today at 3:14 PM\nhi\n\n" + told).empty()); // once
  CHECK(turns_in(told + "mira [3:14 PM]\nhi\nTom Hale (15:20)\nforge\n\n" + told + told) ==
        "mira [3:14 PM]|hi/ Tom Hale (15:20)|forge/ ");
  CHECK(turns_in(told +
                 "Station Log — 01/02/2023 3:14 PM\n\nIt rained.\n\nStation Log — 01/02/2023 5:14 PM\n\nIt "
                 "snowed.\n\n" +
                 told)
            .empty()); // one name
  CHECK(turns_in(told + "She left at 3:14 PM\n\nHe came today at 3:15 PM\n\n" + told).find("She") ==
        std::string::npos);
}

TEST_CASE("a quotation and whom it is from, below a chapter's heading, are an epigraph") {
  const std::string rest = told + told + "Chapter 2\n\n" + told;
  CHECK(epigraph_in("Chapter 1\n\n\"Hell is empty.\"\n—William Shakespeare, The Tempest\n\n" + rest) ==
        "\"Hell is empty.\"\n—William Shakespeare, The Tempest\n");
  CHECK(epigraph_in("Chapter 1\n\n\"Hell is empty.\"\n\n-- William Shakespeare\n\n" + rest).find("--") !=
        std::string::npos);
  CHECK_FALSE(
      epigraph_in("Chapter 1\n\n\"Hell is empty.\" — William Shakespeare, The Tempest\n\n" + rest).empty());
  CHECK_FALSE(
      epigraph_in("Chapter 1\n\nThe rain it raineth every day.\n— Feste, Twelfth Night\n\n" + rest).empty());
  CHECK_FALSE(
      epigraph_in(
          "Chapter 1\n\n*Every empire begins with a road.*\n\n*— Annals of the Third Age, Book II*\n\n" +
          rest)
          .empty());
  const Section section = first_of("Chapter 1\n\n\"Hell is empty.\"\n\n— William Shakespeare\n\n" + rest);
  const auto& quote = std::get<Quote>(section.blocks.front().node);
  CHECK(std::get<Paragraph>(quote.blocks.back().node).role == ParagraphRole::attribution);
}

TEST_CASE("speech at a chapter's head is no epigraph") {
  const std::string rest = told + told + "Chapter 2\n\n" + told;
  for (const char* const text :
       {"\"Nobody comes,\" said Tom.\n\n— And nobody goes.\n\n", "— Tu es en retard.\n\n— Marie, viens\n\n",
        "\"Nobody comes.\"\n\n\"Nobody goes.\"\n\n", "Llegas tarde.\n\n—Marta, ven\n\n",
        "\"Nobody comes.\"\n\n— I know that.\n\n"}) {
    INFO(text);
    CHECK(epigraph_in("Chapter 1\n\n" + std::string(text) + rest).empty());
  }
  for (const char* const by :
       {"— Lord Byron", "--Byron, Don Juan", "—Anna Vale, *Letters*, 1891", "– J. R. Hale"})
    CHECK(is_attribution(by));
  for (const char* const speech : {"— And so it goes", "— No!", "Lord Byron", "— come", "—", "— Marie?"})
    CHECK_FALSE(is_attribution(speech));
}

TEST_CASE("a memorandum has its name with its head") {
  const Section section =
      first_of("Chapter 1\n\n" + told +
               "MEMORANDUM\n\nTO: All Staff\nFROM: Director Vale\nRE: Parking\n\nThe lower car park is "
               "closed.\n\n***\n\n" +
               told + "Chapter 2\n\n" + told);
  const auto letter = std::find_if(section.blocks.begin(), section.blocks.end(), [](const Block& block) {
    return std::holds_alternative<Letter>(block.node);
  });
  REQUIRE(letter != section.blocks.end());
  CHECK(plain_text(std::get<Letter>(letter->node).blocks) ==
        "MEMORANDUM\nTO: All Staff FROM: Director Vale RE: Parking\nThe lower car park is closed.\n");
}

TEST_CASE("keys in brackets, and values below what a game says") {
  CHECK(screens_in(told + "[ Class ] Ranger\n\n" + told) == "([ Class ] Ranger)");
  CHECK(screens_in(told + "[ Title ] Slayer of Rats\n[ Class ] Ranger\n\n" + told) ==
        "([ Title ] Slayer of Rats/[ Class ] Ranger)");
  CHECK(screens_in(told + "[Quest Complete]\n\nReward: 100 gold\n\n" + told) ==
        "([Quest Complete]/Reward: 100 gold)");
  CHECK(screens_in(told + "<Skill acquired: Stealth>\n\n<Skill level: 1>\n\n" + told) ==
        "(<Skill acquired: Stealth>/<Skill level: 1>)");
  CHECK(screens_in(told + "=== STATUS ===\n\nName: Mira\n\nLevel: 3\n\nHealth: 90%\n\n" + told) ==
        "(=== STATUS ===/Name: Mira/Level: 3/Health: 90%)");
  CHECK(screens_in(told + "[ Door ] closed\n\n" + told).empty());
  CHECK(screens_in(told + "[He has two coats.]\n\nTom: Come in.\n\nAnn: No.\n\n" + told).empty());
  CHECK_FALSE(is_screen_line("『おはよう』"));
  CHECK_FALSE(is_screen_line("<i>Level</i>"));
}
