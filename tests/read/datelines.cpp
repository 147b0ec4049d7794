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
        "\"Monday, 5th June\"", "Two days later he was gone.", "In London they met.", "Anna"}) {
    INFO(line);
    CHECK(role_of(line) == "p");
  }
}
