// Covers and figures: kept byte for byte when they are fine, mended where devices need it, refused when
// damaged.
#include "image/image.h"

#include "catch.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"
#include "image/orientation.h"
#include "image/pixels.h"
#include "image/samples.h"

#include <octavo/error.h>

#include <png.h>

using namespace octavo;
using namespace octavo::tests;

namespace {

image::Decoded gray_ramp(int width, int height, int channels = 3) {
  image::Decoded out;
  out.pixels = {width, height, channels, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (int c = 0; c < channels; ++c)
        out.pixels.data.push_back(static_cast<std::uint8_t>(c == 3 ? 255 : x * 255 / width));
  return out;
}

/// Magenta and yellow, which is red.
std::string cmyk_jpeg() {
  return jpeg_of({255, 0, 0, 255});
}

std::string deep_png() {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = 4;
  image.format = PNG_FORMAT_LINEAR_RGB; // 16 bits a channel
  const std::vector<std::uint16_t> pixels(4 * 4 * 3, 0x8000);
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string out(size, '\0');
  REQUIRE(png_image_write_to_memory(&image, out.data(), &size, 0, pixels.data(), 0, nullptr) != 0);
  out.resize(size);
  return out;
}

std::string error_of(const std::string& bytes) {
  Book book = tests::book("A", {});
  book.cover = Image{"image/jpeg", bytes, ""};
  try {
    epub::write(book, {});
  } catch (const Error& e) {
    CHECK(e.code() == ErrorCode::bad_image);
    return e.what();
  }
  return {};
}

image::CheckedImage checked(const Image& image, Notes& notes) {
  return image::checked(image, "the cover", 0, notes);
}

} // namespace

TEST_CASE("a picture that is fine is kept byte for byte") {
  for (const Image& image : {png(), jpeg()}) {
    Book book = tests::book("A", {});
    book.cover = image;
    const Unpacked epub = unpack(epub::write(book, {}).bytes);
    CHECK(epub.file(image.media_type == "image/png" ? "book/cover.png" : "book/cover.jpg") == image.bytes);
  }
}

TEST_CASE("a cover of fewer pixels than stores ask for is noted, with its size") {
  Notes notes;
  image::checked_cover(jpeg(), notes);
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].code == "cover-small");
  CHECK_THAT(notes[0].message, Catch::Contains("400 x 640"));
  for (const auto& [width, height, noted] : {std::tuple(999, 625, 1U), {625, 1000, 0U}, {1000, 999, 0U}}) {
    Notes of_size;
    const Image cover{"image/jpeg",
                      image::encode_jpeg({{width, height, 1,
                                           std::vector<std::uint8_t>(static_cast<std::size_t>(width) *
                                                                     static_cast<std::size_t>(height))}}),
                      ""};
    image::checked_cover(cover, of_size);
    CHECK(of_size.size() == noted);
  }
}

TEST_CASE("a picture is what its bytes say, not what it is called") {
  Notes notes;
  const Image named{"image/png", jpeg().bytes, ""};
  CHECK(checked(named, notes).media_type == "image/jpeg");
}

TEST_CASE("a damaged picture is refused, wherever it is cut") {
  for (const Image& image : {png(), jpeg()})
    for (const std::size_t part : {2U, 3U, 4U, 10U, 50U}) {
      const std::string cut = image.bytes.substr(0, image.bytes.size() - image.bytes.size() / part);
      INFO(image.media_type << ", " << cut.size() << " of " << image.bytes.size() << " bytes");
      CHECK_FALSE(error_of(cut).empty());
    }
  CHECK_FALSE(error_of(jpeg().bytes.substr(0, jpeg().bytes.size() - 2)).empty());
  CHECK_FALSE(error_of(png().bytes.substr(0, png().bytes.size() - 12)).empty());
  std::string flipped = png().bytes;
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x55);
  CHECK_FALSE(error_of(flipped).empty());
  CHECK_THAT(error_of(jpeg().bytes.substr(0, 3000)), Catch::Contains("ends before its picture is complete"));
}

TEST_CASE("what is no picture is refused, with what to do about it") {
  for (const char* const bytes : {"", "GIF89a", "\xFF\xD8", "<svg/>", "\x89PNG", "plain text"}) {
    const std::string message = error_of(bytes);
    INFO(message);
    CHECK_THAT(message, Catch::StartsWith("the cover cannot be used"));
    CHECK((message.find("save it") != std::string::npos || message.find("choose") != std::string::npos));
  }
}

TEST_CASE("of a GIF, its first picture becomes a PNG", "[image]") {
  for (const bool interlaced : {false, true})
    for (const int transparent : {-1, 5}) {
      CAPTURE(interlaced, transparent);
      constexpr int margin = 2, width = 11, height = 13;
      const Image gif{"image/gif", tests::gif_of({width, height, transparent, interlaced, margin}), ""};
      Notes notes;
      const image::CheckedImage made = checked(gif, notes);
      CHECK(made.media_type == "image/png");
      CHECK(made.width == width + 2 * margin);
      REQUIRE(notes.size() == 1);
      CHECK(notes[0].message == "the cover was encoded anew: from GIF to PNG");
      const image::Pixels pixels = image::decode_png(made.bytes()).pixels;
      REQUIRE(pixels.channels == 4);
      REQUIRE(pixels.height == height + 2 * margin);
      const auto at = [&](int x, int y) {
        return &pixels.data[static_cast<std::size_t>((y + margin) * pixels.width + x + margin) * 4];
      };
      bool same = true;
      for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
          same = same && (x + y == transparent ? at(x, y)[3] == 0
                                               : at(x, y)[0] == tests::gif_red(x + y) && at(x, y)[2] == 7 &&
                                                     at(x, y)[3] == 255);
      CHECK(same);
      CHECK(at(-1, 0)[3] == 0);
      CHECK(at(0, height)[3] == 0);
    }
}

TEST_CASE("a WebP becomes a JPEG where it is like one, else a PNG", "[image]") {
  constexpr int width = 8;
  std::vector<std::uint8_t> opaque, seen_through;
  for (int i = 0; i < width * 6; ++i) {
    for (const int c : {i, 255 - i, 30})
      opaque.push_back(static_cast<std::uint8_t>(c));
    for (const int c : {i, 2 * i, 200, i % 2 == 0 ? 255 : 90})
      seen_through.push_back(static_cast<std::uint8_t>(c));
  }
  Notes notes;
  const Image lossy{"image/webp", tests::webp_of(width, opaque, 3, false), ""};
  const image::CheckedImage photograph = checked(lossy, notes);
  CHECK(photograph.media_type == "image/jpeg");
  CHECK(image::decode_jpeg(photograph.bytes()).pixels.height == 6);
  const Image lossless{"image/webp", tests::webp_of(width, opaque, 3, true), ""};
  CHECK(image::decode_png(checked(lossless, notes).bytes()).pixels.data == opaque);
  const Image alpha{"image/webp", tests::webp_of(width, seen_through, 4, true), ""};
  CHECK(image::decode_png(checked(alpha, notes).bytes()).pixels.data == seen_through);
  const Image soft{"image/webp", tests::webp_of(width, seen_through, 4, false), ""};
  CHECK(checked(soft, notes).media_type == "image/png");
  std::vector<std::uint8_t> other(seen_through.size(), 255);
  const Image moving{"image/webp", tests::moving_webp_of(width, {other, seen_through}), ""};
  CHECK(image::decode_png(checked(moving, notes).bytes()).pixels.data == other);
}

TEST_CASE("a damaged GIF or WebP is refused, wherever it is cut", "[image]") {
  const std::vector<std::uint8_t> pixels(40 * 40 * 4, 100);
  for (const std::string& file : {tests::gif_of({20, 20, -1, false, 0}), tests::webp_of(40, pixels, 4, true),
                                  tests::webp_of(40, pixels, 4, false), tests::moving_webp_of(40, {pixels})})
    for (std::size_t size = 0; size < file.size() * 3 / 4; ++size) {
      CAPTURE(size, file.size());
      CHECK_FALSE(error_of(file.substr(0, size)).empty());
    }
  std::string huge = tests::gif_of({4, 4, -1, false, 0});
  huge.replace(6, 4, "\xFF\xFF\xFF\xFF");
  CHECK_THAT(error_of(huge), Catch::Contains("pixels are more than"));
}

TEST_CASE("a JPEG whose components are no colours is refused", "[image]") {
  CHECK_THAT(error_of(jpeg_of({1, 2})), Catch::Contains("2 components, not 1, 3 or 4"));
}

TEST_CASE("a JPEG is turned as its Exif says", "[image]") {
  // Its top left quarter is black, and its top right one gray, in a picture 64 wide and 32 high.
  image::Decoded corners;
  corners.pixels = {64, 32, 1, {}};
  for (int y = 0; y < 32; ++y)
    for (int x = 0; x < 64; ++x)
      corners.pixels.data.push_back(static_cast<std::uint8_t>(y >= 16 ? 255 : x < 32 ? 0 : 128));
  const std::string file = image::encode_jpeg(corners);
  struct Corners {
    int top_left, top_right, bottom_left, bottom_right;
    bool operator==(const Corners&) const = default;
  };
  const Corners meant[] = {{0, 128, 255, 255}, {128, 0, 255, 255}, {255, 255, 128, 0}, {255, 255, 0, 128},
                           {0, 255, 128, 255}, {255, 0, 255, 128}, {255, 128, 255, 0}, {128, 255, 0, 255}};
  for (int orientation = 1; orientation <= 8; ++orientation)
    for (const bool big_endian : {false, true}) {
      CAPTURE(orientation, big_endian);
      const Image image{"", with_orientation(file, orientation, big_endian), ""};
      Notes notes;
      const image::CheckedImage picture = checked(image, notes);
      const image::Pixels pixels = image::decode_jpeg(picture.bytes()).pixels;
      CHECK(pixels.width == (orientation < 5 ? 64 : 32));
      CHECK(pixels.height == (orientation < 5 ? 32 : 64));
      CHECK(picture.width == pixels.width);
      CHECK(picture.height == pixels.height);
      const auto seen = [&](int x, int y) { // as black, gray or white
        const int value = pixels.data.at(static_cast<std::size_t>(y * pixels.width + x));
        return value < 64 ? 0 : value < 192 ? 128 : 255;
      };
      const int right = pixels.width - 4, foot = pixels.height - 4;
      CHECK(Corners{seen(3, 3), seen(right, 3), seen(3, foot), seen(right, foot)} == meant[orientation - 1]);
      CHECK(notes.size() == (orientation == 1 ? 0U : 1U));
      CHECK_THAT(std::string(picture.bytes()), Catch::Contains("Exif")); // the rest of it is kept
      Notes again; // what was turned is not turned once more
      const Image turned{"", std::string(picture.bytes()), ""};
      CHECK(checked(turned, again).made.empty());
      CHECK(again.empty());
    }
}

TEST_CASE("an Exif segment that is cut or wrong tells nothing", "[image]") {
  const std::string file = with_orientation(jpeg().bytes, 6, true);
  const std::string exif = file.substr(6, 32);
  CHECK(image::orientation(exif) == 6);
  for (std::size_t size = 0; size + 6 < exif.size(); ++size)
    CHECK(image::orientation(exif.substr(0, size)) == 1);
  std::string wrong = exif;
  wrong.replace(10, 4, "\xFF\xFF\xFF\xFF"); // where its directory is
  CHECK(image::orientation(wrong) == 1);
  CHECK(image::orientation(with_orientation(jpeg().bytes, 9, false).substr(6, 32)) == 1);
}

TEST_CASE("a few bytes that claim a giant picture are refused before they are decoded") {
  std::string giant = png().bytes;
  giant.replace(16, 8, std::string("\x00\x0F\x42\x40\x00\x0F\x42\x40", 8)); // a million by a million
  CHECK_FALSE(error_of(giant).empty());
}

TEST_CASE("a picture of too many pixels is scaled down in its own shape") {
  for (const bool jpeg : {true, false}) {
    const image::Decoded large = gray_ramp(3000, 2000);
    const Image image{"", jpeg ? image::encode_jpeg(large) : image::encode_png(large), ""};
    Notes notes;
    const image::CheckedImage picture = checked(image, notes);
    const image::Decoded small =
        jpeg ? image::decode_jpeg(picture.bytes()) : image::decode_png(picture.bytes());
    CHECK(small.pixels.width * small.pixels.height <= 4'000'000);
    CHECK(small.pixels.width == 2449);
    CHECK(small.pixels.height == 1632);
    const std::size_t middle = static_cast<std::size_t>(2449 / 2 * 3);
    CHECK(std::abs(small.pixels.data[middle] - 127) < 4);
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().code == "image-converted");
  }
}

TEST_CASE("scaling takes the average of what it covers, and of colours only what is seen") {
  const image::Pixels four{2, 2, 1, {0, 100, 200, 100}};
  CHECK(image::scaled(four, 1, 1).data == std::vector<std::uint8_t>{100});
  const image::Pixels three{3, 1, 1, {0, 90, 180}};
  CHECK(image::scaled(three, 2, 1).data == std::vector<std::uint8_t>{30, 150});
  const image::Pixels clear{2, 1, 4, {200, 0, 0, 255, 0, 200, 0, 0}};
  CHECK(image::scaled(clear, 1, 1).data == std::vector<std::uint8_t>{200, 0, 0, 128});
}

TEST_CASE("four inks become three colours, and 16 bits become 8") {
  Notes notes;
  const Image inks{"", cmyk_jpeg(), ""};
  const image::Pixels red = image::decode_jpeg(checked(inks, notes).bytes()).pixels;
  REQUIRE(red.channels == 3);
  CHECK(red.data[0] > 245);
  CHECK(red.data[1] < 10);
  CHECK(red.data[2] < 10);
  const Image deep{"", deep_png(), ""};
  const image::CheckedImage shallow = checked(deep, notes);
  CHECK(shallow.bytes()[24] == 8);
  CHECK(notes.size() == 2);
}

TEST_CASE("a picture that is used twice is one file, and is named from its bytes") {
  Book book = tests::book(
      "A", {section(SectionKind::chapter, "one", "One",
                    {{Figure{png(), plain("First"), {}}}, {Figure{png(), plain("Second"), {}}}})});
  const Unpacked epub = written("figures", book);
  const auto document = epub.xml("book/one.xhtml");
  const auto images = elements(*document, "img");
  REQUIRE(images.size() == 2);
  CHECK(attribute(*images[0], "src") == attribute(*images[1], "src"));
  CHECK(epub.file("book/" + attribute(*images[0], "src")) == png().bytes);
}

TEST_CASE("a damaged figure is refused with its line") {
  Figure figure{png(), {}, {12, 12, Rule::none}};
  figure.image.bytes.resize(60);
  Book book = tests::book("A", {section(SectionKind::chapter, "one", "One", {{figure}})});
  CHECK_THROWS_WITH(epub::write(book, {}), Catch::StartsWith("the picture in line 12 cannot be used"));
}
