// File names: natural order, folding, and bytes that are no UTF-8.
#include "collection/names.h"

#include "catch.h"

#include <algorithm>
#include <vector>

using namespace octavo::collection;

TEST_CASE("names are in the order in which people count", "[collection]") {
  const std::vector<std::string> wanted = {
      "Chapter 1.txt",   "chapter 2.txt", "Chapter 10.txt", "chapter 10b.txt", "chapter 99.txt",
      "chapter 100.txt", "story.txt",     "story 2.txt",    "story10.txt",     "story00000000011.txt"};
  std::vector<std::string> names(wanted.rbegin(), wanted.rend());
  std::sort(names.begin(), names.end(), natural_less);
  CHECK(names == wanted);
}

TEST_CASE("natural order is strict and total", "[collection]") {
  const std::vector<std::string> names = {"a1", "a01", "a001", "A1", "a", "a/b", "a b",  "a.b", "",
                                          "1",  "01",  "10",   "é",  "É", "z",   "\xff", "a1b", "a1B"};
  for (const std::string& a : names)
    for (const std::string& b : names) {
      INFO(a << " and " << b);
      CHECK(natural_less(a, b) + natural_less(b, a) == (a == b ? 0 : 1));
      for (const std::string& c : names)
        if (natural_less(a, b) && natural_less(b, c))
          CHECK(natural_less(a, c));
    }
}

TEST_CASE("numbers longer than any integer are numbers", "[collection]") {
  CHECK(natural_less("a99999999999999999999999", "a100000000000000000000000"));
  CHECK_FALSE(natural_less("a100000000000000000000000", "a99999999999999999999999"));
}

TEST_CASE("names that differ in case alone have one key", "[collection]") {
  CHECK(folded_name("Élan STORY.epub") == folded_name("éLAN story.EPUB"));
  CHECK(folded_name("a") != folded_name("b"));
  CHECK(folded_name("\xff\xfe") == "\xff\xfe");
}

TEST_CASE("what is printed has no control characters and is UTF-8", "[collection]") {
  CHECK(printable("plain – ♪") == "plain – ♪");
  CHECK(printable("a\x1b[31m\xff\n") == "a\xEF\xBF\xBD[31m\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(is_plain_text("plain – ♪"));
  CHECK_FALSE(is_plain_text("a\x01"));
  CHECK_FALSE(is_plain_text("\xc3"));
  CHECK_FALSE(is_plain_text("\xef\xbf\xbf")); // U+FFFF
}
