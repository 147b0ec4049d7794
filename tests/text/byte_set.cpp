// What tells by one look that there is nothing to find.
#include "text/byte_set.h"

#include "text/beginnings.h"

#include "catch.h"

#include <array>
#include <string>

using namespace octavo;

TEST_CASE("a byte of a set is found wherever it stands, and others are not") {
  constexpr text::ByteSet marks("*\xC2");
  for (std::size_t size = 0; size < 12; ++size)
    for (std::size_t at = 0; at < size; ++at)
      for (const char mark : {'*', '\xC2'}) {
        std::string text(size, 'x');
        text[at] = mark;
        CHECK(marks.find_in(text) == at);
        CHECK(marks.find_in(text, at) == at);
        CHECK(marks.find_in(text, at + 1) == std::string::npos);
      }
  CHECK_FALSE(marks.any_in("no mark\xC3"));
  CHECK_FALSE(marks.any_in(""));
}

TEST_CASE("what begins with none of some words is told by two bytes; what is beyond ASCII never is") {
  constexpr std::array<std::string_view, 5> words{"dear", "a", "\xC3\xA9t\xC3\xA9", "k\xC3\xA4ra", "a n"};
  constexpr text::Beginnings beginnings(words);
  for (const char* const text :
       {"dear Tom", "DEAR", "debris", "another", "a\tn", "k\xC3\x84RA", "kilo", "\xC3\x89T\xC3\x89", "d", ""})
    CHECK(beginnings.may_begin(text));
  for (const char* const text : {"dog", "The", "be", " dear", "4th"})
    CHECK_FALSE(beginnings.may_begin(text));
  CHECK_FALSE(text::Beginnings().may_begin("any"));
}
