// Proof-reading as a whole: its codes, what can be silenced, where notes stand, how many there are.
#include "catch.h"
#include "checked.h"
#include "support.h"

#include <octavo/error.h>

#include <algorithm>

using namespace octavo;
using octavo::tests::checked;

TEST_CASE("every code is documented once") {
  const std::string manual = tests::file("src/proof/CODES.md");
  std::vector<std::string_view> seen;
  for (const ProofCode& code : proof_codes()) {
    CHECK_FALSE(code.summary.empty());
    const std::string row =
        "| `" + std::string(code.code) + "` | " + std::string(name(code.severity)) + " | ";
    CHECK(manual.find(row) != std::string::npos);
    CHECK(std::find(seen.begin(), seen.end(), code.code) == seen.end());
    seen.push_back(code.code);
  }
  CHECK(seen.size() > 20);
}

TEST_CASE("a code can be silenced, and an unknown one is an error that names the nearest") {
  const Reading reading = read("He went to the the house , and left.\n");
  CHECK(proofread(reading).size() == 2);
  CHECK(proofread(reading, {{"word-doubled"}, {}}).size() == 1);
  CHECK(proofread(reading, {{"word-doubled", "space-before-stop"}, {}}).empty());
  try {
    proofread(reading, {{"words-doubled"}, {}});
    FAIL("an unknown code was taken");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_option);
    CHECK(std::string(error.what()) == "there is no remark `words-doubled`; did you mean `word-doubled`?");
  }
}

TEST_CASE("a note stands at its character, whatever was in between") {
  const Notes notes = checked("  One *word* of   the\tthe story.\r\n\r\nÄnd    anöther one of the the.\r\n");
  REQUIRE(notes.size() == 2);
  CHECK((notes[0].line == 1 && notes[0].column == 19));
  CHECK((notes[1].line == 3 && notes[1].column == 23));
}

TEST_CASE("without the source a note has its paragraph's first line") {
  const Notes notes = proofread(read("One of the the story.\n").book);
  REQUIRE(notes.size() == 1);
  CHECK((notes[0].line == 1 && notes[0].column == 0));
}

TEST_CASE("notes of the reading about the text are among them, in order") {
  const Notes notes =
      checked("One of the the story, with ümlauts.\n\nA byte \xFF is wrong, and the the story "
              "goes on, with ümlauts.\n");
  std::vector<std::string> codes;
  for (const Note& note : notes)
    codes.push_back(note.code);
  CHECK(codes == std::vector<std::string>{"word-doubled", "bytes-ill-formed", "word-doubled"});
}

TEST_CASE("code, addresses and notes' marks are no text to be judged") {
  Paragraph paragraph;
  paragraph.content = {{Styled{InlineStyle::code, plain("the the ,, \"")}},
                       {Text{" ended"}},
                       {NoteReference{"n1", "1"}},
                       {Text{". See "}},
                       {Link{"http://the.the/,,", plain("http://the.the/,,")}},
                       {Text{"."}}};
  Book book;
  book.sections.emplace_back().blocks.push_back({paragraph});
  CHECK(proofread(book).empty());
}

TEST_CASE("an archive's words behind the story are not judged") {
  Book book;
  book.sections = {tests::chapter("One")};
  Section& licence = book.sections.emplace_back();
  licence.kind = SectionKind::back_matter;
  Paragraph paragraph;
  paragraph.content = plain("One of the the licences.");
  licence.blocks.push_back({paragraph});
  CHECK(proofread(book).empty());
}

TEST_CASE("remarks of a kind do not grow without end") {
  std::string story;
  for (int i = 0; i < 1000; ++i)
    story += "The the story goes on.\n\n";
  const Notes notes = proofread(read(story).book);
  CHECK(notes.size() == 200);
  CHECK(notes.back().message.ends_with("and 800 more further on"));
}
