// How names and titles are filed.
#include "epub/sorting.h"

#include "catch.h"

using octavo::epub::sort_name;
using octavo::epub::sort_title;

TEST_CASE("a name is filed under the family name") {
  CHECK(sort_name("Charles Dickens", "en") == "Dickens, Charles");
  CHECK(sort_name("H. G. Wells", "en") == "Wells, H. G.");
  CHECK(sort_name("Ursula K. Le Guin", "en") == "Le Guin, Ursula K.");
  CHECK(sort_name("Ludwig van Beethoven", "de") == "van Beethoven, Ludwig");
  CHECK(sort_name("Kurt Vonnegut Jr.", "en") == "Vonnegut, Kurt, Jr.");
  CHECK(sort_name("The Descendant", "en") == "Descendant, The");
}

TEST_CASE("a name whose parts cannot be told apart is filed as it is") {
  for (const char* const name : {"Voltaire", "Dickens, Charles", "Writer 42", "under_score", "A & B",
                                 "Ann and Bob Cole", "夏目 漱石", "x / y", ""})
    CHECK(sort_name(name, "en") == name);
  CHECK(sort_name("Jókai Mór", "hu") == "Jókai Mór");
}

TEST_CASE("a title is filed without its leading article") {
  CHECK(sort_title("The Time Machine", "en-GB") == "Time Machine, The");
  CHECK(sort_title("A Tale", "en") == "Tale, A");
  CHECK(sort_title("Theory", "en") == "Theory");
  CHECK(sort_title("The", "en") == "The");
  CHECK(sort_title("L’Étranger", "fr") == "Étranger, L’");
  CHECK(sort_title("Die Verwandlung", "de") == "Verwandlung, Die");
  CHECK(sort_title("Die Hard", "en") == "Die Hard");
}
