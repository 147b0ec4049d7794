// Commas and stops with too many or too few spaces, and pairs of them.
#include "catch.h"
#include "checked.h"

using namespace octavo;
using octavo::tests::count_of;

TEST_CASE("a space before a comma or a stop is noted") {
  constexpr auto code = "space-before-stop";
  CHECK(count_of(code, "Lyra , Bon Bon and others.") == 1);
  CHECK(count_of(code, "They left .") == 1);
  CHECK(count_of(code, "Did they leave ?") == 1);
  CHECK(count_of(code, "Ils partirent , enfin.", "fr") == 1);
  CHECK(count_of(code, "Partirent-ils ? Oui ! Voici : rien ; fin.", "fr") == 0);
  CHECK(count_of(code, "He fell ,and the rain ;so it went.") == 2);
  CHECK(count_of(code, "Of .net and !important he knew ?x and :y.") == 0);
  CHECK(count_of(code, "He went . . . and left. It was .5 long. He said .... No") == 0);
  CHECK(count_of(code, "Lyra, Bon Bon and others.") == 0);
}

TEST_CASE("a missing space after a stop is noted") {
  constexpr auto code = "space-missing";
  CHECK(count_of(code, "He came to the end.Then he left.") == 1);
  CHECK(count_of(code, "He came,then he left.") == 1);
  CHECK(count_of(code, "Did he come?Then he left.") == 1);
  CHECK(count_of(code, "\"Did he come?\"she asked.") == 1);
  CHECK(count_of(code, "He muttered,\"I am out.\"") == 1);
  CHECK(count_of(code, "“Did he come?” she asked, “or not?”—“No.”") == 0);
  CHECK(count_of(code, "He has a Ph.D. from the U.S.A. and e.g. a car, i.e.a car.") == 0);
  CHECK(count_of(code, "See www.example.org/end.Then and mail a.b@end.Then now.") == 0);
  CHECK(count_of(code, "It was 1,000.5 and 10:30, at 5 p.m. Well...Then he left.") == 0);
}

TEST_CASE("stops that do not follow each other are noted") {
  constexpr auto code = "stops-odd";
  CHECK(count_of(code, "He came,, and left.") == 1);
  CHECK(count_of(code, "He came,. And left.") == 1);
  CHECK(count_of(code, "He remained., and left.") == 1);
  CHECK(count_of(code, "She tried..\" said the mare.") == 1);
  CHECK(count_of(code, "He came, etc., at 5 p.m., with J. Smith, Jr.; and left... Why?! What!? Oh!") == 0);
}

TEST_CASE("what a text does throughout is said once") {
  std::string text;
  for (int i = 0; i < 30; ++i)
    text += "He came.. and went. ";
  CHECK(count_of("stops-odd", text) == 1);
}
