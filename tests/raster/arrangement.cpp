// Where the pages of a preview lie.
#include "raster/arrangement.h"

#include "catch.h"
#include "raster/samples.h"

using namespace octavo;
using namespace octavo::tests;
using raster::Placed;
using raster::Spread;

TEST_CASE("a book lies open with its first page on the right", "[raster]") {
  const Pages pages = blank_pages(4);
  CHECK(raster::spreads(pages).at(0) == Spread{{}, 0});
  CHECK(raster::spreads(pages).at(1) == Spread{1, 2});
  CHECK(raster::spreads(pages).at(2) == Spread{1, 2});
  CHECK(raster::spreads(pages).at(3) == Spread{3, {}});
}

TEST_CASE("a cover lies alone, and does not change which pages face each other", "[raster]") {
  Pages pages = blank_pages(4);
  pages.pages[0].kind = PageKind::cover;
  CHECK(raster::spreads(pages).at(0) == Spread{{}, 0});
  CHECK(raster::spreads(pages).at(1) == Spread{{}, 1});
  CHECK(raster::spreads(pages).at(2) == Spread{2, 3});
}

TEST_CASE("a book ends before the next one's cover", "[raster]") {
  Pages pages = blank_pages(6);
  pages.pages[0].kind = pages.pages[3].kind = PageKind::cover;
  CHECK(raster::spreads(pages).at(2) == Spread{2, {}});
  CHECK(raster::spreads(pages).at(3) == Spread{{}, 3});
  CHECK(raster::spreads(pages).at(4) == Spread{{}, 4});
  CHECK(raster::spreads(pages).at(5) == Spread{5, {}});
}

TEST_CASE("pages that lie alone stand among spreads in their own width", "[raster]") {
  Pages pages = blank_pages(4);
  pages.pages[0].kind = PageKind::cover;
  const raster::Layout layout = raster::layout(pages, {Arrangement::spreads, {0, 1, 2}, 160, 1});
  CHECK(layout.pages ==
        std::vector<Placed>{
            {0, 10, 10, 100, 160}, {1, 120, 10, 100, 160}, {2, 15, 180, 100, 160}, {3, 115, 180, 100, 160}});
}

TEST_CASE("spreads hold both pages, each spread once", "[raster]") {
  const Pages pages = blank_pages(6);
  const raster::Layout layout = raster::layout(pages, {Arrangement::spreads, {1, 2, 4}, 160, 1});
  CHECK(layout.pages ==
        std::vector<Placed>{
            {1, 10, 10, 100, 160}, {2, 110, 10, 100, 160}, {3, 10, 180, 100, 160}, {4, 110, 180, 100, 160}});
  CHECK(layout.width == 220);
  CHECK(layout.height == 350);
}

TEST_CASE("the pages of a book that is turned to the right begin there", "[raster]") {
  Pages pages = blank_pages(6);
  pages.right_to_left = true;
  const raster::Layout open = raster::layout(pages, {Arrangement::spreads, {1, 2, 4}, 160, 1});
  CHECK(open.pages ==
        std::vector<Placed>{
            {1, 110, 10, 100, 160}, {2, 10, 10, 100, 160}, {3, 110, 180, 100, 160}, {4, 10, 180, 100, 160}});
  const raster::Layout rows = raster::layout(pages, {Arrangement::pages, {0, 1}, 160, 2});
  CHECK(rows.pages == std::vector<Placed>{{0, 120, 10, 100, 160}, {1, 10, 10, 100, 160}});
}

TEST_CASE("pages lie in rows, in the order asked for", "[raster]") {
  const Pages pages = blank_pages(6);
  const raster::Layout layout = raster::layout(pages, {Arrangement::pages, {5, 0, 5}, 160, 2});
  CHECK(layout.pages ==
        std::vector<Placed>{{5, 10, 10, 100, 160}, {0, 120, 10, 100, 160}, {5, 10, 180, 100, 160}});
}

TEST_CASE("pages of several sizes keep their proportions", "[raster]") {
  Pages pages = blank_pages(2);
  pages.pages[1].width = 50 * point;
  pages.pages[1].height = 80 * point;
  const raster::Layout layout = raster::layout(pages, {Arrangement::pages, {}, 160, 2});
  CHECK(layout.pages == std::vector<Placed>{{0, 10, 10, 100, 160}, {1, 145, 50, 50, 80}});
}

TEST_CASE("a sheet of many pages is about as wide as a screen", "[raster]") {
  for (const std::size_t count : {1U, 7U, 24U, 300U}) {
    const raster::Layout layout = raster::layout(blank_pages(count), {Arrangement::sheet, {}, 0, 0});
    CHECK(layout.pages.size() == count);
    if (count > 6) {
      CHECK(layout.width > layout.height);
      CHECK(layout.width < layout.height * 2);
    }
    for (const Placed& page : layout.pages) {
      CHECK(page.x >= layout.margin);
      CHECK(page.x + page.width + layout.margin <= layout.width);
      CHECK(page.y + page.height + layout.margin <= layout.height);
    }
  }
}
