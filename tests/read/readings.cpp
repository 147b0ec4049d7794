// How Japanese texts say how signs are read.
#include "catch.h"
#include "lost.h"

#include "read/readings.h"

#include <octavo/read.h>

using namespace octavo;
using reader::has_readings;
using reader::with_bracketed_readings;

TEST_CASE("a reading stands in brackets behind its signs") {
  CHECK(with_bracketed_readings("雨《あめ》は三日間《みっかかん》、｜町の中《まちのなか》に") ==
        "雨（あめ）は三日間（みっかかん）、町の中（まちのなか）に");
  CHECK(with_bracketed_readings("|TV《テレビ》を見る\n人々《ひとびと》") ==
        "TV（テレビ）を見る\n人々（ひとびと）");
  CHECK(with_bracketed_readings("それは《《本当》》だ") == "それは[i]本当[/i]だ");
  // Titles, and brackets that stand alone.
  CHECK(with_bracketed_readings("他读了《红楼梦》。") == "他读了《红楼梦》。");
  CHECK(with_bracketed_readings("He wrote 《Title》 and 《") == "He wrote 《Title》 and 《");
}

TEST_CASE("readings are told from titles over the whole text") {
  CHECK(has_readings("雨《あめ》は降る。"));
  CHECK_FALSE(has_readings("他读了《红楼梦》和《西游记》。"));
  CHECK_FALSE(has_readings("《红楼梦》《西游记》《三国演义》 漢字《かんじ》"));
  CHECK_FALSE(has_readings("no brackets"));
  CHECK_FALSE(has_readings("《"));
}

TEST_CASE("readings are read in texts and in Markdown") {
  const std::string text = "雨《あめ》は降る。\n\n｜彼方《かなた》へ歩く。\n";
  const Reading reading = read(text);
  CHECK(plain_text(reading.book.sections.at(0).blocks) == "雨（あめ）は降る。\n彼方（かなた）へ歩く。\n");
  ReadOptions options;
  options.from = InputFormat::markdown;
  const Book book =
      read("# 町\n\n<ruby>雨<rt>あめ</rt></ruby>は<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby>。\n",
           options)
          .book;
  CHECK(plain_text(book.sections.at(0).blocks) == "雨(あめ)は漢（かん）。\n");
}
