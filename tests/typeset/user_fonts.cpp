// Fonts of the user's: which are taken, what they are for, and what is said of those that are not.
#include "catch.h"

#include "typeset/set_pages.h"

#include <octavo/error.h>
#include <octavo/typeset.h>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace octavo;

namespace {

std::string bundled_font(const std::string& name) {
  std::ifstream file(std::string(OCTAVO_SOURCE_DIR) + "/fonts/" + name, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

Style with_font(std::string bytes, FontRole role = FontRole::automatic) {
  Style style;
  style.fonts.push_back({"mine.otf", std::make_shared<const std::string>(std::move(bytes)), role});
  return style;
}

/// Where the table with that name begins; the test fails where there is none.
std::size_t table_at(const std::string& font, const std::string& tag) {
  const std::size_t entry = font.find(tag, 12);
  REQUIRE(entry != std::string::npos);
  std::size_t offset = 0;
  for (std::size_t i = 8; i < 12; ++i)
    offset = offset << 8U | static_cast<unsigned char>(font[entry + i]);
  return offset;
}

/// With the permission to embed that "OS/2" has in fsType.
std::string permitting(std::string font, unsigned allowed) {
  const std::size_t at = table_at(font, "OS/2") + 8;
  font[at] = static_cast<char>(allowed >> 8U);
  font[at + 1] = static_cast<char>(allowed & 0xFFU);
  return font;
}

std::string complaint(std::string font) {
  try {
    typeset(tests::one_chapter(tests::prose(1)), with_font(std::move(font)));
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_font);
    return error.what();
  }
  return {};
}

std::vector<std::string> fonts_of(const Typesetting& set) {
  std::vector<std::string> names;
  for (const Font& font : set.pages.fonts)
    names.push_back(font.name);
  return names;
}

bool has_note(const Typesetting& set, std::string_view code) {
  return std::any_of(set.notes.begin(), set.notes.end(), [&](const Note& note) { return note.code == code; });
}

} // namespace

TEST_CASE("a font of the user's takes the place of the cut that it is", "[typeset]") {
  const Book book = tests::one_chapter(tests::prose(3));
  const auto uses = [&](const Style& style, const std::string& name) {
    const auto names = fonts_of(typeset(book, style));
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const Style regular = with_font(bundled_font("eb-garamond/EBGaramond-Regular.otf"));
  CHECK(uses(regular, "EBGaramond-Regular"));
  CHECK_FALSE(uses(regular, "LibertinusSerif-Regular"));
  const Style italic = with_font(bundled_font("eb-garamond/EBGaramond-Italic.otf"));
  CHECK(uses(italic, "LibertinusSerif-Regular"));
  const Style display = with_font(bundled_font("dejavu/DejaVuSans.ttf"), FontRole::display);
  CHECK(uses(display, "DejaVuSans"));
  CHECK(uses(display, "LibertinusSerif-Regular"));
}

TEST_CASE("what the user's font lacks is set in the family's, and noted", "[typeset]") {
  const Style style =
      with_font(bundled_font("libertinus/LibertinusSerifInitials-Regular.otf"), FontRole::regular);
  const Typesetting set = typeset(tests::one_chapter(tests::prose(1)), style);
  CHECK(has_note(set, "font-lacks-character"));
  CHECK(fonts_of(set).size() >= 2);
  CHECK_FALSE(has_note(typeset(tests::one_chapter(tests::prose(1)),
                               with_font(bundled_font("eb-garamond/EBGaramond-Regular.otf"))),
                       "font-lacks-character"));
}

TEST_CASE("cuts that the user has no font for are set in one of the user's before they are boxes",
          "[typeset]") {
  // Cut is Latin, but for a letter that only DejaVu Sans has of what is bundled.
  Style style = with_font(bundled_font("symbola/Symbola.ttf"), FontRole::regular);
  style.system_fonts = false;
  const std::string rare = "\U00010140"; // a Greek acrophonic number, of Symbola alone
  const Book book = tests::one_chapter({Block{
      Paragraph{{Inline{Text{"One "}}, Inline{Emphasis{{Inline{Text{rare}}}}}, Inline{Text{" and two."}}}}}});
  const Typesetting set = typeset(book, style);
  CHECK_FALSE(has_note(set, "glyph-missing"));
  CHECK_FALSE(has_note(set, "font-lacks-character"));
  // A cut of the family that has the letters goes before a cut of the user's that is another one.
  Style italic = with_font(bundled_font("libertinus/LibertinusSerifInitials-Regular.otf"), FontRole::italic);
  italic.fonts.push_back(with_font(bundled_font("dejavu/DejaVuSans.ttf"), FontRole::regular).fonts.front());
  const Book emphasised = tests::one_chapter({Block{Paragraph{{Inline{Emphasis{{Inline{Text{"word"}}}}}}}}});
  const auto names = fonts_of(typeset(emphasised, italic));
  CHECK(std::find(names.begin(), names.end(), "LibertinusSerif-Italic") != names.end());
}

TEST_CASE("files that are no font, or none that a book can hold, are refused", "[typeset]") {
  using Catch::Contains;
  const std::string font = bundled_font("eb-garamond/EBGaramond-Regular.otf");
  CHECK_THAT(complaint(""), Contains("the font mine.otf is no TrueType or OpenType font"));
  CHECK_THAT(complaint("%PDF-1.7 and more"), Contains("is no TrueType"));
  CHECK_THAT(complaint("wOF2" + font), Contains("is a web font; convert it"));
  CHECK_THAT(complaint("ttcf" + font), Contains("holds several fonts"));
  CHECK_THAT(complaint(font.substr(0, 40)), Contains("ends in its list of tables"));
  CHECK_THAT(complaint(font.substr(0, font.size() / 2)), Contains("reaches beyond its end"));
  std::string variable = font;
  variable.replace(variable.find("GSUB"), 4, "fvar");
  CHECK_THAT(complaint(variable), Contains("is a variable one"));
  std::string pictures = font;
  pictures.replace(pictures.find("CFF "), 4, "CBDT");
  CHECK_THAT(complaint(pictures), Contains("only pictures of its letters"));
  std::string nameless = font;
  nameless.replace(nameless.find("cmap"), 4, "kmap");
  CHECK_THAT(complaint(nameless), Contains("lacks its table 'cmap'"));
}

TEST_CASE("a font cut off or changed anywhere is refused or set, and nothing worse", "[typeset]") {
  const std::string font = bundled_font("libertinus/LibertinusSerifInitials-Regular.otf");
  for (std::size_t step = 1; step < 12; ++step) {
    std::string damaged = font;
    for (std::size_t at = step; at < damaged.size(); at += 97 * step)
      damaged[at] = static_cast<char>(damaged[at] ^ static_cast<char>(step * 37));
    const std::string said = complaint(damaged);
    CHECK((said.empty() || said.find("mine.otf") != std::string::npos));
  }
}

TEST_CASE("what a font's maker allows is kept to", "[typeset]") {
  const std::string font = bundled_font("eb-garamond/EBGaramond-Regular.otf");
  CHECK_THAT(complaint(permitting(font, 0x0002)), Catch::Contains("may not be embedded in a book"));
  CHECK_THAT(complaint(permitting(font, 0x0200)), Catch::Contains("may not be embedded with its outlines"));
  CHECK(complaint(permitting(font, 0x0008)).empty());
  const Book book = tests::one_chapter(tests::prose(1));
  CHECK(has_note(typeset(book, with_font(permitting(font, 0x0004))), "font-preview-only"));
  CHECK(has_note(typeset(book, with_font(permitting(font, 0x0100))), "font-embedded-whole"));
  CHECK(typeset(book, with_font(permitting(font, 0))).notes.empty());
}
