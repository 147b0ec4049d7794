// Shaping, as lines show it: ligatures, small capitals, kerning, figures, fallback, and whose text each glyph
// is.
#include "catch.h"
#include "typeset/set_lines.h"

#include <set>

using namespace octavo;
using namespace octavo::tests;
using namespace octavo::typesetter;

namespace {

SetterOptions bundled_only(std::string family = "libertinus") {
  SetterOptions options;
  options.family = std::move(family);
  options.language = "en";
  options.system_fonts = false;
  return options;
}

std::set<std::string> fonts_of(const Setter& setter, const Line& line) {
  std::set<std::string> names;
  for (const Item& item : line.items)
    if (const auto* run = std::get_if<GlyphRun>(&item.node))
      names.insert(setter.fonts()[run->font].name);
  return names;
}

} // namespace

TEST_CASE("a ligature is one glyph with the text of all its letters", "[typeset]") {
  for (const char* family : {"libertinus", "eb-garamond"}) {
    Setter setter(bundled_only(family));
    const Line line = setter.line(spans("fi"));
    REQUIRE(glyphs_of(line).size() == 1);
    CHECK(glyphs_of(line)[0].text_bytes == 2);
    CHECK(text_of(setter.line(spans("office waffle fjord"))) == "office waffle fjord");
  }
}

TEST_CASE("letterspaced text has no ligatures, and no tracking after its last glyph", "[typeset]") {
  Setter setter(bundled_only());
  TextStyle style = ten_points();
  style.tracking = point;
  const Line line = setter.line(spans("fin", style));
  CHECK(glyphs_of(line).size() == 3);
  style.tracking = 2 * point;
  CHECK(setter.width(spans("fin", style)) - line.width == 2 * point);
}

TEST_CASE("pairs are kerned", "[typeset]") {
  Setter setter(bundled_only());
  CHECK(setter.width(spans("AV")) < setter.width(spans("A")) + setter.width(spans("V")));
}

TEST_CASE("small capitals are glyphs of their own, and keep the text as it was typed", "[typeset]") {
  for (const Cut cut : {Cut::regular, Cut::italic, Cut::bold, Cut::bold_italic}) {
    Setter setter(bundled_only());
    TextStyle style = ten_points(cut);
    const Line typed = setter.line(spans("Xn", style));
    style.caps = Caps::small;
    const Line small = setter.line(spans("Xn", style));
    style.caps = Caps::all_small;
    const Line all = setter.line(spans("Xn", style));
    CHECK(glyphs_of(typed)[0].id == glyphs_of(small)[0].id);
    CHECK(glyphs_of(typed)[1].id != glyphs_of(small)[1].id);
    CHECK(glyphs_of(typed)[0].id != glyphs_of(all)[0].id);
    CHECK(text_of(all) == "Xn");
  }
}

TEST_CASE("figures are old-style or lining, as asked", "[typeset]") {
  Setter setter(bundled_only("eb-garamond"));
  TextStyle style = ten_points();
  const Line old_style = setter.line(spans("3", style));
  style.figures = Figures::lining;
  CHECK(glyphs_of(setter.line(spans("3", style)))[0].id != glyphs_of(old_style)[0].id);
}

TEST_CASE("a character that the face has not comes from the fallbacks, and says itself", "[typeset]") {
  Setter setter(bundled_only());
  const std::string text = "a ♪ 🦄 ○ b";
  const Line line = setter.line(spans(text));
  CHECK(text_of(line) == text);
  CHECK(fonts_of(setter, line).count("LibertinusSerif-Regular") == 1);
  CHECK(fonts_of(setter, setter.line(spans("🦄"))) == std::set<std::string>{"Symbola"});
  for (const Glyph& glyph : glyphs_of(line))
    CHECK(glyph.id != 0);
  CHECK(setter.notes().empty());
}

TEST_CASE("a character that no font has is a box that says it, and one note for all", "[typeset]") {
  Setter setter(bundled_only());
  const std::string text = "x \xF3\xB0\x80\x80\xEE\x80\x80 y";
  const Line line = setter.line(spans(text));
  CHECK(text_of(line) == text);
  int fills = 0;
  for (const Item& item : line.items)
    fills += std::holds_alternative<Fill>(item.node) ? 1 : 0;
  CHECK(fills == 8);
  for (const Glyph& glyph : glyphs_of(line))
    CHECK(glyph.id != 0);
  REQUIRE(setter.notes().size() == 1);
  CHECK(setter.notes()[0].code == "glyph-missing");
  CHECK(setter.notes()[0].message.find("2 characters") == 0);
  CHECK(setter.notes()[0].message.find("U+F0000") != std::string::npos);
}

TEST_CASE("a mark stays with its letter, joiners draw nothing and lose no text", "[typeset]") {
  Setter setter(bundled_only());
  for (const char* text : {"e\u0301", "q\u0303uite", "x\u0308\u0327", "a\u200Db", "soft\u00ADhyphen",
                           "☺\uFE0F", "👩\u200D👧", "\uFEFFbom"}) {
    const Line line = setter.line(spans(text));
    CHECK(text_of(line) == text);
    for (const Glyph& glyph : glyphs_of(line))
      CHECK(glyph.id != 0);
  }
  CHECK(glyphs_of(setter.line(spans("soft\u00ADly"))).size() ==
        glyphs_of(setter.line(spans("softly"))).size());
}

TEST_CASE("a letter with a hundred thousand marks is set in good time", "[typeset]") {
  Setter setter(bundled_only());
  std::string text = "e";
  for (int i = 0; i < 100'000; ++i)
    text += "\u0301";
  CHECK(text_of(setter.line(spans(text))) == text);
}

TEST_CASE("quotes of two levels side by side are kept apart by a gap, not by a space", "[typeset]") {
  Setter setter(bundled_only());
  const auto both = setter.width(spans("’”"));
  CHECK(both > setter.width(spans("’")) + setter.width(spans("”")));
  CHECK(text_of(setter.line(spans("’”"))) == "’”");
}

TEST_CASE("the advances of a run are rounded together", "[typeset]") {
  Setter setter(bundled_only());
  TextStyle style = ten_points();
  style.size = 10 * point + 7;
  std::string text(500, 'n');
  const std::int64_t one = setter.width(spans("n", style));
  const std::int64_t all = setter.width(spans(text, style));
  CHECK(std::abs(all - 500 * one) < 500);
  CHECK(drawn_width(setter.line(spans(text, style))) == all);
}

TEST_CASE("a word in two styles is one word", "[typeset]") {
  Setter setter(bundled_only());
  const Spans mixed = {{"re", ten_points(), -1, false},
                       {"ally", ten_points(Cut::italic), -1, false},
                       {", yes", ten_points(), -1, false}};
  const Lines lines = setter.paragraph(mixed, shape(38 * point, Alignment::start));
  CHECK(text_of(lines) == "really,|yes");
  CHECK(fonts_of(setter, lines[0]).size() == 2);
}

TEST_CASE("links are where their text is", "[typeset]") {
  Setter setter(bundled_only());
  const Spans linked = {{"see ", ten_points(), -1, false},
                        {"this page", ten_points(), 3, false},
                        {" now", ten_points(), -1, false}};
  const Line line = setter.line(linked);
  REQUIRE(line.links.size() == 1);
  CHECK(line.links[0].link == 3);
  CHECK(line.links[0].x ==
        setter.width(spans("see")) + setter.width(spans("a a")) - 2 * setter.width(spans("a")));
  CHECK(line.links[0].width == setter.width(spans("this page")));
}
