// How each kind of block is set.
#include "typeset/set_pages.h"

#include "catch.h"
#include "epub/samples.h"

#include <algorithm>
#include <set>

using namespace octavo;
using namespace octavo::tests;

namespace {

constexpr Length left = 40 * point, right = 320 * point; // of a paperback's text block

Pages set(Blocks blocks) {
  return typeset(one_chapter(std::move(blocks))).pages;
}

/// Whether a line begins at `x`, but for what protrudes.
bool begins_at(const SetLine& line, Length x) {
  return std::abs(line.x - x) < point;
}

/// The glyph that stands for the byte at `at` of the run's text.
std::uint16_t glyph_at(const GlyphRun& run, std::size_t at) {
  std::size_t bytes = 0;
  for (const Glyph& glyph : run.glyphs)
    if ((bytes += glyph.text_bytes) > at)
      return glyph.id;
  FAIL("no such glyph");
  return 0;
}

/// Whether the word `small` of a line, and not its word `usual`, is in small capitals; both begin with the
/// same letter.
bool has_lead_in(const SetLine& line, std::string_view small, std::string_view usual) {
  const std::string& text = line.first->text;
  return glyph_at(*line.first, text.find(small)) != glyph_at(*line.first, text.find(usual));
}

Length leading() {
  return Style{}.leading;
}

/// The lines of the chapter's pages from the one that begins with `start` on.
std::vector<SetLine> from(const Pages& pages, std::string_view start) {
  std::vector<SetLine> lines = set_lines(pages.pages[page_with(pages, start)]);
  const auto first = std::find_if(lines.begin(), lines.end(),
                                  [&](const SetLine& line) { return line.text.starts_with(start); });
  REQUIRE(first != lines.end());
  return {first, lines.end()};
}

const Item* decoration(const Page& page) {
  const auto found = std::find_if(page.items.begin(), page.items.end(),
                                  [](const Item& item) { return item.purpose == Purpose::decoration; });
  return found == page.items.end() ? nullptr : &*found;
}

const char* const sentence =
    "A lantern of some kind was left on the wall, and then some more of them were lit there.";

} // namespace

TEST_CASE("A chapter's first paragraph is flush with a lead-in, the others are indented") {
  const Pages pages = set({paragraph(sentence), paragraph("Second."), paragraph("Third.")});
  const SetLine first = line_that_begins(pages, "A lantern of");
  CHECK(begins_at(first, left));
  CHECK(first.first->text.find("length") ==
        std::string::npos); // another run: the lead-in is in small capitals
  const SetLine second = line_that_begins(pages, "Second.");
  CHECK(second.x > left);
  CHECK(begins_at(line_that_begins(pages, "Third."), second.x));
  CHECK(line_that_begins(pages, "Third.").y == second.y + leading());
}

TEST_CASE("Every line of text stands on the grid") {
  const Pages pages = typeset(specimen()).pages;
  const Length grid = line_that_begins(set(prose(40)), "Paragraph").y % leading();
  for (const Page& page : pages.pages)
    if (page.kind == PageKind::body)
      for (const SetLine& line : set_lines(page))
        if (line.first->size > Style{}.font_size / 100 * 85) // footnotes have a grid of their own
          CHECK(line.y % leading() == grid);
}

TEST_CASE("Emphasis is italic, and roman in italics; strong is bold") {
  Paragraph words;
  words.content = {Inline{Text{"one "}},
                   Inline{Emphasis{{Inline{Text{"two "}}, Inline{Emphasis{plain("three")}}}}},
                   Inline{Text{" "}}, Inline{Strong{plain("four")}}};
  const Pages pages = set({{words}});
  const auto font_of = [&](std::string_view word) -> std::string {
    for (const Item& item : pages.pages[page_with(pages, word)].items)
      if (const auto* const run = std::get_if<GlyphRun>(&item.node))
        if (run->text.find(word) != std::string::npos)
          return pages.fonts[run->font].name;
    return {};
  };
  CHECK(font_of("one") == "LibertinusSerif-Regular");
  CHECK(font_of("two") == "LibertinusSerif-Italic");
  CHECK(font_of("three") == "LibertinusSerif-Regular");
  CHECK(font_of("four") == "LibertinusSerif-Bold");
  CHECK(line_that_begins(pages, "one").text == "one two three four");
}

TEST_CASE("A space break is an empty line and a flush paragraph without a lead-in") {
  const Pages pages = set({paragraph("Before."), paragraph("And before."), space(1), paragraph(sentence)});
  const SetLine before = line_that_begins(pages, "And before.");
  const SetLine after = line_that_begins(pages, "A lantern");
  CHECK(after.y == before.y + 2 * leading());
  CHECK(begins_at(after, left));
  CHECK(!has_lead_in(after, "lantern", "left"));
}

TEST_CASE("A pause is two empty lines, whatever its source has") {
  for (const int lines : {2, 3, 100'000}) {
    const Pages pages =
        set({paragraph("Before."), paragraph("And before."), space(lines), paragraph("After.")});
    CHECK(line_that_begins(pages, "After.").y == line_that_begins(pages, "And before.").y + 3 * leading());
    CHECK(decoration(pages.pages.back()) == nullptr);
  }
}

TEST_CASE("A break that nothing follows, or nothing is before, is none") {
  const Pages pages = set({space(2), space(1), paragraph("Only."), space(1), space(3)});
  const Pages plain = set({paragraph("Only.")});
  CHECK(line_that_begins(pages, "Only.").y == line_that_begins(plain, "Only.").y);
  CHECK(pages.pages.size() == plain.pages.size());
}

TEST_CASE("Spaces that follow each other, or a mark, are one break") {
  const Pages pages = set({paragraph("Before."), paragraph("And before."), space(1), space(3), space(1),
                           paragraph("After."), ornament("* * *"), space(2), paragraph("Last.")});
  CHECK(line_that_begins(pages, "After.").y == line_that_begins(pages, "And before.").y + 2 * leading());
  CHECK(line_that_begins(pages, "Last.").y == line_that_begins(pages, "After.").y + 4 * leading());
}

TEST_CASE("A row of marks is three of them, centred, and no text") {
  const Pages pages = set({paragraph("Before."), ornament("○○○○○○○○○○○○○"), paragraph("After.")});
  const Page& page = pages.pages.back();
  const std::vector<SetLine> marks = set_lines(page, Purpose::decoration);
  REQUIRE(marks.size() == 1);
  CHECK(marks.front().text == "○ ○ ○");
  CHECK(marks.front().x > left + 110 * point);
  CHECK(marks.front().y == line_that_begins(pages, "Before.").y + 2 * leading());
  CHECK(line_that_begins(pages, "After.").y == marks.front().y + 2 * leading());
  CHECK(begins_at(line_that_begins(pages, "After."), left));
}

TEST_CASE("Asterisks stand on the middle of the letters, and what the face lacks is drawn in its weight") {
  const auto ornament_of = [](const char* mark, const char* family) {
    Style style;
    style.family = family;
    const Pages pages =
        typeset(one_chapter({paragraph("Before."), ornament(mark), paragraph("After.")}), style).pages;
    std::vector<Item> out;
    for (const Item& item : pages.pages.back().items)
      if (item.purpose == Purpose::decoration)
        out.push_back(item);
    check_sound(pages);
    return out;
  };
  const std::vector<Item> stars = ornament_of("***", "libertinus");
  REQUIRE(stars.size() == 1);
  const auto& run = std::get<GlyphRun>(stars.front().node);
  CHECK(run.text == "* * *");
  CHECK(run.glyphs.front().y_offset < -point);
  CHECK(run.glyphs.front().y_offset > -5 * point);
  const std::vector<Item> drawn = ornament_of("✧ ✧ ✧", "eb-garamond");
  REQUIRE(drawn.size() == 3);
  const auto& shape = std::get<Shape>(drawn.front().node);
  CHECK(shape.stroke > point / 4);
  CHECK(shape.stroke < point);
}

TEST_CASE("A short quotation that opens a chapter is its epigraph, and the text opens after it") {
  const Pages pages = set({Block{Quote{{paragraph("Nothing is lost.", ParagraphRole::body),
                                        paragraph("A Writer", ParagraphRole::attribution)},
                                       {}}},
                           paragraph(sentence)});
  const SetLine quoted = line_that_begins(pages, "Nothing is lost.");
  const SetLine by = line_that_begins(pages, "A Writer");
  const SetLine after = line_that_begins(pages, "A lantern");
  CHECK(quoted.x > left + 20 * point);
  CHECK(pages.fonts[quoted.first->font].name == "LibertinusSerif-Italic");
  CHECK(pages.fonts[by.first->font].name == "LibertinusSerif-Regular");
  CHECK(by.x > quoted.x + 60 * point);
  CHECK(has_lead_in(after, "lantern", "left"));
  CHECK(after.y == by.y + 3 * leading());
  const Pages dashed =
      set({Block{Quote{{paragraph("Nothing is lost."), paragraph("— A Writer")}, {}}}, paragraph(sentence)});
  CHECK(line_that_begins(dashed, "— A Writer").x + 20 * point > by.x);
}

TEST_CASE("A row of a line is a short centred rule") {
  const Pages pages = set({paragraph("Before."), ornament("__________"), paragraph("After.")});
  const Item* const rule = decoration(pages.pages.back());
  REQUIRE(rule != nullptr);
  const Rectangle area = std::get<Fill>(rule->node).area;
  CHECK(area.x - left == right - area.x - area.width);
  CHECK(area.width < (right - left) / 3);
}

TEST_CASE("A mark that says something stays text") {
  const Pages pages = set({paragraph("Before."), ornament("~ Meanwhile ~"), paragraph("After.")});
  CHECK(line_that_begins(pages, "~ Meanwhile ~").x > left + 90 * point);
}

TEST_CASE("An empty line between scenes is marked at the head and foot of a page") {
  // Wherever the break falls, either it is inside the page, or it is marked.
  int marked = 0;
  for (int lines = 20; lines < 50; ++lines) {
    Blocks blocks;
    for (int i = 0; i < lines; ++i)
      blocks.push_back(paragraph("Line " + std::to_string(i) + "."));
    blocks.push_back(space(1));
    for (int i = 0; i < 20; ++i)
      blocks.push_back(paragraph("More " + std::to_string(i) + "."));
    const Pages pages = set(std::move(blocks));
    const std::size_t before = page_with(pages, "Line " + std::to_string(lines - 1) + ".");
    const std::size_t after = page_with(pages, "More 0.");
    int marks = 0;
    for (const Page& page : pages.pages)
      if (page.kind == PageKind::opener || page.kind == PageKind::body)
        marks += static_cast<int>(set_lines(page, Purpose::decoration).size());
    CHECK(marks == (before == after ? 0 : 1));
    marked += marks;
  }
  CHECK(marked > 0);
}

TEST_CASE("A pause keeps off the head and foot of a page, and an ornament keeps two lines on either side") {
  for (int lines = 18; lines < 40; ++lines)
    for (const bool pause : {true, false}) {
      Blocks blocks;
      for (int i = 0; i < lines; ++i)
        blocks.push_back(paragraph("Line " + std::to_string(i) + "."));
      blocks.push_back(pause ? space(2) : ornament("***"));
      for (int i = 0; i < 30; ++i)
        blocks.push_back(paragraph("More " + std::to_string(i) + "."));
      const Pages pages = set(std::move(blocks));
      INFO(lines << (pause ? " pause" : " ornament"));
      const std::size_t page = page_with(pages, "More 0.");
      CHECK(page_with(pages, "Line " + std::to_string(lines - 2) + ".") == page);
      CHECK(page_with(pages, "Line " + std::to_string(lines - 1) + ".") == page);
      CHECK(page_with(pages, "More 1.") == page);
    }
}

TEST_CASE("A letter is indented on both sides, its salutation flush, its signature on the right") {
  const Letter letter{{paragraph("Tavi,", ParagraphRole::salutation),
                       paragraph(sentence, ParagraphRole::body, 1), paragraph("Another paragraph."),
                       paragraph("Love, Vinyl", ParagraphRole::signature, 1)},
                      {}};
  const Pages pages = set({paragraph("Before."), {letter}, paragraph("After.")});
  const std::vector<SetLine> lines = from(pages, "Before.");
  CHECK(lines[1].text == "Tavi,");
  CHECK(lines[1].y == lines[0].y + 2 * leading());
  CHECK(lines[1].x > left + 10 * point);
  CHECK(lines[2].y == lines[1].y + 2 * leading()); // its own gap is kept
  CHECK(begins_at(lines[2], lines[1].x));
  CHECK(line_that_begins(pages, "Another").x > lines[1].x);
  const SetLine signature = line_that_begins(pages, "Love, Vinyl");
  CHECK(signature.x > (left + right) / 2);
  CHECK(begins_at(line_that_begins(pages, "After."), left));
  CHECK(line_that_begins(pages, "After.").y == signature.y + 2 * leading());
}

TEST_CASE("Verse is centred on its longest line, its opening quotation mark hung, its stanzas apart") {
  const Verse verse{{{{plain("“Ohhhh,"), plain("She is the one who loves you more than any other!")}},
                     {{plain("Bring yourself to Canterlot!"), plain("There is no need to pack a lot!”")}}},
                    {}};
  const Pages pages = set({paragraph("She sang:"), {verse}, paragraph("After.")});
  const SetLine first = line_that_begins(pages, "“Ohhhh,");
  const SetLine longest = line_that_begins(pages, "She is");
  const SetLine third = line_that_begins(pages, "Bring");
  CHECK(first.x < longest.x);
  CHECK(begins_at(longest, third.x));
  CHECK(longest.x > left + 15 * point);
  CHECK(longest.y == first.y + leading());
  CHECK(third.y == longest.y + 2 * leading());
  Length width = 0;
  for (const Glyph& glyph : longest.first->glyphs)
    width += glyph.advance;
  CHECK(std::abs((longest.x - left) - (right - longest.x - width)) < point);
}

TEST_CASE("Lines of verse are set in by ems, and less where there is no room") {
  const Length em = Style{}.font_size;
  const Pages pages = set({{Verse{
      {{{plain("The keeper of the light"), {plain("Went down the stair,"), 1}, {plain("And up."), 3}}}},
      {}}}});
  const SetLine first = line_that_begins(pages, "The keeper");
  CHECK(begins_at(line_that_begins(pages, "Went"), first.x + em));
  CHECK(begins_at(line_that_begins(pages, "And up"), first.x + 3 * em));

  std::string line = "Set in, a line";
  for (int i = 0; i < 5; ++i)
    line += " that is longer";
  const Pages turned = set({{Verse{{{{plain("The keeper of the light"), {plain(line), 2}}}}, {}}}});
  const std::vector<SetLine> lines = from(turned, "The keeper");
  CHECK(begins_at(lines.at(1), lines[0].x + 2 * em));
  CHECK(begins_at(lines.at(2), lines[0].x + 4 * em));

  const Pages deep =
      set({{Verse{{{{plain("Out"), {plain("and in"), 30}, {plain("and farther in"), 60}}}}, {}}}});
  check_sound(deep);
  const SetLine out = line_that_begins(deep, "Out");
  const SetLine in = line_that_begins(deep, "and in");
  const SetLine farther = line_that_begins(deep, "and farther");
  CHECK(in.x > out.x + 5 * em);
  CHECK(farther.x >= in.x);
}

TEST_CASE("A line of verse that two speakers share goes on where the first of them stopped") {
  const auto turn = [](const char* speaker, const char* said, int indent) {
    return Turn{{}, plain(speaker), {{Verse{{{{{plain(said), indent}}}}, {}}}}, {}};
  };
  const auto begins = [&](int indent) {
    const Pages pages =
        set({{Dialogue{DialogueKind::play,
                       {turn("BERNARDO.", "Who is there?", 0), turn("FRANCISCO.", "Nay, answer me.", indent)},
                       {}}}});
    const SetLine first = line_that_begins(pages, "Who is");
    Length width = 0;
    for (const Glyph& glyph : first.first->glyphs)
      width += glyph.advance;
    return line_that_begins(pages, "Nay,").x - (first.x + width);
  };
  const Length em = Style{}.font_size;
  CHECK(begins(4) > 0);
  CHECK(begins(4) < em);
  CHECK(begins(9) == begins(4));
  CHECK(begins(1) < 0);
}

TEST_CASE("A line of verse that is too long turns over by two ems") {
  std::string line = "A line";
  for (int i = 0; i < 12; ++i)
    line += " that is longer";
  const Pages pages = set({{Verse{{{{plain(line), plain("A short line")}}}, {}}}});
  const std::vector<SetLine> lines = from(pages, "A line");
  CHECK(begins_at(lines[1], lines[0].x + 2 * Style{}.font_size));
  CHECK(begins_at(lines[0], lines.back().x));
  CHECK(lines.back().text == "A short line");
  CHECK(lines.back().x > left - point);
}

TEST_CASE("A stanza is not divided over pages") {
  for (int before = 10; before < 34; ++before) {
    Blocks blocks;
    for (int i = 0; i < before; ++i)
      blocks.push_back(paragraph("Prose."));
    Stanza stanza;
    for (int i = 0; i < 8; ++i)
      stanza.lines.emplace_back(plain("Verse " + std::to_string(i)));
    blocks.push_back({Verse{{stanza}, {}}});
    blocks.push_back(paragraph("After."));
    const Pages pages = set(std::move(blocks));
    CHECK(page_with(pages, "Verse 0") == page_with(pages, "Verse 7"));
  }
}

TEST_CASE("A headnote is small and flush, linked, and leaves the lead-in to the text") {
  Paragraph note;
  note.role = ParagraphRole::headnote;
  note.content = {Inline{Link{"https://example.org/music", plain("https://example.org/music")}}};
  const Pages pages = set({{note}, paragraph(sentence)});
  const SetLine line = line_that_begins(pages, "https://example.org/music");
  CHECK(begins_at(line, left));
  CHECK(line.first->size < Style{}.font_size);
  const SetLine text = line_that_begins(pages, "A lantern");
  CHECK(text.y == line.y + 2 * leading());
  CHECK(has_lead_in(text, "lantern", "left"));
  const Page& page = pages.pages[page_with(pages, "https://example.org/music")];
  REQUIRE(page.links.size() == 1);
  CHECK(std::get<std::string>(page.links.front().target) == "https://example.org/music");
  CHECK(page.links.front().area.x == line.x);
  CHECK(page.links.front().area.y < line.y);
  CHECK(page.links.front().area.y + page.links.front().area.height > line.y);
}

TEST_CASE("A heading, a quotation, an aside and lines whose spaces count") {
  const Pages pages = set({paragraph("Before."),
                           {Heading{plain("A Heading"), {}}},
                           paragraph("Under it."),
                           {Quote{{paragraph("Quoted.")}, {}}},
                           {Aside{NoteKind::authors_note, {}, {paragraph("Said aside.")}, {}}},
                           {Preformatted{"one\n  two   spaces\n\n\tthree", {}}},
                           paragraph("After.")});
  CHECK(line_that_begins(pages, "A Heading").x > left + 90 * point);
  CHECK(begins_at(line_that_begins(pages, "Under it."), left));
  CHECK(line_that_begins(pages, "Quoted.").x > left);
  CHECK(line_that_begins(pages, "Said aside.").first->size < Style{}.font_size);
  CHECK(begins_at(line_that_begins(pages, "one"), left));
  CHECK(begins_at(line_that_begins(pages, "\u2007\u2007two\u2007\u2007 spaces"), left));
  CHECK(begins_at(line_that_begins(pages, "After."), left));
}

TEST_CASE("A heading stays with its text") {
  for (int before = 15; before < 36; ++before) {
    Blocks blocks;
    for (int i = 0; i < before; ++i)
      blocks.push_back(paragraph("Prose."));
    blocks.push_back({Heading{plain("A Heading"), {}}});
    blocks.push_back(paragraph(std::string("Follows. ") + sentence));
    const Pages pages = set(std::move(blocks));
    CHECK(page_with(pages, "A Heading") == page_with(pages, "Follows."));
  }
}

TEST_CASE("A heading is parted from its text before it is parted, and is where its section begins") {
  std::string title = "Of What";
  for (int words = 10; words < 60; ++words) {
    title += " Befell";
    Book book = one_chapter({paragraph(std::string("Follows. ") + sentence)});
    book.sections.front().title = plain(title + " Me");
    Style style;
    style.width = 252 * point;
    style.height = 360 * point;
    const Pages pages = typeset(book, style).pages;
    check_sound(pages);
    INFO(words);
    std::set<std::uint32_t> opened;
    for (std::uint32_t page = 0; page < pages.pages.size(); ++page)
      if (pages.pages[page].kind == PageKind::opener &&
          text(pages.pages[page]).find("Befell") != std::string::npos)
        opened.insert(page);
    CHECK(opened.size() == 1);
    CHECK(pages.outline.back().to.page == *opened.begin());
    if (page_with(pages, "Follows.") == *opened.begin())
      CHECK(pages.outline.back().to.y + 40 * point < line_that_begins(pages, "Follows.").y);
  }
}

TEST_CASE("A picture stands in the middle, within the measure, with its caption") {
  Figure figure{png(), plain("What it shows"), {}};
  figure.image.alt = "A few pixels";
  const Pages pages = set({paragraph("Before."), {figure}, paragraph("After."), {figure}});
  REQUIRE(pages.images.size() == 1);
  CHECK(pages.images.front().media_type == "image/png");
  CHECK(pages.images.front().alt == "A few pixels");
  int pictures = 0;
  for (const Page& page : pages.pages)
    for (const Item& item : page.items)
      if (const auto* const picture = std::get_if<Picture>(&item.node)) {
        ++pictures;
        const Rectangle& area = picture->area;
        CHECK(area.x >= left);
        CHECK(area.x + area.width <= right);
        CHECK(std::abs((area.x - left) - (right - area.x - area.width)) <= 1);
        CHECK(area.y > line_that_begins(pages, "Before.").y);
      }
  CHECK(pictures == 2);
  CHECK(line_that_begins(pages, "What it shows").x > left + 90 * point);
  CHECK(line_that_begins(pages, "After.").y > line_that_begins(pages, "What it shows").y);
}

TEST_CASE("A damaged picture is refused by its line") {
  const Figure figure{{"image/png", "no picture", ""}, {}, {12, 12, Rule::none}};
  CHECK_THROWS_WITH(set({{figure}}), Catch::Matchers::Contains("the picture in line 12"));
}
