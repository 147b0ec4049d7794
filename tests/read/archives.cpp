// Archives around a text: their headers, licences, credits and notes.
#include "read/archive.h"
#include "read/contents_outline.h"

#include "catch.h"
#include "lost.h"
#include "read/outline.h"

#include <octavo/read.h>

#include <algorithm>

using namespace octavo;

namespace {

const std::string story =
    "It rained for three days, and on the fourth day the river came over the bank and took the\n"
    "mill away with it, as it had always said that it would, one day or other.\n\n"
    "Nobody saw it go. They heard it, though, and in the morning they went down to look, all of\n"
    "them, and stood at the bank.\n\n";
const std::string chapters = "CHAPTER I\n\n" + story + "CHAPTER II\n\n" + story;

std::string people(const Metadata& metadata) {
  std::string out;
  for (const Contributor& contributor : metadata.contributors)
    out += (out.empty() ? "" : ", ") + contributor.role + " " + contributor.name;
  return out;
}

/// Reads an archive's text, and checks that its two chapters are all that there is but for `kept`.
Reading read_archive(const std::string& text, const std::string& kept = "") {
  Reading reading = read(text);
  INFO(text);
  CHECK(tests::lost(text, reading).empty());
  std::string all;
  for (const Section& section : reading.book.sections)
    if (section.kind != SectionKind::chapter)
      all += plain_text(section.blocks);
  CHECK(all == kept);
  CHECK(std::count_if(reading.book.sections.begin(), reading.book.sections.end(),
                      [](const Section& s) { return s.kind == SectionKind::chapter; }) == 2);
  CHECK(reading.book.metadata.title == "The Mill");
  CHECK(std::any_of(reading.decisions.begin(), reading.decisions.end(),
                    [](const Decision& d) { return d.what == "archive" && d.rule == Rule::archive; }));
  CHECK(std::any_of(reading.notes.begin(), reading.notes.end(),
                    [](const Note& note) { return note.code == "archive-left-out" && note.line > 0; }));
  return reading;
}

} // namespace

TEST_CASE("Project Gutenberg, with all that it puts around a text") {
  const Reading reading = read_archive(
      "The Project Gutenberg eBook of The Mill\n    \nThis ebook is for the use of anyone anywhere.\n\n"
      "Title: The Mill\n        A Story of the River\n\nAuthor: Jane Doe\n        John Roe\n\n"
      "Translator: Ann Lee\n\nIllustrator: Bob Ross\n\nRelease date: May 4, 2018 [eBook #5]\n"
      "                Most recently updated: November 12, 2023\n\nLanguage: English\n\nCredits: "
      "Someone\n\n\n"
      "*** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n\nProduced by Someone and\nSomeone Else\n\n"
      "[Illustration]\n\nTHE MILL\n\nBY\n\nJANE DOE\n\nLONDON 1890\n\n"
      "[Transcriber's Note: Spelling was\nkept as it is.]\n\n\n" +
          chapters +
          "\nTRANSCRIBER'S NOTES\n\nA few errors were corrected.\n\n"
          "*** END OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n\nUpdated editions will replace the previous "
          "one.\n\nFULL LICENSE\n",
      "LONDON 1890\n");
  const Metadata& m = reading.book.metadata;
  CHECK(m.subtitle == "A Story of the River");
  CHECK(people(m) == "aut Jane Doe, aut John Roe, trl Ann Lee, ill Bob Ross");
  CHECK(m.published == "2018-05-04");
  CHECK(m.language == "en");
}

TEST_CASE("Project Gutenberg as it was in the 1990s") {
  const Reading reading =
      read_archive("*****The Project Gutenberg Etext of The Mill, by Jane Doe*****\n\n"
                   "Copyright laws are changing all over the world, be sure to check\nthe copyright laws for "
                   "your country.\n\n"
                   "The Mill\n\nby Jane Doe\n\nJanuary, 1994  [Etext #99]\n\nPlease take a look at the "
                   "important information "
                   "in this header.\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN "
                   "ETEXTS*Ver.04.29.93*END*\n\n\nTHE MILL\n\nby "
                   "Jane Doe\n\n\n" +
                   chapters + "End of The Project Gutenberg Etext of The Mill, by Jane Doe\n\n");
  CHECK(people(reading.book.metadata) == "aut Jane Doe");
  CHECK(reading.book.metadata.published == "1994-01");
}

TEST_CASE("its sisters in Australia and Canada") {
  const Reading australia = read_archive(
      "Project Gutenberg Australia\n\n\nTitle: The Mill\nAuthor: Jane Doe\n* A Project Gutenberg of "
      "Australia eBook "
      "*\neBook No.: 0100021.txt\nLanguage: English\nDate first posted: August 2001\n\n"
      "This eBook was produced by: Someone\n\n"
      "Copyright laws are changing all over the world. Be sure to check the\ncopyright laws for your "
      "country.\n\n"
      "To contact Project Gutenberg of Australia go to http://gutenberg.net.au\n\n---------------------\n\n"
      "THE MILL\n\nby\n\nJANE DOE\n\n\n" +
      chapters);
  CHECK(australia.book.metadata.published == "2001-08");
  const Reading canada = read_archive("* A Distributed Proofreaders Canada eBook *\n\nThis eBook is made "
                                      "available at no cost and with very few\n"
                                      "restrictions.\n\nTitle: The Mill\n\nDate of first publication: "
                                      "1936\n\nAuthor: Jane Doe (1900-1950)\n\n"
                                      "Date first posted: May 4, 2018\n\nFaded Page eBook #20180504\n\nThis "
                                      "eBook was produced by: Someone\n\n"
                                      "THE MILL\n\nBy Jane Doe\n\n" +
                                      chapters + "[End of The Mill, by Jane Doe]\n");
  CHECK(people(canada.book.metadata) == "aut Jane Doe");
  CHECK(canada.book.metadata.published == "1936");
}

TEST_CASE("captions of illustrations stay, empty places go and part no scenes") {
  const std::string text = "Chapter 1\n\n" + story + "[Illustration: The mill\nat night]\n\n" + story +
                           "[Illustration]\n\n" + story + "Chapter 2\n\n" + story;
  const Reading reading = read(text);
  const std::string said = plain_text(reading.book);
  CHECK(said.find("\nThe mill at night\n") != std::string::npos);
  CHECK(said.find("llustration") == std::string::npos);
  CHECK(tests::outline(reading.book).find("space") == std::string::npos);
  CHECK(tests::lost(text, reading).empty());
}

TEST_CASE("words of an archive inside a story are the story's") {
  for (const char* const text :
       {"He read it aloud: *** START OF THE GAME ***\n\nThen he played.\n",
        "The end of the project\n\nIt rained.\n", "It rained.\n\nThe END OF THE WORLD came.\n\nIt was dry.\n",
        "It rained.\n\n*** END OF THE MESSAGE ***\n\nHe had lost his driver's license.\n",
        "It rained.\n\nEnd file.\n\nHe put down the log.\n",
        "It rained.\n\n*** END OF THE DAY ***\n\nIt was dry again.\n",
        "Transcriber's notes lay all over his desk.\n\nHe burnt them.\n",
        "[Illustrations were burnt.]\n\nHe wept.\n",
        "He had it from www.gutenberg.org, and read all night.\n\nThen it was day.\n",
        "\"What is Project Gutenberg's number?\" she said.\n\nHe did not know.\n",
        "Produced by hand, the paper was rough.\n\nHe wrote on it.\n"}) {
    INFO(text);
    const Reading reading = read(text);
    CHECK(tests::lost(text, reading).empty());
    for (const Decision& decision : reading.decisions)
      CHECK(decision.what != "archive");
  }
}

TEST_CASE("a correction keeps its line, whatever an archive is") {
  ReadOptions options;
  options.sidecar.lines[7] = LineRole::prose;
  const Reading reading =
      read("The Project Gutenberg eBook of The Mill\n\nTitle: The Mill\n\n"
           "*** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n\nProduced by Someone\n\n" +
               chapters,
           options);
  CHECK(plain_text(reading.book).find("Produced by Someone") != std::string::npos);
}

TEST_CASE("Aozora Bunko: notes on signs, annotations, colophon") {
  const std::string text =
      "水車の話\n山田太郎\nアン・リー訳\n\n"
      "-------------------------------------------------------\n"
      "【テキスト中に現れる記号について】\n\n《》：ルビ\n（例）水車《すいしゃ》\n\n"
      "［＃］：入力者注\n-------------------------------------------------------\n\n"
      "［＃７字下げ］一［＃「一」は中見出し］\n\n"
      "　雨が降った。誰も出なかった。\n　川は水車《すいしゃ》を持って行った。\n"
      "［＃ここから２字下げ］\n　誰も見なかった。\n［＃ここで字下げ終わり］\n"
      "　音［＃「音」に傍点］だけを聞いた。※［＃「口＋喜」］と言った。\n"
      "［＃改ページ］\n［＃７字下げ］二［＃「二」は中見出し］\n\n　朝になった。皆が川へ行った。\n\n"
      "底本：「水車」書店\n　　　1988（昭和63）年\n入力：誰か\n青空文庫作成ファイル：\n"
      "このファイルは、インターネットの図書館、青空文庫で作られました。\n";
  const Reading reading = read(text);
  CHECK(reading.book.metadata.title == "水車の話");
  CHECK(people(reading.book.metadata) == "aut 山田太郎, trl アン・リー");
  CHECK(tests::outline(reading.book) == R"(chapter 14-21 numbered-heading, heading 14 numbered-heading | 一
  p 16..17
  p 19
  p 21
chapter 23-25 numbered-heading, heading 23 numbered-heading | 二
  p 25
)");
  CHECK(plain_text(reading.book).find("[i]") == std::string::npos);
  CHECK(tests::lost(text, reading).empty());
}

TEST_CASE("a publisher's list behind the story is no part of its last chapter") {
  const std::string novel = "CHAPTER I\n\nIt rained.\n\nIt was late.\n\n\nCHAPTER II\n\nIt snowed.\n\nIt was "
                            "cold.\n\n\nTHE END\n\n\n\n";
  const std::string list = "BY THE SAME AUTHOR\n\nTHE ROAD HOME. A Novel. Crown 8vo, cloth, 6s.\n\n"
                           "LONDON: SMITH & CO., PATERNOSTER ROW.\n";
  const Book book = read(novel + list).book;
  REQUIRE(book.sections.size() == 3);
  CHECK(plain_text(book.sections[1].blocks) == "It snowed.\nIt was cold.\nTHE END\n");
  CHECK(book.sections[2].kind == SectionKind::back_matter);
  CHECK(plain_text(book.sections[2].blocks).find("PATERNOSTER ROW.") != std::string::npos);
  // What goes on as a story does, or is the author's, stays.
  for (const char* const more : {"But it was not the end. She published a book, and the press liked it.\n",
                                 "A/N: Thank you for reading! The price of fame, and the next edition.\n"})
    CHECK(read(novel + more).book.sections.size() == 2);
}

TEST_CASE("a chapter that is called as the book is keeps its title") {
  const std::string head =
      "The Project Gutenberg EBook of The Mill, by Anna Grey\n\nTitle: The Mill\n\nAuthor: Anna Grey\n\n"
      "*** START OF THIS PROJECT GUTENBERG EBOOK THE MILL ***\n\n\n";
  const Book book =
      read(head + "CHAPTER I\n\nThe Rain\n\n" + story + "\n\nCHAPTER II\n\nThe Mill\n\n" + story).book;
  REQUIRE(book.sections.size() == 2);
  CHECK(plain_text(book.sections[1].title) == "The Mill");
  CHECK(plain_text(read(head + "The Mill\n\n\nCHAPTER I\n\n" + story).book).find("The Mill") ==
        std::string::npos);
}

TEST_CASE("who made the file, without an archive's header") {
  const std::string told = "CHAPTER I\n\n" + tests::prose(3) + "CHAPTER II\n\n" + tests::prose(3);
  const auto first = [](const std::string& text) { return read(text).book.metadata.title; };
  for (const std::string credit :
       {"Produced by David Widger",
        "Produced by Ann Other, Tom Smith and the Online\nDistributed Proofreading Team",
        "E-text prepared by Ann Other", "Produced by David Widger. HTML version by Al Haines."}) {
    INFO(credit);
    const std::string text = credit + "\n\n\nTHE LONG RAIN\n\nBy Tom Smith\n\n\n" + told;
    CHECK(first(text) == "THE LONG RAIN");
    CHECK(plain_text(read(text).book).find("roduced") == std::string::npos);
  }
  CHECK(plain_text(read("The Long Rain\n\nby Tom Smith\n\nProduced by Ann Other and the Online Distributed "
                        "Proofreading Team at\nhttp://www.pgdp.net\n\n" +
                        told)
                       .book)
            .find("Produced") == std::string::npos);
  for (const std::string line :
       {"Produced by hand, the paper was rough.", "Produced by nobody in particular."}) {
    INFO(line);
    CHECK(plain_text(read(line + "\n\n" + told).book).find("Produced") != std::string::npos);
  }
  CHECK(plain_text(read("The Long Rain\n\nProduced by Ann Other\n\n" + told).book).find("Produced") !=
        std::string::npos); // below a title: of a play, perhaps
}
