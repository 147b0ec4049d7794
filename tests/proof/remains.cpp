// Markup, wrongly decoded characters and invisible ones.
#include "catch.h"
#include "checked.h"

using namespace octavo;
using octavo::tests::count_of;

TEST_CASE("markup that is left in a text is noted") {
  constexpr auto code = "markup-left";
  for (const char* text :
       {"He came[/i] home.", "[b]He came.", "[url=http://a.b]He came.", "He&nbsp;came.", "It&#8217;s late.",
        "He came.</p>", "<br/>He came.", "<span class=\"a\">He came.", "He **came home."}) {
    INFO(text);
    CHECK(count_of(code, text) == 1);
  }
  for (const char* text :
       {"He came [I think] home [sic].", "R&D; and AT&T.", "a < b and c > d", "<3 you", "f**k it, ** * **",
        "a note** here", "He said *** and left.", "[Illustration: B]"}) {
    INFO(text);
    CHECK(count_of(code, text) == 0);
  }
}

TEST_CASE("characters that were decoded wrongly are noted") {
  constexpr auto code = "mojibake";
  CHECK(count_of(code, "Itâ€™s late.") == 1);
  CHECK(count_of(code, "The cafÃ© was shut.") == 1);
  CHECK(count_of(code, "The cafÂ\u00A0was shut.") == 1);
  CHECK(count_of(code, "Ça va, Âge d’or, «CAFÉ», Ântonio, São João, ÃO, Ã, â") == 0);
  CHECK(count_of("character-replaced", "It\uFFFDs late.") == 1);
  CHECK(count_of("character-invisible", "A soft\u00ADhyphen, another\u00ADone.") == 1);
}
