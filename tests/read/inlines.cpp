// Emphasis and links within a paragraph.
#include "read/inlines.h"

#include "catch.h"
#include "read/outline.h"

#include <algorithm>

using namespace octavo;

namespace {

std::string inlines(std::string_view text, const reader::Markup& markup = {}) {
  return tests::marked(reader::read_marks(reader::read_inlines(text), markup));
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

TEST_CASE("marks next to each other and in each other") {
  CHECK(inlines("_several words_ and_ more") == "<i>several words</i> and_ more");
  CHECK(inlines("__so__ and ___so___") == "<b>so</b> and <b><i>so</i></b>");
  CHECK(inlines("**_both_** and _**both**_") == "<b><i>both</i></b> and <i><b>both</b></i>");
  CHECK(inlines("*he said **no***") == "<i>he said <b>no</b></i>");
  CHECK(inlines("***Wow** he thought*") == "<i><b>Wow</b> he thought</i>");
  CHECK(inlines("***Wow* he** said") == "<b><i>Wow</i> he</b> said");
  CHECK(inlines("*hugs* and *grins*") == "<i>hugs</i> and <i>grins</i>");
  CHECK(inlines("他*真的*说") == "他<i>真的</i>说");
  CHECK(inlines("“_Jamais_,” dit-il—_jamais_!") == "“<i>Jamais</i>,” dit-il—<i>jamais</i>!");
  CHECK(inlines("(_sic_) the _Pequod_'s mate") == "(<i>sic</i>) the <i>Pequod</i>'s mate");
}

TEST_CASE("faces, fields of forms and censored words hold no emphasis") {
  for (const char* const text : {"*_* so cute",
                                 "^_^ and ^_^",
                                 ">_< oh",
                                 "T_T why",
                                 "-_- and -_-",
                                 "(*^_^*)",
                                 "o_O what o_O",
                                 ";_;",
                                 "Name: ________ Age: ___",
                                 "s*** and f***",
                                 "you ****ing ****",
                                 "the b**** and the s*** of it",
                                 "***** of five",
                                 "M*A*S*H",
                                 "*.txt and *.doc",
                                 "2 * 3 and 4 * 5",
                                 "a*b*c",
                                 "__init__py",
                                 "~~~",
                                 "/ / /"}) {
    INFO(text);
    CHECK(inlines(text) == text);
  }
  CHECK(inlines("*_* I like *that*") == "*_* I like <i>that</i>");
  CHECK(inlines("_September._.... Then _-this-_.") == "<i>September.</i>.... Then <i>-this-</i>.");
  CHECK(inlines("^_^ I _do_") == "^_^ I <i>do</i>");
}

TEST_CASE("tags are emphasis, links and looks, in pairs") {
  CHECK(inlines("[B]so[/b] [u]so[/u] [s]so[/s] H[sub]2[/sub]O") ==
        "<b>so</b> <underlined so> <struck so> H<subscript 2>O");
  CHECK(inlines("[color=red]red[/color] [size=5][font=Arial]big[/font][/size] [spoiler]he[/spoiler]") ==
        "red big he");
  CHECK(inlines("[b][i]both[/b][/i] gone") == "<b><i>both</i></b> gone");
  CHECK(inlines("[b]a [i]b[/b] c[/i]") == "<b>a <i>b</i></b><i> c</i>");
  CHECK(inlines("[url=http://a.org/x]here[/url]") == "<http://a.org/x>");
  CHECK(inlines("[url]www.a.org[/url]") == "<http://www.a.org>");
  CHECK(inlines("[url=next]here[/url]") == "here");
  CHECK(inlines("[img]http://a.org/a_b_c.png[/img]") == "<http://a.org/a_b_c.png>");
  CHECK(inlines("[youtube]dQw4w9WgXcQ[/youtube]") == "<https://www.youtube.com/watch?v=dQw4w9WgXcQ>");
  CHECK(inlines("<a href=\"https://a.org/\">here</a>, <span style=\"font-style: italic\">so</span>") ==
        "<https://a.org/>, <i>so</i>");
  CHECK(inlines("one<br>two<br/>three<BR />") == "one/two/three");
  CHECK(inlines("<font color=red>red</font> and <strike>not</strike>") == "red and <struck not>");
  CHECK(inlines("<img src=\"http://a.org/m.png\" alt=\"A map\">") == "<http://a.org/m.png>");
  CHECK(inlines("<img src=\"m.png\" alt=\"A map\">") == "A map");
  CHECK(inlines("<p>Whole.</p>") == "Whole.");
  CHECK(inlines("*a [b]c* d[/b]") == "<i>a <b>c</b></i><b> d</b>");
}

TEST_CASE("brackets that are no tags stay") {
  for (const char* const text : {"[sic]",
                                 "[1] and [2]",
                                 "[INSERT NAME]",
                                 "[i am here]",
                                 "I <3 you",
                                 "<Bob> hi",
                                 "<<thoughts>>",
                                 "a[i] = b[i]",
                                 "[b]",
                                 "[/b]",
                                 "[i]one[/b]",
                                 "AT&T",
                                 "&c. & so",
                                 "x &amp; y",
                                 "<b",
                                 "[url=http://a.org/]",
                                 "[quote]",
                                 "[spoiler]",
                                 "if a<b and c>d",
                                 "<i think>",
                                 "[x] done [ ] not",
                                 "<b>",
                                 "[right] turn"}) {
    INFO(text);
    CHECK(inlines(text) == text);
  }
}

TEST_CASE("entities are characters where a text holds HTML") {
  reader::Markup html;
  html.html = true;
  CHECK(inlines("Tom &amp; Jerry &mdash; &#8220;So&#x201D;&hellip;", html) == "Tom & Jerry — “So”…");
  CHECK(inlines("&ast;one&ast; &num;2 &lowbar;", html) == "*one* #2 _");
  CHECK(inlines("caf&eacute; &lt;b&gt; &quot;x&quot; &#146;", html) == "café <b> \"x\" ’");
  CHECK(inlines("a&nbsp;b &nbsp; c", html) == "a\xC2\xA0"
                                              "b c");
  for (const char* const text : {"AT&T", "&c.;", "&nosuch;", "&#0;", "&#xD800;", "&#7;", "&;", "&#;", "&amp"})
    CHECK(inlines(text, html) == text);
  CHECK(inlines("One.<p>Two.", html) == "One.Two.");
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
  for (const std::string_view piece :
       {"(*!* ", "*",    "_a ",   "[i]",      "<b>", "[",   "<",    "[/i]", "*a ",     "**a ",
        "***a ", "&amp", "[url=", "<a href=", "/a ", "=a ", "~~a ", "^_^",  "http://", "h("}) {
    std::string flood;
    while (flood.size() < 1'000'000)
      flood += piece;
    INFO(piece);
    CHECK(inlines(flood).size() >= flood.size() - 1);
  }
}

TEST_CASE("deep nesting is cut off, and nothing of it lost") {
  std::string deep;
  for (int i = 0; i < 1000; ++i)
    deep += i % 2 == 0 ? "[i]a" : "[b]a";
  for (int i = 1000; i-- > 0;)
    deep += i % 2 == 0 ? "[/i]" : "[/b]";
  const std::string read = inlines(deep);
  CHECK(std::count(read.begin(), read.end(), 'a') == 1000);
}
