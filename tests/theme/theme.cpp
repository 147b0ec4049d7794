// Themes: what their files may say, and what is said of those that are wrong.
#include "catch.h"

#include <octavo/error.h>
#include <octavo/theme.h>

using namespace octavo;

namespace {

/// What parse_theme() says of a wrong theme; nothing where it is right.
std::string complaint(std::string_view toml) {
  try {
    parse_theme(toml, "mine.toml");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_theme);
    return error.what();
  }
  return {};
}

} // namespace

TEST_CASE("the default theme's file says what is done without one", "[theme]") {
  const Theme classic = theme(themes().front());
  const Style usual;
  CHECK(classic.name == "classic");
  CHECK(classic.style.design == usual.design);
  CHECK(classic.style.width == usual.width);
  CHECK(classic.style.height == usual.height);
  CHECK(classic.style.margins == usual.margins);
  CHECK(classic.style.font_size == usual.font_size);
  CHECK(classic.style.leading == usual.leading);
  CHECK(classic.style.family == usual.family);
  CHECK(classic.style.two_sided == usual.two_sided);
  CHECK(classic.style.opening == usual.opening);
  CHECK(classic.style.drop_cap_lines == usual.drop_cap_lines);
  CHECK(classic.style.chapter_numbers == usual.chapter_numbers);
  CHECK(classic.style.running_heads == usual.running_heads);
  CHECK(classic.style.open_right == usual.open_right);
  CHECK(classic.style.half_title == usual.half_title);
  CHECK(classic.style.colophon == usual.colophon);
}

TEST_CASE("every built-in theme is read, and says what it is", "[theme]") {
  for (const std::string_view name : themes()) {
    INFO(name);
    const Theme one = theme(name);
    CHECK(one.name == name);
    CHECK_FALSE(one.summary.empty());
    CHECK(one.fonts.empty());
  }
  CHECK_THROWS_WITH(theme("moderm"), Catch::Contains("did you mean `modern`"));
}

TEST_CASE("a theme says as little as it likes", "[theme]") {
  const Theme one = parse_theme("[text]\nsize = 21\n", "mine.toml");
  CHECK(one.style.font_size == 21 * point);
  CHECK(one.style.leading == 28 * point); // in proportion
  CHECK(one.style.width == Style{}.width);
  const Theme other = parse_theme("base = 'modern'\n[text]\nleading = '15pt'\n", "mine.toml");
  CHECK(other.style.design == theme("modern").style.design);
  CHECK(other.style.leading == 15 * point);
}

TEST_CASE("margins are lengths, or parts of the page", "[theme]") {
  const Theme lengths =
      parse_theme("[page]\nmargins = { inner = '20mm', outer = '1in', top = '2cm', bottom = '60pt' }\n", "");
  REQUIRE(lengths.style.margins);
  CHECK(lengths.style.margins->outer == inch);
  CHECK(lengths.style.margins->bottom == 60 * point);
  const Theme parts =
      parse_theme("[page.margins]\ninner = '12.5%'\nouter = '20%'\ntop = '9%'\nbottom = '13%'\n", "");
  CHECK_FALSE(parts.style.margins);
  CHECK(parts.style.design.margins == MarginShares{125, 200, 90, 130});
}

TEST_CASE("fonts are named with what they are for", "[theme]") {
  const Theme one = parse_theme("[fonts]\nregular = 'a.otf'\ndisplay = 'fonts/b.ttf'\n", "");
  CHECK(one.fonts ==
        std::vector<Theme::Font>{{"a.otf", FontRole::regular}, {"fonts/b.ttf", FontRole::display}});
}

TEST_CASE("what is wrong in a theme is named with its place and its remedy", "[theme]") {
  using Catch::StartsWith;
  CHECK_THAT(complaint("[page]\ntrm = 'a5'\n"),
             StartsWith("mine.toml:2:1: there is no key `page.trm`; did you mean `trim`?"));
  CHECK_THAT(complaint("[zebra]\n"), Catch::Contains("there is no key `zebra`; there are: "));
  CHECK_THAT(complaint("[text]\nsize = 3\n"), StartsWith("mine.toml:2:8: `text.size` is '3', and takes"));
  CHECK_THAT(complaint("[headings]\nsink = 99\n"), Catch::Contains("a whole number from 0 to 20"));
  CHECK_THAT(complaint("[headings.title]\nface = 'serif'\n"),
             Catch::Contains("`headings.title.face` is 'serif', and takes one of: text, sans, display"));
  CHECK_THAT(complaint("[text]\ncolour = 'red'\n"), Catch::Contains("takes a colour as in \"#1d3557\""));
  CHECK_THAT(complaint("[page.margins]\ninner = '10%'\n"), Catch::Contains("all four"));
  CHECK_THAT(complaint("[page]\ntwo-sided = 'yes'\n"), Catch::Contains("true or false"));
  CHECK_THAT(complaint("page = 3\n"), Catch::Contains("must be a table, as in [page]"));
  CHECK_THAT(complaint("base = 'mine'\n"), Catch::Contains("takes one of: classic"));
  CHECK_THAT(complaint("[cover]\npalettes = ['mnit']\n"), Catch::Contains("did you mean `mint`?"));
  CHECK_THAT(complaint("[text\n"), StartsWith("mine.toml:1:"));
  CHECK_THAT(complaint("a" + std::string(5000, '.')), Catch::Contains("more than 1,000 dots"));
}

TEST_CASE("text that could not be read on its paper is refused", "[theme]") {
  CHECK_THAT(complaint("[page]\npaper = '#202020'\n"), Catch::Contains("hard to read on the paper"));
  CHECK(complaint("[page]\npaper = '#202020'\n[text]\ncolour = '#eeeeee'\nlink = '#eeeeee'\naccent = "
                  "'#eeeeee'\n")
            .empty());
}
