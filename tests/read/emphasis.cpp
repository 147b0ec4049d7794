// Which marks are emphasis in a text is learnt from all of it.
#include "lost.h"

#include "catch.h"
#include "read/outline.h"

#include <octavo/read.h>

#include <algorithm>

using namespace octavo;

namespace {

/// The running text of all paragraphs, one a line.
std::string shown(const Blocks& blocks) {
  std::string out;
  for (const Block& block : blocks)
    if (const auto* const paragraph = std::get_if<Paragraph>(&block.node))
      out += tests::marked(paragraph->content) + "\n";
    else if (const auto* const verse = std::get_if<Verse>(&block.node))
      for (const Stanza& stanza : verse->stanzas)
        for (const VerseLine& line : stanza.lines)
          out += "| " + tests::marked(line.content) + "\n";
  return out;
}

Reading reading_of(const std::string& text) {
  Reading reading = read(text);
  INFO(text);
  CHECK(tests::lost(text, reading) == "");
  return reading;
}

std::string shown(const std::string& text) {
  std::string out;
  for (const Section& section : reading_of(text).book.sections)
    out += shown(section.blocks);
  return out;
}

const Decision* decision(const Reading& reading, std::string_view what) {
  const auto found = std::find_if(reading.decisions.begin(), reading.decisions.end(),
                                  [&](const Decision& each) { return each.what == what; });
  return found == reading.decisions.end() ? nullptr : &*found;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i)
    out += text;
  return out;
}

} // namespace

TEST_CASE("a mark with partners is emphasis, and the decision says how many") {
  const Reading reading = reading_of(repeated("It was *very* late, he said.\n", 4) + "And *that was it.\n");
  const Decision* const found = decision(reading, "emphasis");
  REQUIRE(found != nullptr);
  CHECK(found->rule == Rule::markup);
  CHECK(found->reading == "*…*");
  CHECK(found->evidence == "*…* 4 pairs, 1 lone");
  CHECK(found->confidence == 88);
}

TEST_CASE("a mark that mostly stands alone is none") {
  const std::string text = "A *so* so.\n" + repeated("See the note*, if you care.\n", 5);
  CHECK(shown(text).substr(0, 11) == "A *so* so.\n");
  const Reading reading = read(text);
  const Decision* const found = decision(reading, "emphasis");
  REQUIRE(found != nullptr);
  CHECK(found->reading == "no mark of emphasis");
  CHECK(found->alternative == "*…* marks emphasis");
}

TEST_CASE("a text without marks decides nothing about them") {
  CHECK(decision(read("One line.\nAnother and/or a third, 5 * 3.\n"), "emphasis") == nullptr);
}

TEST_CASE("slashes are emphasis only where a text is full of them") {
  const std::string line = "She was /quite/ sure of it.\n";
  CHECK(shown(line) == line);
  CHECK(shown(repeated(line, 3)) == repeated(line, 3));
  CHECK(shown(repeated(line, 10)) == repeated("She was <i>quite</i> sure of it.\n", 10));
  for (const char* const prose : {"He/she and/or they, on 1/2/2003.\n", "Look in /usr/share/fonts for it.\n",
                                  "Half: 1/2 / 3/4.\n", "A /r/writing post.\n"}) {
    INFO(prose);
    CHECK(shown(repeated(prose, 20)) == repeated(prose, 20));
    CHECK(shown(repeated(line, 10) + prose).ends_with(prose));
  }
}

TEST_CASE("equals signs are bold only where a text is used to them") {
  const std::string line = "The word =Dog= is first.\n";
  CHECK(shown(line) == line);
  CHECK(shown(repeated(line, 3)) == repeated("The word <b>Dog</b> is first.\n", 3));
  const std::string sum = "Say x = y, or a=b, or even =c.\n";
  CHECK(shown(repeated(sum, 5)) == repeated(sum, 5));
}

TEST_CASE("tildes strike out, but decorate as well") {
  CHECK(shown("He ~~loved~~ liked it.\n") == "He <struck loved> liked it.\n");
  CHECK(shown("One.\n~~Flashback~~\nTwo.\n~~End~~\nThree.\n") ==
        "One.\n~~Flashback~~\nTwo.\n~~End~~\nThree.\n");
}

TEST_CASE("emphasis in a wrapped paragraph goes over its lines, and ends with it") {
  std::string text;
  for (int i = 0; i < 6; ++i)
    text += "The watchman went up the hill and _down again, and all the while\nthe rain fell on_ his hat and "
            "on the hats of all the\npeople who had come to look at him.\n\n";
  CHECK(shown(text).find("<i>down again, and all the while the rain fell on</i> his") != std::string::npos);
  CHECK(shown("It was _so\nhe said_ late.\n") == "It was _so\nhe said_ late.\n");
}

TEST_CASE("emphasis over lines of verse is in each of them") {
  const std::string text =
      "And then she sang:\n\"_Over the hills\nand over the plains\nand away_, all away!\"\n"
      "It was *late*.\n";
  CHECK(shown(text) == "And then she sang:\n| \"<i>Over the hills</i>\n| <i>and over the plains</i>\n"
                       "| <i>and away</i>, all away!\"\nIt was <i>late</i>.\n");
}

TEST_CASE("HTML in a text makes its entities characters") {
  CHECK(shown("He was <i>late</i>.\nTom &amp; Jerry&#8217;s.\n") == "He was <i>late</i>.\nTom & Jerry’s.\n");
  CHECK(shown("Tom &amp; Jerry.\nAT&T &c.\n") == "Tom &amp; Jerry.\nAT&T &c.\n");
  CHECK(shown("&quot;So&quot; &amp; so.\n") == "\"So\" & so.\n");
  const Reading reading = read("He was [i]late[/i].\nAnd [b]so[/b] on. [i]\n");
  const Decision* const found = decision(reading, "markup");
  REQUIRE(found != nullptr);
  CHECK(found->reading == "BBCode");
  CHECK(found->evidence == "2 pairs of tags, 1 without a partner");
}

TEST_CASE("a heading's marks are its title's") {
  const Reading reading = read("Chapter 1: The *Very* Old\n\nIt was *late*.\n");
  REQUIRE(reading.book.sections.size() == 1);
  CHECK(tests::marked(reading.book.sections[0].title) == "The <i>Very</i> Old");
  CHECK(reading.book.sections[0].id == "the-very-old");
}

TEST_CASE("the marks around a note's marker go with it") {
  for (const auto& [note, said] : {std::pair("**A/N:** Thanks, *all*!", "Thanks, <i>all</i>!"),
                                   std::pair("**A/N: Thanks, all!**", "<b>Thanks, all!</b>"),
                                   std::pair("_A/N_: Thanks, all!", "Thanks, all!")}) {
    const Reading reading = reading_of("It was late, he said.\nSo it was.\n" + std::string(note) + "\n");
    REQUIRE(reading.book.sections.size() == 1);
    REQUIRE(reading.book.sections[0].children.size() == 1);
    CHECK(shown(reading.book.sections[0].children[0].blocks) == std::string(said) + "\n");
  }
}

TEST_CASE("emphasis is not read over words that no mark surely opens or closes") {
  const std::string usual = repeated("It was *very* late.\n", 4);
  const auto line = [&](const std::string& text) {
    const std::string all = shown(usual + text + "\n");
    return all.substr(shown(usual).size(), all.size() - shown(usual).size() - 1);
  };
  CHECK(line("That is *Un*fair. Wait*—what*? He *was* there.") ==
        "That is *Un*fair. Wait*—what*? He <i>was</i> there.");
  CHECK(line("I gave it 3 stars ***. The asterisk* here is *so*.") ==
        "I gave it 3 stars ***. The asterisk* here is <i>so</i>.");
  CHECK(line("It costs $5 *, tax* and all.") == "It costs $5 *, tax* and all.");
  // What surely is emphasis stays so.
  CHECK(line("*F*ck this,* he thought.") == "<i>F*ck this,</i> he thought.");
  CHECK(line("*B*tch!* he said.") == "<i>B*tch!</i> he said.");
  CHECK(line("*Wait*—what?") == "<i>Wait</i>—what?");
  CHECK(line("*So f*cking late*—what?") == "<i>So f*cking late</i>—what?");
  CHECK(line("*...and then,* she said, *… so it was.*") ==
        "<i>...and then,</i> she said, <i>… so it was.</i>");
  CHECK(line("*.45 calibre,* he said, *!important*") == "<i>.45 calibre,</i> he said, <i>!important</i>");
}

TEST_CASE("a star behind a rating of stars refers to its footnote") {
  const Reading reading =
      read("It was *very* late, he said.\n\nI gave it 3 stars ***. The asterisk* here is so.\n\n"
           "* This is the footnote.\n\nSo it was *indeed* late.\n");
  REQUIRE(reading.book.sections.size() == 1);
  CHECK(reading.book.sections[0].footnotes.size() == 1);
}
