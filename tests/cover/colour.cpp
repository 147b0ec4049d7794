// Contrast, and that every palette has enough of it.
#include "cover/colour.h"

#include "catch.h"
#include "cover/palettes.h"

#include <set>

using namespace octavo;
using cover::contrast;

TEST_CASE("contrast is WCAG's", "[cover]") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == 2100);
  CHECK(contrast({10, 20, 30}, {10, 20, 30}) == 100);
  CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == 454); // the lightest gray for text on white: 4.54
  CHECK(contrast({255, 255, 255}, {0x77, 0x77, 0x77}) == 447);
  CHECK(contrast({255, 0, 0}, {255, 255, 255}) == 399);
  CHECK(contrast({0, 0, 255}, {255, 255, 255}) == 859);
}

TEST_CASE("a colour that cannot be read gives way", "[cover]") {
  const Colour black{}, white{255, 255, 255}, gray{0x80, 0x80, 0x80};
  CHECK(cover::readable(gray, black, white) == black);
  CHECK(cover::readable(Colour{0x70, 0x70, 0x70}, black, white) == Colour{0x70, 0x70, 0x70});
}

TEST_CASE("mixing goes from one colour to the other", "[cover]") {
  const Colour from{0, 100, 200}, to{255, 100, 0};
  CHECK(cover::mixed(from, to, 0) == from);
  CHECK(cover::mixed(from, to, 256) == to);
  CHECK(cover::mixed(from, to, 128) == Colour{127, 100, 100});
}

TEST_CASE("palettes are many, each its own, and legible", "[cover]") {
  std::set<std::string_view> names;
  for (const cover::Palette& palette : cover::palettes()) {
    CAPTURE(palette.name);
    names.insert(palette.name);
    CHECK(contrast(palette.deep, palette.paper) >= cover::title_contrast);
  }
  CHECK(names.size() == cover::palettes().size());
  CHECK(names.size() >= 12);
}
