// Marks, tags and notes at random: nothing of any text is lost.
#include "lost.h"

#include "catch.h"

#include <octavo/read.h>

#include <array>
#include <string>

using namespace octavo;

TEST_CASE("nothing is lost of marks, tags and notes in any order") {
  constexpr std::array<std::string_view, 66> pieces{"\n",          "\n\n",
                                                    " ",           "\n\n\n",
                                                    "word[1] ",    "[1] text",
                                                    "[2] ",        "(1) ",
                                                    "word(1). ",   "[Footnote 1: a",
                                                    "]",           "[Footnote 2: b]\n",
                                                    "¹ ",          "word¹ ",
                                                    "*",           "**",
                                                    "word* ",      "* ",
                                                    "†",           "† ",
                                                    "Notes\n",     "FOOTNOTES:\n\n",
                                                    "1. ",         "2. two\n",
                                                    "[i]",         "[/i]",
                                                    "<b>",         "</b>",
                                                    "<br>",        "[url=http://a.org/x]",
                                                    "[/url]",      "[img]",
                                                    "[/img]",      "&amp;",
                                                    "&nbsp;",      "<img alt=\"a b\" src=\"c\">",
                                                    "<p>",         "</p>",
                                                    "_",           "***",
                                                    "/so/ ",       "=so= ",
                                                    "~~so~~ ",     "some words",
                                                    "Chapter 1\n", "http://a.org/ ",
                                                    "[color=red]", "[/color]",
                                                    "^_^ ",        "-----\n",
                                                    "{1} ",        "word{1} ",
                                                    "[quote=a b]", "[quote]",
                                                    "[/quote]",    "[center]",
                                                    "[/center]",   "<center>",
                                                    "</center>",   "[list]",
                                                    "[*]",         "[/list]",
                                                    "<hr>",        "[h1]",
                                                    "[/h1]",       "<p align=\"center\">"};
  ReadOptions as_text; // some of them would be pages of HTML
  as_text.from = InputFormat::text;
  unsigned seed = 11;
  for (int round = 0; round < 6000; ++round) {
    std::string text = "It was late, he said, and so it was.\n\n"; // nothing is a head of metadata
    for (int i = 0; i < 20; ++i) {
      seed = seed * 1664525u + 1013904223u;
      text += pieces[(seed >> 16) % pieces.size()];
    }
    const std::string said = tests::lost(text, read(text, as_text));
    INFO(text);
    REQUIRE(said == "");
  }
}
