// The heads of mails and of articles of Usenet above stories, and mails in stories.
#include "read/mail_header.h"

#include "catch.h"
#include "lost.h"
#include "read/contents_outline.h"

#include <octavo/read.h>

using namespace octavo;
using tests::prose;

namespace {

Reading whole(const std::string& text) {
  Reading reading = read(text);
  CHECK(tests::lost(text, reading).empty());
  return reading;
}

constexpr const char* article = "From: jo@example.com (Jo March)\nNewsgroups: alt.fiction\n"
                                "Subject: NEW: The Gate (1/2) [PG]\nDate: 12 May 1998 04:21:07 GMT\n"
                                "Organization: The\n  House\nMessage-ID: <1@example.com>\n\n";

} // namespace

TEST_CASE("the head of an article is metadata") {
  const Reading reading = whole(article + prose(4));
  const Metadata& metadata = reading.book.metadata;
  CHECK(metadata.title == "The Gate");
  REQUIRE(metadata.contributors.size() == 1);
  CHECK(metadata.contributors[0].name == "Jo March");
  CHECK(metadata.published == "1998-05-12");
  CHECK(plain_text(reading.book).find("Newsgroups") == std::string::npos);
}

TEST_CASE("what a story says of itself wins over the article's head") {
  const Metadata metadata =
      whole(article + std::string("The Long Road\nby Ann Hale\n\n") + prose(4)).book.metadata;
  CHECK(metadata.title == "The Long Road");
  REQUIRE(metadata.contributors.size() == 1);
  CHECK(metadata.contributors[0].name == "Ann Hale");
}

TEST_CASE("each article of a story has its head") {
  const Reading reading = whole(article + prose(4) + article + prose(4));
  CHECK(plain_text(reading.book).find("Subject") == std::string::npos);
}

TEST_CASE("an archive of the 1990s names title and author") {
  const Metadata metadata =
      whole("Archive-name: Gate/gate.txt\nArchive-author: Jo March\nArchive-title: Gate, The\n\n" + prose(4))
          .book.metadata;
  CHECK(metadata.title == "The Gate");
  REQUIRE(metadata.contributors.size() == 1);
  CHECK(metadata.contributors[0].name == "Jo March");
}

TEST_CASE("a mail above the head of a story") {
  const Metadata metadata =
      whole("From: Jo March <jo@example.com>\nTo: list@example.com\nSubject: [fic] The Gate\n"
            "Date: Tue, 3 May 1999 11:12:13 -0500\n\nTitle: The Gate\nRating: PG\n\n" +
            prose(4))
          .book.metadata;
  CHECK(metadata.title == "The Gate");
  CHECK(metadata.rating == "PG");
  CHECK(metadata.published == "1999-05-03");
}

TEST_CASE("mails of a story stay in it") {
  const std::string mail = "From: Ann <ann@example.com>\nTo: Ben <ben@example.com>\nSubject: Dinner\n"
                           "Date: 3 May 2004\n\nDear Ben, come at eight.\n\nAnn\n\n";
  for (const std::string& text :
       {mail + prose(3), mail + prose(1) + mail + prose(1), prose(2) + mail + prose(2)})
    CHECK(plain_text(whole(text).book).find("Dinner") != std::string::npos);
}
