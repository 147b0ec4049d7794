// The seeds are proof-read: what is really wrong in them is found, and nothing else.
#include "catch.h"
#include "checked.h"
#include "support.h"

using namespace octavo;

TEST_CASE("what is wrong in the seeds is found, and nothing else") {
  struct Row {
    const char* name;
    std::vector<std::string> found;
  };
  const Row row = GENERATE(Row{"seeds/000_b46bd2c1f4bab3ad.txt",
                               {"27:16 quote-unbalanced", "45:26 quote-unbalanced", "70:1 quotes-mixed"}},
                           Row{"seeds/001_3d0e764c404c45aa.txt",
                               {"4:134 space-before-stop", "21:117 stops-odd", "32:71 space-missing"}},
                           Row{"seeds/002_e987af29a75bcd8f.txt", {"260:144 quotes-mixed"}});
  const std::string story = tests::file(row.name);
  std::vector<std::string> found;
  for (const Note& note : proofread(read(story).book, {{}, story}))
    found.push_back(std::to_string(note.line) + ':' + std::to_string(note.column) + ' ' + note.code);
  CHECK(found == row.found);
}
