// Links inside an EPUB lead to the elements of the blocks they name.
#include "catch.h"
#include "epub/samples.h"
#include "epub/unpacked.h"

#include <set>

using namespace octavo;
using namespace octavo::tests;

namespace {

Block link(std::string target) {
  return {Paragraph{{Inline{Link{std::move(target), plain("there")}}}}};
}

Block with_id(Block block, std::string id) {
  block.id = std::move(id);
  return block;
}

/// One of each kind of block, with the ids "b-1", "b-2" …
Blocks blocks_with_ids() {
  Blocks out{paragraph("Oak."),
             ornament("***"),
             space(2),
             {Verse{{{{plain("A rose")}}}, {}}},
             {Letter{{paragraph("Come.")}, {}}},
             {Quote{{paragraph("Said.")}, {}}},
             {Heading{plain("Inner"), {}}},
             {Preformatted{"a  b", {}}},
             {Figure{png(), plain("A picture"), {}}},
             {Aside{NoteKind::authors_note, "Note", {paragraph("Mine.")}, {}}},
             {Document{DocumentKind::notice, {paragraph("KEEP OUT")}, {}}},
             {Dialogue{DialogueKind::play, {Turn{{}, plain("OAK."), {paragraph("I stand.")}, {}}}, {}}},
             {List{false, 1, {{{paragraph("Item.")}}}, {}}},
             {Table{{CellAlignment::start}, {{false, {{plain("Cell")}}}}, {}, {}}}};
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i].id = "b-" + std::to_string(i + 1);
  return out;
}

} // namespace

TEST_CASE("every kind of block can be linked to") {
  Blocks all = blocks_with_ids();
  Section first = section(SectionKind::chapter, "one", "One");
  for (const Block& block : all)
    first.blocks.push_back(link("#" + block.id));
  first.blocks.push_back(link("#speech"));
  first.blocks.push_back(link("#in-note"));
  all.push_back({Dialogue{
      DialogueKind::play, {Turn{{}, plain("ELM."), {with_id(paragraph("I sway."), "speech")}, {}}}, {}}});
  all.push_back({Paragraph{{Inline{Text{"Ash"}}, Inline{NoteReference{"fn", "1"}}}}});
  Section second = section(SectionKind::chapter, "two", "Two", all);
  second.footnotes = {{"fn", "1", {with_id(paragraph("A tree."), "in-note")}, {}}};
  const Unpacked epub = written("places", book("Places", {first, second}));
  const auto document = epub.xml("book/two.xhtml");
  std::set<std::string> ids;
  for (const auto* const one : elements(*document, ""))
    if (const std::string id = attribute(*one, "id"); !id.empty())
      CHECK(ids.insert(id).second);
  const auto links = epub.xml("book/one.xhtml");
  std::size_t count = 0;
  for (const auto* const one : elements(*links, "a")) {
    const std::string href = attribute(*one, "href");
    REQUIRE(href.starts_with("two.xhtml#"));
    CHECK(ids.contains(href.substr(10)));
    ++count;
  }
  CHECK(count == 16);
  CHECK(epub.file("book/two.xhtml").find("<p id=\"b-1\"") != std::string::npos);
  CHECK(epub.file("book/two.xhtml").find("<figure id=\"b-9\"") != std::string::npos);
}

TEST_CASE("the ids of blocks are names, unique among those of sections") {
  Section first = section(SectionKind::chapter, "one", "One",
                          {link("#Not an id"), link("#same"), with_id(paragraph("Odd."), "Not an id"),
                           with_id(paragraph("First."), "same"), with_id(paragraph("Second."), "same"),
                           with_id(paragraph("Third."), "one")});
  const Unpacked epub = written("odd-places", book("Odd", {first}));
  const std::string text = epub.file("book/one.xhtml");
  CHECK(text.find("<p id=\"not-an-id\">Odd.") != std::string::npos);
  CHECK(text.find("<a href=\"one.xhtml#not-an-id\">") != std::string::npos);
  CHECK(text.find("<p id=\"same\">First.") != std::string::npos);
  CHECK(text.find("<p id=\"same-2\">Second.") != std::string::npos);
  CHECK(text.find("<p id=\"one-2\">Third.") != std::string::npos);
}

TEST_CASE("cells of an EPUB's table span rows, and head rows and columns but for an empty corner") {
  const auto cell = [](std::string_view text, int rows = 1, bool header = false) {
    return TableCell{text.empty() ? Inlines() : plain(text), 1, rows, header};
  };
  Table table;
  table.columns = {CellAlignment::start, CellAlignment::end};
  table.rows = {
      {true, {cell(""), cell("Age")}}, {false, {cell("Oak", 2, true), cell("90")}}, {false, {cell("91")}}};
  Section one = section(SectionKind::chapter, "one", "One", {{table}});
  const std::string text = written("spanning-cells", book("Spans", {one})).file("book/one.xhtml");
  for (const char* const part :
       {"<td/>", "<th class=\"end\" scope=\"col\">Age</th>", "<th scope=\"row\" rowspan=\"2\">Oak</th>",
        "<td class=\"end\">90</td>", "<td class=\"end inner\">91</td>"})
    CHECK(text.find(part) != std::string::npos);
}

TEST_CASE("numbered lists of an EPUB are numbered as they say") {
  List list{true, 3, {{{paragraph("Bronze.")}}, {{paragraph("Silver.")}}}, {}, ListNumbers::upper_roman,
            true};
  Section one = section(SectionKind::chapter, "one", "One", {{list}});
  const std::string text = written("counting-down", book("Counts", {one})).file("book/one.xhtml");
  CHECK(text.find("<ol type=\"I\" start=\"3\" reversed=\"reversed\">") != std::string::npos);
}
