// Links and numbers of a site's pages between the chapters of a text that was copied from them.
#include "read/site_lines.h"

#include "catch.h"
#include "lost.h"
#include "read/contents_outline.h"

#include <octavo/read.h>

using namespace octavo;
using tests::contents;
using tests::prose;

namespace {

constexpr std::string_view two = "chapter [Chapter 1] The Gate #1\nchapter [Chapter 2] The Road #2\n";

/// Two chapters with `links` below each, and whether nothing of them is left.
Reading linked(const std::string& links) {
  const std::string text =
      "Chapter 1: The Gate\n\n" + prose(3) + links + "\n\nChapter 2: The Road\n\n" + prose(3) + links + "\n";
  Reading reading = read(text);
  CHECK(tests::lost(text, reading).empty());
  return reading;
}

} // namespace

TEST_CASE("links to other chapters are no text") {
  const std::string plain = plain_text(linked("").book);
  for (const char* const links :
       {"[Previous Chapter] [Table of Contents] [Next Chapter]", "<< Previous | Index | Next >>",
        "← Previous Chapter    Next Chapter →", "Previous Chapter\n\nTable of Contents\n\nNext Chapter",
        "Next Chapter", "上一章 | 目录 | 下一章", "Chapitre précédent - Sommaire - Chapitre suivant"}) {
    INFO(links);
    const Reading reading = linked(links);
    CHECK(contents(reading.book.sections) == two);
    CHECK(plain_text(reading.book) == plain);
  }
  CHECK(reader::is_navigation("« Prev | Next »"));
  CHECK_FALSE(reader::is_navigation("Table of Contents"));
  CHECK_FALSE(reader::is_navigation("Next to him"));
}

TEST_CASE("words that might lead somewhere are text where nothing shows that they do") {
  for (const char* const said : {"Next!", "Next", "Home - Next", "The next chapter was worse."}) {
    INFO(said);
    const std::string text = prose(2) + said + "\n\n" + prose(2);
    CHECK(plain_text(read(text).book).find(said) != std::string::npos);
  }
}

TEST_CASE("a title above each chapter again is no text of the chapter before") {
  std::string text;
  for (const char* const chapter : {"Chapter 1\nThe Road", "Chapter 2\nThe Sea", "Chapter 3\nThe Storm"})
    text += "The Gate\n" + std::string(chapter) + "\n\n" + prose(3);
  const Reading reading = read(text);
  CHECK(tests::lost(text, reading).empty());
  CHECK(
      contents(reading.book.sections) ==
      "chapter [Chapter 1] The Road #1\nchapter [Chapter 2] The Sea #2\nchapter [Chapter 3] The Storm #3\n");
  CHECK(plain_text(reading.book).find("The Gate") == std::string::npos);
  CHECK(reading.book.metadata.title == "The Gate");
}

TEST_CASE("numbers of posts above headings count no chapters") {
  const std::string text =
      "#1\n\nPart 1\n\n" + prose(3) + "#14\n\nPart 2\n\n" + prose(3) + "#1,031\n\nPart 3\n\n" + prose(3);
  const Reading reading = read(text);
  CHECK(contents(reading.book.sections) == "chapter [Part 1] #1\nchapter [Part 2] #2\nchapter [Part 3] #3\n");
  CHECK(plain_text(reading.book).find('#') == std::string::npos);
  CHECK(contents("#1\n\n" + prose(3) + "#2\n\n" + prose(3) + "#3\n\n" + prose(3)) ==
        "chapter [1] #1\nchapter [2] #2\nchapter [3] #3\n");
}
