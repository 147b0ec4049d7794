// Paragraphs that are halves, and paragraphs that come twice.
#include "catch.h"
#include "checked.h"

using namespace octavo;
using octavo::tests::lines_of;

namespace {

using Lines = std::vector<int>;
const std::string half = "She walked down the long road to the sea, and there she";

} // namespace

TEST_CASE("a sentence that two paragraphs divide is noted") {
  constexpr auto code = "paragraph-broken";
  CHECK(lines_of(code, {half, "stood still.", "He left."}) == Lines{2});
  CHECK(lines_of(code, {half + " stood.", "and so on.", "He left."}).empty());
  CHECK(lines_of(code, {half + ":", "stood still.", "He left."}).empty());
  CHECK(lines_of(code, {half, "Stood still.", "He left."}).empty());
  CHECK(lines_of(code, {"the sea,", "the land,", "the sky."}).empty());
  // A poem that is read as paragraphs.
  CHECK(lines_of(code, {half, "and " + half, "or " + half, "but " + half, "stood still."}).empty());
}

TEST_CASE("a paragraph that is there twice is noted") {
  constexpr auto code = "paragraph-repeated";
  CHECK(lines_of(code, {half + " stood still.", half + " stood still."}) == Lines{2});
  CHECK(lines_of(code, {"No.", "No.", "No."}).empty());
  CHECK(lines_of(code, {half + " stood.", "He left.", half + " stood."}).empty());
  const std::string all = half + half + half + half + half + ".";
  CHECK(lines_of(code, {all, "And " + all, "He left.", all, "And " + all}) == Lines{4});
}
