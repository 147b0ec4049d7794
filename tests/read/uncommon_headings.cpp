// Headings that few texts have: in drawn letters, one more than so many, chapters beside those that count,
// numbers in small letters.
#include "read/contents_outline.h"

#include "catch.h"

using namespace octavo;
using tests::contents;
using tests::prose;

namespace {

/// Each heading with some 1,600 characters of prose below.
std::string book(const std::vector<std::string>& headings, int paragraphs = 5) {
  std::string text;
  for (const std::string& heading : headings)
    text += heading + "\n\n" + prose(paragraphs);
  return text;
}

const std::string whole = "chapter\n";

} // namespace

TEST_CASE("drawn letters spell headings, and stay as they are") {
  CHECK(contents(book({"𝐂𝐡𝐚𝐩𝐭𝐞𝐫 𝟏", "𝐂𝐡𝐚𝐩𝐭𝐞𝐫 𝟐"})) == "chapter [𝐂𝐡𝐚𝐩𝐭𝐞𝐫 𝟏] #1\nchapter [𝐂𝐡𝐚𝐩𝐭𝐞𝐫 𝟐] #2\n");
  CHECK(contents(book({"𝓟𝓻𝓸𝓵𝓸𝓰𝓾𝓮", "𝓒𝓱𝓪𝓹𝓽𝓮𝓻 𝓞𝓷𝓮: 𝓡𝓪𝓲𝓷", "𝓒𝓱𝓪𝓹𝓽𝓮𝓻 𝓣𝔀𝓸: 𝓜𝓾𝓭"})) ==
        "prologue [𝓟𝓻𝓸𝓵𝓸𝓰𝓾𝓮]\nchapter [𝓒𝓱𝓪𝓹𝓽𝓮𝓻 𝓞𝓷𝓮] 𝓡𝓪𝓲𝓷 #1\nchapter [𝓒𝓱𝓪𝓹𝓽𝓮𝓻 𝓣𝔀𝓸] 𝓜𝓾𝓭 #2\n");
  CHECK(contents(book({"ᴄʜᴀᴘᴛᴇʀ ᴏɴᴇ", "ᴄʜᴀᴘᴛᴇʀ ᴛᴡᴏ"})) ==
        "chapter [ᴄʜᴀᴘᴛᴇʀ ᴏɴᴇ] #1\nchapter [ᴄʜᴀᴘᴛᴇʀ ᴛᴡᴏ] #2\n");
  CHECK(contents(book({"Ｃｈａｐｔｅｒ　１", "Ｃｈａｐｔｅｒ　２"})) ==
        "chapter [Ｃｈａｐｔｅｒ １] #1\nchapter [Ｃｈａｐｔｅｒ ２] #2\n");
  CHECK(contents(book({"ℭ𝔥𝔞𝔭𝔱𝔢𝔯 ℑ", "ℭ𝔥𝔞𝔭𝔱𝔢𝔯 ℑℑ"})) == "chapter [ℭ𝔥𝔞𝔭𝔱𝔢𝔯 ℑ] #1\nchapter [ℭ𝔥𝔞𝔭𝔱𝔢𝔯 ℑℑ] #2\n");
  CHECK(contents(book({"★ Ⓒⓗⓐⓟⓣⓔⓡ 1 ★", "★ Ⓒⓗⓐⓟⓣⓔⓡ 2 ★"})) ==
        "chapter [Ⓒⓗⓐⓟⓣⓔⓡ 1] #1\nchapter [Ⓒⓗⓐⓟⓣⓔⓡ 2] #2\n");
  CHECK(contents(prose(5) + "𝐇𝐞 𝐫𝐚𝐧 𝐚𝐧𝐝 𝐫𝐚𝐧.\n\n" + prose(5)) == whole);
}

TEST_CASE("so many times, and one more") {
  CHECK(contents(book({"1", "2", "3", "+1"})) ==
        "chapter [1] #1\nchapter [2] #2\nchapter [3] #3\nchapter [+1] #4\n");
  CHECK(contents(book({"i.", "ii.", "iii.", "iv.", "+1."})) ==
        "chapter [i] #1\nchapter [ii] #2\nchapter [iii] #3\nchapter [iv] #4\nchapter [+1] #5\n");
  CHECK(contents(book({"(1)", "(2)", "(3)", "(+1)"})) ==
        "chapter [1] #1\nchapter [2] #2\nchapter [3] #3\nchapter [+1] #4\n");
  CHECK(contents(book({"1. The Barn", "2. The Mill", "3. The Sea", "+1. Home"})) ==
        "chapter [1] The Barn #1\nchapter [2] The Mill #2\nchapter [3] The Sea #3\nchapter [+1] Home #4\n");
  CHECK(contents(book({"One", "Two", "Three", "And One"})) ==
        "chapter [One] #1\nchapter [Two] #2\nchapter [Three] #3\nchapter [And One] #4\n");
  CHECK(contents(book({"Chapter 1", "+1", "Chapter 2"})) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n");
  CHECK(contents(prose(4) + "+1\n\n" + prose(4)) == whole);
}

TEST_CASE("extras with a title are chapters beside those that count") {
  CHECK(contents(book({"Chapter 1", "Chapter 2", "Extra: The Cat", "Bonus - A Dance", "Special: Tea for Two",
                       "Omake", "Side Story: The Mill"})) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\ninterlude [Extra] The Cat\n"
        "interlude [Bonus] A Dance\ninterlude [Special] Tea for Two\ninterlude [Omake]\n"
        "interlude [Side Story] The Mill\n");
  CHECK(contents("Chapter 1\n\n" + prose(3) + "Chapter 2\n\n" + prose(3) + "Extra: The Cat\n\n" + prose(2)) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\ninterlude [Extra] The Cat\n");
  CHECK(contents(book({"1", "2", "3", "Extra: The Cat"})) ==
        "chapter [1] #1\nchapter [2] #2\nchapter [3] #3\ninterlude [Extra] The Cat\n");
  const std::string two = "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n";
  for (const char* const line : {"Extra: read all about it", "EXTRA: MAN BITES DOG", "Bonus: +5 strength",
                                 "Extra. The Cat", "Special", "Bonus:"}) {
    INFO(line);
    CHECK(contents(book({"Chapter 1", line, "Chapter 2"})) == two);
  }
  CHECK(contents("Chapter 1\n\n" + prose(5) + "Bonus: Strength\n\n" + prose(1) + "Chapter 2\n\n" +
                 prose(5)) == two);
  CHECK(contents(prose(5) + "Bonus: A Dance\n\n" + prose(5)) == whole);
}

TEST_CASE("numbers in small letters count with a chapter's length below each") {
  CHECK(contents(book({"one", "two", "three"})) ==
        "chapter [one] #1\nchapter [two] #2\nchapter [three] #3\n");
  CHECK(contents(prose(8) + "one\n\nHe took a breath.\n\ntwo\n\nHe closed his eyes.\n\nthree\n\nHe ran.\n\n" +
                 prose(8)) == whole);
  CHECK(contents(prose(8) + "One\n\nHe took a breath.\n\nTwo\n\nHe closed his eyes.\n\nThree\n\nHe ran.\n\n" +
                 prose(8)) == whole);
}

TEST_CASE("what counts from zero begins at zero") {
  CHECK(contents(book({"Chapter Zero", "Chapter One", "Chapter Two"})) ==
        "chapter [Chapter Zero] #0\nchapter [Chapter One] #1\nchapter [Chapter Two] #2\n");
  CHECK(contents(book({"Kapitel Null", "Kapitel Eins", "Kapitel Zwei"})) ==
        "chapter [Kapitel Null] #0\nchapter [Kapitel Eins] #1\nchapter [Kapitel Zwei] #2\n");
  CHECK(contents(book({"0", "1", "2", "3"})) ==
        "chapter [0] #0\nchapter [1] #1\nchapter [2] #2\nchapter [3] #3\n");
  CHECK(contents(book({"0. Snow", "1. The Mill", "2. Going"})) ==
        "chapter [0] Snow #0\nchapter [1] The Mill #1\nchapter [2] Going #2\n");
  CHECK(contents(book({"00. Snow", "01. The Mill", "02. Going"})) ==
        "chapter [00] Snow #0\nchapter [01] The Mill #1\nchapter [02] Going #2\n");
  // A score, a countdown, and what is counted from one.
  CHECK(contents(prose(4) + "0\n\n" + prose(4)) == whole);
  CHECK(contents(book({"3", "2", "1", "0"})).find("#0") == std::string::npos);
  CHECK(contents(book({"1", "2", "0", "3"})) == "chapter [1] #1\nchapter [2] #2\nchapter [3] #3\n");
  CHECK(contents(prose(4) + "Zero\n\n" + prose(4)) == whole);
}

TEST_CASE("titles behind small numbers, a bar or a section sign") {
  CHECK(contents(book({"one. The Ferry", "two. Nobody’s Bridge", "three. Snow"})) ==
        "chapter [one] The Ferry #1\nchapter [two] Nobody’s Bridge #2\nchapter [three] Snow #3\n");
  CHECK(contents(book({"i. the ferry", "ii. snow", "iii. the mill"})) ==
        "chapter [i] the ferry #1\nchapter [ii] snow #2\nchapter [iii] the mill #3\n");
  CHECK(contents(book({"1 | the ferry", "2 | snow", "3 | The Mill"})) ==
        "chapter [1] the ferry #1\nchapter [2] snow #2\nchapter [3] The Mill #3\n");
  CHECK(contents(book({"§ 1", "§ 2", "§ 3"})) == "chapter [§ 1] #1\nchapter [§ 2] #2\nchapter [§ 3] #3\n");
  CHECK(contents(book({"§ 1. Of Rain", "§ 2. Of Mud", "§ 3. Of Home"})) ==
        "chapter [§ 1] Of Rain #1\nchapter [§ 2] Of Mud #2\nchapter [§ 3] Of Home #3\n");
  // A list, a table, sentences, one alone.
  CHECK(contents(prose(5) + "i. bread\n\nii. butter\n\niii. eggs\n\n" + prose(5)) == whole);
  CHECK(contents(prose(5) + "1 | bread | 3\n\n2 | butter | 4\n\n3 | eggs | 12\n\n" + prose(5)) == whole);
  CHECK(contents(book({"one. then it rained.", "two. then it snowed.", "three. then it thawed."})) == whole);
  CHECK(contents(prose(5) + "one. The Ferry\n\n" + prose(5)) == whole);
  CHECK(contents(prose(5) + "§ 211\n\n" + prose(5)) == whole);
}

TEST_CASE("letters on the numbers of chapters in two halves") {
  CHECK(contents(book({"Chapter 1", "Chapter 2a", "Chapter 2b", "Chapter 3"})) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2a] #2\nchapter [Chapter 2b]\nchapter [Chapter 3] #3\n");
  CHECK(contents(book({"Chapter 1a: Rain", "Chapter 1b: Mud", "Chapter 2: Home"})) ==
        "chapter [Chapter 1a] Rain #1\nchapter [Chapter 1b] Mud\nchapter [Chapter 2] Home #2\n");
  CHECK(contents(prose(4) + "Chapter 2am was what she called it.\n\n" + prose(4)) == whole);
}
