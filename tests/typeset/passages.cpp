// How plays, chats, lists, documents, asides and the smaller roles of paragraphs are set.
#include "typeset/every_node.h"
#include "typeset/set_pages.h"

#include "catch.h"
#include "epub/samples.h"

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;

namespace {

constexpr Length left = 40 * point, right = 320 * point; // of a paperback's text block

Pages set(Blocks blocks) {
  Pages pages = typeset(one_chapter(std::move(blocks))).pages;
  check_sound(pages);
  return pages;
}

Length leading() {
  return Style{}.leading;
}

const GlyphRun& run_with(const Pages& pages, std::string_view text) {
  for (const Page& page : pages.pages)
    for (const Item& one : page.items)
      if (const auto* const run = std::get_if<GlyphRun>(&one.node); run != nullptr)
        if (run->text.find(text) != std::string::npos)
          return *run;
  FAIL("no run has " << text);
  return std::get<GlyphRun>(pages.pages.front().items.front().node);
}

std::string font_of(const Pages& pages, std::string_view text) {
  return pages.fonts[run_with(pages, text).font].name;
}

Length end_of(const GlyphRun& run) {
  Length x = run.origin.x;
  for (const Glyph& glyph : run.glyphs)
    x += glyph.advance;
  return x;
}

/// Rules at least half as wide as the text block.
std::vector<Rectangle> rules(const Page& page) {
  std::vector<Rectangle> out;
  for (const Item& one : page.items)
    if (const auto* const fill = std::get_if<Fill>(&one.node); fill != nullptr)
      if (fill->area.width > (right - left) / 2)
        out.push_back(fill->area);
  return out;
}

} // namespace

TEST_CASE("A speaker runs into the speech, which hangs from the name") {
  const Pages pages = set({paragraph("Before."), play(), paragraph("After.")});
  const Page& page = pages.pages[page_with(pages, "HAMLET.")];
  const std::vector<SetLine> lines = set_lines(page);
  const auto first = std::find_if(lines.begin(), lines.end(), [](const SetLine& line) {
    return line.text.starts_with("HAMLET. (aside) A little");
  });
  REQUIRE(first != lines.end());
  CHECK(std::abs(first->x - left) < point);
  CHECK(first[1].x > left + Style{}.font_size);
  CHECK(font_of(pages, "(aside)") == "LibertinusSerif-Italic");
  // The name is in small capitals: its letters are not the text's own.
  const GlyphRun& name = run_with(pages, "HAMLET");
  const Pages other = set({paragraph("Some H.")});
  const GlyphRun& usual = run_with(other, "H");
  CHECK(name.glyphs.front().id != usual.glyphs[5].id);
  CHECK(line_that_begins(pages, "The Ghost: Swear!").y > first->y);
  CHECK(std::abs(line_that_begins(pages, "Once more.").x - first[1].x) < point); // less what hangs out
}

TEST_CASE("Verse is spoken below its speaker's name, and not in the middle") {
  const Pages pages = set({play()});
  const SetLine verse = line_that_begins(pages, "To be, or");
  const std::vector<SetLine> lines = set_lines(pages.pages[page_with(pages, "To be, or")]);
  const auto at = std::find_if(lines.begin(), lines.end(),
                               [](const SetLine& line) { return line.text.starts_with("To be"); });
  REQUIRE(at != lines.begin());
  CHECK(at[-1].text == "HAMLET.");
  CHECK(verse.y == at[-1].y + leading());
  CHECK(std::abs(verse.x - left - Style{}.font_size * 3 / 2) < point);
}

TEST_CASE("Directions between speeches are italic, in the middle where they are short") {
  const Pages pages = set({play()});
  const SetLine enter = line_that_begins(pages, "Enter HAMLET.");
  CHECK(pages.fonts[enter.first->font].name == "LibertinusSerif-Italic");
  CHECK(std::abs((enter.x - left) - (right - end_of(*enter.first))) < 2 * point);
  CHECK(line_that_begins(pages, "He looks into").x > left);
}

TEST_CASE("Directions within a speech stand at its start") {
  const Pages pages = set(
      {{Dialogue{DialogueKind::play,
                 {turn("HAMLET.", {paragraph("Who is there?"),
                                   paragraph("He draws.", ParagraphRole::direction), paragraph("Speak!")})},
                 {}}}});
  CHECK(line_that_begins(pages, "He draws.").x == line_that_begins(pages, "Speak!").x);
  CHECK(font_of(pages, "He draws.") == "LibertinusSerif-Italic");
}

TEST_CASE("Messages have their time and sender before them") {
  const Pages pages = set({chat()});
  CHECK(line_that_begins(pages, "[10:32]").text == "[10:32] Bob: where are you");
  CHECK(line_that_begins(pages, "[10:34]").text == "[10:34] Bob has left.");
  CHECK(font_of(pages, "Bob:") == "LibertinusSans-Bold");
  CHECK(font_of(pages, "where are you") == "LibertinusSans-Regular");
  CHECK(line_that_begins(pages, "[10:33]").y == line_that_begins(pages, "[10:32]").y + leading());
}

TEST_CASE("Numbers of a list are aligned at their ends, its items at their beginnings") {
  const Pages pages = set({lists(), paragraph("After.")});
  const GlyphRun& nine = run_with(pages, "nine");
  CHECK(line_that_begins(pages, "9.").text == "9.nine");
  CHECK(std::abs(end_of(run_with(pages, "9.")) - end_of(run_with(pages, "10."))) <= 2);
  CHECK(run_with(pages, "9.").origin.x > run_with(pages, "10.").origin.x);
  const GlyphRun& ten = run_with(pages, "ten:");
  CHECK(std::abs(nine.origin.x - ten.origin.x) < point);
  CHECK(nine.origin.x > end_of(run_with(pages, "9.")));
  const SetLine inner = line_that_begins(pages, "inner one");
  CHECK(inner.x > nine.origin.x);
  CHECK(line_that_begins(pages, "innermost").x > inner.x);
  // Bullets are no part of the text, and differ.
  const std::vector<std::string> bullets =
      texts(pages.pages[page_with(pages, "inner one")], Purpose::decoration);
  CHECK(bullets == std::vector<std::string>{"–", "–", "·"});
}

TEST_CASE("An item without text keeps its number") {
  List list;
  list.ordered = true;
  list.items = {item("one"), {}, {{space(1)}}, item("four")};
  const Pages pages = set({{list}, paragraph("After.")});
  CHECK(line_that_begins(pages, "2.").text == "2.");
  CHECK(line_that_begins(pages, "3.").text == "3.");
  CHECK(line_that_begins(pages, "4.").text == "4.four");
  CHECK(line_that_begins(pages, "After.").text == "After.");
}

TEST_CASE("A number is never alone at the foot of a page") {
  for (int before = 8; before < 24; ++before) {
    Blocks blocks = prose(before);
    blocks.push_back(lists());
    const Pages pages = set(blocks);
    CHECK(line_that_begins(pages, "10.").text.starts_with("10.ten: The wind"));
  }
}

TEST_CASE("Documents stand apart, and short ones on one page") {
  const auto document = [](DocumentKind kind, Blocks blocks) {
    return Block{Document{kind, std::move(blocks), {}}};
  };
  for (int before = 10; before < 20; ++before) {
    Blocks blocks = prose(before);
    blocks.push_back(document(DocumentKind::newspaper, {{Heading{plain("A Storm"), {}}},
                                                        paragraph("It blew."),
                                                        paragraph("It rained."),
                                                        paragraph("It ended.")}));
    blocks.push_back(document(DocumentKind::telegram, {paragraph("STOP")}));
    blocks.push_back(document(DocumentKind::notice, {paragraph("No Trespassing")}));
    const Pages pages = set(blocks);
    const std::size_t page = page_with(pages, "A Storm");
    CHECK(page_with(pages, "It ended.") == page);
    CHECK(font_of(pages, "A Storm") == "LibertinusSerif-Bold");
    CHECK(font_of(pages, "STOP") == "LibertinusSans-Regular");
    CHECK(line_that_begins(pages, "It blew.").x > left);
    const std::vector<Rectangle> of_page = rules(pages.pages[page]);
    REQUIRE(of_page.size() >= 2);
    CHECK(of_page[0].y < line_that_begins(pages, "A Storm").y);
    CHECK(of_page[1].y > line_that_begins(pages, "It ended.").y);
    const SetLine notice = line_that_begins(pages, "No Trespassing");
    CHECK(std::abs((notice.x - left) - (right - end_of(*notice.first))) < 2 * point);
  }
}

TEST_CASE("An aside is small, under its label; a warning between rules") {
  const Pages pages = set({{Aside{NoteKind::thanks, "Thanks", {paragraph("To my readers.")}, {}}},
                           {Aside{NoteKind::content_warning, "Warning", {paragraph("Blood.")}, {}}},
                           paragraph("A lantern of some kind was left on the wall, and then some more of "
                                     "them were lit there.")});
  CHECK(run_with(pages, "To my").size < Style{}.font_size);
  CHECK(line_that_begins(pages, "To my").y == line_that_begins(pages, "Thanks").y + leading());
  CHECK(font_of(pages, "Warning") == "LibertinusSerif-Bold");
  const std::vector<Rectangle> both = rules(pages.pages[page_with(pages, "Blood.")]);
  REQUIRE(both.size() == 2);
  CHECK(both[0].y < line_that_begins(pages, "Warning").y);
  CHECK(both[1].y > line_that_begins(pages, "Blood.").y);
  // The lead-in is the story's.
  const GlyphRun& opening = *line_that_begins(pages, "A lantern").first;
  CHECK(opening.glyphs[opening.text.find("lantern")].id != opening.glyphs[opening.text.find("left")].id);
}

TEST_CASE("A dateline is kept with the paragraph that it dates, which is flush") {
  for (int before = 10; before < 24; ++before) {
    Blocks blocks = prose(before);
    blocks.push_back(paragraph("Varna, 24 October", ParagraphRole::dateline));
    blocks.push_back(paragraph("A whole week of waiting, and nothing to be done about it by anybody."));
    const Pages pages = set(blocks);
    CHECK(page_with(pages, "Varna,") == page_with(pages, "A whole week"));
    CHECK(font_of(pages, "Varna,") == "LibertinusSerif-Italic");
    CHECK(std::abs(line_that_begins(pages, "A whole week").x - left) < point);
  }
}

TEST_CASE("An attribution stands at the right below what it is of") {
  const Pages pages = set({{Quote{
      {paragraph("All things are one."), paragraph("— Heraclitus", ParagraphRole::attribution)}, {}}}});
  const SetLine attribution = line_that_begins(pages, "— Heraclitus");
  CHECK(attribution.x > (left + right) / 2);
  CHECK(attribution.y == line_that_begins(pages, "All things").y + leading());
}

TEST_CASE("What its source centres is centred, with air around it") {
  const Pages pages = set({paragraph("Before."), paragraph("In the middle", ParagraphRole::centered),
                           paragraph("And this", ParagraphRole::centered), paragraph("After.")});
  const SetLine middle = line_that_begins(pages, "In the middle");
  CHECK(std::abs((middle.x - left) - (right - end_of(*middle.first))) < 2 * point);
  CHECK(middle.y == line_that_begins(pages, "Before.").y + 2 * leading());
  CHECK(line_that_begins(pages, "And this").y == middle.y + leading());
  CHECK(line_that_begins(pages, "After.").y == middle.y + 3 * leading());
}

TEST_CASE("A notice has a page of its own before the contents, between rules") {
  const Pages pages = typeset(every_node()).pages;
  const std::size_t page = page_with(pages, "Drowning.");
  CHECK(pages.pages[page].kind == PageKind::display);
  CHECK(text(pages.pages[page]) == "Content Warnings\nDrowning.\nWolves.\n");
  CHECK(rules(pages.pages[page]).size() == 2);
  CHECK(page < page_with(pages, "Contents"));
}
