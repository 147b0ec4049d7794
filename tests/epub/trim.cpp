// A style sheet has the rules that hold for something in the book, and no comments.
#include "epub/trim.h"

#include "catch.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

std::string trimmed(const std::string& css, const std::string& document) {
  epub::UsedNames used;
  used.add(document);
  return epub::trimmed_sheet(css, used);
}

} // namespace

TEST_CASE("rules of a style sheet stay where something has what they name") {
  const std::string page = "<html lang=\"zh-Hant\"><body><p class=\"a b\">1 &gt; 2</p><hr/></body></html>";
  CHECK(trimmed("p {\n  margin: 0;\n  padding: 0;\n}\n", page) == "p { margin: 0; padding: 0; }\n");
  CHECK(trimmed("p.b, p.c, h1 { margin: 0 } .d { margin: 1em }", page) == "p.b { margin: 0 }\n");
  CHECK(trimmed("body > p + hr::before { content: \"a  }\" }", page) ==
        "body > p + hr::before { content: \"a  }\" }\n");
  CHECK(trimmed("p:lang(zh) { margin: 0 } p:lang(ja) { margin: 0 }", page) == "p:lang(zh) { margin: 0 }\n");
  CHECK(trimmed("[dir=\"rtl\"] p { margin: 0 } p[title] { margin: 0 }", page) == "p[title] { margin: 0 }\n");
  CHECK(trimmed("@supports (a: b) { p { margin: 0 } h1 { margin: 0 } }", page) ==
        "@supports (a: b) {\np { margin: 0 }\n}\n");
  CHECK(trimmed("@supports (a: b) { h1 { margin: 0 } }", page).empty());
  CHECK(trimmed("@font-face { src: url(a) }\n@charset \"b\";", page) ==
        "@font-face { src: url(a) }\n@charset \"b\";\n");
  CHECK(trimmed("/* p { } */ p /* a */ { margin: /* b */ 0 }", page) == "p { margin: 0 }\n");
  CHECK(trimmed("p:not(.c) { margin: 0 } \\70 { margin: 0 } * { margin: 0 }", page) ==
        "p:not(.c) { margin: 0 }\n\\70 { margin: 0 }\n* { margin: 0 }\n");
}

TEST_CASE("a short story's style sheet is short, and one of everything has all of it") {
  const Book plain_story =
      book("Tea", {section(SectionKind::chapter, "one", "One", {paragraph("It rained.")})});
  const std::string few = written("trimmed", plain_story).file("book/style.css");
  const std::string all = unpack(epub::write(specimen(), undrawn()).bytes).file("book/style.css");
  CHECK(few.size() * 2 < all.size());
  for (const char* const kept : {"p.author", "hgroup", "nav ol", "section.title-page"})
    CHECK(few.find(kept) != std::string::npos);
  for (const char* const kept : {"div.verse", "blockquote", "section.footnotes", "table", "div.chat"}) {
    INFO(kept);
    CHECK(few.find(kept) == std::string::npos);
    CHECK(all.find(kept) != std::string::npos);
  }
  CHECK(all.find("/*") == std::string::npos);
}
