// Characters and small strings.
#include "text/unicode.h"

#include "catch.h"

using namespace octavo;

TEST_CASE("ill-formed bytes are replacement characters of one byte") {
  const std::string_view bad = "a\xFFz";
  std::size_t at = 1;
  CHECK(text::next(bad, at) == 0xFFFD);
  CHECK(at == 2);
  CHECK(text::previous(bad, at) == 0xFFFD);
  CHECK(at == 1);
  CHECK_FALSE(text::is_valid(bad));
  CHECK(text::is_valid("é♪🦄"));
}

TEST_CASE("characters are counted, and ASCII is told, wherever others stand") {
  for (std::size_t before = 0; before < 18; ++before)
    for (std::size_t after = 0; after < 18; ++after) {
      const std::string a(before, 'a');
      const std::string z(after, '~');
      CHECK(text::length(a + "é♪🦄" + z) == before + 3 + after);
      CHECK(text::ascii_size(a + "é" + z) == before);
      CHECK(text::ascii_size(a + z) == before + after);
      CHECK(text::is_valid(a + "é" + z));
      CHECK_FALSE(text::is_valid(a + "\xC3" + z));
      CHECK(text::folded("K" + a + "É" + z + "K") == "k" + a + "é" + z + "k");
    }
}

TEST_CASE("white space collapses, but a lone no-break space stays") {
  CHECK(text::collapse_spaces("  a \t b\xC2\xA0"
                              "c  \xC2\xA0 d ") == "a b\xC2\xA0"
                                                   "c d");
  CHECK(text::collapse_spaces(" \xE3\x80\x80 ").empty());
  CHECK(text::trim("\xC2\xA0x ") == "x");
}

TEST_CASE("slugs are ASCII names") {
  CHECK(text::slug("We Will Meet Again - April Fool's Chapter", 80) ==
        "we-will-meet-again-april-fools-chapter");
  CHECK(text::slug("Élan vital — Nº 3", 80) == "elan-vital-no-3");
  CHECK(text::slug("one two three", 9) == "one-two");
  CHECK(text::slug("Война и мир", 80).empty());
  CHECK(text::slug("?!", 80).empty());
}

TEST_CASE("case follows the language") {
  CHECK(text::upper("title", "tr") == "TİTLE");
  CHECK(text::lower("ΟΔΟΣ", "el") == "οδος");
  CHECK(text::folded("ÀB") == "àb");
}
