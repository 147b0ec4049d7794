// XML of whatever a Book holds.
#include "epub/xml.h"

#include "catch.h"
#include "text/printable.h"

using namespace octavo::epub;

TEST_CASE("what XML cannot hold is dropped or replaced") {
  CHECK(octavo::text::clean("plain") == "plain");
  CHECK(octavo::text::clean("a\x01\x1F\x7F\xC2\x80z") == "az");
  CHECK(octavo::text::clean("a\tb\nc\rd") == "a b c d");
  CHECK(octavo::text::clean_lines("a\tb\nc\rd") == "a\tb\nc d");
  CHECK(octavo::text::clean("\xEF\xBF\xBE|\xEF\xBF\xBF|\xEF\xB7\x90|\xF0\x9F\xBF\xBE") == "|||");
  CHECK(octavo::text::clean("\xFF|\xC3|\xED\xA0\x80") == "\uFFFD|\uFFFD|\uFFFD\uFFFD\uFFFD");
  CHECK(octavo::text::clean(std::string("a\0b", 3)) == "ab");
  CHECK(octavo::text::clean("é “ ” 🦄 \uFFFD") == "é “ ” 🦄 \uFFFD");
  CHECK(octavo::text::one_line("  a \n\n b\t") == "a b");
}

TEST_CASE("text and attributes are escaped, and nothing is added between them") {
  Xml xml;
  xml.open("p", {{"class", "a \"b\" & <c>"}, {"id", ""}});
  xml.text("1 < 2 & 3 > 2, ");
  xml.leaf("em", {}, "]]>");
  xml.text(" x");
  xml.empty("br");
  xml.close();
  CHECK(xml.take() ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<p class=\"a &quot;b&quot; &amp; &lt;c&gt;\">1 &lt; 2 &amp; 3 &gt; 2, <em>]]&gt;</em> x<br/></p>");
}

TEST_CASE("an attribute that says nothing is written where it is asked for") {
  Xml xml;
  xml.open("img");
  xml.attribute("alt", "");
  xml.close();
  CHECK(xml.take().ends_with("<img alt=\"\"/>"));
}
