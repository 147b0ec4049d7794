// How tables are set, whatever they hold.
#include "typeset/columns.h"
#include "typeset/every_node.h"
#include "typeset/set_pages.h"

#include "catch.h"
#include "epub/samples.h"

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;
using typesetter::distributed;
using typesetter::Widths;

namespace {

constexpr Length left = 40 * point, right = 320 * point; // of a paperback's text block

Pages set(Blocks blocks) {
  Pages pages = typeset(one_chapter(std::move(blocks))).pages;
  check_sound(pages);
  return pages;
}

std::vector<Rectangle> rules(const Page& page) {
  std::vector<Rectangle> out;
  for (const Item& one : page.items)
    if (const auto* const fill = std::get_if<Fill>(&one.node))
      out.push_back(fill->area);
  std::sort(out.begin(), out.end(), [](const Rectangle& a, const Rectangle& b) { return a.y < b.y; });
  return out;
}

struct Place {
  Length x, end, y;
};

Place place_of(const Pages& pages, std::string_view text) {
  for (const Page& page : pages.pages)
    for (const Item& one : page.items)
      if (const auto* const run = std::get_if<GlyphRun>(&one.node); run != nullptr && run->text == text) {
        Length end = run->origin.x;
        for (const Glyph& glyph : run->glyphs)
          end += glyph.advance;
        return {run->origin.x, end, run->origin.y};
      }
  FAIL("no cell says " << text);
  return {};
}

std::string times(std::string_view text, int n) {
  std::string out;
  for (int i = 0; i < n; ++i)
    out += text;
  return out;
}

Table grid(int columns, int rows, const std::string& cell, bool header = false) {
  Table out;
  for (int i = 0; i < rows; ++i) {
    std::vector<std::string> cells;
    for (int k = 0; k < columns; ++k)
      cells.push_back(cell);
    out.rows.push_back(row(cells, header && i == 0));
  }
  return out;
}

/// Nothing of the text stands outside of the text block.
void check_inside(const Pages& pages) {
  for (const Page& page : pages.pages)
    for (const Item& one : page.items)
      if (const auto* const run = std::get_if<GlyphRun>(&one.node);
          run != nullptr && page.kind == PageKind::body) {
        Length end = run->origin.x;
        for (const Glyph& glyph : run->glyphs)
          end += glyph.advance;
        CHECK(run->origin.x > left - Style{}.font_size);
        CHECK(end < right + Style{}.font_size);
      }
}

} // namespace

TEST_CASE("Columns get what they take at most, at least, or what there is", "[columns]") {
  CHECK(distributed({{10, 20}, {10, 40}}, 100) == std::vector<Length>{20, 40});
  CHECK(distributed({{10, 20}, {10, 200}}, 100) == std::vector<Length>{20, 80});
  CHECK(distributed({{10, 110}, {10, 210}}, 100) == std::vector<Length>{36, 64});
  CHECK(distributed({{10, 20}, {300, 400}, {500, 600}}, 100) == std::vector<Length>{10, 45, 45});
  CHECK(distributed({}, 100).empty());
}

TEST_CASE("A cell over several columns widens them alike", "[columns]") {
  std::vector<Widths> columns{{10, 20}, {10, 20}, {5, 5}};
  typesetter::widen(columns, {{0, 2, {50, 90}}}, 10);
  CHECK(columns[0].least == 20);
  CHECK(columns[1].least == 20);
  CHECK(columns[0].most == 40);
  CHECK(columns[2].least == 5);
}

TEST_CASE("A table has three rules, a bold header and aligned columns") {
  const Pages pages = set({paragraph("Before."), table(), paragraph("After.")});
  const std::vector<Rectangle> all = rules(pages.pages.back());
  REQUIRE(all.size() == 3);
  CHECK(all[0].width == all[1].width);
  CHECK(all[1].width == all[2].width);
  CHECK(all[0].y < all[1].y);
  CHECK(all[1].y < all[2].y);
  CHECK(place_of(pages, "Ware").y < all[1].y);
  CHECK(place_of(pages, "Sand").y > all[1].y);
  CHECK(std::abs(place_of(pages, "Ware").x - place_of(pages, "Sand").x) < point / 4);
  CHECK(std::abs(place_of(pages, "9").end - place_of(pages, "1337").end) < point / 4);
  CHECK(std::abs(place_of(pages, "1346").end - place_of(pages, "1337").end) < point / 4);
  const Place varna = place_of(pages, "Varna"), from = place_of(pages, "Where from");
  CHECK(std::abs(varna.x + varna.end - from.x - from.end) < point);
  CHECK(line_that_begins(pages, "The stores").y < all[0].y);
  // Cell by cell in the order of reading.
  CHECK(text(pages.pages.back()).find("WareWhere fromWeight\nSandVarna9\nBoxes of earthVarna1337\n") !=
        std::string::npos);
}

TEST_CASE("Figures in a table are all of one width") {
  const Pages pages = set({{grid(1, 1, "1111")}, {grid(1, 1, "8888")}, {grid(1, 1, "4074")}});
  const auto width = [&](std::string_view text) {
    return place_of(pages, text).end - place_of(pages, text).x;
  };
  CHECK(width("1111") == width("8888"));
  CHECK(width("1111") == width("4074"));
}

TEST_CASE("A table's header is repeated over the page, and said once") {
  Table long_one = grid(3, 120, "cell", true);
  for (TableCell& cell : long_one.rows.front().cells)
    cell.content = plain("Head");
  const Pages pages = set({paragraph("Before."), {long_one}});
  std::size_t said = 0, repeated = 0;
  for (const Page& page : pages.pages) {
    const std::string all = text(page), above = text(page, Purpose::running_head);
    said += all.find("Head") != std::string::npos ? 1 : 0;
    repeated += above.find("Head") != std::string::npos ? 1 : 0;
    if (all.find("cell") != std::string::npos && all.find("Head") == std::string::npos) {
      CHECK(above.find("HeadHeadHead") != std::string::npos);
      CHECK(all.find("cellcellcell") != std::string::npos);
    }
  }
  CHECK(said == 1);
  CHECK(repeated == 4);
}

TEST_CASE("A row is kept whole where a page has room for it") {
  Table rows = grid(2, 20, times("some words to be wrapped ", 10));
  for (std::size_t i = 0; i < rows.rows.size(); ++i)
    rows.rows[i].cells[1].content =
        plain("row" + std::to_string(i) + " " + times("and more of it ", 8) + "end" + std::to_string(i));
  const Pages pages = set({{rows}});
  for (int i = 0; i < 20; ++i) {
    const std::string n = std::to_string(i);
    CHECK(page_with(pages, "row" + n + " ") == page_with(pages, "end" + n + "\n"));
  }
}

TEST_CASE("Lines of a cell are as far apart as their size asks for, and rows begin on the grid") {
  Table rows = grid(2, 3, "cell");
  for (TableRow& one : rows.rows)
    one.cells[1].content = plain(times("some words to be wrapped ", 8));
  const Pages pages = set({{rows}, paragraph("After.")});
  std::vector<Length> first, second; // cells, and lines of the second one
  Length size = 0;
  for (const Page& page : pages.pages)
    for (const Item& one : page.items)
      if (const auto* const run = std::get_if<GlyphRun>(&one.node)) {
        if (run->text == "cell")
          first.push_back(run->origin.y);
        else if (run->text.find("some words") != std::string::npos ||
                 run->text.find("to be") != std::string::npos) {
          second.push_back(run->origin.y);
          size = run->size;
        }
      }
  REQUIRE(first.size() == 3);
  REQUIRE(second.size() >= 9);
  CHECK(std::abs(second[1] - second[0] - size / 4 * 5) < point / 100);
  CHECK(second[1] - second[0] < Style{}.leading);
  CHECK((first[1] - first[0]) % Style{}.leading == 0);
  CHECK(first[1] - first[0] > second[2] - second[0]);
}

TEST_CASE("A word that is never divided does not take the room of a column of text") {
  Table rows = grid(2, 2, "x");
  rows.rows[0].cells[0].content = plain("Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerk");
  rows.rows[0].cells[1].content = plain(times("some words of a text that is to be read with ease ", 6));
  rows.rows[1].cells[1].content = plain("marker");
  const Pages pages = set({{rows}});
  check_inside(pages);
  CHECK(place_of(pages, "marker").x - left < (right - left) / 2);
}

TEST_CASE("Tables in large print are in large print") {
  Style style;
  style.font_size = 17 * point;
  style.leading = 22 * point;
  const Pages pages = typeset(one_chapter({{grid(5, 2, "Wordlike")}}), style).pages;
  bool seen = false;
  for (const Page& page : pages.pages)
    for (const Item& one : page.items)
      if (const auto* const run = std::get_if<GlyphRun>(&one.node);
          run != nullptr && run->text.starts_with("Word")) {
        seen = true;
        CHECK(run->size >= 14 * point);
      }
  CHECK(seen);
}

TEST_CASE("A row higher than a page goes on on the next") {
  const Pages pages = set({{grid(2, 2, times("word ", 1'500))}});
  check_inside(pages);
  std::size_t words = 0;
  for (const Page& page : pages.pages)
    for (std::size_t at = 0; (at = text(page).find("word", at)) != std::string::npos; ++at)
      ++words;
  CHECK(words == 4 * 1'500);
}

TEST_CASE("A table too wide for the page is set smaller, then with divided words, then as text") {
  const Pages natural = set({{grid(3, 2, "Wordlike")}});
  const Pages small = set({{grid(7, 2, "Wordlike")}});
  const Pages divided = set({{grid(9, 2, "Incomprehensibilities")}});
  const Pages as_text = set({{grid(60, 2, "Words")}});
  for (const Pages* const pages : {&natural, &small, &divided, &as_text})
    check_inside(*pages);
  const auto size = [](const Pages& pages, std::string_view start) {
    return line_that_begins(pages, start).first->size;
  };
  CHECK(size(small, "Wordlike") < size(natural, "Wordlike"));
  CHECK(rules(divided.pages.back()).size() >= 2);
  CHECK(rules(as_text.pages.back()).empty());
  CHECK(characters(as_text).find(times("Words", 120)) != std::string::npos);
}

TEST_CASE("Tables of any shape are set whole") {
  Table ragged = grid(3, 3, "cell");
  ragged.rows[1].cells.resize(1);
  ragged.rows[2].cells.clear();
  ragged.rows[0].cells[0].columns = 1'000'000'000;
  ragged.rows[1].cells[0].columns = -3;
  check_inside(set({{ragged}, {Table{}}, {grid(1, 1, "")}, {grid(0, 4, "")}}));
  check_inside(set({{grid(1'000, 3, "x")}}));
  check_inside(set({{grid(2, 3, times("A", 5'000))}}));
  check_inside(set({{grid(3, 3, times("שלום עולם ", 20))}}));
  const Pages many = set({{grid(3, 10'000, "cell", true)}});
  CHECK(many.pages.size() > 250);
  CHECK(many.pages.size() < 500);
}

TEST_CASE("In a book that runs from right to left, columns do as well") {
  Book hebrew = one_chapter({table()});
  hebrew.metadata.language = "he";
  const Pages pages = typeset(hebrew).pages;
  check_sound(pages);
  CHECK(place_of(pages, "Weight").x < place_of(pages, "Ware").x);
}

namespace {

TableCell spanning(std::string_view text, int rows, bool header = false) {
  return {plain(text), 1, rows, header};
}

} // namespace

TEST_CASE("A cell over several rows stands beside them, and makes room for its lines") {
  Table table;
  table.rows = {{false, {spanning("Oak", 3), spanning("one", 1)}},
                {false, {spanning("two", 1)}},
                {false, {spanning("three", 1)}},
                {false, {spanning("Elm", 1), spanning("four", 1)}}};
  const Pages pages = set({{table}});
  CHECK(place_of(pages, "Oak").y == place_of(pages, "one").y);
  CHECK(place_of(pages, "two").x == place_of(pages, "one").x);
  CHECK(place_of(pages, "two").y > place_of(pages, "one").y);
  CHECK(place_of(pages, "Elm").x == place_of(pages, "Oak").x);
  const Length usual = place_of(pages, "four").y - place_of(pages, "three").y;
  // Rules between the rows that the cell spans do not run through it.
  const Length between = (place_of(pages, "one").y + place_of(pages, "two").y) / 2;
  for (const Rectangle& rule : rules(pages.pages.back()))
    if (std::abs(rule.y - between) < Style{}.leading)
      CHECK((rule.x > place_of(pages, "Oak").end || rule.y < place_of(pages, "Oak").y));
  table.rows[0].cells[0] = spanning(times("A tree of many words. ", 40), 3);
  const Pages tall = set({{table}});
  CHECK(place_of(tall, "four").y - place_of(tall, "three").y > usual);
  check_inside(tall);
}

TEST_CASE("Rows that a cell spans stay on one page, where one holds them") {
  for (int before = 20; before < 34; ++before) {
    Table table;
    for (int i = 0; i < before; ++i)
      table.rows.push_back(row({"a", "b"}));
    table.rows.push_back({false, {spanning("Oak", 3), spanning("one", 1)}});
    table.rows.push_back({false, {spanning("two", 1)}});
    table.rows.push_back({false, {spanning("three", 1)}});
    const Pages pages = set({{table}});
    CHECK(page_with(pages, "one") == page_with(pages, "three"));
  }
}

TEST_CASE("A cell over more rows than a page holds is said again on the next") {
  Table table;
  table.rows.push_back({false, {spanning("Oak", 80), spanning("row", 1)}});
  for (int i = 1; i < 80; ++i)
    table.rows.push_back({false, {spanning("row", 1)}});
  const Pages pages = set({{table}});
  REQUIRE(pages.pages.size() > 3);
  CHECK(texts(pages.pages.back(), Purpose::running_head).size() > 0);
  for (std::size_t i = page_with(pages, "Oak") + 1; i < pages.pages.size(); ++i) {
    const std::vector<std::string> again = texts(pages.pages[i], Purpose::running_head);
    CHECK(std::count(again.begin(), again.end(), "Oak") == 1);
  }
}

TEST_CASE("The structure of a table knows what heads a row and what spans") {
  Table table;
  table.rows = {{true, {spanning("", 1), spanning("Age", 1)}},
                {false, {spanning("Oak", 2, true), spanning("90", 1)}},
                {false, {spanning("91", 1)}},
                {false, {spanning("Elm", 1, true)}}};
  const std::string structure = dump_structure(set({{table}}));
  CHECK(structure.find("header-cell") != std::string::npos);
  CHECK(structure.find("row-header down 2") != std::string::npos);
  const std::size_t from = structure.find("table");
  std::size_t cells = 0;
  for (std::size_t at = structure.find(" cell", from); at != std::string::npos;
       at = structure.find(" cell", at + 1))
    ++cells;
  CHECK(cells == 4); // two, the empty corner, and the one that the last row lacks
}

TEST_CASE("Lists are numbered as they say") {
  List list{true, 3, {item("c"), item("b"), item("a")}, {}, ListNumbers::upper_roman, true};
  const Pages pages = set({{list}});
  const std::string all = text(pages.pages[page_with(pages, "III.")]);
  CHECK(all.find("II.") != std::string::npos);
  CHECK(all.find("I.") != std::string::npos);
  CHECK(std::any_of(pages.structure.begin(), pages.structure.end(), [](const Element& one) {
    return one.role == ElementRole::list && one.numbers == ListNumbers::upper_roman;
  }));
}

TEST_CASE("A picture for decoration is no figure of the structure") {
  Image picture = png();
  picture.decorative = true;
  const Pages pages = set({{Paragraph{plain("Before.")}}, {Figure{picture, {}, {}}}});
  CHECK(dump_structure(pages).find("figure") == std::string::npos);
  std::size_t drawn = 0;
  for (const Page& page : pages.pages)
    for (const Item& one : page.items)
      if (std::holds_alternative<Picture>(one.node)) {
        ++drawn;
        CHECK(one.purpose == Purpose::decoration);
        CHECK(one.element == -1);
      }
  CHECK(drawn == 1);
}
