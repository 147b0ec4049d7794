// How a row of marks is shown.
#include "model/ornament.h"

#include "catch.h"

using octavo::model::ornament;

TEST_CASE("a long row of one mark becomes three of it") {
  CHECK(ornament("○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○ ○") == "○ ○ ○");
  CHECK(ornament("*****") == "* * *");
  CHECK(ornament("* * *") == "* * *");
  CHECK(ornament("&&&") == "& & &");
  CHECK(ornament("XXXX") == "X X X");
  CHECK(ornament("oOooOooOo") == "oOo oOo oOo");
  CHECK(ornament("❤️❤️❤️❤️") == "❤️ ❤️ ❤️");
  CHECK(ornament(std::string(10000, '~')) != "");
}

TEST_CASE("a mark that is no row stays as it is") {
  CHECK(ornament("#") == "#");
  CHECK(ornament("**") == "* *");
  CHECK(ornament("~*~") == "~*~");
  CHECK(ornament("oOo") == "oOo");
  CHECK(ornament(" ~ * ~ ") == "~ * ~");
  CHECK(ornament("- * -") == "- * -");
}

TEST_CASE("a row that draws a line is a line") {
  for (const char* const row :
       {"_______", "- - - - -", "-----", "—————", "=====", "─ ─ ─", "__ __", "", "  "}) {
    INFO(row);
    CHECK(ornament(row).empty());
  }
}
