// A user's picture as the cover: whole and undistorted.
#include "cover/picture.h"

#include "catch.h"
#include "epub/samples.h"
#include "image/pixels.h"
#include "image/samples.h"

#include <octavo/cover.h>
#include <octavo/error.h>
#include <octavo/format.h>

#include <algorithm>

using namespace octavo;

namespace {

/// A picture whose left and right edges are red and whose head and foot are blue.
Image picture(int width, int height) {
  image::Decoded out;
  out.pixels = {width, height, 3, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const bool side = x == 0 || x == width - 1, end = y == 0 || y == height - 1;
      for (const int value : {side ? 200 : 10, 10, end && !side ? 200 : 10})
        out.pixels.data.push_back(static_cast<std::uint8_t>(value));
    }
  return {"image/png", image::encode_png(out), "a square"};
}

Pages covered(const Image& image) {
  Book book;
  book.metadata.title = "Not to be set: the picture has it";
  book.cover = image;
  return draw_cover(book, {"", 500 * point, 800 * point}).pages;
}

} // namespace

TEST_CASE("a picture lies in the middle of a ground of its edges' colour", "[cover]") {
  SECTION("wider than the page") {
    const Pages pages = covered(picture(400, 400));
    REQUIRE(pages.pages[0].items.size() == 2);
    CHECK(std::get<Picture>(pages.pages[0].items[1].node).area ==
          Rectangle{0, 150 * point, 500 * point, 500 * point});
    CHECK(std::get<Fill>(pages.pages[0].items[0].node).colour.blue > 190);
  }
  SECTION("higher than the page") {
    const Pages pages = covered(picture(100, 400));
    CHECK(std::get<Picture>(pages.pages[0].items[1].node).area ==
          Rectangle{150 * point, 0, 200 * point, 800 * point});
    CHECK(std::get<Fill>(pages.pages[0].items[0].node).colour.red > 190);
  }
  SECTION("of the page's shape") {
    CHECK(std::get<Picture>(covered(picture(50, 80)).pages[0].items[1].node).area ==
          Rectangle{0, 0, 500 * point, 800 * point});
  }
}

TEST_CASE("a picture is handed on byte for byte, with its words", "[cover]") {
  const Image image = picture(50, 80);
  const Pages pages = covered(image);
  REQUIRE(pages.images.size() == 1);
  CHECK(pages.images[0] == image);
  CHECK(covered(tests::jpeg()).images[0].media_type == "image/jpeg");
}

TEST_CASE("pictures of extreme shapes stay on the page", "[cover]") {
  for (const auto& [width, height] : {std::pair{1, 1}, std::pair{2000, 1}, std::pair{1, 2000}}) {
    const Pages pages = covered(picture(width, height));
    const Rectangle area = std::get<Picture>(pages.pages[0].items[1].node).area;
    CHECK(area.width > 0);
    CHECK(area.height > 0);
    CHECK(area.x >= 0);
    CHECK(area.x + area.width <= 500 * point);
    CHECK(area.y + area.height <= 800 * point);
  }
}

TEST_CASE("what was done to a picture is noted", "[cover]") {
  Book book;
  book.cover = Image{"image/jpeg", tests::jpeg_of({255, 0, 0, 255}), "four inks"};
  const Notes notes = draw_cover(book).notes;
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].code == "image-converted");
  CHECK(notes[1].code == "cover-small");
  for (const char* const format : {"pdf", "epub"}) {
    const Notes all = format_named(format).write(book, {}).notes;
    CHECK(std::count(all.begin(), all.end(), notes[0]) == 1);
  }
}

TEST_CASE("a damaged picture is no cover", "[cover]") {
  Image image = picture(50, 80);
  SECTION("one that is cut") {
    image.bytes.resize(image.bytes.size() / 2);
  }
  SECTION("one whose pixels are no colours") {
    image.bytes = tests::jpeg_of({1, 2});
  }
  try {
    covered(image);
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_image);
  }
}
