// How far lines of poems are set in, whatever a source says it with, and lines that its page was too narrow
// for.
#include "read/outline.h"

#include "catch.h"
#include "lost.h"

using namespace octavo;

namespace {

const std::string prose = R"(The road went on between the hedges for the better part of an hour, and
nobody who was on it had anything to say that the others had not heard
before. When the light began to go they looked for an inn, and found one
at the place where the river turns, with a lamp above the door and a dog
that was too old to get up for them.

)";

void add(const Blocks& blocks, std::string& out) {
  for (const Block& block : blocks)
    if (const auto* const verse = std::get_if<Verse>(&block.node)) {
      for (const Stanza& stanza : verse->stanzas) {
        out += "/";
        for (const VerseLine& line : stanza.lines)
          out += " " + std::to_string(line.indent);
        out += " ";
      }
    } else if (const auto* const dialogue = std::get_if<Dialogue>(&block.node)) {
      for (const Turn& turn : dialogue->turns)
        add(turn.blocks, out);
    }
}

/// The indents of all lines of verse: `/ 0 1 0 1 / 0 2 `.
std::string indents(const Reading& reading) {
  std::string out;
  for (const Section& section : reading.book.sections)
    add(section.blocks, out);
  return out;
}

std::string of_text(const std::string& poem) {
  const std::string text = prose + poem + "\n" + prose;
  const Reading reading = read(text);
  INFO(text);
  CHECK(tests::lost(text, reading) == "");
  return indents(reading);
}

std::string of_page(const std::string& body, const std::string& css = {}) {
  const std::string page = "<!DOCTYPE html><html><head><title>Snow</title><style>" + css +
                           "</style></head><body><h1>Snow</h1><p>Before it came the rain.</p>" + body +
                           "<p>After it came the sun.</p></body></html>";
  return indents(read(page));
}

std::string of_markdown(const std::string& text) {
  ReadOptions options;
  options.from = InputFormat::markdown;
  return indents(
      read("# Snow\n\nBefore it came the rain.\n\n" + text + "\n\nAfter it came the sun.\n", options));
}

} // namespace

TEST_CASE("lines of a poem in plain text are set in as they stand, from the poem's least indent") {
  CHECK(of_text("    The keeper of the harbour light\n"
                "      Went down the stair at three,\n"
                "    And no one saw him in the night\n"
                "      Go walking to the sea.\n\n"
                "    They rang for him the chapel bell,\n"
                "      They called along the shore,\n"
                "    But what he found they cannot tell,\n"
                "      And he came home no more.\n") == "/ 0 1 0 1 / 0 1 0 1 ");
  CHECK(of_text("Went down the stair at three,\n"
                "\tAnd no one saw him in the night\n"
                "Go walking to the sea,\n"
                "\tAnd nobody was he.\n") == "/ 0 2 0 2 ");
  // One column is an indent where it comes again, and none where it is a slip.
  CHECK(of_text("     The keeper of the harbour light\n"
                "      Went down the stair at three,\n"
                "     And no one saw him in the night\n"
                "      Go walking to the sea.\n") == "/ 0 1 0 1 ");
  CHECK(of_text("     The keeper of the harbour light\n"
                "      Went down the stair at three,\n"
                "     And no one saw him in the night\n"
                "     Go walking to the sea.\n") == "/ 0 0 0 0 ");
}

TEST_CASE("one column below a wider step is none") {
  CHECK(of_text("    The keeper of the harbour light\n"
                "       Went down the stair at three,\n"
                "     And no one saw him in the night\n"
                "       Go walking to the sea.\n\n"
                "    They rang for him the chapel bell,\n"
                "       They called along the shore,\n"
                "     But what he found they cannot tell,\n"
                "       And he came home no more.\n") == "/ 0 1 0 1 / 0 1 0 1 ");
}

TEST_CASE("a quotation mark that hangs before a poem sets in none of its other lines") {
  CHECK(of_text("    “The keeper of the harbour light\n"
                "     Went down the stair at three,\n"
                "     And no one saw him in the night\n"
                "     Go walking to the sea.\n\n"
                "    “They rang for him the chapel bell,\n"
                "     They called along the shore,\n"
                "     But what he found they cannot tell,\n"
                "     And he came home no more.”\n") == "/ 0 0 0 0 / 0 0 0 0 ");
  CHECK(of_text("    “The keeper of the harbour light\n"
                "       Went down the stair at three,\n"
                "     And no one saw him in the night\n"
                "       Go walking to the sea.”\n") == "/ 0 1 0 1 ");
}

TEST_CASE("the end of a line that the source's page was too narrow for is put to it") {
  const std::string end = "  The slow smoke of the mills that never will sleep,\n"
                          "      never again,\n"
                          "  O singers of rivers, singers of all that is here,\n"
                          "      come hear.\n";
  const std::string full = "  I hear the engines of the morning calling to me,\n      and the smoke,\n" + end;
  CHECK(of_text(full + "\n" + full) == "/ 0 0 0 / 0 0 0 ");
  // A line that would have had room is set in by the poet.
  const std::string brief = "  I hear the engines\n      and the smoke,\n" + end;
  CHECK(of_text(brief + "\n" + brief) == "/ 0 2 0 0 / 0 2 0 0 ");
  // Paragraphs that hang are no verse.
  const std::string entry = "The slow smoke of the mills, that never will sleep and never\n"
                            "    has slept as long as anybody here remembers it, goes over\n"
                            "    the river and the town.\n";
  CHECK(of_text(entry + entry + entry + entry) == "");
}

TEST_CASE("speeches in verse begin behind the name where their other lines do") {
  const Reading reading =
      read("  Ant. In truth I know not why I am so sad,\n    It wearies me, you say it wearies you;\n"
           "    But how I caught it I am still to learn.\n  Sal. Your mind is on the sea.\n"
           "  Ant. Believe me, no.\n  Sal. Why then you are in love.\n  Ant. Fie, fie!\n"
           "  Sal. Not in love neither?\n");
  CHECK(indents(reading) == "/ 0 0 0 ");
}

TEST_CASE("a poem whose indents draw something is verse, though its lines begin with small letters") {
  const std::string tail = "    Fury said to a\n      mouse, That he\n        met in the\n          house,\n"
                           "             Let us\n              both go to\n                law: I will\n"
                           "              prosecute\n            you. Come,\n          I'll take\n"
                           "        no denial;\n      We must\n        have a\n          trial.\n";
  CHECK(of_text(tail) == "/ 0 1 2 3 4 5 6 5 4 3 2 1 2 3 ");
  // Code is none.
  CHECK(of_text("  if wind then\n    reef = 2\n      if rain then\n        reef = 3\n      end\n    end\n"
                "  end\n  sail = 1\n") == "");
}

TEST_CASE("a line of verse that two speakers share begins where the first of them stopped") {
  const std::string play = "BERNARDO. Who's there?\n\n"
                           "FRANCISCO.              Nay, answer me. Stand and unfold yourself.\n\n"
                           "BERNARDO. Long live the king!\n\n"
                           "FRANCISCO.                     Bernardo?\n\n"
                           "BERNARDO.                                 He.\n\n"
                           "FRANCISCO. You come most carefully upon your hour.\n\n"
                           "BERNARDO. 'Tis now struck twelve; get thee to bed, Francisco.\n\n";
  const Reading shared = read(play);
  CHECK(tests::lost(play, shared) == "");
  CHECK(indents(shared) == "/ 0 / 7 / 0 / 10 / 16 ");
  // Where all speeches begin at one column, that is a table's.
  std::string table;
  for (const char* const said :
       {"BOB           Who's here now?", "ANNA          Only me.", "BOB           Where is Carl?",
        "ANNA          At the lake.", "BOB           What does he do there?", "ANNA          He waits."})
    table += std::string(said) + "\n\n";
  CHECK(indents(read(table)) == "");
  // Below their names.
  const std::string below = "BERNARDO\nWho's there?\n\nFRANCISCO\n             Nay, answer me.\n\n"
                            "BERNARDO\nLong live the king!\n\nFRANCISCO\nBernardo?\n\nBERNARDO\nHe.\n";
  CHECK(indents(read(below)) == "/ 0 / 6 ");
}

TEST_CASE("lines of a poem on a page are set in by its style sheet, its styles or its spaces") {
  const std::string archive = "<div class=poem><div class=stanza>"
                              "<span class=i0>The keeper of the light<br></span>"
                              "<span class=i2>Went down the stair,<br></span>"
                              "<span class=i4>And up.<br></span></div></div>";
  CHECK(of_page(archive, ".poem .stanza {margin: 1em 0em 1em 0em;} .poem span.i0 {margin-left: 0em;} "
                         ".poem span.i2 {display: block; margin-left: 2em;} "
                         ".poem span.i4 {margin-left: 4em;}") == "/ 0 2 4 ");
  CHECK(of_page(archive) == "/ 0 2 4 ");
  CHECK(of_page(
            "<div class=poetry><div class=stanza><div class=verse>The keeper of the light</div>"
            "<div class='verse indent2'>Went down the stair,</div></div></div>",
            ".poetry .verse {text-indent: -3em; padding-left: 3em;} .poetry .indent2 {text-indent: -2em;}") ==
        "/ 0 1 ");
  CHECK(of_page("<div class=poem><p style='margin-left: 32px'>The keeper of the light</p>"
                "<p style='margin: 0 0 0 64px'>Went down the stair,</p></div>") == "/ 0 2 ");
  CHECK(of_page("<p class=verse>The keeper of the light<br>\n&nbsp;&nbsp;Went down the stair,<br>\n"
                "&emsp;&emsp;And up.</p>") == "/ 0 1 2 ");
  CHECK(of_page("<pre>\n   Roses are red\n     And so on\n\n   Violets too\n</pre>") == "/ 0 1 / 0 ");
  // A title above the lines, in the middle of them, is none of them.
  CHECK(of_page("<pre>\n          THE LIGHT\n\n   Roses are red\n     And so on\n\n   Violets too\n</pre>") ==
        "/ 0 1 / 0 ");
  // Paragraphs that are stanzas are not set in by their first lines.
  CHECK(of_page("<div class=poem><p>The keeper of the light<br>Went down the stair.</p>"
                "<p>They rang the bell<br>And called.</p></div>",
                "p {text-indent: 1.5em}") == "/ 0 0 / 0 0 ");
}

TEST_CASE("verse that only its words tell keeps its no-break spaces as indents") {
  const std::string song = "<p>The sea is wide, the sea is deep,<br>&nbsp;&nbsp;And in its bed the fishes "
                           "sleep;<br>The moon goes up, the moon goes down,<br>&nbsp;&nbsp;And no one walks "
                           "in Harbour Town.</p>";
  CHECK(of_page("<p>She sang it softly:</p>" + song) == "/ 0 1 0 1 ");
  // In prose they are nothing.
  const Reading reading =
      read("<!DOCTYPE html><html><body><h1>Snow</h1><p>He wrote down what he had seen of it "
           "and all that they had told him there:<br>&nbsp;&nbsp;&nbsp;it was late, "
           "<i>very</i>&nbsp;<b>late</b>, when they came, and it rained.</p></body></html>");
  CHECK(plain_text(reading.book.sections.back().blocks).find("there: it was late, very\u00A0late, when") !=
        std::string::npos);
}

TEST_CASE("lines of a poem in Markdown are set in by the spaces behind their bars, or before them") {
  CHECK(of_markdown("| The keeper of the light\n|   Went down the stair,\n|     And up.") == "/ 0 1 2 ");
  CHECK(of_markdown("::: verse\nThe keeper of the light\n  Went down the stair,\n&nbsp;&nbsp;&nbsp;&nbsp;And "
                    "up.\n:::") == "/ 0 1 2 ");
  CHECK(of_markdown(
            "She sang:\n\nThe sea is wide, the sea is deep,  \n&nbsp;&nbsp;And in its bed the fishes "
            "sleep;  \nThe moon goes up, the moon goes down,  \n&nbsp;&nbsp;And no one walks in Harbour "
            "Town.") == "/ 0 1 0 1 ");
}
