// How the items of numbered lists are numbered.
#include "model/list_numbers.h"

#include "catch.h"

using namespace octavo;

namespace {

std::string numbers(ListNumbers how, int start, std::size_t count, bool reversed = false) {
  List list;
  list.ordered = true;
  list.start = start;
  list.numbers = how;
  list.reversed = reversed;
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out += (i > 0 ? " " : "") + model::list_number(list, i);
  return out;
}

} // namespace

TEST_CASE("items are numbered as their list says") {
  CHECK(numbers(ListNumbers::decimal, 9, 2) == "9 10");
  CHECK(numbers(ListNumbers::decimal, 2, 4, true) == "2 1 0 -1");
  CHECK(numbers(ListNumbers::lower_alpha, 25, 4) == "y z aa ab");
  CHECK(numbers(ListNumbers::upper_alpha, 702, 2) == "ZZ AAA");
  CHECK(numbers(ListNumbers::lower_roman, 3, 3) == "iii iv v");
  CHECK(numbers(ListNumbers::upper_roman, 3999, 2) == "MMMCMXCIX 4000");
  CHECK(numbers(ListNumbers::lower_alpha, 1, 3, true) == "a 0 -1");
  for (const ListNumbers one : {ListNumbers::decimal, ListNumbers::lower_alpha, ListNumbers::upper_alpha,
                                ListNumbers::lower_roman, ListNumbers::upper_roman})
    CHECK(list_numbers_named(name(one)) == one);
}
