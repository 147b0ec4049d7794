// Numbers in headings said in other ways.
#include "text/numerals.h"

#include "catch.h"

using namespace octavo::text;

TEST_CASE("numbers are spelt out in the language") {
  CHECK(spelled_out(21, "en") == "twenty-one");
  CHECK(spelled_out(21, "en-GB") == "twenty-one");
  CHECK(spelled_out(21, "de") == "einundzwanzig");
  CHECK(spelled_out(17, "fr") == "dix-sept");
  CHECK(spelled_out(12, "zh") == "十二");
  CHECK(spelled_out(4, "ru") == "четыре");
  CHECK(spelled_out(4, "tlh").empty());
  CHECK(spelled_out(4, "").empty());
}

TEST_CASE("a heading's number is said in another way, and all else stays") {
  const auto words = [](std::string_view heading, int n, std::string_view tag = "en") {
    return renumbered(heading, n, Numerals::words, tag);
  };
  CHECK(words("Chapter 4", 4) == "Chapter Four");
  CHECK(words("CHAPTER IV", 4) == "CHAPTER FOUR");
  CHECK(words("Chapter xxi.", 21) == "Chapter Twenty-One");
  CHECK(words("4.", 4) == "Four");
  CHECK(words("IV", 4) == "Four");
  CHECK(words("Chapter Four", 4) == "Chapter Four");
  CHECK(words("The Fourth Chapter", 4) == "The Fourth Chapter");
  CHECK(words("4th Chapter", 4) == "4th Chapter");
  CHECK(words("Prologue", 1) == "Prologue");
  CHECK(words("Kapitel 4", 4, "de") == "Kapitel vier");
  CHECK(words("4", 4, "de") == "Vier");
  CHECK(words("4. kapitola", 4, "cs") == "4. kapitola");
  CHECK(words("Chapitre 1", 1, "fr") == "Chapitre premier");
  CHECK(words("Chapitre 2", 2, "fr") == "Chapitre deux");
  CHECK(words("第12章", 12, "zh") == "第十二章");
  CHECK(words("Chapter 4", 4, "tlh") == "Chapter 4");
  CHECK(words("Chapter 4", 5) == "Chapter 4");
}

TEST_CASE("figures and Roman numerals take the place of each other and of words") {
  CHECK(renumbered("Chapter Twenty-One", 21, Numerals::figures, "en") == "Chapter 21");
  CHECK(renumbered("Chapter Twenty One", 21, Numerals::roman, "en") == "Chapter XXI");
  CHECK(renumbered("Chapter One: One", 1, Numerals::figures, "en") == "Chapter One: 1");
  CHECK(renumbered("第十二章", 12, Numerals::figures, "zh") == "第12章");
  CHECK(renumbered("Chapter 5000", 5000, Numerals::roman, "en") == "Chapter 5000");
  CHECK(renumbered("Chapter 0", 0, Numerals::roman, "en") == "Chapter 0");
}
