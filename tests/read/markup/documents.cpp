// Letters, verse, plays and chats in Markdown and on pages: found among paragraphs as among lines, with their
// emphasis and links.
#include "read/markup/blocks.h"
#include "read/outline.h"

#include "catch.h"

#include <algorithm>

using namespace octavo;
using tests::blocks_of;
using tests::outline;

namespace {

const std::string prose =
    "The rain came down upon the harbour all that week, and nobody went out in the boats.";

std::string page(const std::string& inside) {
  return "<!DOCTYPE html>\n<html><head><title>T</title></head><body>\n<p>" + prose + "</p>\n" + inside +
         "\n<p>" + prose + "</p>\n</body></html>\n";
}

std::string markdown(const std::string& inside) {
  return prose + "\n\n" + prose + "\n\n" + inside + "\n\n" + prose + "\n";
}

} // namespace

TEST_CASE("a letter among a page's paragraphs keeps its emphasis and its lines") {
  const Reading reading =
      read(page("<p><i>Dear Quill,</i></p>\n<p>I have the <b>oil</b>, and will come on Friday.</p>\n"
                "<p>Do not wait at the gate for me.</p>\n<p>Yours faithfully,</p>\n<p>Mara</p>"));
  CHECK(outline(reading.book) == R"(chapter 3-9 whole-text
  p 3 markup
  letter 4-8
    salutation 4
    p 5..6
    signature 7
    signature 8
  p 9 markup
)");
  const auto* const letter = std::get_if<Letter>(&reading.book.sections[0].blocks[1].node);
  REQUIRE(letter != nullptr);
  CHECK(tests::marked(std::get<Paragraph>(letter->blocks[0].node).content) == "<i>Dear Quill,</i>");
  CHECK(tests::marked(std::get<Paragraph>(letter->blocks[1].node).content) ==
        "I have the <b>oil</b>, and will come on Friday.");
  CHECK(std::any_of(reading.decisions.begin(), reading.decisions.end(), [](const Decision& one) {
    return one.what == "letter" && one.first_line == 4 && one.last_line == 8;
  }));
}

TEST_CASE("a song in one emphasised paragraph is verse, a line each") {
  const Reading reading =
      read(page("<p>She sang it softly:</p>\n<p><em>The sea is wide, the sea is deep,<br>And in its bed the "
                "fishes sleep;<br>The moon goes up, the moon goes down,<br>And no one walks in Harbour "
                "Town.</em></p>"));
  const Blocks& blocks = reading.book.sections.back().blocks;
  REQUIRE(blocks.size() == 4);
  const auto* const verse = std::get_if<Verse>(&blocks[2].node);
  REQUIRE(verse != nullptr);
  REQUIRE(verse->stanzas.size() == 1);
  REQUIRE(verse->stanzas[0].lines.size() == 4);
  CHECK(tests::marked(verse->stanzas[0].lines[3].content) == "<i>And no one walks in Harbour Town.</i>");
}

TEST_CASE("a play and a chat in Markdown") {
  const auto first_dialogue = [](const std::string& text) {
    const Reading reading = tests::read_as_markdown(text);
    for (const Block& block : reading.book.sections.back().blocks)
      if (const auto* const dialogue = std::get_if<Dialogue>(&block.node))
        return *dialogue;
    return Dialogue{};
  };
  const Dialogue play = first_dialogue(
      markdown("MARA. Who goes there?\n\nQUILL. A friend, and a *tired* one.\n\nMARA. Then come in.\n\n"
               "QUILL. She has not seen [the oil](https://example.org/oil).\n\nMARA. What do you say?"));
  REQUIRE(play.turns.size() == 5);
  CHECK(play.kind == DialogueKind::play);
  CHECK(tests::marked(play.turns[1].speaker) == "QUILL.");
  REQUIRE(play.turns[1].blocks.size() == 1);
  CHECK(tests::marked(std::get<Paragraph>(play.turns[1].blocks[0].node).content) ==
        "A friend, and a <i>tired</i> one.");
  const Dialogue chat = first_dialogue(
      markdown("[09:14] Mara: are you there?\n\n[09:14] Quill: I *am*\n\n[09:15] Mara: bring the oil\n\n"
               "[09:16] Quill: ok"));
  REQUIRE(chat.turns.size() == 4);
  CHECK(chat.kind == DialogueKind::chat);
  CHECK(chat.turns[1].time == "[09:14]");
}

TEST_CASE("paragraphs that are no document stay what they are") {
  for (const char* const inside : {"Dear me, she thought, it rains.\n\nAnd it did, all day.",
                                   "MARA. A name, and no more of it.", "She said:\n\nNothing at all."}) {
    INFO(inside);
    CHECK(blocks_of(markdown(inside)).find("\n  ") == std::string::npos);
  }
}

TEST_CASE("who speaks in one scene of a play speaks in all of a page's and of Markdown's") {
  const std::string speeches[] = {"ANN. Who is there?", "BOB. It is I.", "ANN. Come in.", "BOB. It rains.",
                                  "ANN. It does.",      "BOB. All day.", "ANN. Alas.",    "BOB. Good night."};
  std::string html = "<html><body><h2>Scene 1</h2>";
  std::string text = "---\ntitle: Rain\n---\n\n# Scene 1\n\n";
  for (const std::string& speech : speeches) {
    html += "<p>" + speech + "</p>";
    text += speech + "\n\n";
  }
  html += "<h2>Scene 2</h2><p>ANN. Gone.</p><p>[Exit.]</p></body></html>";
  text += "# Scene 2\n\nANN. Gone.\n\n[Exit.]\n";
  for (const std::string& each : {html, text}) {
    const Book book = read(each).book;
    REQUIRE(book.sections.size() == 2);
    REQUIRE(book.sections[1].blocks.size() == 1);
    CHECK(std::holds_alternative<Dialogue>(book.sections[1].blocks[0].node));
  }
}
