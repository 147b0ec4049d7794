// The CIDs of a font's glyphs, in tables made by hand.
#include "pdf/cff.h"

#include "catch.h"

using octavo::pdf::number_cids;

namespace {

/// A table that ends in `charset`, which its Top DICT leads to; `ros` makes it one with CIDs.
std::string table(const std::string& charset, bool ros = true) {
  const std::string header("\x01\x00\x04\x01", 4);
  const std::string names("\x00\x01\x01\x01\x02"
                          "A",
                          6);
  const std::string cids = ros ? std::string("\x8B\x8B\x8B\x0C\x1E") : std::string("\x8B\x0C\x05\x8B\x01");
  const std::string leads("\x1C\x00\x18\x0F", 4);
  const std::string index("\x00\x01\x01\x01\x0A", 5);
  return header + names + index + cids + leads + charset;
}

std::string numbered(std::string cff, std::size_t glyphs) {
  number_cids(cff, glyphs);
  return cff;
}

} // namespace

TEST_CASE("Glyphs with CIDs get those of their order", "[pdf]") {
  const std::string listed("\x00\x00\x05\x01\x09", 5), counted("\x00\x00\x01\x00\x02", 5);
  CHECK(numbered(table(listed), 3) == table(counted));
  const std::string ranges("\x01\x00\x07\x01\x00\x50\x00", 7), followed("\x01\x00\x01\x01\x00\x03\x00", 7);
  CHECK(numbered(table(ranges), 4) == table(followed));
  const std::string long_range("\x02\x12\x34\x00\x01", 5), one("\x02\x00\x01\x00\x01", 5);
  CHECK(numbered(table(long_range), 3) == table(one));
}

TEST_CASE("A font without CIDs stays as it is, and a damaged one too", "[pdf]") {
  const std::string listed("\x00\x00\x05\x01\x09", 5);
  CHECK(numbered(table(listed, false), 3) == table(listed, false));
  const std::string whole = table(listed);
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK(numbered(whole.substr(0, size), 3) == whole.substr(0, size));
}
