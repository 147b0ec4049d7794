// What --strict refuses: doubtful decisions and what could not be kept, but no doubts about the text.
#include "collection/doubts.h"
#include "catch.h"

using namespace octavo;
using octavo::collection::doubt_of;

namespace {

Decision decision(std::string what, int confidence, int first = 0, int last = 0) {
  Decision one;
  one.what = std::move(what);
  one.reading = "wrapped";
  one.confidence = confidence;
  one.first_line = first;
  one.last_line = last;
  one.alternative = "lines";
  return one;
}

} // namespace

TEST_CASE("a sure reading is not doubtful, whatever is doubtful in its text") {
  Reading reading;
  CHECK(doubt_of(reading).empty());
  reading.decisions = {decision("paragraphs", least_confidence), decision("letter", 100, 3, 9)};
  reading.notes = {{"word-doubled", Severity::doubt, 1, 1, "twice"},
                   {"title-guessed", Severity::info, 0, 0, "?"}};
  CHECK(doubt_of(reading).empty());
}

TEST_CASE("the least sure decision is named, and how many more there are") {
  Reading reading;
  reading.decisions = {decision("paragraphs", 59), decision("letter", 30, 3, 9),
                       decision("play", 70, 11, 11)};
  CHECK(doubt_of(reading) ==
        "the reading of lines 3 to 9 is doubtful, letter: wrapped (30 %); it may be: lines; "
        "and 1 more doubt");
  reading.notes = {{"control-dropped", Severity::warning, 2, 1, "a control character"}};
  CHECK(doubt_of(reading).ends_with("; and 2 more doubts"));
}

TEST_CASE("what could not be kept is a doubt too") {
  Reading reading;
  reading.notes = {{"control-dropped", Severity::warning, 2, 1, "a control character"}};
  CHECK(doubt_of(reading) == "line 2: a control character");
}
