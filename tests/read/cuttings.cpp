// What characters read that is no letter: telegrams, headlines, signs, lists, columns.
#include "read/outline.h"

#include "catch.h"
#include "lost.h"

using namespace octavo;
using tests::outline;

namespace {

const std::string before = "The shop was shut when they came to it, and for some minutes nobody could find "
                           "the bell or anything like it.\n";
const std::string after = "They went on to the next one, because it was late, and because the rain had not "
                          "stopped since the morning.\n"
                          "Nobody said much, and the old man said nothing at all, but walked behind the "
                          "others with his hands in his coat.\n"
                          "When they came to the bridge he stopped and looked for a long time at the water "
                          "that went by below his feet.\n";

std::string read_as(const std::string& text) {
  const Reading reading = read(text);
  INFO(text);
  CHECK(tests::lost(text, reading) == "");
  return outline(reading.book);
}

bool holds(const std::string& text, const char* what) {
  return read_as(text).find(what) != std::string::npos;
}

} // namespace

TEST_CASE("telegrams") {
  CHECK(
      read_as(before + "\nTO MISS VALE, NORTH HAVEN\nARRIVING TUESDAY STOP BRING HORSES STOP\n\n" + after) ==
      R"(chapter 1-8 whole-text
  p 1
  telegram 3-4
    p 3 telegram
    p 4 telegram
  p 6..8
)");
  CHECK(holds(before + "Arriving Tuesday STOP Bring horses STOP Anna\n" + after, "telegram 2"));
  CHECK(holds(before +
                  "\n_Telegram from A. Vale to B. Wood._\n\n\"_26 May._\n\n\"Count me in.\n\n\"ANNA.\"\n\n" +
                  after,
              "telegram 3-9"));
  CHECK_FALSE(holds(before + "STOP\n" + after, "telegram"));
  CHECK_FALSE(
      holds(before + "He shouted that they should STOP at once, and they did not.\n" + after, "telegram"));
  CHECK_FALSE(holds(before + "Telegrams came all day long, and he read none of them.\n" + after, "telegram"));
}

TEST_CASE("headlines and what stands below them") {
  CHECK(read_as(before +
                "The headline read:\n\nKING LOST AT SEA\nSEARCH GOES ON\n\nNORTH HAVEN, Tuesday.--The boats "
                "came back.\n\n" +
                after) == R"(chapter 1-11 whole-text
  p 1..2
  newspaper 4-7
    heading 4 KING LOST AT SEA
    heading 5 SEARCH GOES ON
    p 7 newspaper
  p 9..11
)");
  CHECK(holds(before + "\n_\"The Haven Gazette,\" 25 September._\n\nA HARBOUR MYSTERY.\n\n" + after,
              "newspaper 3-5"));
  CHECK_FALSE(holds(before + "She said:\nNO NO NO\n" + after, "newspaper"));
}

TEST_CASE("a paper's name with a date above a headline in capitals") {
  CHECK(read_as(before + "\nTHE DAILY HERALD\n\n3 March 1921\n\nMAYOR MISSING\n\nBy Ann Hale\n\n" + after) ==
        R"(chapter 1-13 whole-text
  p 1
  newspaper 3-9
    heading 3 THE DAILY HERALD
    dateline 5 newspaper
    heading 7 MAYOR MISSING
    p 9 newspaper
  p 11..13
)");
  CHECK(read_as(before + "The Haven Gazette, 3 March 1921\nMAYOR MISSING\n" + after).find("newspaper 2-3") !=
        std::string::npos);
  // What follows the headline without a gap, or stands between the same rows, is the paper's.
  CHECK(holds(before + "\nTHE DAILY HERALD\n3 March 1921\nMAYOR MISSING\nHe left on Tuesday.\n\n" + after,
              "newspaper 3-6"));
  CHECK(holds(before +
                  "\n* * *\n\nTHE DAILY HERALD\n\n3 March 1921\n\nMAYOR MISSING\n\nHe left on "
                  "Tuesday.\n\nNobody saw him.\n\n* * *\n\n" +
                  after,
              "newspaper 5-13"));
  // No date, no headline, no paper.
  CHECK_FALSE(holds(before + "\nTHE DAILY HERALD\n\nMAYOR MISSING\n\n" + after, "newspaper"));
  CHECK_FALSE(holds(before + "\nThe Daily Herald\n\n3 March 1921\n\nHe read it.\n\n" + after, "newspaper"));
  CHECK_FALSE(holds(before + "\nTHE OLD HOUSE\n\n3 March 1921\n\nNOBODY HOME\n\n" + after, "newspaper"));
}

TEST_CASE("signs and inscriptions") {
  CHECK(read_as(before + "The sign on the door said:\nBEWARE OF THE DOG\nKEEP OUT\n" + after) ==
        R"(chapter 1-7 whole-text
  p 1..2
  notice 3-4
    centered 3 notice
    centered 4 notice
  p 5..7
)");
  CHECK_FALSE(holds(before + "BEWARE OF THE DOG\n" + after, "notice"));
}

TEST_CASE("lists with bullets, or numbered in sequence") {
  CHECK(read_as(before + "1. Bread\n2. Milk\n3. A very small cheese\n" + after) == R"(chapter 1-7 whole-text
  p 1
  list 1
    p 2 list
    p 3 list
    p 4 list
  p 5..7
)");
  CHECK(read_as(before + "They needed:\n\n- bread\n- milk\n\n" + after) == R"(chapter 1-9 whole-text
  p 1..2
  list
    p 4 list
    p 5 list
  p 7..9
)");
  CHECK(holds(before + "• bread\n• milk\n• cheese\n" + after, "  list\n"));
  CHECK(holds(before + "He counted on:\n4) Bread\n5) Milk\n6) Cheese\n" + after, "  list 4\n"));
  const std::string poem = before + "1. Bread, and\n\n2. Milk, and\n\n3. A very small cheese\n\n" + after;
  CHECK(holds(poem, "  list 1\n"));
}

TEST_CASE("a wrapped list's items go on over lines") {
  const std::string prose = R"(The road went on between the hedges for the better part of an hour, and
nobody who was on it had anything to say that the others had not heard
before. When the light began to go they looked for an inn, and found one
at the place where the river turns, with a lamp above the door and a dog
that was too old to get up for them.

)";
  CHECK(holds(
      prose + prose +
          "They needed:\n\n1. bread, and of that as much as they could carry, since nobody knew\n   when "
          "they would find more of it\n2. milk\n3. a very small cheese\n\n" +
          prose,
      "list 1\n    p 15-16 list\n    p 17 list\n    p 18 list\n"));
}

TEST_CASE("what only looks like a list is prose") {
  for (const char* const text :
       {"- Who is there?\n- Nobody.\n- I see.\n", "— Qui est là?\n— Personne.\n— Je vois.\n",
        "He said:\n- Who is there?\n- Nobody.\n- I see.\n", "1. Bread\n3. Milk\n7. Cheese\n",
        "1984 was a bad year.\n1985 was no better.\n1986 was the worst.\n", "1. Bread\n2. Milk\n"}) {
    INFO(text);
    CHECK_FALSE(holds(before + text + after, "  list"));
  }
}

TEST_CASE("columns and drawings keep their spaces") {
  const std::string table = "Bread      12    a loaf\nMilk        3    a jug\nCheese      1    very small\n";
  const Reading reading = read(before + "\n" + table + "\n" + after);
  CHECK(holds(before + "\n" + table + "\n" + after, "preformatted 3-5"));
  for (const Block& block : reading.book.sections.at(0).blocks)
    if (const auto* const text = std::get_if<Preformatted>(&block.node))
      CHECK(text->text + "\n" == table);
  CHECK(holds(before + "\n| a  | b  |\n| c  | dd |\n| e  | f  |\n\n" + after, "preformatted 3-5"));
  CHECK_FALSE(holds(before + "\nOne   two three.\nFour five   six.\nSeven eight nine   ten.\n\n" + after,
                    "preformatted"));
}
