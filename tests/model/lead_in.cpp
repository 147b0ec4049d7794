// The first words of a chapter.
#include "model/lead_in.h"

#include "catch.h"

#include <string>

namespace {

std::string lead_in(const std::string& text) {
  return text.substr(0, octavo::model::lead_in(text));
}

} // namespace

TEST_CASE("a lead-in is the first phrase, of three to five words") {
  CHECK(lead_in("Octavia listened to the silence that followed.") == "Octavia listened to the");
  CHECK(lead_in("It was late, and the wind had risen.") == "It was late,");
  CHECK(lead_in("Late at night, the wind rose again.") == "Late at night,");
  CHECK(lead_in("In the end of it, nobody came at all.") == "In the end of it,");
  CHECK(lead_in("No. Not again, he said to himself.") == "No. Not again,");
  CHECK(lead_in("Ça alors, dit-elle en riant de bon cœur.") == "Ça alors, dit-elle en");
}

TEST_CASE("a lead-in never crosses a closing quotation mark, nor runs into speech") {
  CHECK(lead_in("“No no no, Vinyl, that’s simply too much!”") == "“No no no,");
  CHECK(lead_in("“No,” she murmured, covering her mouth.").empty());
  CHECK(lead_in("“I do not” was all that she said to him.") == "“I do not”");
  CHECK(lead_in("She whispered, “Stay with me for a while.”") == "She whispered,");
}

TEST_CASE("there is no lead-in where there are no capitals, or hardly more words") {
  CHECK(lead_in("").empty());
  CHECK(lead_in("   ").empty());
  CHECK(lead_in("Rain.").empty());
  CHECK(lead_in("It had rained all night").empty());
  CHECK(lead_in("吾輩は猫である。 名前は まだ 無い。 どこで 生れたか").empty());
  CHECK(lead_in("كان يا ما كان في قديم الزمان").empty());
  CHECK(lead_in("♪ ♪ ♪ ♪ ♪ ♪ ♪").empty());
}
