// What stands at a text's head in the shapes that sites and people write it, and what only looks so.
#include "read/header.h"

#include "catch.h"
#include "lost.h"
#include "read/dates.h"
#include "read/outline.h"
#include "text/unicode.h"

#include <octavo/read.h>

#include <algorithm>

using namespace octavo;

namespace {

constexpr std::string_view story =
    "It rained for three days, and on the fourth day the river came over the bank and took the mill.\n\n"
    "Nobody saw it go. They heard it, though, and in the morning they went to look.\n\n";

/// The metadata of `head` above a story of one chapter, after checking that the story is whole.
Metadata head(const std::string& head) {
  const std::string text = head + std::string(story);
  const Reading reading = read(text);
  INFO(text);
  CHECK(tests::lost(text, reading).empty());
  CHECK(plain_text(reading.book).find("It rained for three days, and on") != std::string::npos);
  REQUIRE_FALSE(reading.book.sections.empty());
  return reading.book.metadata;
}

std::string people(const Metadata& metadata) {
  std::string out;
  for (const Contributor& contributor : metadata.contributors)
    out += (out.empty() ? "" : ", ") + contributor.role + " " + contributor.name;
  return out;
}

using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("the head that FanFicFare writes") {
  const std::string text =
      "\n\nThe Mill\n\nby Jane Doe\n\n\nCategory:  River Tales\nGenre:  Drama, Sea\nLanguage:  English\n"
      "Characters:  Anna, Bert\nSeries:  Waters [2]\nStatus:  In-Progress\nPublished:  2012-01-01\n"
      "Updated:  2012-02-03\nPackaged:  2012-02-03 12:00:00\nRating:  T\nChapters:  2\nWords:  3,456\n"
      "Publisher:  www.example.org\nStory URL:  https://www.example.org/s/1/\nAuthor URL:  "
      "https://www.example.org/u/1\n"
      "Summary:  It rained, and nobody knew\n          what to do with the mill.\n\n\tChapter 1: Rain\n\n" +
      std::string(story) + "\n\tChapter 2: Mill\n\n" + std::string(story) + "End file.\n";
  const Reading reading = read(text);
  const Metadata& m = reading.book.metadata;
  CHECK(m.title == "The Mill");
  CHECK(people(m) == "aut Jane Doe");
  CHECK(m.fandoms == Strings{"River Tales"});
  CHECK(m.tags == Strings{"Drama", "Sea"});
  CHECK(m.characters == Strings{"Anna", "Bert"});
  REQUIRE(m.series.size() == 1);
  CHECK(m.series[0] == Series{"Waters", "2"});
  CHECK(m.status == "In-Progress");
  CHECK(m.published == "2012-01-01");
  CHECK(m.modified == "2012-02-03");
  CHECK(m.source_url == "https://www.example.org/s/1/");
  CHECK(m.description == "It rained, and nobody knew what to do with the mill.");
  CHECK(tests::lost(text, reading).empty());
  CHECK(plain_text(reading.book).find("End file") == std::string::npos);
  CHECK(std::count_if(reading.book.sections.begin(), reading.book.sections.end(),
                      [](const Section& s) { return s.kind == SectionKind::chapter; }) == 2);
}

TEST_CASE("the head of a work copied from an archive of fan fiction") {
  const Metadata m = head(
      "The Mill\nPosted originally on the Archive of Our Own at http://archiveofourown.org/works/123.\n\n"
      "Rating:\n\tTeen And Up Audiences\nArchive Warning:\n\tNo Archive Warnings Apply\nCategory:\n\tF/M, "
      "Gen\n"
      "Fandom:\n\tRiver Tales - Doe\nRelationship:\n\tAnna/Bert\nCharacters:\n\tAnna\n\tBert\n"
      "Additional Tags:\n\tFluff, Angst with a Happy Ending\nLanguage:\n\tEnglish\nSeries:\n\tPart 2 of "
      "Waters\n"
      "Stats:\n\tPublished: 2015-01-01 Completed: 2015-02-02 Words: 12,345 Chapters: 2/2\n\n"
      "The Mill\nby Jane_Doe\n\nSummary\n\n  It rained and rained.\n\nChapter 1: Rain\n\n");
  CHECK(m.title == "The Mill");
  CHECK(people(m) == "aut Jane_Doe");
  CHECK(m.source_url == "http://archiveofourown.org/works/123");
  CHECK(m.rating == "Teen And Up Audiences");
  CHECK(m.warnings.empty());
  CHECK(m.fandoms == Strings{"River Tales - Doe"});
  CHECK(m.relationships == Strings{"Anna/Bert"});
  CHECK(m.characters == Strings{"Anna", "Bert"});
  CHECK(m.tags == Strings{"F/M", "Gen", "Fluff", "Angst with a Happy Ending"});
  CHECK(m.series.at(0) == Series{"Waters", "2"});
  CHECK(m.published == "2015-01-01");
  CHECK(m.modified == "2015-02-02");
  CHECK(m.description == "It rained and rained.");
}

TEST_CASE("the head of a story copied from a site that states all on one line") {
  const Metadata m =
      head("The Mill\nBy: Jane Doe\nIt rained, and nobody knew what to do.\n"
           "Rated: Fiction T - English - Drama/Romance - Anna S., Bert P. - Chapters: 2 - Words: "
           "34,567 - Reviews: 12 - Updated: Jan 1, 2010 - Published: Dec 1, 2009 - Status: Complete "
           "- id: 12345\n\nChapter 1\n\n");
  CHECK(m.title == "The Mill");
  CHECK(people(m) == "aut Jane Doe");
  CHECK(m.description == "It rained, and nobody knew what to do.");
  CHECK(m.rating == "T");
  CHECK(m.language == "en");
  CHECK(m.tags == Strings{"Drama", "Romance"});
  CHECK(m.characters == Strings{"Anna S.", "Bert P."});
  CHECK(m.published == "2009-12-01");
  CHECK(m.modified == "2010-01-01");
  CHECK(m.status == "Complete");
}

TEST_CASE("titles and authors between rows, and marked lines") {
  for (const char* const text :
       {"//-----------------//\n      The Mill\n     -by Jane Doe-\n//-----------------//\n\n",
        "> The Mill\n> --------------\n> by Jane Doe\n> --------------\n\n", "The Mill\n\nby Jane Doe\n\n",
        "THE MILL\nBy Jane Doe\n\n", "# The Mill\nby Jane Doe\n\n", "The Mill\n\nA novel by Jane Doe\n\n",
        "The Mill\nWritten by Jane Doe\n\n", "Die Mühle\n\nvon Jane Doe\n\n", "The Mill\n\npar Jane Doe\n\n",
        "The Mill\nde Jane Doe\n\n", "The Mill\nAuthor: Jane Doe\n\n",
        "The Mill by Jane Doe\nRating: T\nTags: x\n\n", "**Title:** The Mill\n**Author:** Jane Doe\n\n",
        "Title: The Mill\nby Jane Doe\nRating: T\n\n", "《The Mill》\n作者：Jane Doe\n\n",
        "The Mill\n\nJane Doe　著\n\n"}) {
    INFO(text);
    const Metadata m = head(text);
    CHECK(people(m) == "aut Jane Doe");
    CHECK((text::folded(m.title) == "the mill" || m.title == "Die Mühle"));
  }
}

TEST_CASE("a title page of lines: subtitle, author below a joint, rights") {
  const Metadata m =
      head("THE MILL\n\nA Tale of the River\n\nby\n\nJane Doe\n\nCopyright 2012 Jane Doe\nAll rights "
           "reserved.\n\n");
  CHECK(m.title == "THE MILL");
  CHECK(m.subtitle == "A Tale of the River");
  CHECK(people(m) == "aut Jane Doe");
  CHECK(m.rights == "Copyright 2012 Jane Doe All rights reserved.");
  CHECK(head("Rain\n\nThe day it came\n\nBy the time we knew\n\n").contributors.empty());
  CHECK(head("Rain\n\nThe day it came\nby Harry\n\n").contributors.empty()); // a line of verse, perhaps
}

TEST_CASE("keys in the languages that texts have") {
  struct Head {
    const char* text;
    const char* author;
  };
  for (const Head& one :
       {Head{"Titel: Die Mühle\nAutor: Jana Reh\nSprache: Deutsch\n\n", "Jana Reh"},
        Head{"Titre : La Meule\nAuteur : Jeanne Dupont\n\n", "Jeanne Dupont"},
        Head{"Título: El molino\nAutor: Juan Pérez\n\n", "Juan Pérez"},
        Head{"Titolo: Il mulino\nAutore: Gianni Rossi\n\n", "Gianni Rossi"},
        Head{"Название: Мельница\nАвтор: Иван Петров\n\n", "Иван Петров"},
        Head{"標題：磨坊\n作者：王小明\n\n", "王小明"}, Head{"题名: x\n作者: 王小明\n标题: 磨坊\n\n", ""},
        Head{"題名：水車\n著者：山田太郎\n\n", "山田太郎"}}) {
    INFO(one.text);
    const Metadata m = head(one.text);
    CHECK((m.contributors.empty() ? std::string() : m.contributors[0].name) == one.author);
  }
}

TEST_CASE("unknown keys become tags, and what is said to the reader stays") {
  const Metadata m = head("Title: The Mill\nAuthor: Jane Doe\nMood: grey\nRating: T\n\n");
  CHECK(m.tags == Strings{"Mood: grey"});
  CHECK(m.rating == "T");
  const std::string text =
      "Title: The Mill\nAuthor: Jane Doe\nDisclaimer: I own nothing\nBeta: Anna\nRating: T\n\n" +
      std::string(story);
  const Reading reading = read(text);
  CHECK(reading.book.metadata.rating == "T");
  CHECK(plain_text(reading.book).find("I own nothing") != std::string::npos);
  CHECK(tests::lost(text, reading).empty());
}

TEST_CASE("what only looks like a head stays in the story") {
  for (const char* const text :
       {"The Town\nby the river where we lived\n\n", "Date: 3 May\nFrom: Bob\nTo: Al\n\n",
        "Name: Bob\nTitle: Slime Slayer\nLevel: 3\n\n", "Status: we are out of water.\n\n",
        "Summary: it was a long day.\n\n", "Warning: the following is true.\n\n",
        "Rain\n\nde todas partes venía\n\n", "Rain\n\nBy night it was worse.\n\n",
        "\"Title: none,\" he read.\n\n", "Author: unknown, the file said.\n\n",
        "Language: strong and loud.\nRating: none.\n\n", "She said: come.\nHe said: no.\n\n"}) {
    INFO(text);
    const Reading reading = read(text + std::string(story));
    CHECK(tests::lost(text + std::string(story), reading).empty());
    std::string words;
    for (const char c : plain_text(reading.book))
      words += c == '\n' ? ' ' : c;
    const std::string first = std::string(text).substr(0, std::string(text).find('\n'));
    CHECK(words.find(first) != std::string::npos);
    CHECK(reading.book.metadata.contributors.empty());
  }
}

TEST_CASE("the head of a work copied from its page, whose author stands below its title without a word") {
  const Book book =
      read("Rating:\nTeen And Up Audiences\nArchive Warning:\nNo Archive Warnings Apply\nFandom:\nWolves\n"
           "Language:\nEnglish\nStats:\nPublished:2020-01-02Words:1,234Chapters:1/1\n\nThe Wolf "
           "Road\njane_doe\n\n"
           "Summary:\n\nAnna meets a wolf.\n\nWork Text:\n\nAnna walked on.\n\nIt was late.\n")
          .book;
  CHECK(book.metadata.title == "The Wolf Road");
  REQUIRE(book.metadata.contributors.size() == 1);
  CHECK(book.metadata.contributors[0].name == "jane_doe");
  CHECK(book.metadata.rating == "Teen And Up Audiences");
  CHECK(book.metadata.published == "2020-01-02");
  CHECK(book.metadata.description == "Anna meets a wolf.");
  CHECK(plain_text(book) == "Anna meets a wolf.\nAnna walked on.\nIt was late.\n");
  // A story's first lines are none, whatever stands below them.
  CHECK(read("The Wolf Road\njane_doe\n\nAnna walked on.\n\nIt was late.\n")
            .book.metadata.contributors.empty());
}

TEST_CASE("dates as texts state them") {
  using reader::iso_date;
  CHECK(iso_date("2012-01-02") == "2012-01-02");
  CHECK(iso_date("2012-01-02 12:00:00") == "2012-01-02");
  CHECK(iso_date("August 16, 2013 [EBook #345]") == "2013-08-16");
  CHECK(iso_date("16 August 2013") == "2013-08-16");
  CHECK(iso_date("Aug 16th, 2013") == "2013-08-16");
  CHECK(iso_date("July, 1998") == "1998-07");
  CHECK(iso_date("1998") == "1998");
  CHECK(iso_date("2013/8/16") == "2013-08-16");
  CHECK(iso_date("16.8.2013") == "2013-08-16");
  CHECK(iso_date("8/16/2013") == "2013-08-16");
  CHECK(iso_date("16. März 2013") == "2013-03-16");
  CHECK(iso_date("3 декабря 2013 г.") == "2013-12-03");
  CHECK(iso_date("2013年8月16日") == "2013-08-16");
  CHECK(iso_date("1er mai 2013") == "2013-05-01");
  for (const char* const none :
       {"3/4/2013", "yesterday", "", "20 of 40", "12", "2013-14-01", "Summer 2013", "1:30"}) {
    INFO(none);
    CHECK(iso_date(none).empty());
  }
}

TEST_CASE("authors of initials, in Hebrew, and below a subtitle with nothing between") {
  const auto author = [](const Metadata& metadata) {
    return metadata.contributors.empty() ? std::string() : metadata.contributors.front().name;
  };
  const Metadata poem = head("The Raven's Cousin\n\nby E. A. P.\n\n");
  CHECK(poem.title == "The Raven's Cousin");
  CHECK(author(poem) == "E. A. P.");
  CHECK(author(head("הבית הישן\n\nמאת רות כהן\n\n")) == "רות כהן");
  const Metadata play = head("The Two Clerks\nA Play in One Act\nby T. Dramatist\n\n");
  CHECK(play.title == "The Two Clerks");
  CHECK(play.subtitle == "A Play in One Act");
  CHECK(author(play) == "T. Dramatist");
  CHECK(head("The house stood\n\nby the river.\n\n").contributors.empty());
}

TEST_CASE("what stands between a title without an author and the first heading is the author's to say") {
  const std::string chapters = "Chapter 1\n\n" + std::string(story) + "Chapter 2\n\n" + std::string(story);
  const Reading reading = read("The Glass Harbour\n\nDisclaimer: I don't own anything but the plot.\n\n"
                               "Warnings: mild violence, drowning.\n\n" +
                               chapters);
  CHECK(reading.book.metadata.title == "The Glass Harbour");
  REQUIRE(reading.book.sections.size() >= 3);
  CHECK(reading.book.sections[0].kind == SectionKind::authors_note);
  CHECK(reading.book.sections[0].note == NoteKind::disclaimer);
  CHECK(std::none_of(reading.book.sections.begin(), reading.book.sections.end(),
                     [](const Section& s) { return s.kind == SectionKind::front_matter; }));
  // A text that begins otherwise keeps its first line.
  const Reading other =
      read("The Glass Harbour\n\nIt lies in the north, and nobody goes there now.\n\n" + chapters);
  CHECK(plain_text(other.book).find("The Glass Harbour") != std::string::npos);
}

TEST_CASE("a list of names that says who they are stays in the text") {
  const std::string text = "The Mill\n\nby Maren Holt\n\nCharacters:\nClara - a teacher who lost her key\n"
                           "Rook - a locksmith, older than he looks\n\n\nChapter 1\n\n" +
                           std::string(story) + "Chapter 2\n\n" + std::string(story);
  const Reading reading = read(text);
  CHECK(reading.book.metadata.title == "The Mill");
  CHECK(plain_text(reading.book).find("a teacher who lost her key") != std::string::npos);
  CHECK(plain_text(reading.book).find("older than he looks") != std::string::npos);
  CHECK(head("The Mill\n\nby Maren Holt\n\nRating: T\nCharacters: Clara, Rook\n\n").characters ==
        Strings{"Clara", "Rook"});
}

TEST_CASE("what a story warns of is told apart, without what says so again") {
  const auto warnings = [](const std::string& line) {
    const Book book =
        read("The Long Rain\nby Mira Vance\nRating: T\nWarnings: " + line + "\n\nChapter 1\n\nIt rained.\n")
            .book;
    std::string all;
    for (const std::string& one : book.metadata.warnings)
      all += "[" + one + "]";
    return all;
  };
  CHECK(warnings("blood, death, and needles") == "[blood][death][needles]");
  CHECK(warnings("blood; TW — drugs / CW: death") == "[blood][drugs][death]");
  CHECK(warnings("android violence, and/or blood") == "[android violence][and/or blood]");
}
