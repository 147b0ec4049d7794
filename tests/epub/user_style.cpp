// The user's own style sheet: what it may hold, and where it stands.
#include "epub/user_style.h"

#include "catch.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"

#include <octavo/error.h>

using namespace octavo;
using namespace octavo::tests;

namespace {

std::string refusal(std::string_view css) {
  try {
    check_style_sheet(css);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_css);
    return error.what();
  }
  return "none";
}

} // namespace

TEST_CASE("a user's style sheet stands behind Octavo's, so that its rules win") {
  WriteOptions options = undrawn();
  options.css = "\xEF\xBB\xBF@charset \"utf-8\";\np { margin: 0 }\n";
  const Unpacked epub = written("user-style", specimen(), options);
  const std::string& css = epub.file("book/style.css");
  CHECK(css.ends_with("\np { margin: 0 }\n"));
  CHECK(css.find("@charset \"utf-8\";\np") == std::string::npos);
  CHECK(css.starts_with(unpack(epub::write(specimen(), undrawn()).bytes).file("book/style.css")));
  options.css = "p {";
  CHECK_THROWS_AS(epub::write(specimen(), options), Error);
}

TEST_CASE("style sheets that a book can hold are taken") {
  for (const char* const css :
       {"", "p { color: red; }", "/* @import 'a'; url(x) { */", "p::before { content: \"url(a) } @import\" }",
        "@media (min-width: 30em) { p { margin: 0 } }", "p { background: url(data:image/png;base64,AA==) }",
        "p { background: URL( \"data:image/png,x\" ) }", "a[title='}'] { color: red }",
        ".direction, direction { margin: 0 }", "p { flex-direction: row; --direction: 1 }",
        "é { content: 'é' }"}) {
    INFO(css);
    CHECK(refusal(css) == "none");
  }
}

TEST_CASE("a style sheet that a book cannot hold is refused with its line") {
  CHECK_THAT(refusal("p {}\n\n@import 'other.css';"),
             Catch::StartsWith("line 3 of the style sheet: @import"));
  CHECK_THAT(refusal("@font-face { src: url(my.otf) }"), Catch::Contains("not in the book"));
  CHECK_THAT(refusal("p { src: url(\"my.otf"), Catch::Contains("not in the book"));
  CHECK_THAT(refusal("p {\n direction : rtl }"),
             Catch::StartsWith("line 2") && Catch::Contains("'direction'"));
  CHECK_THAT(refusal("p { margin: 0; unicode-bidi:embed }"), Catch::Contains("'unicode-bidi'"));
  CHECK_THAT(refusal("p { margin: 0;\n"), Catch::Contains("never closed"));
  CHECK_THAT(refusal("p { } }"), Catch::Contains("closes nothing"));
  CHECK_THAT(refusal("p[title=')'{ margin: 0 }"), Catch::Contains("'[' is never closed"));
  CHECK_THAT(refusal("p { width: calc(1em"), Catch::Contains("'(' is never closed"));
  CHECK_THAT(refusal("p { \\64irection: rtl }"), Catch::Contains("escape"));
  CHECK_THAT(refusal("/* p"), Catch::Contains("never closed"));
  CHECK_THAT(refusal("p { content: 'a\n' }"), Catch::Contains("never closed"));
  CHECK_THAT(refusal(std::string_view("p \0{ }", 6)), Catch::Contains("control character"));
  CHECK_THAT(refusal("p { content: '\xFF' }"), Catch::Contains("not UTF-8"));
}
