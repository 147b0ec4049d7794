// Going through blocks: all of their text and all of their origins, in order.
#include "model/walk.h"

#include "catch.h"

using namespace octavo;

namespace {

Block paragraph(const std::string& text, int line = 0) {
  return {Paragraph{plain(text), ParagraphRole::body, 0, {line, line, Rule::line}}};
}

Block conversation(int line) {
  Dialogue dialogue;
  dialogue.turns.push_back({"", plain("ANNE"), {paragraph("Yes.", line + 1)}, {line, line + 1, Rule::line}});
  return {dialogue};
}

} // namespace

TEST_CASE("The text of a section is its headings, its blocks and its footnotes, in order", "[model]") {
  Section section;
  section.title = plain("One");
  section.subtitle = plain("First");
  section.blocks = {{Quote{{paragraph("Inside.")}, {}}}, conversation(1)};
  section.footnotes.push_back({"fn-1", "1", {paragraph("Below.")}, {}});
  section.children.emplace_back().title = plain("Two");
  std::string met;
  model::each_text(section, [&](Inlines& text) { met += plain_text(text) + '|'; });
  CHECK(met == "One|First|Inside.|ANNE|Yes.|Below.|");
}

TEST_CASE("The origins of blocks are those of blocks within them as well", "[model]") {
  Blocks blocks{conversation(3), {Quote{{paragraph("Inside.", 7)}, {6, 8, Rule::line}}}};
  std::string met;
  model::each_origin(blocks, [&](Origin& origin) { met += std::to_string(origin.first_line) + ' '; });
  CHECK(met == "0 3 4 6 7 ");
}

TEST_CASE("Pictures are found in blocks within blocks", "[model]") {
  const auto picture = [](const std::string& alt) { return Block{Figure{{"image/png", "", alt}, {}, {}}}; };
  Dialogue dialogue;
  dialogue.turns.push_back({"", plain("ANNE"), {picture("turn")}, {}});
  const Blocks blocks{picture("first"),
                      paragraph("Between."),
                      {Letter{{picture("letter")}, {}}},
                      {Quote{{picture("quote")}, {}}},
                      {Aside{NoteKind::authors_note, "", {picture("aside")}, {}}},
                      {Document{DocumentKind::notice, {picture("document")}, {}}},
                      {dialogue},
                      {List{false, 1, {{{picture("item")}}}, {}}}};
  std::string met;
  model::each_figure(blocks, [&](const Figure& figure) { met += figure.image.alt + ' '; });
  CHECK(met == "first letter quote aside document turn item ");
}

TEST_CASE("What holds text within text gives it, and the rest nothing", "[model]") {
  Inline link{Link{"#one", plain("there")}};
  Inline text{Text{"here"}};
  REQUIRE(model::children_of(link) != nullptr);
  CHECK(plain_text(*model::children_of(link)) == "there");
  CHECK(model::children_of(text) == nullptr);
}
