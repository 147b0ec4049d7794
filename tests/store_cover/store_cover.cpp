// The cover alone: its size, and what is on it.
#include "store_cover/store_cover.h"

#include "catch.h"
#include "epub/samples.h"

#include <octavo/format.h>

using namespace octavo;

namespace {

/// The height and width that a JPEG's frame header states (ITU-T T.81, B.2.2).
std::pair<int, int> size_of(const std::string& jpeg) {
  const std::size_t frame = jpeg.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  const auto number = [&](std::size_t at) {
    return static_cast<unsigned char>(jpeg.at(at)) << 8 | static_cast<unsigned char>(jpeg.at(at + 1));
  };
  return {number(frame + 7), number(frame + 5)};
}

} // namespace

TEST_CASE("a store's cover is a JPEG of 1600 by 2560 pixels, whatever picture the book has") {
  const Format& format = format_named("cover");
  CHECK(format.extension == "cover.jpg");
  Book book = tests::book("A Title", {});
  const std::string drawn = format.write(book, {}).bytes;
  CHECK(format.write(book, {}).bytes == drawn);
  book.cover = tests::png();
  const std::string own = format.write(book, {}).bytes;
  CHECK(own != drawn);
  for (const std::string& bytes : {drawn, own})
    CHECK(size_of(bytes) == std::pair(1600, 2560));
}
