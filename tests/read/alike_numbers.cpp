// Bare numbers that repeat, leave gaps or are mistyped: headings where they are set as the others are, text
// where they are not.
#include <octavo/proof.h>

#include "catch.h"
#include "lost.h"
#include "read/contents_outline.h"

#include <sstream>

using namespace octavo;
using tests::contents;
using tests::prose;
using tests::prose_lines;

namespace {

/// Numbers alone on their lines, each with two paragraphs below it.
std::string book(const std::string& numbers, std::string_view above = "", std::string_view below = "") {
  std::istringstream words(numbers);
  std::string text;
  for (std::string number; words >> number;)
    text += (text.empty() ? "" : std::string(above)) + number + "\n\n" + std::string(below) + prose(2);
  return text;
}

/// What the numbers are of those headings that were read.
std::string numbers_of(std::string_view text) {
  std::string all;
  for (const Section& section : read(text).book.sections)
    if (section.kind == SectionKind::chapter && !section.label.empty())
      all += (all.empty() ? "" : " ") + section.label;
  return all;
}

std::string proof_of(std::string_view text) {
  std::string codes;
  for (const Note& note : proofread(read(text)))
    if (note.code.starts_with("number-"))
      codes += (codes.empty() ? "" : " ") + note.code;
  return codes;
}

} // namespace

TEST_CASE("bare numbers that come twice are chapters, and said to") {
  CHECK(numbers_of(book("1 2 2 4")) == "1 2 2 4");
  CHECK(proof_of(book("1 2 2 4")) == "number-repeated number-missing");
  CHECK(numbers_of(book("I II III III IV V")) == "I II III III IV V");
  CHECK(proof_of(book("I II III III IV V")) == "number-repeated");
  CHECK(numbers_of(book("One Two Two Three")) == "One Two Two Three");
  CHECK(numbers_of(book("[1] [2] [2] [3]")) == "1 2 2 3");
  CHECK(numbers_of(book("1. 2. 2. 4.")) == "1 2 2 4");
  CHECK(numbers_of(book("1 2 3 1 2 2 3")) == "1 2 3 1 2 2 3");
}

TEST_CASE("gaps among bare numbers, and numbers out of order") {
  CHECK(numbers_of(book("1 2 3 4 5 9")) == "1 2 3 4 5 9");
  CHECK(proof_of(book("1 2 3 4 5 9")) == "number-missing");
  CHECK(numbers_of(book("1 2 3 4 6 5 7 8")) == "1 2 3 4 6 5 7 8");
  CHECK(proof_of(book("1 2 3 4 6 5 7 8")).find("number-") != std::string::npos);
  CHECK(numbers_of(book("1 2 3 44 5 6")) == "1 2 3 44 5 6");
  CHECK(numbers_of(book("I II IV V", "\n\n", "\n")) == "I II IV V");
}

TEST_CASE("numbers in the chapters' text are text") {
  const std::string before = book("1 2 3");
  const std::string after = "4\n\n" + prose(2) + "5\n\n" + prose(2);
  const std::string own = "1 2 3 4 5";
  CHECK(numbers_of(before + "1984\n\n" + prose(2) + after) == own);
  CHECK(numbers_of(before + "12\n\n" + prose(2) + after) == own); // nothing is missing there
  CHECK(numbers_of(before + "The door said:\n\n3\n\n" + prose(2) + after) == own);
  CHECK(numbers_of(before + "and the door said\n\n3\n\n" + prose(2) + after) == own);
  CHECK(numbers_of(before + "3\n\nwas all that it said, and no more than that was needed.\n\n" + prose(2) +
                   after) == own);
  CHECK(numbers_of(before + "(3)\n\n" + prose(2) + after) == own);         // written otherwise
  CHECK(numbers_of(before + "   3\n\n" + prose(2) + after) == own);        // set in
  CHECK(numbers_of(before + "3\n\n\n\n" + prose(2) + after) == own);       // another gap
  CHECK(numbers_of(before + "2\n\n1\n\n0\n\n" + prose(2) + after) == own); // a countdown
}

TEST_CASE("repeated numbers that count no chapters") {
  const std::string whole = "chapter\n";
  CHECK(contents(prose(3) + "3\n\n" + prose(2) + "2\n\n" + prose(2) + "2\n\n" + prose(2)) == whole);
  CHECK(contents(prose(2) + "1914\n\n" + prose(2) + "1914\n\n" + prose(2) + "1916\n\n" + prose(2)) == whole);
  CHECK(contents(prose(3) + "1\n\nBread.\n\n2\n\nButter.\n\n2\n\nMilk.\n\n4\n\nSalt.\n\n" + prose(3)) ==
        whole);
  CHECK(contents(prose(2) + "I\n\n" + prose(2) + "I\n\n" + prose(2) + "I\n\n" + prose(2)) == whole);
  std::string verses; // of a psalm
  for (const char* const number : {"1", "2", "2", "4"})
    verses += std::string(number) + "\n\nThe Lord is my shepherd.\n\n";
  CHECK(contents(prose(4) + verses + prose(3)) == whole);
}

TEST_CASE("repeated numbers are read in linear time, and nothing is lost") {
  std::string numbers;
  for (int i = 1; i <= 60'000; ++i)
    numbers += std::to_string(i % 3 == 0 ? 7 : i) + "\n\nA line of the story, which goes on.\n\n";
  CHECK_FALSE(read(numbers).book.sections.empty());
  for (const std::string& text :
       {book("1 2 2 4"), book("I II III III"), book("1 2 3") + "1984\n\n" + prose_lines(1)})
    CHECK(tests::lost(text, read(text)) == "");
}
