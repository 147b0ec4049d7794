// Emphasis and links within a paragraph.
#include "read/inlines.h"

#include "catch.h"
#include "read/outline.h"

using namespace octavo;

namespace {

std::string inlines(std::string_view text) {
  return tests::marked(reader::read_inlines(text));
}

} // namespace

TEST_CASE("marks of emphasis") {
  CHECK(inlines("so *very* sad") == "so <i>very</i> sad");
  CHECK(inlines("_All of it._") == "<i>All of it.</i>");
  CHECK(inlines("**No!** he said") == "<b>No!</b> he said");
  CHECK(inlines("***both***") == "<b><i>both</i></b>");
  CHECK(inlines("[i]so[/i] and <b>so</b>, <EM>too</EM>") == "<i>so</i> and <b>so</b>, <i>too</i>");
  CHECK(inlines("*a **b** c*") == "<i>a <b>b</b> c</i>");
  CHECK(inlines("“*What?*” she said—*now*.") == "“<i>What?</i>” she said—<i>now</i>.");
  CHECK(inlines("*_both_*") == "<i>both</i>");
  CHECK(inlines("*“Stop,”* he said") == "<i>“Stop,”</i> he said");
}

TEST_CASE("marks that are only marks") {
  for (const char* const text : {"5 * 3 * 2", "f**k and sh*t", "snake_case_name", "a footnote*", "*", "_ _ _",
                                 "* not a list", "2*3*4", "____ and ____", "Dear Mr. ____,", "*lonely",
                                 "[i]open", "<i>open", "a < b > c", "**", "[b][/b]", "[1]", "x_ y_", "(*)"}) {
    INFO(text);
    CHECK(inlines(text) == text);
  }
}

TEST_CASE("URLs are links, without the sentence's stop") {
  CHECK(inlines("see https://example.org/a_b_c?x=*1*.") == "see <https://example.org/a_b_c?x=*1>*.");
  CHECK(inlines("(http://example.org/x(1))") == "(<http://example.org/x(1)>)");
  CHECK(inlines("“http://example.org”") == "“<http://example.org>”");
  CHECK(inlines("http:// is nothing") == "http:// is nothing");
  CHECK(inlines("ahttp://example.org") == "ahttp://example.org");
}

TEST_CASE("spaces collapse over the ends of marks") {
  CHECK(inlines("  a  *b*   c ") == "a <i>b</i> c");
  CHECK(inlines("a\xC2\xA0"
                "b") == "a\xC2\xA0"
                        "b");
}

TEST_CASE("a flood of marks takes linear time and stays text") {
  std::string flood;
  for (int i = 0; i < 200'000; ++i)
    flood += "(*!* ";
  CHECK(inlines(flood).size() == flood.size() - 1);
}
