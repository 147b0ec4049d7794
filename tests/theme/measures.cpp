// Lengths and page sizes as people write them.
#include "catch.h"

#include <octavo/measures.h>

using namespace octavo;

TEST_CASE("lengths have a unit, or that which is asked for", "[theme]") {
  CHECK(length_of("10.5pt") == 10 * point + point / 2);
  CHECK(length_of(" 2 in ") == 2 * inch);
  CHECK(length_of("25.4mm") == inch);
  CHECK(length_of("10.5", "pt") == 10 * point + point / 2);
  CHECK_FALSE(length_of("10.5"));
  CHECK_FALSE(length_of("-3mm"));
  CHECK_FALSE(length_of("1e3mm"));
  CHECK_FALSE(length_of("101in"));
}

TEST_CASE("page sizes have a name or two sides", "[theme]") {
  CHECK(page_size_of("6x9in") == PageSize{6 * inch, 9 * inch});
  CHECK(page_size_of("Letter") == PageSize{8 * inch + inch / 2, 11 * inch});
  CHECK(page_size_of("A4") == page_size_of("210x297mm"));
  CHECK_FALSE(page_size_of("6in"));
  CHECK_FALSE(page_size_of("b5"));
}
