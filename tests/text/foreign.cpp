// What is foreign to a language, by letters and by words.
#include "text/foreign.h"

#include "catch.h"

using namespace octavo::text;

namespace {

/// "language[passage]" for each run.
std::string runs(std::string_view text, std::string_view language) {
  std::string out;
  for (const ForeignRun& run : ForeignFinder(language).by_letters(text))
    out += run.language + '[' + std::string(text.substr(run.begin, run.end - run.begin)) + ']';
  return out;
}

std::string passage(std::string_view text, std::string_view language, std::size_t fewest = 8) {
  return ForeignFinder(language).by_words(text, fewest);
}

} // namespace

TEST_CASE("letters that a language is not written in are foreign to it") {
  CHECK(runs("He wrote λόγος on the wall.", "en") == "el[λόγος]");
  CHECK(runs("She said «Добрый вечер, мадам», and left.", "en") == "ru[Добрый вечер, мадам]");
  CHECK(runs("Він сказав: she said «Її звати Олена» twice.", "en") == "uk[Він сказав]uk[Її звати Олена]");
  CHECK(runs("The word 猫 is ネコ in 東京と京都.", "en-GB") == "zh-Hans[猫]ja[ネコ]ja[東京と京都]");
  CHECK(runs("“שלום”, he said, and سلام.", "en") == "he[שלום]ar[سلام]");
  CHECK(runs("Он сказал: je ne sais pas ce que vous voulez dire, и вышел.", "ru") ==
        "fr[je ne sais pas ce que vous voulez dire]");
}

TEST_CASE("where all letters are foreign, signs around them are too") {
  CHECK(runs("“Τί ἐστιν;”", "en") == "el[“Τί ἐστιν;”]");
  CHECK(runs("— Здравствуй!", "de") == "ru[— Здравствуй!]");
}

TEST_CASE("signs, names and the letters of the language itself are not foreign") {
  for (const char* const text : {"", "The angle α is 30 µm, β is not; Ω.",
                                 "Ça va, Łódź, Đặng Thị, ﬁn — “so”…", "A smile 🙂 and an arrow →."})
    CHECK(runs(text, "en").empty());
  CHECK(runs("Том Sawyer вошёл в Windows.", "ru").empty());
  CHECK(runs("彼はTomと言った。", "ja").empty());
  for (const char* const language : {"", "und", "sr", "x-own"})
    CHECK(runs("latinica и ћирилица", language).empty());
}

TEST_CASE("a passage in a language's own letters is foreign by its words") {
  CHECK(passage("Il n’est pas dans la maison, dit elle, et je ne sais pas où il est.", "en") == "fr");
  CHECK(passage("Ich weiß nicht, was soll es bedeuten, dass ich so traurig bin.", "en-US") == "de");
  CHECK(passage("I do not know what it was that he had said to her.", "fr") == "en");
  CHECK(passage("Я не знаю, що це було, але він його бачив.", "ru") == "uk");
  CHECK(passage("ce que vous avez dit", "en", 3) == "fr");
}

TEST_CASE("a passage is not foreign for a word, or where none is known") {
  for (const char* const text :
       {"", "Run, Tom, run! Run, run, run, Tom, run, run!",
        "He said “je ne sais pas ce que vous dites” and left.",
        "Maria, Anna, Elena, Carla, Sofia, Julia, Laura, Paula, Nina!",
        "No, no, no, no, no, no, no, no, no, no, no!", "Dum dum de dum de la la la la la de dum"})
    CHECK(passage(text, "en").empty());
  CHECK(passage("Il n’est pas dans la maison, dit elle.", "en", 30).empty());
  CHECK(passage("Il n’est pas dans la maison, dit elle, et je ne sais pas où il est.", "").empty());
}
