// What every composition promises, in every palette, on pages of every shape: places of one even colour, on
// which words can be read.
#include "cover/compositions.h"

#include "catch.h"
#include "cover/colour.h"
#include "raster/painter.h"
#include "raster/samples.h"

using namespace octavo;
using namespace octavo::tests;
using cover::Place;

namespace {

struct Drawn {
  Pages pages{};
  cover::Places places{};
};

Drawn drawn(const cover::Composition& composition, const cover::Palette& palette, std::string_view seed,
            Length width, Length height, bool dark, bool titled, bool bylined) {
  Drawn out;
  out.pages.pages.emplace_back();
  Page& page = out.pages.pages.back();
  page.width = width;
  page.height = height;
  cover::Choices choose(seed);
  cover::Canvas canvas{cover::Drawing(page), palette, choose, width, height, dark, titled, bylined};
  out.places = composition.draw(canvas);
  return out;
}

/// Whether every pixel of the picture in `area` has the place's colour.
bool is_even(const image::Pixels& pixels, const Place& place, Length unit) {
  const Rectangle& area = place.area;
  for (Length y = area.y / unit + 1; y < (area.y + area.height) / unit; ++y)
    for (Length x = area.x / unit + 1; x < (area.x + area.width) / unit; ++x)
      if (pixel(pixels, x, y) != place.ground)
        return false;
  return true;
}

bool is_inside(const Rectangle& area, Length width, Length height) {
  return area.x > 0 && area.y > 0 && area.width > 0 && area.height > 0 && area.x + area.width < width &&
         area.y + area.height < height;
}

bool overlap(const Rectangle& a, const Rectangle& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

} // namespace

TEST_CASE("words can be read on every composition in every palette", "[cover]") {
  for (const cover::Composition& composition : cover::compositions())
    for (const cover::Palette& palette : cover::palettes())
      for (const bool dark : {false, true}) {
        CAPTURE(composition.name, palette.name, dark);
        const cover::Places places =
            drawn(composition, palette, "seed", 5 * inch, 8 * inch, dark, true, true).places;
        CHECK(cover::contrast(places.title.ink, places.title.ground) >= cover::title_contrast);
        CHECK(cover::contrast(places.title.quiet, places.title.ground) >= cover::text_contrast);
        CHECK(cover::contrast(places.byline.ink, places.byline.ground) >= cover::text_contrast);
      }
}

TEST_CASE("the places for words are even, on the page, and apart", "[cover]") {
  struct Size {
    Length width, height;
  };
  const Size sizes[] = {{5 * inch, 8 * inch},       {6 * inch, 9 * inch},       {17 * inch / 2, 11 * inch},
                        {420 * point, 595 * point}, {306 * point, 495 * point}, {8 * inch, 5 * inch}};
  constexpr Length unit = 4 * point; // of the pictures' pixels
  for (const cover::Composition& composition : cover::compositions())
    for (const Size size : sizes)
      for (const char* const seed : {"one", "two", "three"}) {
        CAPTURE(composition.name, size.width / point, size.height / point, seed);
        const Drawn one =
            drawn(composition, cover::palettes()[3], seed, size.width, size.height, false, true, true);
        const int width = size.width / unit;
        const int height = size.height / unit;
        const raster::Canvas canvas(width, height);
        raster::Painter(one.pages).draw(one.pages.pages[0], canvas.context(), 0, 0, width, height);
        const image::Pixels pixels = canvas.pixels();
        for (const Place& place : {one.places.title, one.places.byline}) {
          CHECK(is_inside(place.area, size.width, size.height));
          CHECK(is_even(pixels, place, unit));
        }
        CHECK(!overlap(one.places.title.area, one.places.byline.area));
      }
}

TEST_CASE("a composition without words fills the page on its own", "[cover]") {
  for (const cover::Composition& composition : cover::compositions()) {
    CAPTURE(composition.name);
    const auto with = drawn(composition, cover::palettes()[0], "x", 5 * inch, 8 * inch, true, true, true);
    const auto without =
        drawn(composition, cover::palettes()[0], "x", 5 * inch, 8 * inch, true, false, false);
    CHECK(!without.pages.pages[0].items.empty());
    CHECK(with.pages.pages[0] != without.pages.pages[0]);
  }
}

TEST_CASE("what a composition draws is decoration, and follows from the seed", "[cover]") {
  for (const cover::Composition& composition : cover::compositions()) {
    CAPTURE(composition.name);
    const auto draw = [&](std::string_view seed) {
      return drawn(composition, cover::palettes()[0], seed, 5 * inch, 8 * inch, true, true, true);
    };
    const Drawn one = draw("a");
    for (const Item& item : one.pages.pages[0].items)
      CHECK(item.purpose == Purpose::decoration);
    CHECK(one.pages.pages == draw("a").pages.pages);
    CHECK(draw("a").pages.pages != draw("b").pages.pages);
  }
}
