// The forms that lines take: alignment, indents, what hangs out, direction, line ends of the text.
#include "catch.h"
#include "epub/samples.h"
#include "typeset/set_lines.h"
#include "typeset/set_pages.h"

using namespace octavo;
using namespace octavo::tests;
using namespace octavo::typesetter;

namespace {

constexpr std::string_view fable =
    "A fox one day spied a beautiful bunch of ripe grapes hanging from a vine trained along the branches of "
    "a tree. "
    "The grapes seemed ready to burst with juice, and the fox’s mouth watered as he gazed longingly at them.";

SetterOptions english() {
  SetterOptions options;
  options.language = "en";
  options.system_fonts = false;
  return options;
}

} // namespace

TEST_CASE("ragged and centred lines keep their natural spaces", "[typeset]") {
  Setter setter(english());
  for (const Alignment alignment : {Alignment::start, Alignment::end, Alignment::centred}) {
    ParagraphShape form = shape(150 * point, alignment);
    form.protrude = false;
    for (const Line& line : setter.paragraph(spans(fable), form)) {
      const Length free = form.measure - line.width;
      CHECK(line.left == (alignment == Alignment::start ? 0 : alignment == Alignment::end ? free : free / 2));
      CHECK(line.width == setter.width(spans(text_of(line))));
      CHECK_FALSE((alignment == Alignment::centred && line.hyphenated));
    }
  }
}

TEST_CASE("balanced lines are about equal", "[typeset]") {
  Setter setter(english());
  ParagraphShape form = shape(190 * point, Alignment::centred);
  const std::string_view title = "The Unlikely Adventures of a Fox and Her Grapes";
  const Lines greedy = setter.paragraph(spans(title), form);
  form.balanced = true;
  const Lines balanced = setter.paragraph(spans(title), form);
  REQUIRE(greedy.size() == 2);
  REQUIRE(balanced.size() == 2);
  CHECK(std::abs(balanced[0].width - balanced[1].width) <= std::abs(greedy[0].width - greedy[1].width));
  CHECK(std::abs(balanced[0].width - balanced[1].width) < 40 * point);
}

TEST_CASE("first and other lines have their own indents", "[typeset]") {
  Setter setter(english());
  ParagraphShape form = shape(150 * point);
  form.protrude = false;
  form.first_indent = 0;
  form.other_indent = 20 * point;
  const Lines lines = setter.paragraph(spans(fable), form);
  REQUIRE(lines.size() > 2);
  CHECK(lines[0].left == 0);
  CHECK(lines[0].width == form.measure);
  CHECK(lines[1].left == form.other_indent);
  CHECK(lines[1].left + lines[1].width == form.measure);
}

TEST_CASE("a line end of the text ends the line, and is not stretched", "[typeset]") {
  Setter setter(english());
  ParagraphShape form = shape(150 * point);
  form.protrude = false;
  const Lines lines = setter.paragraph(spans("one two\n\nthree"), form);
  CHECK(text_of(lines) == "one two||three");
  CHECK(lines[0].width == setter.width(spans("one two")));
  CHECK(text_of(setter.line(spans("one\ntwo"))) == "one two");
}

TEST_CASE("what stands at the edges hangs out, by its own measure", "[typeset]") {
  Setter setter(english());
  ParagraphShape form = shape(150 * point);
  const std::string text = "“" + std::string(fable);
  const Line first = setter.paragraph(spans(text), form).front();
  CHECK(first.left == 0);
  CHECK(first.width == form.measure);
  CHECK(drawn_left(first) < 0);
  CHECK(drawn_left(first) > -3 * point);
  form.protrude = false;
  CHECK(drawn_left(setter.paragraph(spans(text), form).front()) == 0);
}

TEST_CASE("ink hangs out by a share of its own width in every family, stems by nothing", "[typeset]") {
  for (const char* const family : {"libertinus", "eb-garamond"}) {
    SetterOptions options = english();
    options.family = family;
    Setter setter(options);
    const auto hangs = [&](std::string_view text) {
      return -drawn_left(setter.paragraph(spans(text), shape(150 * point, Alignment::start)).front());
    };
    CHECK(hangs("“Hill") > 2 * hangs("Vale"));
    CHECK(hangs("Vale") > 0);
    CHECK(hangs("Hill") == 0);
    // Of a wide glyph a smaller part of its advance, however wide its sides are.
    CHECK(hangs("“Hill") < 5 * point);
    CHECK(hangs("‘Hill") < hangs("“Hill"));
  }
}

TEST_CASE("a hyphen that was added says that it was", "[typeset]") {
  Setter setter(english());
  ParagraphShape form = shape(60 * point);
  bool seen = false;
  for (const Line& line : setter.paragraph(spans(fable), form))
    if (line.hyphenated) {
      seen = true;
      CHECK(text_of(line).ends_with("\u00AD"));
      CHECK(glyphs_of(line).back().text_bytes == 2);
    }
  CHECK(seen);
  // A soft hyphen of the text becomes that hyphen, and is not there twice.
  const Lines soft = setter.paragraph(spans("won\u00ADder\u00ADful"), shape(30 * point));
  std::string all;
  for (const Line& line : soft)
    all += text_of(line);
  CHECK(soft.size() > 1);
  CHECK(all == "won\u00ADder\u00ADful");
}

TEST_CASE("Hebrew runs from right to left, Latin within it does not", "[typeset]") {
  Setter setter(english());
  const Lines lines = setter.paragraph(spans("אבג abc דהו"), shape(200 * point, Alignment::start));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].right_to_left);
  CHECK(lines[0].left + lines[0].width == 200 * point);
  CHECK(text_of(lines[0]) == "והד abc גבא");
  CHECK_FALSE(setter.paragraph(spans("abc"), shape(200 * point))[0].right_to_left);
  ParagraphShape form = shape(200 * point);
  form.first_indent = 20 * point;
  const Line indented = setter.paragraph(spans("אבג"), form)[0];
  CHECK(indented.left + indented.width == 180 * point);
}

TEST_CASE("Arabic letters are joined", "[typeset]") {
  Setter setter(english());
  const Line alone = setter.line(spans("ب")), joined = setter.line(spans("ببب"));
  REQUIRE(glyphs_of(joined).size() == 3);
  for (const Glyph& glyph : glyphs_of(joined))
    CHECK(glyph.id != glyphs_of(alone)[0].id);
  CHECK(text_of(joined) == "ببب");
}

TEST_CASE("spaces collapse, no-break spaces hold", "[typeset]") {
  Setter setter(english());
  CHECK(text_of(setter.line(spans("  a  \t b "))) == "a b");
  CHECK(text_of(setter.paragraph(spans("aaa bbb\u00A0ccc"), shape(45 * point, Alignment::start))) ==
        "aaa|bbb\u00A0ccc");
}

TEST_CASE("a line does not begin with a dash or an ellipsis", "[typeset]") {
  Setter setter(english());
  for (int width = 30; width < 200; width += 7)
    for (const Line& line : setter.paragraph(
             spans("He said – well … nothing … and then — at last — he left."), shape(width * point))) {
      CHECK_FALSE(text_of(line).starts_with("–"));
      CHECK_FALSE(text_of(line).starts_with("—"));
      CHECK_FALSE(text_of(line).starts_with("…"));
    }
}

TEST_CASE("the same text gives the same lines, whatever was set before", "[typeset]") {
  Setter one(english()), other(english());
  static_cast<void>(other.line(spans("something else, in another order: grapes fox")));
  const Lines a = one.paragraph(spans(fable), shape(123 * point)),
              b = other.paragraph(spans(fable), shape(123 * point));
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    CHECK(a[i].items == b[i].items);
}

TEST_CASE("ill-formed text is set as well as can be", "[typeset]") {
  Setter setter(english());
  CHECK(text_of(setter.line(spans("a\xFF"
                                  "b\x01")))
            .find("a\uFFFD"
                  "b") == 0);
}

TEST_CASE("Lines whose spaces count are in columns") {
  for (const bool system : {true, false}) {
    Style style;
    style.system_fonts = system;
    const Pages pages = typeset(one_chapter({paragraph("Before."),
                                             {Preformatted{"ill  iii  x\nmmm  WWW  x\na\tb\nxxx\tb", {}}}}),
                                style)
                            .pages;
    std::vector<Length> ends;
    for (const char* const start : {"ill", "mmm", "a", "xxx"}) {
      const SetLine line = line_that_begins(pages, start);
      Length x = line.x;
      for (const Item& item : pages.pages[page_with(pages, "ill")].items)
        if (const auto* const run = std::get_if<GlyphRun>(&item.node);
            run != nullptr && run->origin.y == line.y)
          for (const Glyph& glyph : run->glyphs)
            x += glyph.advance;
      ends.push_back(x);
    }
    CHECK(std::abs(ends[0] - ends[1]) < point / 10);
    CHECK(std::abs(ends[2] - ends[3]) < point / 10);
  }
  // No line of several stands alone on a page.
  for (int before = 20; before < 40; ++before) {
    Blocks blocks;
    for (int i = 0; i < before; ++i)
      blocks.push_back(paragraph("Prose."));
    blocks.push_back({Preformatted{"one\ntwo\nthree\nfour", {}}});
    const Pages pages = typeset(one_chapter(std::move(blocks))).pages;
    CHECK(page_with(pages, "one") == page_with(pages, "two"));
    CHECK(page_with(pages, "three") == page_with(pages, "four"));
  }
}
