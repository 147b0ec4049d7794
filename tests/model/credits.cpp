// The words of title pages.
#include "model/credits.h"

#include "catch.h"

using namespace octavo;

TEST_CASE("authors that have a name are named, on a line each", "[model]") {
  Metadata metadata;
  metadata.contributors = {
      {"A.\n Writer", "", "aut"}, {" ", "", "aut"}, {"T. Person", "", "trl"}, {"B", "", "aut"}};
  CHECK(model::authors(metadata) == std::vector<std::string>{"A. Writer", "B"});
  CHECK(model::joined(model::authors(metadata), ", ") == "A. Writer, B");
  CHECK(model::joined({}, ", ").empty());
  CHECK(model::joined({"", "a", ""}, ", ") == ", a, ");
}

TEST_CASE("what others did is said where there are words for it", "[model]") {
  const text::Words& words = text::words("en");
  CHECK(model::credit({"T. Person", "", "trl"}, words) == "Translated by T. Person");
  CHECK(model::credit({"E. Person", "", "edt"}, words) == "Edited by E. Person");
  CHECK(model::credit({"I. Person", "", "ill"}, words) == "Illustrated by I. Person");
  CHECK(model::credit({"P. Person", "", "pfr"}, words).empty());
  CHECK(model::credit({"A. Person", "", "aut"}, words).empty());
  CHECK(model::credit({" ", "", "trl"}, words).empty());
}

TEST_CASE("a series is named with the place in it, where that is known", "[model]") {
  CHECK(model::series_line({"The Series", "2"}) == "The Series · 2");
  CHECK(model::series_line({"The Series", " "}) == "The Series");
  CHECK(model::series_line({"", "2"}).empty());
}
