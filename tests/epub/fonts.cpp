// Fonts that an EPUB carries: none without being asked, and then what its documents show, no more.
#include <octavo/edition.h>
#include <octavo/error.h>
#include <octavo/fonts.h>

#include "catch.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"
#include "epub/used_text.h"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace octavo;
using namespace octavo::epub;
using namespace octavo::tests;

namespace {

WriteOptions carrying() {
  WriteOptions options = undrawn();
  options.embed_fonts = true;
  return options;
}

Block emphasised(const std::string& before, const std::string& text) {
  Paragraph paragraph;
  paragraph.content = {{Text{before}}, {Emphasis{{{Text{text}}}}}};
  return {paragraph};
}

/// Those of `characters` that the file in the package has not.
std::u32string lacks(const Unpacked& epub, const std::string& name, std::u32string_view characters) {
  Font font;
  font.file = epub.file("book/" + name);
  return lacking(font, characters);
}

std::vector<std::string> font_files(const Unpacked& epub) {
  std::vector<std::string> out;
  for (const std::string& name : epub.names)
    if (name.starts_with("book/font-"))
      out.push_back(name.substr(5));
  return out;
}

std::string libertinus() {
  std::ifstream file(std::string(OCTAVO_SOURCE_DIR) + "/fonts/libertinus/LibertinusSans-Regular.otf",
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The same with "OS/2", fsType.
std::string permitting(std::string font, unsigned allowed) {
  const std::size_t entry = font.find("OS/2", 12);
  REQUIRE(entry != std::string::npos);
  std::size_t at = 8;
  for (std::size_t i = 8, offset = 0; i < 12; ++i) {
    offset = offset << 8U | static_cast<unsigned char>(font[entry + i]);
    at = offset + 8;
  }
  font[at] = static_cast<char>(allowed >> 8U);
  font[at + 1] = static_cast<char>(allowed & 0xFFU);
  return font;
}

WriteOptions with_font(std::string font) {
  WriteOptions options = carrying();
  options.style.fonts.push_back({"mine.otf", std::make_shared<const std::string>(std::move(font))});
  return options;
}

/// What a page shows under a style sheet, by face.
std::string shown(const std::string& css, const std::string& body, Typeface typeface, Cut cut) {
  UsedTexts used;
  const Cascade cascade(css, {"Serif", "Sans", "Display", {}});
  add_used_text(used, "<html><body>" + body + "</body></html>", cascade);
  std::string out;
  for (const char32_t c : used[{typeface, cut}].characters)
    out += static_cast<char>(c);
  return out;
}

std::string regular(const std::string& css, const std::string& body) {
  return shown(css, body, Typeface::text, Cut::regular);
}
std::string italic(const std::string& css, const std::string& body) {
  return shown(css, body, Typeface::text, Cut::italic);
}

} // namespace

TEST_CASE("without being asked, an EPUB carries no fonts and names none") {
  const Unpacked epub = written("no-fonts", specimen());
  CHECK(font_files(epub).empty());
  CHECK(epub.file("book/style.css").find("@font-face") == std::string::npos);
  CHECK(epub.file("book/package.opf").find("ibooks") == std::string::npos);
}

TEST_CASE("the fonts of an EPUB have what it shows in them, and nothing else") {
  const Book story = book("Tea", {section(SectionKind::chapter, "one", "One",
                                          {emphasised("Quiet waves jumped. ", "Bxlz"), ornament("* * *")})});
  const Unpacked epub = written("fonts", story, carrying());
  CHECK(font_files(epub) == std::vector<std::string>{"font-display-regular.otf", "font-licences.txt",
                                                     "font-text-italic.otf", "font-text-regular.otf"});
  CHECK(lacks(epub, "font-text-regular.otf", U"Quietwavsjmpd.0-*KZ") == U"KZ");
  CHECK(lacks(epub, "font-text-italic.otf", U"Bxlz Qw") == U"Qw");
  CHECK(lacks(epub, "font-display-regular.otf", U"TeaOnw") == U"w");
  const std::string& css = epub.file("book/style.css");
  CHECK_THAT(css, Catch::Contains("font-family: \"Libertinus Serif\"; font-style: italic; font-weight: "
                                  "normal; src: url(font-text-italic.otf)"));
  CHECK_THAT(css, Catch::Contains("body { font-family: \"Libertinus Serif\", serif; }"));
  CHECK_THAT(css, Catch::Contains("\"Libertinus Serif Display\", \"Libertinus Serif\", serif"));
  const std::string& package = epub.file("book/package.opf");
  CHECK_THAT(package, Catch::Contains("<meta property=\"ibooks:specified-fonts\">true</meta>"));
  CHECK_THAT(package, Catch::Contains("href=\"font-text-italic.otf\" media-type=\"font/otf\""));
  CHECK_THAT(epub.file("book/font-licences.txt"),
             Catch::Contains("The Libertinus Project Authors") && Catch::Contains("SIL OPEN FONT LICENSE"));
  CHECK(epub::write(story, carrying()).bytes == epub::write(story, carrying()).bytes);
  CHECK(read_edition(epub::write(story, carrying()).bytes).book == story);
}

TEST_CASE("every design's fonts go into a package of everything") {
  for (const char* const family : {"libertinus", "eb-garamond"}) {
    WriteOptions options = carrying();
    options.style.family = family;
    const Unpacked epub = written(std::string("fonts-") + family, specimen(), options);
    CHECK(font_files(epub).size() >= 4);
    CHECK(epub.file("book/style.css").find("oldstyle-nums") != std::string::npos);
  }
}

TEST_CASE("signs that a text face has not come from those that have them; letters do not") {
  const Book story = book("Notes", {section(SectionKind::chapter, "one", "One",
                                            {paragraph("Rain: \u2602, a house: \u2302, a letter: \u0634."), //
                                             ornament("\u2726")})});
  const Unpacked epub = written("font-signs", story, carrying());
  const std::vector<std::string> files = font_files(epub);
  REQUIRE(std::count(files.begin(), files.end(), "font-symbols-1.ttf") == 1);
  CHECK(lacks(epub, "font-symbols-1.ttf", U"\u2602\u2726\u0634A") == U"\u0634A");
  CHECK_THAT(epub.file("book/style.css"),
             Catch::Contains("body { font-family: \"Libertinus Serif\", \"DejaVu Sans\", serif; }"));
  CHECK_THAT(epub.file("book/font-licences.txt"), Catch::Contains("Bitstream"));
}

TEST_CASE("a font that has nothing of what is shown in it stays away") {
  Book story = book(
      "\u8336", {section(SectionKind::chapter, "one", "\u4E00", {emphasised("\u96E8\u3002Ann", "\u732B")})});
  story.metadata.language = "ja";
  story.metadata.contributors.clear();
  CHECK(font_files(written("fonts-few", story, carrying())) ==
        std::vector<std::string>{"font-licences.txt", "font-text-regular.otf"});
}

TEST_CASE("a font of the user's goes into the EPUB as its maker allows") {
  const Book story = book("Tea", {section(SectionKind::chapter, "one", "One", {paragraph("Quiet waves.")})});
  const Unpacked part = written("font-of-user", story, with_font(libertinus()));
  CHECK_THAT(part.file("book/style.css"),
             Catch::Contains("body { font-family: \"Libertinus Sans\", serif; }"));
  CHECK(part.file("book/font-text-regular.otf").size() < libertinus().size() / 4);
  CHECK_THAT(part.file("book/font-licences.txt"), Catch::Contains("Libertinus Sans"));

  const Notes lacks_letters =
      epub::write(
          book("Tea", {section(SectionKind::chapter, "one", "One", {paragraph("\u0634, \u4E00 and x")})}),
          with_font(libertinus()))
          .notes;
  CHECK(std::count_if(lacks_letters.begin(), lacks_letters.end(), [](const Note& note) {
          return note.code == "font-lacks-letter" && note.message.starts_with("2 letters");
        }) == 1);

  const std::string whole = permitting(libertinus(), 0x0100);
  CHECK(written("font-whole", story, with_font(whole)).file("book/font-text-regular.otf") == whole);
  const Notes notes = epub::write(story, with_font(whole)).notes;
  CHECK(std::count_if(notes.begin(), notes.end(),
                      [](const Note& note) { return note.code == "font-embedded-whole"; }) == 1);
  CHECK_THROWS_WITH(epub::write(story, with_font(permitting(libertinus(), 0x0002))),
                    Catch::Contains("mine.otf may not be embedded"));
}

TEST_CASE("what stands in which face follows from the style sheet") {
  CHECK(regular("", "<p>a<em>b</em></p>") == "a");
  CHECK(italic("", "<p>a<em>b</em></p>") == "b");
  CHECK(italic("p.x { font-style: italic } p.x em { font-style: normal }",
               "<p class='y x'>a<em>b</em></p>") == "a");
  CHECK(italic("p { font-style: italic } p.x { font-style: normal }", "<p>a</p><p class='x'>b</p>") == "a");
  CHECK(italic("p.x { font-style: normal } p { font-style: italic }", "<p>a</p><p class='x'>b</p>") == "a");
  CHECK(italic("p { font-style: italic !important } p.x { font-style: normal }", "<p class='x'>b</p>") ==
        "b");
  CHECK(italic("div > p { font-style: italic }", "<div><p>a</p><ul><li><p>b</p></li></ul></div>") == "a");
  CHECK(italic("h2 + p { font-style: italic }", "<h2>x</h2><p>a</p><p>b</p>") == "a");
  CHECK(italic("p:first-child { font-style: italic }", "<p>a</p><p>b</p>") == "a");
  CHECK(italic("[dir=\"rtl\"] p { font-style: italic }", "<div dir='rtl'><p>a</p></div><p>b</p>") == "a");
  CHECK(italic("hr::before { content: \"x\\79 \" attr(data-mark); font-style: italic }",
               "<p>a</p><hr data-mark='z'/>") == "xyz");
  CHECK(shown("h1 { font-weight: normal; font-family: Display, serif }", "<h1>a</h1><h2>b</h2>",
              Typeface::display, Cut::regular) == "a");
  CHECK(shown("", "<h2>b</h2>", Typeface::text, Cut::bold) == "b");
  CHECK(regular("p { font-family: monospace }", "<p>a</p><code>b</code>c") == "c");
}

TEST_CASE("rules for a language hold for what is in it") {
  const std::string css = ":lang(he), :lang(pt) { font-style: normal !important; }";
  const std::string body =
      "<p>a<em>b</em></p><div lang=\"pt-BR\"><p>c<em>d</em></p><em lang=\"pts\">e</em></div>";
  CHECK(regular(css, body) == "acd");
  CHECK(italic(css, body) == "be");
}

TEST_CASE("what may hold is taken as holding and as not") {
  for (const char* const css :
       {"p:hover { font-style: italic }", "@media (min-width: 9em) { p { font-style: italic } }",
        "p::first-letter { font-style: italic }", "p[lang|=en] { font-style: italic }"}) {
    INFO(css);
    CHECK(italic(css, "<p lang='en'>a</p>") == "a");
    CHECK(regular(css, "<p lang='en'>a</p>") == "a");
  }
  CHECK(regular("p { text-transform: uppercase }", "<p>a</p>") == "Aa");
  CHECK(regular("p { font-variant: small-caps }", "<p>a</p>b") == "Aab");
  CHECK(regular("p { font-family: Georgia, Serif }", "<p>a</p>") == "a");
  CHECK(italic("p { font: italic 1em/1.2 Serif }", "<p>a</p>") == "a");
}
