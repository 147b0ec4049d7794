// Scripts that run from right to left, that have no spaces, or that only fonts of the system have.
#include "typeset/bidi.h"
#include "typeset/breaks.h"
#include "typeset/east_asian.h"
#include "typeset/geometry.h"
#include "typeset/looks.h"
#include "typeset/set_lines.h"
#include "typeset/set_pages.h"
#include "typeset/system_fonts.h"

#include "catch.h"
#include "epub/samples.h"

#include <octavo/format.h>

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;
using namespace octavo::typesetter;

namespace {

std::string broken(std::string_view text, std::string_view language) {
  Breaks breaks(language);
  std::string out;
  std::size_t from = 0;
  for (const std::uint32_t at : breaks.inside(text)) {
    out += std::string(text.substr(from, at - from)) + '|';
    from = at;
  }
  return out + std::string(text.substr(from));
}

Book hebrew() {
  Blocks blocks;
  for (int i = 0; i < 40; ++i)
    blocks.push_back(paragraph("בבוקר התעוררתי לקול הגשם, הבטתי מן החלון ואמרתי איזה יום יפה היום הזה."));
  Metadata metadata;
  metadata.title = "ספר";
  metadata.language = "he";
  Book out = book("ספר", {section(SectionKind::chapter, "one", "פרק", std::move(blocks))});
  out.metadata = metadata;
  return out;
}

Length leftmost(const Page& page) {
  Length x = page.width;
  for (const SetLine& line : set_lines(page))
    x = std::min(x, line.x);
  return x;
}

} // namespace

TEST_CASE("No line begins with a mark that closes, nor ends with one that opens", "[typeset]") {
  CHECK(broken("彼は「はい。」と", "ja") == "彼|は|「は|い。」|と");
  CHECK(broken("ちょっとカード、", "ja") == "ちょっ|と|カー|ド、");
  CHECK(broken("他说：《红楼梦》。", "zh") == "他|说：|《红|楼|梦》。");
}

TEST_CASE("Thai breaks between words, which no space divides", "[typeset]") {
  CHECK(broken("พระราชาองค์หนึ่ง", "th") == "พระ|ราชา|องค์|หนึ่ง");
}

TEST_CASE("Full-width marks share the air between them", "[typeset]") {
  CHECK(drops_air_after(U'」', U'「'));
  CHECK(drops_air_after(U'。', U'」'));
  CHECK(drops_air_after(U'？', wide_form(U'”')));
  CHECK(drops_air_after(U'！', U'」'));
  CHECK(drops_air_after(U'：', U'「'));
  CHECK_FALSE(drops_air_after(U'？', U'老'));
  CHECK_FALSE(drops_air_after(U'。', U'彼'));
  CHECK(drops_air_before(U'（', U'「'));
  CHECK_FALSE(drops_air_before(U'は', U'「'));
  CHECK(needs_air(U'を', U'A'));
  CHECK(needs_air(U'5', U'月'));
  CHECK_FALSE(needs_air(U'」', U'A'));
  CHECK_FALSE(needs_air(U'、', U'A'));
  CHECK(is_western(U'8'));
  CHECK_FALSE(is_western(U'年'));
}

TEST_CASE("Dashes, ellipses and quotes among ideographs are full-width marks", "[typeset]") {
  CHECK(is_wide_opening(wide_form(U'“')));
  CHECK(is_wide_closing(wide_form(U'’')));
  CHECK(wide_form(U'…') == U'…');
  CHECK(wide_form(U',') == 0);
  CHECK(is_ideographic_mark(U'」'));
  CHECK_FALSE(is_ideographic_mark(U'A'));
  // In the face that has the ideograph, which is none of Latin letters; not so beside these.
  Setter setter({"libertinus", "ja", false});
  const auto faces = [&](std::string_view text) { return setter.line(spans(text)).items.size(); };
  CHECK(faces("\u4E2D\u2026\u2026\u201D") == 1);
  CHECK(faces("\u2014\u2014\u306E") == 1);
  CHECK(faces("A\u2026\u2026") == 1);
  CHECK(faces("\u4E2D\u2026A") == 2);
}

TEST_CASE("Emphasis is seen in scripts without italics: as dots, or as another weight", "[typeset]") {
  TextStyle emphasis = ten_points(Cut::italic);
  emphasis.emphasised = true;
  const auto dots = [&](std::string_view language, const TextStyle& style) {
    Setter setter({"libertinus", std::string(language), false});
    std::vector<Length> heights;
    for (const Item& item : setter.line(spans("\u4E2DA\u3002\u306E", style)).items)
      if (const auto* const shape = std::get_if<octavo::Shape>(&item.node)) {
        CHECK(item.purpose == Purpose::decoration);
        heights.push_back(shape->path.front().to.y);
      }
    return heights;
  };
  REQUIRE(dots("ja", emphasis).size() == 2);
  CHECK(dots("ja", emphasis).front() < -9 * point);
  REQUIRE(dots("zh-Hans", emphasis).size() == 2);
  CHECK(dots("zh-Hans", emphasis).front() > point);
  CHECK(dots("ja", ten_points(Cut::italic)).empty());

  Setter setter({"libertinus", "he", false});
  const auto font = [&](std::string_view text, const TextStyle& style) {
    const Line line = setter.line(spans(text, style));
    return setter.font(std::get<GlyphRun>(line.items.front().node)).name;
  };
  const std::string hebrew = "\u05D1\u05D0\u05DE\u05EA";
  CHECK(font(hebrew, emphasis) == font(hebrew, ten_points(Cut::bold)));
  CHECK(font("really", emphasis) == font("really", ten_points(Cut::italic)));
}

TEST_CASE("All paragraphs of East Asian books are indented, and their figures lining", "[typeset]") {
  const auto indent = [](std::string_view language) {
    Book book = one_chapter({paragraph("\u4E2D\u306E\u4E2D\u306E")});
    book.metadata.language = language;
    Style style;
    style.system_fonts = false;
    const Pages pages = typeset(book, style).pages;
    const SetLine line = line_that_begins(pages, "\u4E2D\u306E\u4E2D\u306E");
    return (line.x - geometry(style).recto_left + style.font_size / 2) / style.font_size;
  };
  CHECK(indent("en") == 0);
  CHECK(indent("ja") == 1);
  CHECK(indent("zh-Hant") == 2);
  const Style style;
  CHECK(Looks(style, "ja").body().figures == Figures::lining);
  CHECK(Looks(style, "he").body().figures == Figures::lining);
  CHECK(Looks(style, "ru").body().figures == Figures::old_style);
  CHECK(Looks(style, "").body().figures == Figures::old_style);
}

TEST_CASE("A book that is read from right to left is bound at its right", "[typeset]") {
  Style style;
  style.two_sided = true;
  style.margins = Margins{40 * point, 60 * point, 70 * point, 30 * point};
  const Pages pages = typeset(hebrew(), style).pages;
  CHECK(pages.right_to_left);
  const auto first = std::find_if(pages.pages.begin(), pages.pages.end(),
                                  [](const Page& page) { return page.kind == PageKind::opener; });
  REQUIRE(first != pages.pages.end());
  REQUIRE(first + 1 != pages.pages.end());
  CHECK(std::abs(leftmost(*first) - 30 * point) < 8 * point); // the first page lies at the left
  CHECK(std::abs(leftmost(*(first + 1)) - 70 * point) < 8 * point);
  const std::string pdf = format_named("pdf").write(hebrew(), {}).bytes;
  CHECK(pdf.find("/Direction/R2L") != std::string::npos);
  CHECK_FALSE(typeset(one_chapter(prose(1))).pages.right_to_left);
}

TEST_CASE("Which font of the system has a character depends on nothing before", "[typeset]") {
  // What there is depends on the machine; that the answer stays the same does not.
  SystemFonts one("ja"), other("ja");
  const auto name = [](const Face* face) { return face == nullptr ? "" : face->description().name; };
  const std::string kanji = name(one.find(U'漢', false)), bold = name(one.find(U'漢', true));
  for (const char32_t before : {U'ก', U'अ', U'한', U'中'})
    other.find(before, true);
  CHECK(name(other.find(U'漢', false)) == kanji);
  CHECK(name(other.find(U'漢', true)) == bold);
  CHECK(one.find(0x10FFFF, false) == nullptr);
}

TEST_CASE("What would have a missing character is said", "[typeset]") {
  const auto said = [](char32_t character) { return notes(FontHelp{{}, {}, {character}}).front().message; };
  CHECK(said(U'漢').find("fonts-noto-cjk") != std::string::npos);
  CHECK(said(U'ก').find("fonts-noto-core") != std::string::npos);
  CHECK(said(0xE000).find("fonts-noto") == std::string::npos);
}

TEST_CASE("Signs that are drawn before their letters are read after them", "[typeset]") {
  SetterOptions options;
  options.language = "hi";
  Setter setter(options);
  // Whether a font has them or not.
  for (const char* text :
       {"\u0915\u093F\u0924\u093E\u092C", "\u0BAE\u0BCA\u0BB4\u0BBF", "\u0995\u09CB\u09A5\u09BE\u09AF\u09BC",
        "\u1000\u103C\u1031\u102C\u1004\u1037\u103A"})
    CHECK(text_of(setter.line(spans(text))) == text);
}

TEST_CASE("Drawn text is read in its order", "[typeset]") {
  const auto read = [](const std::u16string& drawn) {
    std::u16string out;
    for (const std::uint32_t index : reading_order(drawn))
      out += drawn[index];
    return out;
  };
  CHECK(read(u"a plain line") == u"a plain line");
  CHECK(read(u"\u05DD\u05DC\u05D5\u05E2 \u05DD\u05D5\u05DC\u05E9") ==
        u"\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD");
  CHECK(read(u"the word \u05DD\u05D5\u05DC\u05E9 in English") ==
        u"the word \u05E9\u05DC\u05D5\u05DD in English");
  CHECK(read(u".1948 \u05EA\u05E0\u05E9\u05D1") == u"\u05D1\u05E9\u05E0\u05EA 1948.");
}

TEST_CASE("Arabic is set in a font for books where the system has one, and a note says that it has none",
          "[typeset]") {
  SetterOptions options;
  options.language = "ar";
  Setter setter(options);
  setter.line(spans("\u0633\u0644\u0627\u0645\u060C \u0661"));
  const FontHelp help = setter.help();
  const bool naskh = std::any_of(help.fonts.begin(), help.fonts.end(), [](const std::string& font) {
    return font.find("Naskh") != std::string::npos || font.find("Amiri") != std::string::npos ||
           font.find("Scheherazade") != std::string::npos;
  });
  CHECK(help.arabic_in_sans != naskh);
  FontHelp without;
  without.arabic_in_sans = true;
  REQUIRE(notes(without).size() == 1);
  CHECK(notes(without).front().message.find("fonts-noto-core") != std::string::npos);
}

TEST_CASE("Short rules of a book that runs from right to left stand where its heads do", "[typeset]") {
  Book book = hebrew();
  Style style;
  style.design.headings.alignment = HeadAlignment::start;
  style.design.headings.below = Separator::rule;
  std::size_t rules = 0;
  for (const Page& page : typeset(book, style).pages.pages)
    for (const Item& one : page.items)
      if (const auto* const fill = std::get_if<Fill>(&one.node);
          fill != nullptr && fill->area.width < page.width / 2) {
        ++rules;
        CHECK(fill->area.x > page.width / 2);
      }
  CHECK(rules > 0);
}

TEST_CASE("Punctuation of all scripts is set in the font of the letters that it stands beside", "[typeset]") {
  SetterOptions options;
  options.system_fonts = false;
  Setter setter(options);
  const auto fonts = [&](std::string_view text) {
    std::size_t runs = 0;
    for (const Item& item : setter.line(spans(text)).items)
      runs += std::holds_alternative<GlyphRun>(item.node) ? 1 : 0;
    return runs;
  };
  CHECK(fonts("\u0633\u0644\u0627\u0645.") == 1); // Arabic
  CHECK(fonts("(\u0633\u0644\u0627\u0645)") == 1);
  CHECK(fonts("\u2654.") == 2); // a chess king does not lead what stands beside it
}
