// What is read of whole books, and in which order.
#include "typeset/every_node.h"

#include <octavo/punctuation.h>
#include <octavo/read.h>
#include <octavo/typeset.h>

#include "catch.h"
#include "support.h"

using namespace octavo;

namespace {

Pages seed(const std::string& name) {
  Reading reading = read(tests::file("seeds/" + name + ".txt"), {name + ".txt", {}});
  smarten(reading.book);
  return typeset(reading.book).pages;
}

/// All that is text is part of an element, nothing else is, and parents come first.
void check_sound(const Pages& pages) {
  const auto count = static_cast<int>(pages.structure.size());
  for (const Page& page : pages.pages) {
    for (const Item& item : page.items) {
      CHECK(item.element < count);
      CHECK((item.element >= 0) == (item.purpose == Purpose::text));
    }
    for (const PageLink& link : page.links) {
      REQUIRE(link.element >= 0);
      CHECK(pages.structure.at(static_cast<std::size_t>(link.element)).role == ElementRole::link);
    }
  }
  int level = 0;
  for (int i = 0; i < count; ++i) {
    const Element& one = pages.structure[static_cast<std::size_t>(i)];
    CHECK(one.parent < i);
    if (one.role != ElementRole::heading)
      continue;
    CHECK(one.level >= 1);
    CHECK(one.level <= level + 1);
    level = one.level;
  }
}

} // namespace

TEST_CASE("What is read of a book with every node", "[typeset][structure]") {
  const Pages pages = typeset(tests::every_node()).pages;
  check_sound(pages);
  tests::check_golden("structure/every-node.txt", dump_structure(pages));
}

TEST_CASE("What is read of a seed", "[typeset][structure]") {
  const Pages pages = seed("001_3d0e764c404c45aa");
  check_sound(pages);
  tests::check_golden("structure/001.txt", dump_structure(pages));
}

TEST_CASE("All of the seeds is part of an element or an artifact", "[typeset][structure]") {
  check_sound(seed("000_b46bd2c1f4bab3ad"));
  check_sound(seed("002_e987af29a75bcd8f"));
}
