// A cover before the pages: all that points at a page, font or picture points at the same one as before.
#include "catch.h"
#include "epub/samples.h"

#include <octavo/cover.h>

using namespace octavo;

TEST_CASE("pages behind a cover keep their fonts, pictures and destinations", "[cover]") {
  Pages pages;
  pages.fonts.push_back({"Body", {}, {}, 0, 1000});
  pages.images.push_back(tests::png());
  pages.pages.resize(2);
  GlyphRun run;
  run.text = "word";
  pages.pages[0].items = {{run, {}}, {Picture{}, {}}, {Fill{}, {}}, {Shape{}, {}}};
  pages.pages[0].links = {{{}, Destination{1, 7}}, {{}, "https://example.org/"}};
  pages.pages[1].label = "2";
  pages.outline = {{0, "Second", {1, 5}}};

  Book book;
  SECTION("that was drawn") {
    book.metadata.title = "Dawn";
  }
  SECTION("that is a picture") {
    book.cover = tests::jpeg();
  }
  const Pages cover = draw_cover(book).pages;
  put_cover(pages, cover);

  REQUIRE(pages.pages.size() == 3);
  CHECK(pages.pages[0] == cover.pages[0]);
  CHECK(pages.pages[2].label == "2");
  const Page& body = pages.pages[1];
  CHECK(pages.fonts.at(std::get<GlyphRun>(body.items[0].node).font).name == "Body");
  CHECK(pages.images.at(std::get<Picture>(body.items[1].node).image) == tests::png());
  CHECK(pages.fonts.size() == cover.fonts.size() + 1);
  CHECK(pages.images.size() == cover.images.size() + 1);
  CHECK(std::get<Destination>(body.links[0].target) == Destination{2, 7});
  CHECK(std::get<std::string>(body.links[1].target) == "https://example.org/");
  REQUIRE(pages.outline.size() == 1);
  CHECK(pages.outline[0].to == Destination{2, 5});
}
