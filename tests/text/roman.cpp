// Roman numerals.
#include "text/roman.h"

#include "catch.h"

using namespace octavo;

TEST_CASE("numbers in roman numerals", "[text]") {
  CHECK(text::roman(1) == "i");
  CHECK(text::roman(4) == "iv");
  CHECK(text::roman(38) == "xxxviii");
  CHECK(text::roman(499) == "cdxcix");
  CHECK(text::roman(1994) == "mcmxciv");
  CHECK(text::roman(4000) == "mmmm");
  CHECK(text::roman(0).empty());
  CHECK(text::roman(-3).empty());
}
