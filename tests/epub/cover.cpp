// The cover that an EPUB gets where the user gave none.
#include "catch.h"
#include "epub/samples.h"
#include "epub/unpacked.h"
#include "image/pixels.h"

#include <octavo/error.h>

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;

namespace {

Book dawn() {
  return book("Dawn", {section(SectionKind::chapter, "one", "One", {paragraph("Once.")})});
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a book without a cover gets a drawn one", "[cover]") {
  const Unpacked epub = written("drawn-cover", dawn(), {});
  const image::Pixels pixels = image::decode_jpeg(epub.file("book/cover.jpg")).pixels;
  CHECK(pixels.width == 1560);
  CHECK(pixels.height == 2496);

  const std::string& package = epub.file("book/package.opf");
  CHECK(has(package, R"(properties="cover-image")"));                 // EPUB 3
  CHECK(has(package, R"(<meta name="cover" content="cover_image")")); // EPUB 2
  CHECK(has(package, R"(<reference type="cover")"));
  CHECK(has(epub.file("book/nav.xhtml"), "cover.xhtml"));
  CHECK(has(epub.file("book/cover.xhtml"), R"(alt="Cover: Dawn")"));
}

TEST_CASE("a drawn cover stays when the story grows, and is in the style asked for", "[cover]") {
  Book book = dawn();
  const std::string first = written("drawn-first", book, {}).file("book/cover.jpg");
  book.sections.push_back(section(SectionKind::chapter, "two", "Two", {paragraph("Twice.")}));
  CHECK(written("drawn-second", book, {}).file("book/cover.jpg") == first);

  WriteOptions options;
  options.cover_style = "frame";
  const std::string frame = written("drawn-frame", book, options).file("book/cover.jpg");
  options.cover_style = "waves";
  CHECK(written("drawn-waves", book, options).file("book/cover.jpg") != frame);
  options.cover_style = "nothing";
  CHECK_THROWS_AS(written("drawn-nothing", book, options), Error);
}

TEST_CASE("no cover is drawn over the user's, nor where none is wanted", "[cover]") {
  Book own = dawn();
  own.cover = png();
  const Unpacked epub = written("own-cover", own, {});
  CHECK(epub.file("book/cover.png") == own.cover->bytes);
  CHECK(std::count(epub.names.begin(), epub.names.end(), "book/cover.jpg") == 0);

  const Unpacked none = written("no-drawn-cover", dawn(), undrawn());
  CHECK(std::count(none.names.begin(), none.names.end(), "book/cover.jpg") == 0);
  CHECK(!has(none.file("book/package.opf"), "cover"));
}

TEST_CASE("a book of nothing has a cover without words", "[cover]") {
  const Unpacked epub = written("drawn-empty", Book{}, {});
  CHECK(image::decode_jpeg(epub.file("book/cover.jpg")).pixels.width == 1560);
}
