// Doubled words by language, and words of two alphabets.
#include "catch.h"
#include "checked.h"

using namespace octavo;
using octavo::tests::count_of;

TEST_CASE("a small word that is there twice is noted") {
  const auto found = [](const std::string& text, std::string_view language) {
    return count_of("word-doubled", text, language);
  };
  CHECK(found("He went to the the house.", "en") == 1);
  CHECK(found("The the house was dark.", "") == 1);
  CHECK(found("He went to\nto the house.", "en") == 1);
  CHECK(found("He thought of my my house.", "en") == 1);
  CHECK(found("It it was late.", "en") == 1);
  CHECK(found("She put it it on the table.", "en") == 1);
  CHECK(found("He had read it it.", "en") == 1);
  CHECK(found("The door is is open.", "en") == 1);
  CHECK(found("She saw that he he was late.", "en") == 1);
  CHECK(found("He he went away.", "en") == 1);
  CHECK(found("Er ging und und kam.", "de") == 1);
  CHECK(found("Il vit les les maisons.", "fr") == 1);
  CHECK(found("Он жил в в доме.", "ru") == 1);
}

TEST_CASE("what is doubled on purpose is not noted") {
  const auto none = [](const std::string& text, std::string_view language) {
    INFO(text);
    CHECK(count_of("word-doubled", text, language) == 0);
  };
  none("He had had it. He said that that was it. What it is is this. No no no. Bye bye! Very very late.",
       "en");
  none("He came in in a hurry, and gave her her book; as I read it it seemed long long ago.", "en");
  none("If you want it it is yours, and as she saw it it was.", "en");
  none("My my! So so. The… the house. The, the house. The--the house. THE THE HOUSE. A the-the.", "en");
  none("They saw The The play. Plan A: a a. B.", "en");
  none("All I know is is that. The thing is is that we left. He he! He he he, he laughed. What he is is old.",
       "en");
  none("Nous nous levons, vous vous levez. La la la.", "fr");
  none("Die Frau, die die Blumen trug, und die, die sich sich selbst nannte.", "de");
  none("The the house", "fr");
  none("der der und die und die", "en");
}

TEST_CASE("a word with a letter of another alphabet that looks the same is noted") {
  CHECK(count_of("letters-mixed", "The h\u043Euse was dark.") == 1);
  CHECK(count_of("letters-mixed", "Он жил в д\u006Fме.", "ru") == 1);
  CHECK(count_of("letters-mixed", "The α-helix, a Δt, and дом were there.") == 0);
}
