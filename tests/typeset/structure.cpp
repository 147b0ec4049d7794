// The logical structure as it is made: numbers, order, levels, and what the pages then know of it.
#include "typeset/structure.h"
#include "catch.h"

#include "model/reading_order.h"

using namespace octavo;
using typesetter::Structure;
using Role = ElementRole;

namespace {

/// A page with an item for each of `elements`.
Page page_with(const std::vector<int>& elements) {
  Page page;
  for (const int element : elements) {
    GlyphRun run;
    run.text = std::to_string(element);
    page.items.push_back({std::move(run), Purpose::text, element});
  }
  return page;
}

std::vector<Role> roles(const std::vector<Element>& elements) {
  std::vector<Role> out;
  for (const Element& one : elements)
    out.push_back(one.role);
  return out;
}

} // namespace

TEST_CASE("Elements that hold nothing are left out, but for the cells of a row", "[typeset][structure]") {
  Structure structure;
  int text = 0;
  {
    const Structure::Scope table(structure, Role::table);
    const Structure::Scope row(structure, Role::row);
    { const Structure::Scope empty(structure, Role::cell); }
    const Structure::Scope full(structure, Role::cell);
    text = structure.current();
  }
  { const Structure::Scope nothing(structure, Role::paragraph); }
  std::vector<Page> pages{page_with({text})};
  const std::vector<Element> made = structure.take(pages);
  CHECK(roles(made) == std::vector{Role::table, Role::row, Role::cell, Role::cell});
  CHECK(made[3].parent == 1);
  CHECK(pages[0].items[0].element == 3);
}

TEST_CASE("A footnote is read after the block that refers to it, however late it is set",
          "[typeset][structure]") {
  Structure structure;
  std::vector<int> texts;
  const auto paragraph = [&](int mark) {
    const Structure::Scope scope(structure, Role::paragraph);
    texts.push_back(structure.current());
    const Structure::Scope reference(structure, Role::reference);
    const Structure::Scope link(structure, Role::link);
    texts.push_back(structure.current());
    structure.refer(mark);
  };
  const auto note = [&](int mark) {
    const Structure::Scope scope(structure, structure.add_note(mark));
    texts.push_back(structure.current());
  };
  {
    const Structure::Scope section(structure, Role::section);
    paragraph(7);
    paragraph(8);
    note(7);
    note(8);
    note(9); // nothing refers to it
  }
  std::vector<Page> pages{page_with(texts)};
  CHECK(roles(structure.take(pages)) == std::vector{Role::section, Role::paragraph, Role::reference,
                                                    Role::link, Role::note, Role::paragraph, Role::reference,
                                                    Role::link, Role::note, Role::note});
}

TEST_CASE("Headings are as deep as the sections around them that have one", "[typeset][structure]") {
  Structure structure;
  std::vector<int> texts;
  const auto heading = [&](int kind) {
    Element element{Role::heading};
    element.level = kind;
    const Structure::Scope scope(structure, element);
    texts.push_back(structure.current());
  };
  {
    const Structure::Scope part(structure, Role::part);
    heading(Structure::own_heading);
    {
      const Structure::Scope chapter(structure, Role::section);
      heading(Structure::own_heading);
      heading(Structure::inner_heading);
      {
        const Structure::Scope note(structure, Role::section);
        heading(Structure::own_heading);
      }
    }
    const Structure::Scope untitled(structure, Role::section);
    heading(Structure::inner_heading);
  }
  std::vector<Page> pages{page_with(texts)};
  std::vector<int> levels;
  for (const Element& one : structure.take(pages))
    if (one.role == Role::heading)
      levels.push_back(one.level);
  CHECK(levels == std::vector{1, 2, 3, 3, 2});
}

TEST_CASE("Links know the link element that they are areas of; artifacts know none", "[typeset][structure]") {
  Structure structure;
  structure.open({Role::paragraph});
  const int plain = structure.current();
  structure.open({Role::link});
  structure.open({Role::span});
  const int inner = structure.current();
  std::vector<Page> pages{page_with({plain, inner, plain})};
  pages[0].items[2].purpose = Purpose::folio;
  pages[0].links.push_back({{}, std::string("https://example.org"), inner});
  pages[0].links.push_back({{}, std::string("https://example.org"), plain});
  structure.take(pages);
  CHECK(pages[0].items[2].element == -1);
  CHECK(pages[0].links[0].element == 1);
  CHECK(pages[0].links[1].element == -1);
}

TEST_CASE("What was made apart is added to what is open", "[typeset][structure]") {
  Structure part;
  part.open({Role::section});
  part.open({Role::paragraph});
  const int text = part.current();
  Structure structure;
  const int by = structure.append(std::move(part), structure.open({Role::part}));
  std::vector<Page> pages{page_with({text + by})};
  const std::vector<Element> made = structure.take(pages);
  CHECK(roles(made) == std::vector{Role::part, Role::section, Role::paragraph});
  CHECK(made[1].parent == 0);
}

TEST_CASE("Text is read in the order of the pages, with what stands in it where it stands",
          "[typeset][structure]") {
  Pages pages;
  pages.structure = {{Role::paragraph}, {Role::link, 0}, {Role::paragraph}};
  pages.pages = {page_with({0, 0, 1, 0}), page_with({-1, 0, 2, 9})};
  const auto order = model::reading_order(pages);
  REQUIRE(order.size() == 4);
  const auto& paragraph = order[0];
  REQUIRE(paragraph.size() == 4);
  CHECK(paragraph[0].stretch == model::Stretch{0, 0, 2, 0});
  CHECK(paragraph[1].element == 1);
  CHECK(paragraph[2].stretch == model::Stretch{0, 3, 4, 0});
  CHECK(paragraph[3].stretch == model::Stretch{1, 1, 2, 0});
  REQUIRE(order[3].size() == 2);
  CHECK(order[3][1].element == 2);
  CHECK(dump_structure(pages) == "paragraph\n"
                                 "  page 0: \"00\"\n"
                                 "  link\n"
                                 "    page 0: \"1\"\n"
                                 "  page 0: \"0\"\n"
                                 "  page 1: \"0\"\n"
                                 "paragraph\n"
                                 "  page 1: \"2\"\n");
}
