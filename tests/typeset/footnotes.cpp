// Footnotes at the foot of the page that refers to them.
#include "typeset/every_node.h"
#include "typeset/pagination.h"
#include "typeset/set_pages.h"

#include "catch.h"
#include "epub/samples.h"

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;
using typesetter::PageShape;
using typesetter::PageSlots;
using typesetter::paginate;
using typesetter::Slots;

namespace {

PageShape shape(int lines) {
  return {lines, true, 12 * point, 10 * point};
}

/// So many lines of text; the one with number `at` refers to a note of `notes` lines.
Slots text_with_note(int lines, int at, int notes) {
  Slots out(static_cast<std::size_t>(lines));
  out[static_cast<std::size_t>(at)].notes.resize(static_cast<std::size_t>(notes));
  return out;
}

Pages set(const Section& section, const Style& style = {}) {
  Pages pages = typeset(book("Notes", {section}), style).pages;
  check_sound(pages);
  return pages;
}

Inline reference(int n) {
  return {NoteReference{"n" + std::to_string(n), std::to_string(n)}};
}

/// A chapter of as many paragraphs, each with a note of so many words.
Section annotated(int paragraphs, int words) {
  Section out = section(SectionKind::chapter, "one", "One");
  for (int i = 1; i <= paragraphs; ++i) {
    Paragraph text;
    text.content = {Inline{Text{"Text" + std::to_string(i) + ". The wind went over the hills and came back"}},
                    reference(i), Inline{Text{" from the sea before anybody had shut the windows again."}}};
    out.blocks.push_back({text});
    std::string note = "Note" + std::to_string(i) + ":";
    for (int k = 0; k < words; ++k)
      note += " word";
    out.footnotes.push_back({"n" + std::to_string(i), std::to_string(i), {paragraph(note)}, {}});
  }
  return out;
}

std::size_t count(const Pages& pages, std::string_view part) {
  std::size_t out = 0;
  for (const Page& page : pages.pages) {
    const std::string all = text(page);
    for (std::size_t at = 0; (at = all.find(part, at)) != std::string::npos; ++at)
      ++out;
  }
  return out;
}

} // namespace

TEST_CASE("A page has less text where it has a note") {
  CHECK(shape(20).taken(0) == 0);
  CHECK(shape(20).taken(1) == 2);
  CHECK(shape(20).taken(6) == 6);
  CHECK(shape(20).room(6) == 6);
  CHECK(shape(20).room(1) == 0);
  const auto pages = paginate(text_with_note(30, 3, 6), shape(20)).pages;
  REQUIRE(pages.size() == 2);
  CHECK(pages[0] == PageSlots{0, 14, 0, 6});
  CHECK(pages[1] == PageSlots{14, 30, 6, 6});
}

TEST_CASE("A reference at the foot of a page and its note stay together") {
  // With line 19 on the first page, its note would have no room there.
  const auto pages = paginate(text_with_note(30, 19, 2), shape(20)).pages;
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].last <= 19);
  CHECK(pages[0].last_note == 0);
  CHECK(pages[1].last_note == 2);
}

TEST_CASE("A note longer than a page begins with its reference and goes on") {
  const auto pages = paginate(text_with_note(60, 3, 60), shape(20)).pages;
  REQUIRE(pages.size() >= 3);
  CHECK(pages[0].first_note == 0);
  CHECK(pages[0].last_note > 0);
  CHECK(pages.back().last_note == 60);
  std::size_t slots = 0, notes = 0;
  for (const PageSlots& page : pages) {
    CHECK(page.first == slots);
    CHECK(page.first_note == notes);
    slots = page.last;
    notes = page.last_note;
    const auto lines = static_cast<int>(page.last - page.first);
    CHECK((lines >= 5 || page.last == 60)); // a page is there for its text
    CHECK(lines + shape(20).taken(static_cast<int>(page.last_note - page.first_note)) <= 20);
  }
  CHECK(slots == 60);
}

TEST_CASE("Notes that are left after the text have pages of their own") {
  const auto pages = paginate(text_with_note(1, 0, 100), shape(20)).pages;
  CHECK(pages.size() >= 5);
  CHECK(pages.back().first == pages.back().last);
  CHECK(pages.back().last_note == 100);
}

TEST_CASE("Every note stands below the text of the page that refers to it, smaller") {
  const Section section = annotated(40, 9);
  for (const bool two_sided : {false, true}) {
    Style style;
    style.two_sided = two_sided;
    const Pages pages = set(section, style);
    for (int i = 1; i <= 40; ++i) {
      const std::string n = std::to_string(i);
      const std::size_t page = page_with(pages, "Text" + n + ".");
      // The reference may be on the paragraph's next line, and so over the page.
      const std::size_t at = page_with(pages, n + "Note" + n + ":");
      CHECK((at == page || at == page + 1));
      const SetLine note = line_that_begins(pages, n + "Note" + n + ":");
      CHECK(note.first->size < Style{}.font_size);
      if (at == page)
        CHECK(note.y > line_that_begins(pages, "Text" + n + ".").y);
    }
  }
}

TEST_CASE("Notes end on the last line of the grid, under a short rule") {
  const Pages pages = set(annotated(2, 3));
  const Pages full = set(section(SectionKind::chapter, "one", "One", prose(40)));
  Length lowest = 0;
  for (const Page& page : full.pages)
    for (const SetLine& line : set_lines(page))
      lowest = std::max(lowest, line.y);
  CHECK(line_that_begins(pages, "2Note2:").y == lowest);
  const Page& page = pages.pages.back();
  const auto rule = std::find_if(page.items.begin(), page.items.end(),
                                 [](const Item& one) { return std::holds_alternative<Fill>(one.node); });
  REQUIRE(rule != page.items.end());
  CHECK(std::get<Fill>(rule->node).area.y < line_that_begins(pages, "1Note1:").y);
  CHECK(std::get<Fill>(rule->node).area.y > line_that_begins(pages, "Text2.").y);
}

TEST_CASE("Reference and note are linked to each other") {
  const Pages pages = set(annotated(1, 3));
  const auto& links = pages.pages.back().links;
  REQUIRE(links.size() == 2);
  const auto here = static_cast<std::uint32_t>(pages.pages.size() - 1);
  const Length note = line_that_begins(pages, "1Note1:").y, text = line_that_begins(pages, "Text1.").y;
  const auto leads_to = [&](const PageLink& link, Length y) {
    const auto& to = std::get<Destination>(link.target);
    CHECK(to.page == here);
    CHECK(to.y < y);
    CHECK(to.y >= y - 2 * Style{}.leading);
  };
  CHECK(links[0].area.y < note - Style{}.leading);
  leads_to(links[0], note);
  CHECK(links[1].area.y > text);
  leads_to(links[1], text + Style{}.leading);
}

TEST_CASE("A note is said once, however often it is referred to, and also where nothing does") {
  Section one = section(SectionKind::chapter, "one", "One", prose(30));
  const Paragraph twice{{Inline{Text{"Twice"}}, reference(1), Inline{Text{" and"}}, reference(1)}};
  one.blocks.front() = {twice};
  one.blocks.back() = {twice};
  one.footnotes = {
      {"n1", "1", {paragraph("Said once.")}, {}},
      {"n2", "2", {paragraph("Never referred to.")}, {}},
      {"n3", "", {}, {}},
      {"n4", "a very long label of a note that has no room beside it", {paragraph("Fourth.")}, {}}};
  const Pages pages = set(one);
  CHECK(count(pages, "Said once.") == 1);
  CHECK(page_with(pages, "Said once.") == page_with(pages, "Twice1"));
  CHECK(count(pages, "Never referred to.") == 1);
  CHECK(page_with(pages, "Never referred to.") == pages.pages.size() - 1);
  CHECK(count(pages, "Fourth.") == 1);
}

TEST_CASE("Notes are found in titles, tables, other notes and sections of nothing else") {
  Section one = section(SectionKind::chapter, "one", "", {table()});
  one.title = {Inline{Text{"The Title"}}, reference(1)};
  std::get<Table>(one.blocks.front().node).rows[1].cells[0].content = {Inline{Text{"Sand"}}, reference(2)};
  one.footnotes = {{"n1", "1", {{Paragraph{{Inline{Text{"Of the title"}}, reference(3)}}}}, {}},
                   {"n2", "2", {paragraph("Of the table")}, {}},
                   {"n3", "3", {paragraph("Of the note")}, {}}};
  Section two = section(SectionKind::appendix, "two", "");
  two.footnotes = {{"n4", "4", {paragraph("Of nothing")}, {}}};
  const Pages pages = typeset(book("Notes", {one, two})).pages;
  check_sound(pages);
  for (const char* const note : {"Of the title", "Of the table", "Of the note", "Of nothing"})
    CHECK(count(pages, note) == 1);
  const Page& page = pages.pages[page_with(pages, "Of the title")];
  CHECK(text(page).find("Of the title3\n2Of the table\n3Of the note\n") != std::string::npos);
}

TEST_CASE("Notes of any length and number are set whole on any page") {
  Style tiny;
  tiny.width = 2 * inch;
  tiny.height = 3 * inch;
  tiny.margins = Margins{20 * point, 60 * point, 20 * point, 20 * point};
  for (const Style& style : {Style{}, tiny})
    for (const auto& [paragraphs, words] : {std::pair{3, 900}, std::pair{60, 30}, std::pair{1, 4'000}}) {
      const Pages pages = set(annotated(paragraphs, words), style);
      CHECK(count(pages, "word") == static_cast<std::size_t>(paragraphs) * static_cast<std::size_t>(words));
      for (const Page& page : pages.pages) {
        std::vector<Length> ys;
        for (const SetLine& line : set_lines(page))
          ys.push_back(line.y);
        CHECK(std::is_sorted(ys.begin(), ys.end())); // no note over the text
      }
    }
}
