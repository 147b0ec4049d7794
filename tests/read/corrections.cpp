// What a sidecar says of a text's lines and chapters.
#include "read/outline.h"

#include "catch.h"

#include <octavo/error.h>

using namespace octavo;

namespace {

std::string corrected(std::string_view text, std::map<int, LineRole> lines,
                      std::vector<ChapterCorrection> chapters = {}) {
  ReadOptions options;
  options.sidecar.lines = std::move(lines);
  options.sidecar.chapters = std::move(chapters);
  return tests::outline(read(text, options).book);
}

constexpr std::string_view text = "One.\nTwo.\n***\nThree.\n\nFour.\nFive.\nSix.\n";

} // namespace

TEST_CASE("lines are what the sidecar says") {
  CHECK(corrected(text, {}) ==
        "chapter 1-8 whole-text\n  p 1..2\n  ornament 3 ***\n  p 4\n  space 5 x1\n  p 6..8\n");
  CHECK(corrected(text, {{3, LineRole::prose}, {5, LineRole::prose}}) ==
        "chapter 1-8 whole-text\n  p 1..2\n  p 3 correction\n  p 4\n  p 6..8\n");
  CHECK(corrected(text, {{5, LineRole::pause}}).find("space 5 x2") != std::string::npos);
  CHECK(corrected("One.\nTwo.\n= time skip =\nThree.\n", {{3, LineRole::break_}})
            .find("ornament 3 = time skip =") != std::string::npos);
  CHECK(corrected(text, {{6, LineRole::chapter}}).find("chapter 6-8 correction #2\n  p 6 correction\n") !=
        std::string::npos);
  CHECK(corrected(text, {{6, LineRole::title}})
            .find("chapter 6-8 correction, heading 6 correction | Four.\n  p 7..8") != std::string::npos);
  CHECK(corrected(text, {{6, LineRole::verse}, {7, LineRole::verse}}).find("verse 6-7 1 stanzas") !=
        std::string::npos);
  CHECK(corrected(text, {{4, LineRole::letter}, {6, LineRole::letter}})
            .find("letter 4-6\n    p 4\n    p 6 gap 1\n") != std::string::npos);
  CHECK(corrected(text, {{7, LineRole::note}}).find("authors-note 7-8 authors-note") != std::string::npos);
  CHECK(corrected(text, {{1, LineRole::quote}}).find("quote 1") != std::string::npos);
  CHECK(corrected(text, {{1, LineRole::heading}}).find("heading 1 One.") != std::string::npos);
  CHECK(
      corrected(text, {{1, LineRole::preformatted}, {2, LineRole::preformatted}}).find("preformatted 1-2") !=
      std::string::npos);
}

TEST_CASE("chapters are what the sidecar says") {
  const std::string two = " About.\n One.\n Two.\n ";
  CHECK(corrected(
            two, {},
            {{"First", "Of two", SectionKind::prologue, std::nullopt, 1}, {"", "", std::nullopt, 7, 2}}) ==
        R"(description 1 description
  p 1
prologue 2 document | First | Of two
  p 2
chapter 3 document #7
  p 3
)");
}

TEST_CASE("corrections that do not fit the text are errors that say so") {
  CHECK_THROWS_WITH(corrected(text, {{99, LineRole::prose}}),
                    Catch::Contains("[lines] 99") && Catch::Contains("8 lines"));
  CHECK_THROWS_WITH(corrected(text, {{5, LineRole::title}}), Catch::Contains("blank"));
  CHECK_THROWS_WITH(corrected(text, {}, {{"", "", {}, {}, 2}, {"", "", {}, {}, 5}}),
                    Catch::Contains("[[chapter]] in line 5") && Catch::Contains("one chapter"));
  CHECK_THROWS_WITH(corrected(text, {{1, LineRole::pause}}),
                    Catch::Contains("[lines] 1") && Catch::Contains("One."));
  CHECK_THROWS_WITH(corrected(text, {{1, LineRole::break_}}), Catch::Contains("[lines] 1"));
}
