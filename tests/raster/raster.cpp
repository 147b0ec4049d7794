// What is on a page is in its picture, where the page says.
#include "raster/samples.h"

#include "catch.h"
#include "epub/samples.h"
#include "raster/painter.h"

#include <octavo/error.h>
#include <octavo/raster.h>

using namespace octavo;
using namespace octavo::tests;

namespace {

/// The first page alone, a pixel a point.
image::Pixels drawn(const Pages& pages) {
  const Page& page = pages.pages.at(0);
  const int width = page.width / point;
  const int height = page.height / point;
  const raster::Canvas canvas(width, height);
  raster::Painter(pages).draw(page, canvas.context(), 0, 0, width, height);
  return canvas.pixels();
}

bool is_near(Colour a, Colour b) {
  const auto near = [](int x, int y) { return x - y < 12 && y - x < 12; };
  return near(a.red, b.red) && near(a.green, b.green) && near(a.blue, b.blue);
}

Pages page_with(Item item) {
  Pages pages = blank_pages(1);
  pages.pages[0].items.push_back(std::move(item));
  return pages;
}

} // namespace

TEST_CASE("a glyph run is drawn on its baseline", "[raster]") {
  const char* const file =
      GENERATE("libertinus/LibertinusSerif-Regular.otf", "dejavu/DejaVuSans.ttf"); // cubics, quadratics
  Pages pages = blank_pages(1);
  pages.fonts.push_back(font(file));
  if (std::string_view(file).starts_with("dejavu"))
    pages.fonts[0].units_per_em = 2048;
  const GlyphRun run = glyph_run(pages, "HIH", {20 * point, 100 * point});
  Length width = 0;
  for (const Glyph& glyph : run.glyphs)
    width += glyph.advance;
  pages.pages[0].items.push_back({run, Purpose::text});
  const image::Pixels pixels = drawn(pages);
  CHECK(dark_pixels(pixels, 20, 84, width / point, 16) > 60);
  CHECK(dark_pixels(pixels, 0, 0, 100, 84) == 0);
  CHECK(dark_pixels(pixels, 0, 101, 100, 59) == 0);
  CHECK(dark_pixels(pixels, 0, 84, 20, 17) == 0);
  CHECK(dark_pixels(pixels, 21 + width / point, 84, 100 - 21 - width / point, 17) == 0);
}

TEST_CASE("an expanded glyph is wider and no higher", "[raster]") {
  Pages pages = blank_pages(1);
  pages.fonts.push_back(font("libertinus/LibertinusSerif-Regular.otf"));
  GlyphRun run = glyph_run(pages, "H", {20 * point, 100 * point});
  run.expansion = 1000;
  const int width = run.glyphs[0].advance / point;
  pages.pages[0].items.push_back({run, Purpose::text});
  const image::Pixels pixels = drawn(pages);
  CHECK(dark_pixels(pixels, 20 + width + 1, 84, width, 16) > 10);
  CHECK(dark_pixels(pixels, 0, 0, 100, 84) == 0);
}

TEST_CASE("a glyph stands where its run puts it, offsets upwards", "[raster]") {
  Pages pages = blank_pages(1);
  pages.fonts.push_back(font("libertinus/LibertinusSerif-Regular.otf"));
  GlyphRun run = glyph_run(pages, "H", {20 * point, 100 * point});
  run.glyphs[0].x_offset = 30 * point;
  run.glyphs[0].y_offset = 40 * point;
  pages.pages[0].items.push_back({run, Purpose::text});
  const image::Pixels pixels = drawn(pages);
  CHECK(dark_pixels(pixels, 50, 44, 16, 17) > 20);
  CHECK(dark_pixels(pixels, 0, 62, 100, 98) == 0);
}

TEST_CASE("fills and shapes are drawn in their colours", "[raster]") {
  const Colour red{200, 30, 30};
  SECTION("a fill") {
    const image::Pixels pixels =
        drawn(page_with({Fill{{10 * point, 20 * point, 50 * point, 30 * point}, red}, {}}));
    CHECK(is_near(pixel(pixels, 35, 35), red));
    CHECK(is_near(pixel(pixels, 35, 60), {255, 255, 255}));
  }
  SECTION("an outline that winds twice around has no hole") {
    Shape shape{{}, red, 0};
    for (const Length inset : {Length{0}, 20 * point}) {
      const Length low = 10 * point + inset, high = 90 * point - inset;
      shape.path.push_back({PathVerb::move, {low, low}, {}, {}});
      shape.path.push_back({PathVerb::line, {high, low}, {}, {}});
      shape.path.push_back({PathVerb::curve, {high, high}, {high, low}, {high, high}});
      shape.path.push_back({PathVerb::line, {low, high}, {}, {}});
      shape.path.push_back({PathVerb::close, {}, {}, {}});
    }
    CHECK(is_near(pixel(drawn(page_with({shape, {}})), 50, 50), red));
  }
  SECTION("a stroke has round ends") {
    const Shape shape{{{PathVerb::move, {50 * point, 50 * point}, {}, {}},
                       {PathVerb::line, {50 * point, 100 * point}, {}, {}}},
                      red,
                      20 * point};
    const image::Pixels pixels = drawn(page_with({shape, {}}));
    CHECK(is_near(pixel(pixels, 50, 43), red));
    CHECK(is_near(pixel(pixels, 42, 42), {255, 255, 255}));
    CHECK(is_near(pixel(pixels, 50, 75), red));
  }
}

TEST_CASE("a picture fills its area", "[raster]") {
  Pages pages = blank_pages(1);
  image::Decoded picture;
  picture.pixels = {2, 1, 4, {0, 0, 200, 255, 0, 0, 0, 0}}; // blue, and nothing at all
  pages.images.push_back({"image/png", image::encode_png(picture), ""});
  pages.pages[0].items.push_back({Picture{0, {20 * point, 20 * point, 60 * point, 60 * point}}, {}});
  const image::Pixels pixels = drawn(pages);
  CHECK(is_near(pixel(pixels, 26, 50), {0, 0, 200}));
  CHECK(is_near(pixel(pixels, 76, 50), {255, 255, 255}));
  CHECK(is_near(pixel(pixels, 14, 50), {255, 255, 255}));
  CHECK(is_near(pixel(pixels, 26, 86), {255, 255, 255}));

  pages.images[0] = jpeg();
  CHECK(!is_near(pixel(drawn(pages), 50, 50), {255, 255, 255}));
}

TEST_CASE("a picture with a side longer than a canvas can have is drawn", "[raster]") {
  Pages pages = blank_pages(1);
  image::Decoded picture;
  picture.pixels = {40'000, 50, 3, std::vector<std::uint8_t>(std::size_t{40'000} * 50 * 3, 90)};
  pages.images.push_back({"image/png", image::encode_png(picture), ""});
  pages.pages[0].items.push_back({Picture{0, {20 * point, 20 * point, 60 * point, 60 * point}}, {}});
  const image::Pixels pixels = drawn(pages);
  CHECK(is_near(pixel(pixels, 50, 50), {90, 90, 90}));
  CHECK(is_near(pixel(pixels, 16, 50), {255, 255, 255}));
}

TEST_CASE("a picture is drawn sharp in every size it has", "[raster]") {
  Pages pages = blank_pages(1);
  image::Decoded stripes;
  stripes.pixels = {60, 60, 3, {}};
  for (int i = 0; i < 60 * 60; ++i)
    stripes.pixels.data.insert(stripes.pixels.data.end(), 3, i / 2 % 2 == 0 ? 0 : 255);
  pages.images.push_back({"image/png", image::encode_png(stripes), ""});
  const Picture small{0, {2 * point, 2 * point, 15 * point, 15 * point}};
  const Picture large{0, {20 * point, 20 * point, 60 * point, 60 * point}};
  for (const Picture& picture : {small, large, small})
    pages.pages[0].items.push_back({picture, {}});
  const image::Pixels pixels = drawn(pages);
  CHECK(is_near(pixel(pixels, 8, 8), {128, 128, 128}));
  CHECK(is_near(pixel(pixels, 40, 50), {0, 0, 0}));
  CHECK(is_near(pixel(pixels, 42, 50), {255, 255, 255}));
}

TEST_CASE("items of a font or picture that there is not are left out", "[raster]") {
  Pages pages = blank_pages(1);
  pages.fonts.push_back(font("libertinus/LibertinusSerif-Regular.otf"));
  GlyphRun run = glyph_run(pages, "word", {20 * point, 100 * point});
  run.font = 1;
  pages.images.push_back({"image/png", "no picture", ""});
  const Rectangle area{20 * point, 20 * point, 60 * point, 60 * point};
  pages.pages[0].items = {{run, {}}, {Picture{0, area}, {}}, {Picture{7, area}, {}}};
  CHECK(octavo::jpeg(pages, 0, 100, 160) == octavo::jpeg(blank_pages(1), 0, 100, 160));
  CHECK(preview(pages) == preview(blank_pages(1)));
}

TEST_CASE("what is outside of the page is not drawn", "[raster]") {
  Pages pages = blank_pages(2);
  pages.pages[0].items.push_back(
      {Fill{{-50 * point, -50 * point, 1000 * point, 1000 * point}, {0, 0, 0}}, {}});
  const image::Pixels pixels = image::decode_png(preview(pages, {Arrangement::pages, {}, 160, 2})).pixels;
  REQUIRE(pixels.width == 10 + 100 + 10 + 100 + 10);
  REQUIRE(pixels.height == 10 + 160 + 10);
  CHECK(dark_pixels(pixels, 0, 0, pixels.width, pixels.height) == 100 * 160);
}

TEST_CASE("a JPEG is a page in the size asked for", "[raster]") {
  const Pages pages = page_with({Fill{{0, 0, 100 * point, 80 * point}, {10, 20, 30}}, {}});
  const image::Pixels pixels = image::decode_jpeg(octavo::jpeg(pages, 0, 300, 480)).pixels;
  REQUIRE(pixels.width == 300);
  REQUIRE(pixels.height == 480);
  CHECK(dark_pixels(pixels, 0, 0, 300, 480) == 300 * 240);
}

TEST_CASE("a JPEG that is drawn in bands is that of the whole page", "[raster]") {
  Pages pages = blank_pages(1);
  pages.fonts.push_back(font("libertinus/LibertinusSerif-Regular.otf"));
  pages.pages[0].items.push_back({glyph_run(pages, "Bands", {20 * point, 62 * point}), {}});
  Shape slope{
      {{PathVerb::move, {0, 0}, {}, {}}, {PathVerb::line, {100 * point, 160 * point}, {}, {}}}, {}, point};
  pages.pages[0].items.push_back({slope, {}});
  constexpr int width = 530, height = 848; // several bands, and a part of one
  const raster::Canvas canvas(width, height);
  raster::Painter(pages).draw(pages.pages[0], canvas.context(), 0, 0, width, height);
  canvas.finish();
  CHECK(octavo::jpeg(pages, 0, width, height) ==
        image::encode_jpeg(width, height, [&](int y) { return canvas.row(y); }));
}

TEST_CASE("the same pages are the same bytes", "[raster]") {
  Pages pages = blank_pages(3);
  pages.fonts.push_back(font("libertinus/LibertinusSerif-Regular.otf"));
  pages.pages[1].items.push_back({glyph_run(pages, "Twice", {20 * point, 100 * point}), {}});
  for (const Arrangement arrangement : {Arrangement::pages, Arrangement::spreads, Arrangement::sheet})
    CHECK(preview(pages, {arrangement, {}, 0, 0}) == preview(pages, {arrangement, {}, 0, 0}));
  CHECK(octavo::jpeg(pages, 1, 200, 320) == octavo::jpeg(pages, 1, 200, 320));
}

TEST_CASE("pages that cannot be drawn are refused", "[raster]") {
  const auto code = [](const auto& work) {
    try {
      work();
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::internal;
  };
  const Pages pages = blank_pages(400);
  CHECK(code([&] { preview(pages, {Arrangement::pages, {400}, 0, 0}); }) == ErrorCode::bad_option);
  CHECK(code([&] { preview(pages, {Arrangement::pages, {}, -1, 0}); }) == ErrorCode::bad_option);
  CHECK(code([&] { preview(pages, {Arrangement::pages, {}, 0, -1}); }) == ErrorCode::bad_option);
  CHECK(code([&] { preview(Pages{}, {}); }) == ErrorCode::bad_option);
  CHECK(code([&] { preview(pages, {Arrangement::pages, {}, 10'000, 0}); }) == ErrorCode::too_large);
  CHECK(code([&] { octavo::jpeg(pages, 400, 10, 16); }) == ErrorCode::bad_option);
  CHECK(code([&] { octavo::jpeg(pages, 0, 0, 16); }) == ErrorCode::bad_option);
  CHECK(code([&] { octavo::jpeg(pages, 0, 40'000, 16); }) == ErrorCode::too_large);
}
