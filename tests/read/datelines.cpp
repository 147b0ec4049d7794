// Lines at the start of a scene or an entry that say where and when.
#include "read/outline.h"

#include "catch.h"
#include "lost.h"

using namespace octavo;
using tests::outline;

namespace {

const std::string prose =
    "The fog had come up from the river, and nobody who could help it was out in the streets at that hour.\n"
    "He walked all the same, because he had been told to, and because he had nothing else that he wanted to "
    "do.\n";

/// What the line is read as, that stands between the row before a scene and its text.
std::string role_of(const std::string& line, const std::string& gap = "") {
  const std::string text = "Chapter 1\n\n" + prose + "***\n" + line + "\n" + gap + prose;
  const Reading reading = read(text);
  CHECK(tests::lost(text, reading) == "");
  const std::string all = outline(reading.book);
  const std::size_t row = all.find("ornament 5 ***\n");
  if (row == std::string::npos)
    return all;
  const std::size_t start = all.find_first_not_of(' ', row + 15);
  return all.substr(start, all.find_first_of(" .", start) - start);
}

} // namespace

TEST_CASE("dates, times and places open a scene") {
  for (const char* const line : {"London, 1888",
                                 "Monday, 5th June",
                                 "_5 May._",
                                 "10:45 PM",
                                 "3 May 1897",
                                 "May 3rd, 1897",
                                 "Three Days Later",
                                 "The Next Morning",
                                 "Canterlot Castle, Throne Room – Two Days Later",
                                 "[Ponyville, 10:30 a.m.]",
                                 "EXT. HOUSE - NIGHT",
                                 "Twilight's POV",
                                 "**Canterlot, Throne Room**",
                                 "Paris, le 14 juillet 1789",
                                 "Berlin, den 3. Oktober 1990",
                                 "Montag, 12. März",
                                 "Москва, 12 мая 1905",
                                 "12 de mayo de 1810",
                                 "2020年5月3日",
                                 "0600 hours, Camp Delta",
                                 "Camp Delta, 0730 hours",
                                 "1400 HOURS",
                                 "0600Z, Camp Delta",
                                 "0915 hrs",
                                 "May 12th",
                                 "五月三日 晴"}) {
    INFO(line);
    CHECK(role_of(line) == "dateline");
  }
}

TEST_CASE("the blank line below a dateline is no break") {
  const std::string all = outline("Chapter 1\n\n" + prose + "***\nLondon, 1888\n\n" + prose);
  INFO(all);
  CHECK(all.find("dateline 6 dateline\n  p 8..9") != std::string::npos);
}

TEST_CASE("entries of a diary, wherever they stand") {
  const std::string all = outline("Chapter 1\n\n" + prose + "\nMonday, 5th June\n\n" + prose +
                                  "\nTuesday, 6th June\n\nDear Diary,\n" + prose);
  INFO(all);
  CHECK(all.find("dateline 6 dateline") != std::string::npos);
  CHECK(all.find("dateline 11 dateline") != std::string::npos);
  CHECK(all.find("salutation 13") != std::string::npos);
}

TEST_CASE("what only looks like a dateline is prose") {
  for (const char* const line :
       {"It was Monday.", "He had come in May 1897 to stay.", "Later, she laughed.", "Was it 10:45?",
        "\"Monday, 5th June\"", "Two days later he was gone.", "In London they met.", "Anna",
        "He had 0600 hours left.", "May he rest.", "2999 hours"}) {
    INFO(line);
    CHECK(role_of(line) == "p");
  }
}

TEST_CASE("days without a year are the entries of a diary where they return") {
  const auto diary = [](std::initializer_list<const char*> days) {
    std::string text = prose;
    for (const char* const day : days)
      text += "\n" + std::string(day) + "\n\n" + prose;
    return outline(text);
  };
  const auto entries = [](const std::string& all) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = all.find(" dateline ", at)) != std::string::npos; ++at)
      ++count;
    return count;
  };
  CHECK(entries(diary({"12 May.", "13 May.", "15 May."})) == 3);
  CHECK(entries(diary({"May 12th.", "May 13th.", "Later.", "May 15th."})) == 4);
  CHECK(entries(diary({"Monday.", "Tuesday.", "Friday."})) == 3);
  CHECK(entries(diary({"12. Mai.", "13. Mai.", "2. Juni."})) == 3);
  CHECK(entries(diary({"12 May.", "Later."})) == 0);
  CHECK(entries(diary({"Monday."})) == 0);
  CHECK(entries(diary({"It was May 12th.", "It was May 13th.", "It was May 15th."})) == 0);
}

TEST_CASE("a place above or below a date is the scene's, too") {
  const auto roles = [](const std::string& lines) { return outline(prose + "***\n" + lines + "\n" + prose); };
  for (const char* const lines : {"1400 hours\nThe Ridge\n", "The Ridge\n1400 hours\n"}) {
    const std::string all = roles(lines);
    INFO(all);
    CHECK(all.find("dateline 4 dateline") != std::string::npos);
    CHECK(all.find("dateline 5 dateline") != std::string::npos);
  }
  CHECK(roles("1400 hours\nHe ran.\n").find("dateline 5") == std::string::npos);
  CHECK(roles("The Ridge\n").find("dateline") == std::string::npos);
}
