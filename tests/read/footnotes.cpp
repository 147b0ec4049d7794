// Notes and the marks that refer to them.
#include "lost.h"

#include "catch.h"
#include "read/note_labels.h"
#include "read/outline.h"

#include <octavo/read.h>

#include <algorithm>

using namespace octavo;

namespace {

void write(std::string& out, const Blocks& blocks, const std::string& indent) {
  for (const Block& block : blocks)
    if (const auto* const paragraph = std::get_if<Paragraph>(&block.node))
      out += indent + tests::marked(paragraph->content) + "\n";
    else if (const auto* const mark = std::get_if<Break>(&block.node))
      out += indent + (mark->kind == BreakKind::ornament ? mark->mark : "(space)") + "\n";
    else
      out += indent + "?\n";
}

void write(std::string& out, const Sections& sections) {
  for (const Section& section : sections) {
    if (!section.title.empty() || !section.label.empty())
      out += "# " + section.label + tests::marked(section.title) + "\n";
    write(out, section.blocks, "");
    for (const Footnote& note : section.footnotes) {
      out += note.label + "\n";
      write(out, note.blocks, "  ");
    }
    write(out, section.children);
  }
}

/// All paragraphs, one a line, then each section's notes by their labels.
std::string shown(const std::string& text) {
  const Reading reading = read(text);
  CHECK(tests::lost(text, reading) == "");
  std::string out;
  write(out, reading.book.sections);
  return out;
}

/// A text in which nothing is a note.
void check_plain(const std::string& text) {
  INFO(text);
  CHECK(shown(text).find("^[") == std::string::npos);
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i)
    out += text;
  return out;
}

} // namespace

TEST_CASE("a number in brackets refers to the paragraph that begins with it") {
  CHECK(shown("He ate a mola[1] at noon.\nThen he slept.[2]\n\n[1] A fish.\n[2] Not long.\n") ==
        "He ate a mola^[1] at noon.\nThen he slept.^[2]\n1\n  A fish.\n2\n  Not long.\n");
  CHECK(shown("He ate a mola [1], and slept.\nSo.\n[1]: A fish.\nHe woke.\n") ==
        "He ate a mola^[1], and slept.\nSo.\nHe woke.\n1\n  A fish.\n");
  CHECK(shown("A mola.{1}\nSo.\n{1} A fish.\n") == "A mola.^[1]\nSo.\n1\n  A fish.\n");
  CHECK(shown("A mola(1) and so.\nSo.\n(1) A fish.\n") == "A mola^[1] and so.\nSo.\n1\n  A fish.\n");
  CHECK(shown("A mola¹ and a shark².\nSo.\n¹ A fish.\n² Another.\n") ==
        "A mola^[1] and a shark^[2].\nSo.\n1\n  A fish.\n2\n  Another.\n");
  CHECK(shown("A mola[A] and so.\nSo.\n[A] A fish.\n") == "A mola^[A] and so.\nSo.\nA\n  A fish.\n");
}

TEST_CASE("the notes of an archive's books, below their paragraphs") {
  CHECK(shown("It was the Palladium,[1] he said.\n\n[Footnote 1: A statue of Pallas.]\n\nAnd so it was.\n\n"
              "Another came.[*]\n\n[*Footnote: Late.]\n\nThe end of it.\n") ==
        "It was the Palladium,^[1] he said.\nAnd so it was.\nAnother came.^[*]\nThe end of it.\n"
        "1\n  A statue of Pallas.\n*\n  Late.\n");
  CHECK(
      shown(
          "The first.[3]\n\nThe second.\n\n[Note 3: It goes on\n\nover [several] paragraphs.]\n\nThird.\n") ==
      "The first.^[3]\nThe second.\nThird.\n3\n  It goes on\n  over [several] paragraphs.\n");
}

TEST_CASE("the words of a note need not be ASCII wherever its label is looked for") {
  const std::string told = "He ate a mola.[1]\n\n[Footnote 1: ";
  for (std::size_t padding = 40; padding < 64; ++padding) {
    const std::string note = std::string(padding, 'a') + "é.";
    CHECK(shown(told + note + "]\n\nSo.\n") == "He ate a mola.^[1]\nSo.\n1\n  " + note + "\n");
  }
}

TEST_CASE("a numbered note within a paragraph is referred to from its place") {
  CHECK(shown("He ate a mola [Note 3: A fish.] at noon.\nThen he slept.\n") ==
        "He ate a mola^[3] at noon.\nThen he slept.\n3\n  A fish.\n");
  CHECK(shown("He ate a mola. [Footnote 1: A fish, *mola* [sic].]\nHe slept [Note 2: Late.], and woke.\n") ==
        "He ate a mola.^[1]\nHe slept^[2], and woke.\n1\n  A fish, <i>mola</i> [sic].\n2\n  Late.\n");
  CHECK(shown("One [Note 1: First.] and two [Note 2: Second.] are three.\nSo.\n") ==
        "One^[1] and two^[2] are three.\nSo.\n1\n  First.\n2\n  Second.\n");
  // What may be a note itself has none within.
  CHECK(shown("A mola.[1]\n\n[1] A fish. [Note 2: Big.]\n\nSo.\n") ==
        "A mola.^[1]\nSo.\n1\n  A fish. [Note 2: Big.]\n");
  // A mark before it is the place.
  CHECK(shown("He ate a mola[1] at noon. [Note 1: A fish.]\nSo.\n") ==
        "He ate a mola^[1] at noon.\nSo.\n1\n  A fish.\n");
  CHECK(shown("He ate a mola[1] at noon.\nThen he slept. [Note 1: A fish.]\n") ==
        "He ate a mola^[1] at noon.\nThen he slept.\n1\n  A fish.\n");
}

TEST_CASE("brackets within a paragraph that are no numbered note stay text") {
  for (const char* const text :
       {"He read it [note: burnt] again.\nSo.\n", "He read it [Note that 3: no] again.\nSo.\n",
        "A sign [Notes 1 and 2] hung there.\nSo.\n", "He read [Note 3: and no end.\nSo.\n",
        "He said (Note 3: nothing) and left.\nSo.\n", "It was [Room 3: closed] to him.\nSo.\n"})
    check_plain(text);
  CHECK_FALSE(
      read(repeated("Word [Note 1: a]", 20'000) + repeated("[Note 1:", 20'000)).book.sections.empty());
}

TEST_CASE("stars and daggers have their notes near them") {
  CHECK(shown("He met the Doge* at *noon*.\n* The duke of Venice.\nThey spoke.\n") ==
        "He met the Doge^[*] at <i>noon</i>.\nThey spoke.\n*\n  The duke of Venice.\n");
  CHECK(shown("He met the Doge.*\nThey spoke†.\n*The duke of Venice.\n† Not long.\n") ==
        "He met the Doge.^[*]\nThey spoke^[†].\n*\n  The duke of Venice.\n†\n  Not long.\n");
  CHECK(shown("He met the Doge(*) there.\n(*) The duke.\nThey spoke.\n") ==
        "He met the Doge^[*] there.\nThey spoke.\n*\n  The duke.\n");
  CHECK(shown("He met the Doge (*) there.\n(*) The duke.\nThey spoke.\n") ==
        "He met the Doge^[*] there.\nThey spoke.\n*\n  The duke.\n");
  CHECK(shown("One* and two**.\n* First.\n** Second.\nSo.\n") ==
        "One^[*] and two^[**].\nSo.\n*\n  First.\n**\n  Second.\n");
}

TEST_CASE("notes that are gathered below a heading, which goes with them") {
  CHECK(shown("Chapter 1\n\nThis is the one, he said.[1]\n\nAnd here he comes to the "
              "two.[2]\n\n-----\n\nFOOTNOTES:\n\n1. First.\n\nIt goes on.\n\n"
              "2. Second.\n\nChapter 2\n\nThis is the next, he said.[1]\n\nNotes\n\n1. Again.\n") ==
        "# Chapter 1\nThis is the one, he said.^[1]\nAnd here he comes to the two.^[2]\n1\n  First.\n  It "
        "goes on.\n2\n  Second.\n"
        "# Chapter 2\nThis is the next, he said.^[1]\n1\n  Again.\n");
}

TEST_CASE("notes at the book's end find their chapters, though numbers come again") {
  CHECK(shown("Chapter 1\n\nThe one.[1]\n\nThe two.[2]\n\nChapter 2\n\nThe next.[1]\n\nSo.\n\nChapter 3\n\n"
              "The last.[2]\n\nFootnotes\n\n[1] First.\n\n[2] Second.\n\n[1] Again.\n\n[2] Last.\n") ==
        "# Chapter 1\nThe one.^[1]\nThe two.^[2]\n1\n  First.\n2\n  Second.\n"
        "# Chapter 2\nThe next.^[1]\nSo.\n1\n  Again.\n# Chapter 3\nThe last.^[2]\n2\n  Last.\n");
}

TEST_CASE("each mark has the nearest note after it") {
  CHECK(shown("One.[1]\n[1] First.\nTwo.[1]\n[1] Second.\n") ==
        "One.^[1]\nTwo.^[1]\n1\n  First.\n1\n  Second.\n");
  CHECK(shown("One,[1] and again.[1]\n[1] Both.\nTwo.\n") == "One,^[1] and again.^[1]\nTwo.\n1\n  Both.\n");
}

TEST_CASE("references follow their notes' ids, and the decision counts them") {
  const Reading reading = read("Chapter 1: Home\n\nOne.[1] Two.[2]\n\n[1] First.\n\n[2] Second.\n");
  REQUIRE(reading.book.sections.size() == 1);
  const Section& home = reading.book.sections[0];
  REQUIRE(home.footnotes.size() == 2);
  CHECK(home.footnotes[0].id == "home-fn-1");
  CHECK(home.footnotes[1].origin.first_line == 7);
  CHECK(home.footnotes[1].origin.rule == Rule::footnote);
  const auto& content = std::get<Paragraph>(home.blocks.front().node).content;
  CHECK(std::get<NoteReference>(content[1].node).target == "home-fn-1");
  const auto found = std::find_if(reading.decisions.begin(), reading.decisions.end(),
                                  [](const Decision& each) { return each.what == "footnotes"; });
  REQUIRE(found != reading.decisions.end());
  CHECK(found->reading == "2 notes");
  CHECK(found->confidence == 100);
}

TEST_CASE("marks without notes and notes without marks stay text") {
  for (const char* const text :
       {"He said [1] and [2].\nAnd no more.\n", "[1] One.\n[2] Two.\nSo.\n",
        "(1) first, (2) second.\n(1) One.\n", "* item\n* another\n* a third\n",
        "s*** happens*\nSo it does.\n", "*Sigh* Not now*, he said.\n*Sigh* So.\n", "1. One.\n2. Two.\n",
        "It is 10² here.\n² Two.\n", "Do you choose [1] or [2]?\n[1] Fight.\n[2] Run.\n",
        "One (1) man.\n(1) Two.\n", "[sic] he said[sic].\n[sic] So.\n", "A *b.\n* c.\nd* e.\n",
        "[Footnote 1: Nobody asked.]\n\nSo.\n", "So it was.[1]\n\n[Footnote 1: It never ends.\n\nSo.\n",
        "The end.*\n* * *\nOne.\n", "Notes\n\n1. One.\n\n2. Two.\n"})
    check_plain(text);
}

TEST_CASE("a note that nothing refers to is a doubt") {
  const Reading reading = read("So it was.\n\n[Footnote 1: Nobody asked.]\n\nSo.\n");
  CHECK(std::any_of(reading.notes.begin(), reading.notes.end(),
                    [](const Note& note) { return note.code == "footnote-unreferenced" && note.line == 3; }));
}

TEST_CASE("headings of notes") {
  for (const char* const heading :
       {"FOOTNOTES:", "Notes", "[Footnotes]", "Fußnoten", "Примечания", "* Notes *"})
    CHECK(reader::is_notes_heading(heading));
  for (const char* const line : {"He made notes.", "Footnote", "Author's Notes", "Notes on a Scandal", "***"})
    CHECK(reader::is_notes_heading(line) == (line == std::string_view("Footnote")));
}

TEST_CASE("floods of marks and of notes take linear time") {
  for (const std::string& text :
       {repeated("a[1] ", 20'000) + "\n[1] So.\n", repeated("a[1]\n", 10'000) + repeated("[1] b\n", 10'000),
        repeated("a(1) b\n", 10'000) + repeated("[1] b\n", 10'000), repeated("a*\n* b\n", 10'000),
        repeated("[Footnote 1: a\n", 10'000), repeated("a* ", 20'000), repeated("[1] a[1]\n", 10'000),
        repeated("[", 30'000), repeated("a†", 20'000), repeated("\xC2\xB9", 30'000)}) {
    INFO(text.substr(0, 20));
    CHECK_FALSE(read(text).book.sections.empty());
  }
}
