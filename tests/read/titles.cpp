// Titles below numbers, chapters by titles alone, and printed tables of contents.
#include "catch.h"
#include "lost.h"
#include "read/contents_outline.h"

using namespace octavo;
using tests::contents;
using tests::prose;

namespace {

const std::vector<std::string> titles{"The Lighthouse", "A Cold Supper", "What the Postman Saw",
                                      "The Third Door"};

std::string capitals(std::string text) {
  for (char& c : text)
    c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return text;
}

/// Each title between `before` and `after`, with text below.
std::string headed(const std::string& before, const std::string& after, int paragraphs = 5,
                   bool caps = false) {
  std::string text;
  for (const std::string& title : titles)
    text += before + (caps ? capitals(title) : title) + after + prose(paragraphs);
  return text;
}

const std::string all_titles = "chapter The Lighthouse\nchapter A Cold Supper\nchapter What the Postman Saw\n"
                               "chapter The Third Door\n";
const std::string all_capitals =
    "chapter THE LIGHTHOUSE\nchapter A COLD SUPPER\nchapter WHAT THE POSTMAN SAW\n"
    "chapter THE THIRD DOOR\n";

/// Some 4,800 characters, each paragraph a line.
std::string prose_lines_of_a_chapter() {
  return tests::prose_lines(15);
}

bool has_decision(const Reading& reading, std::string_view what) {
  return std::any_of(reading.decisions.begin(), reading.decisions.end(),
                     [&](const Decision& decision) { return decision.what == what; });
}

} // namespace

TEST_CASE("the title is the line below the number") {
  CHECK(contents("CHAPTER I.\n\nThe Period\n\n" + prose(2) + "CHAPTER II.\n\nThe Mail\n\n" + prose(2)) ==
        "chapter [CHAPTER I] The Period #1\nchapter [CHAPTER II] The Mail #2\n");
  CHECK(contents("I\nTHE PERIOD\n\n" + prose(2) + "II\nTHE MAIL\n\n" + prose(2)) ==
        "chapter [I] THE PERIOD #1\nchapter [II] THE MAIL #2\n");
  CHECK(contents("CHAPTER I.\n\nOF THE STRANGE THINGS THAT BEFELL THE POSTMAN ON HIS\nWAY TO THE HOUSE ON "
                 "THE HILL\n\n" +
                 prose(2) + "CHAPTER II.\n\nOF SUPPER\n\n" + prose(2)) ==
        "chapter [CHAPTER I] OF THE STRANGE THINGS THAT BEFELL THE POSTMAN ON HIS WAY TO THE HOUSE ON THE "
        "HILL #1\n"
        "chapter [CHAPTER II] OF SUPPER #2\n");
  CHECK(contents("CHAPTER I.\n\nTHE PERIOD.\n\n" + prose(2) + "CHAPTER II.\n\nTHE MAIL.\n\n" + prose(2)) ==
        "chapter [CHAPTER I] THE PERIOD. #1\nchapter [CHAPTER II] THE MAIL. #2\n");
  CHECK(contents("CHAPTER I. Of the strange things that befell the postman on his way\nto the house\n\n" +
                 prose(2) + "CHAPTER II. Home\n\n" + prose(2)) ==
        "chapter [CHAPTER I] Of the strange things that befell the postman on his way to the house #1\n"
        "chapter [CHAPTER II] Home #2\n");
}

TEST_CASE("a short paragraph below every heading is its title") {
  std::string text;
  std::string expected;
  const std::string numbers[] = {"I", "II", "III", "IV", "V", "VI"};
  const std::string names[] = {"Paul", "Jean", "Luc", "Marc", "Louis", "Hugo"};
  for (std::size_t i = 0; i < std::size(numbers); ++i) {
    text += "CHAPITRE " + numbers[i] + "\n\nComment " + names[i] +
            " fut élevé dans une belle maison, et\ncomment il en fut chassé.\n\n" + prose(3);
    expected += "Comment " + names[i] + " fut élevé dans une belle maison, et comment il en fut chassé.\n";
  }
  std::string titles_read;
  for (const Section& section : read(text).book.sections)
    titles_read += plain_text(section.title) + "\n";
  CHECK(titles_read == expected);
}

TEST_CASE("quoted titles, and titles below a prologue, where others have titles") {
  CHECK(contents("CHAPTER I\n\nWool and Water\n\n" + prose(2) + "CHAPTER II\n\n“It’s My Own Invention”\n\n" +
                 prose(2) + "CHAPTER III\n\nQueen Alice\n\n" + prose(2) + "EPILOGUE\n\nTen Years On\n\n" +
                 prose(1)) ==
        "chapter [CHAPTER I] Wool and Water #1\nchapter [CHAPTER II] “It’s My Own Invention” #2\n"
        "chapter [CHAPTER III] Queen Alice #3\nepilogue [EPILOGUE] Ten Years On\n");
  CHECK(contents("Prologue\n\nLondon\n\n" + prose(2) + "Chapter 1\n\n" + prose(2)) ==
        "prologue [Prologue]\nchapter [Chapter 1] #1\n");
}

TEST_CASE("a title in capitals goes on below its line") {
  CHECK(contents("CHAPTER I. DESCRIPTION OF A PALACE\nIN A VALLEY\n\n" + tests::prose_lines(3) +
                 "CHAPTER II. THE WANTS OF HIM THAT\nWANTS NOTHING\n\n" + tests::prose_lines(3)) ==
        "chapter [CHAPTER I] DESCRIPTION OF A PALACE IN A VALLEY #1\n"
        "chapter [CHAPTER II] THE WANTS OF HIM THAT WANTS NOTHING #2\n");
}

TEST_CASE("titles in quotation marks below every number") {
  for (const std::string gap : {"\n", "\n\n"})
    CHECK(contents("Episode 1" + gap + "\"The Return\"\n\n" + prose(2) + "Episode 2" + gap +
                   "\"A Long Way Home\"\n\n" + prose(2)) ==
          "chapter [Episode 1] \"The Return\" #1\nchapter [Episode 2] \"A Long Way Home\" #2\n");
  CHECK(contents("Episode 1\n\n\"Nobody.\"\n\n" + prose(2) + "Episode 2\n\n\"Who are you?\"\n\n" +
                 prose(2)) == "chapter [Episode 1] #1\nchapter [Episode 2] #2\n");
}

TEST_CASE("a title that asks, where all others have titles") {
  const std::string text = "1\n\nThe storm\n\n" + prose(2) + "2\n\nA way home\n\n" + prose(2) +
                           "3\n\nWho goes there?\n\n" + prose(2);
  CHECK(contents(text) == "chapter [1] The storm #1\nchapter [2] A way home #2\n"
                          "chapter [3] Who goes there? #3\n");
  CHECK(contents("1\n\n" + prose(2) + "2\n\nWho goes there?\n\n" + prose(2)) ==
        "chapter [1] #1\nchapter [2] #2\n");
}

TEST_CASE("a first sentence is no title") {
  CHECK(contents("Chapter 1\n\nHe ran.\n\n" + prose(2) + "Chapter 2\n\n" + prose(2) + "Chapter 3\n\n" +
                 prose(2)) == "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\nchapter [Chapter 3] #3\n");
  CHECK(contents("Chapter 1\n\n“Who’s there?”\n\n" + prose(2) + "Chapter 2\n\n“Me”\n\n" + prose(2)) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n");
}

TEST_CASE("chapters marked by rows, quotation signs and tabs") {
  CHECK(contents(headed("> ", "\n> --------------------------------\n\n")) == all_titles);
  CHECK(contents(headed("//--------------------//\n", "\n//--------------------//\n\n")) == all_titles);
  CHECK(contents(headed("\n\n\t", "\n\n\n")) == all_titles);
  CHECK(contents(headed("", "\n--------------------\n\n")) == all_titles);
  const Book quoted =
      read("> Chapter 1\n> ----------\n\n" + prose(2) + "> Chapter 2\n> ----------\n\n" + prose(2)).book;
  REQUIRE(quoted.sections.size() == 2);
  CHECK(plain_text(std::get<Paragraph>(quoted.sections[1].blocks.front().node).content).front() != '>');
  CHECK(contents("======== Chapter 1 ========\n\n" + prose(2) + "======== Chapter 2 ========\n\n" + prose(2) +
                 "======== Extra ========\n\n" + prose(1)) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\nchapter Extra\n");
}

TEST_CASE("rows below titles may be shorter or longer than them") {
  const auto underlined = [](const std::vector<std::string>& rows, const std::string& before = {}) {
    std::string text = before;
    const std::vector<std::string> names{"Snow", "The Mill", "Rain", "Going Home"};
    for (std::size_t i = 0; i < rows.size(); ++i)
      text += names[i] + "\n" + rows[i] + "\n\n" + prose(5);
    return contents(text);
  };
  const std::string all = "chapter Snow\nchapter The Mill\nchapter Rain\nchapter Going Home\n";
  CHECK(underlined({"====", "========", "====", "=========="}) == all);
  CHECK(underlined({"----", "--------", "----", "----------"}) == all);
  CHECK(underlined({"===", "===", "===", "==="}) == all);
  CHECK(underlined({"==========", "==========", "==========", "=========="}) == all);
  CHECK(underlined({"---", "---"}).find("Mill") == std::string::npos);               // too few
  CHECK(underlined({"===", "---", "===", "---"}).find("Mill") == std::string::npos); // not alike
  CHECK(underlined({"***", "***", "***", "***"}).find("Mill") == std::string::npos);
  CHECK(underlined({"---", "---", "---"}, prose(6)) == "chapter\n"); // breaks in the text
}

TEST_CASE("chapters by titles in capitals, or after wide gaps") {
  CHECK(contents(headed("", "\n\n", 8, true)) == all_capitals);
  CHECK(contents(headed("\n\n\n", "\n\n", 6)) == all_titles);
  // Too few, too near each other, or not alone: they stay text.
  CHECK(contents(prose(6) + "DANGER\n\n" + prose(6) + "KEEP OUT\n\n" + prose(6)) == "chapter\n");
  CHECK(contents(prose(4) + "STOP\n\n" + prose(1) + "GO\n\nSTOP\n\nGO\n\n" + prose(1) + "STOP\n\n" +
                 prose(4)) == "chapter\n");
  CHECK(contents("It begins\n\n\n\n" + prose(3) + "\n\n\n" + prose(3) + "\n\n\n" + prose(3))
            .find("chapter The") == std::string::npos);
}

TEST_CASE("a table of contents says what the titles are") {
  std::string list = "CONTENTS\n\n";
  for (std::size_t i = 0; i < titles.size(); ++i)
    list += titles[i] + " . . . . . " + std::to_string(12 * i + 3) + "\n";
  const std::string text = "STORIES\n\n" + list + "\n\n" + headed("", "\n\n", 2);
  const Reading reading = read(text);
  CHECK(contents(reading.book.sections) == "front-matter\n" + all_titles);
  CHECK(has_decision(reading, "contents-list"));
  CHECK(tests::lost(text, reading) == "");
  // At the end, as French books have it.
  const std::string french = headed("", "\n\n", 2) + "TABLE DES MATIÈRES\n\n" + list.substr(10);
  CHECK(contents(french) == all_titles + "back-matter\n");
  CHECK(tests::lost(french, read(french)) == "");
}

TEST_CASE("a table of contents makes no chapters") {
  const std::string chapters = "CHAPTER I\n\nThe Lighthouse\n\n" + prose(2) +
                               "CHAPTER II\n\nA Cold Supper\n\n" + prose(2) +
                               "CHAPTER III\n\nGoing Home\n\n" + prose(2);
  const std::string expected =
      "front-matter\nchapter [CHAPTER I] The Lighthouse #1\nchapter [CHAPTER II] A Cold Supper #2\n"
      "chapter [CHAPTER III] Going Home #3\n";
  for (const char* const list :
       {"CONTENTS\n\nCHAPTER I\nCHAPTER II\nCHAPTER III\n\n",
        "CONTENTS\n\nCHAPTER I. The Lighthouse\nCHAPTER II. A Cold "
        "Supper\nCHAPTER III. Going Home\n\n",
        "CONTENTS\n\n    I. The Lighthouse        1\n   II. A Cold Supper       12\n  III. Going Home        "
        "  31\n\n",
        "Contents\n\nI The Lighthouse\n\nII A Cold Supper\n\nIII Going Home\n\n",
        "CONTENTS\n\nCHAPTER I\n\nIn which it rains--A letter comes--The old man is angry, and\n  nobody "
        "knows why\n\n"
        "CHAPTER II\n\nIn which it rains again\n\nCHAPTER III\n\nThe end of it all\n\n",
        "CONTENTS\n\nCHAPTER\n  I. The Lighthouse ..... 1\n  II. A Cold Supper ..... 12\n  III. Going Home "
        "..... 31\n\nLIST OF "
        "ILLUSTRATIONS\n\n1. The house     Frontispiece\n2. The bridge     12\n3. The boat     33\n\n"}) {
    const std::string text = "A TALE\n\n" + std::string(list) + "\n\n" + chapters;
    INFO(list);
    CHECK(contents(text) == expected);
    CHECK(tests::lost(text, read(text)) == "");
  }
}

TEST_CASE("corrections make and unmake chapters") {
  const std::string text = "Chapter 1\n\nHe ran.\n\nChapter 2\n\nShe ran.\n\nHome\n\nThey sat.\n";
  ReadOptions options;
  options.sidecar.lines[5] = LineRole::prose;
  options.sidecar.lines[9] = LineRole::title;
  CHECK(contents(read(text, options).book.sections) == "chapter [Chapter 1] #1\nchapter Home\n");
}

TEST_CASE("a place and date below a heading is no title of it") {
  std::string text;
  for (const char* const chapter : {"LETTER I\n\nGeneva, 14 March, 17—",
                                    "LETTER II\n\nGeneva, April 28th, 18--", "LETTER III\n\nParis, Monday"})
    text +=
        std::string(chapter) + "\n\nIt rained all day, and nobody came.\n\nIt was late when we left.\n\n\n";
  const Book book = read(text).book;
  REQUIRE(book.sections.size() == 3);
  for (const Section& section : book.sections)
    CHECK(section.title.empty());
  CHECK(plain_text(book.sections[0].blocks).starts_with("Geneva, 14 March, 17—\n"));
  const Book titled = read("CHAPTER I\n\nFriday Night\n\nIt rained all day.\n\nIt was late.\n\n\n"
                           "CHAPTER II\n\nThe Mill, and the Man\n\nIt rained all day.\n\nIt was late.\n")
                          .book;
  REQUIRE(titled.sections.size() == 2);
  CHECK(plain_text(titled.sections[0].title) == "Friday Night");
  CHECK(plain_text(titled.sections[1].title) == "The Mill, and the Man");
}

TEST_CASE("what stands below each heading is no chapter: the argument of a book of an epic") {
  for (const std::string argument : {"ARGUMENT.", "THE ARGUMENT"}) {
    std::string text;
    for (const char* const number : {"I", "II", "III"}) {
      text += std::string("BOOK ") + number + "\n\n" + argument +
              "\n\nThe hero comes to an island, and is not known there.\n\n\n";
      for (int i = 0; i < 12; ++i)
        text += "Sing to me, Muse, of the man and his ways,\nWho wandered full many a league of the sea,\n"
                "And saw the great cities and learned of their days,\nAnd suffered the sorrows that were to "
                "be.\n\n";
      text += "\n\n";
    }
    const Book book = read(text).book;
    REQUIRE(book.sections.size() == 3);
    for (const Section& section : book.sections) {
      CHECK(section.kind == SectionKind::chapter);
      CHECK(section.title.empty());
      CHECK(section.children.empty());
      CHECK(std::holds_alternative<Heading>(section.blocks.at(0).node));
    }
  }
}

TEST_CASE("titles alone between the same marks") {
  CHECK(contents(headed("**", "**\n\n", 6)) == all_titles);
  CHECK(contents(headed("~ ", " ~\n\n", 6)) == all_titles);
  CHECK(contents(headed("**", "**\n\n", 1)) == "chapter The Lighthouse\n"); // scenes
  for (const auto& [before, after] : {std::pair("**", "**"), {"__", "__"}, {"***", "***"}, {"=== ", " ==="}})
    CHECK(contents(headed(std::string("\n\n\n") + before, std::string(after) + "\n\n", 4)) == all_titles);
  const auto headed_by = [](const std::vector<std::string>& names, const std::string& gap) {
    std::string text;
    for (const std::string& name : names)
      text += (text.empty() ? "" : gap) + "**" + name + "**\n\n" + prose(6);
    return text;
  };
  const std::vector<std::string> one_long{"Snow", "A Letter from Home", "The Mill", "Going"};
  CHECK(contents(headed_by(one_long, "")) ==
        "chapter Snow\nchapter A Letter from Home\nchapter The Mill\nchapter Going\n");
  const std::vector<std::string> sentence_case{"The old bridge", "A letter from home", "Nobody there"};
  CHECK(contents(headed_by(sentence_case, "\n\n\n")) ==
        "chapter The old bridge\nchapter A letter from home\nchapter Nobody there\n");
  CHECK(contents(headed_by(sentence_case, "")).find("letter") ==
        std::string::npos); // words that are stressed
  CHECK(contents(headed_by({"They ran and ran.", "He fell.", "She ran."}, "\n\n\n")).find("He fell") ==
        std::string::npos);
  std::string scenes;
  for (const char* const when : {"Monday, 5th June", "Two Days Later", "Three Days Later", "Twilight's POV"})
    scenes += "**" + std::string(when) + "**\n\n" + prose(6);
  CHECK(contents(scenes).find("Later") == std::string::npos);
  std::string views; // through the same eyes again
  for (const char* const who : {"Anna", "Tom", "Anna", "Tom"})
    views += "**" + std::string(who) + "**\n\n" + prose(6);
  CHECK(contents(views).find("Tom") == std::string::npos);
}

TEST_CASE("titles in quotation marks or small letters, after wide gaps") {
  CHECK(contents(headed("\n\n\n“", "”\n\n", 5)) == all_titles);
  CHECK(contents(headed("\n\n\n\"", "\"\n\n", 5)) == all_titles);
  const auto small = [](const std::vector<std::string>& names, const std::string& gap) {
    std::string text;
    for (const std::string& name : names)
      text += (text.empty() ? "" : gap) + name + "\n\n" + prose(6);
    return text;
  };
  CHECK(contents(small({"the ferry", "a letter from home", "snow", "going"}, "\n\n\n")) ==
        "chapter the ferry\nchapter a letter from home\nchapter snow\nchapter going\n");
  // What is said, what was before, what comes again, too few, no gaps.
  CHECK(contents(small({"“Go on!”", "“He went home.”", "“No.”", "“Why?”"}, "\n\n\n")).find("chapter Go") ==
        std::string::npos);
  CHECK(contents(small({"the ferry", "two days later", "snow", "going"}, "\n\n\n")).find("going") ==
        std::string::npos);
  CHECK(contents(small({"the ferry", "snow", "the ferry", "snow"}, "\n\n\n")).find("snow") ==
        std::string::npos);
  CHECK(contents(small({"the ferry", "snow", "going"}, "\n\n\n")).find("snow") == std::string::npos);
  CHECK(contents(small({"the ferry", "snow", "going", "home"}, "")).find("snow") == std::string::npos);
}

TEST_CASE("short lines by themselves, from the first on, head chapters") {
  const auto text = [](const std::vector<std::string>& names, const std::string& before = "") {
    std::string out = before;
    for (const std::string& name : names)
      out += name + "\n\n" + prose(20);
    return out;
  };
  CHECK(contents(text({"Tavi", "Anna", "Tavi"})) == "chapter Tavi\nchapter Anna\nchapter Tavi\n");
  CHECK(contents(text({"Spring", "High Summer", "Winter"}, "The Year\n\n")) ==
        "chapter Spring\nchapter High Summer\nchapter Winter\n");
  CHECK(contents(text({"Tavi", "Anna", "Tavi"}, prose(2))) == "chapter\n"); // not from the beginning on
  CHECK(contents(text({"Monday", "Tuesday", "Anna’s POV"})) == "chapter\n");
  CHECK(contents(text({"Tavi", "Anna", "Tavi"}) + "Silence\n\nNothing moved.\n") == "chapter Tavi\n");
}

TEST_CASE("an interlude with a number and a dash before its title") {
  CHECK(contents("Chapter 1\n\n" + prose(2) + "Interlude II - Tom\n\n" + prose(2) + "Chapter 2\n\n" +
                 prose(2)) ==
        "chapter [Chapter 1] #1\ninterlude [Interlude II] Tom #2\nchapter [Chapter 2] #2\n");
}

TEST_CASE("lines alone that head no chapters: sounds, and what a screen says") {
  const std::string below = prose_lines_of_a_chapter();
  const auto text = [&](const std::vector<std::string>& lines) {
    std::string all = "The Long Road\n\n" + below;
    for (const std::string& line : lines)
      all += line + "\n\n" + below;
    return contents(all);
  };
  CHECK(text({"Thump", "Thump", "Thump"}) == "chapter The Long Road\n");
  CHECK(text({"THUMP", "THUMP", "THUMP"}) == "chapter The Long Road\n");
  CHECK(text({"NEW MESSAGE", "GAME OVER", "LEVEL UP"}) == "chapter The Long Road\n");
  CHECK(text({"The Barn", "The Mill", "The Sea"}) ==
        "chapter The Long Road\nchapter The Barn\nchapter The Mill\nchapter The Sea\n");
  CHECK(text({"Anna", "Vera", "Anna"}) ==
        "chapter The Long Road\nchapter Anna\nchapter Vera\nchapter Anna\n");
  CHECK(contents("THE BARN\n\n" + below + "THE MILL\n\n" + below + "THE SEA\n\n" + below) ==
        "chapter THE BARN\nchapter THE MILL\nchapter THE SEA\n");
}

TEST_CASE("names of those who tell, below numbers and within chapters, are no titles") {
  const std::string text = tests::prose_lines(4);
  const auto chapter = [&](int number, const std::string& first, const std::string& second) {
    return "Chapter " + std::to_string(number) + "\n\n" + first + "\n\n" + text + second + "\n\n" + text;
  };
  const std::string bare = "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\nchapter [Chapter 3] #3\n";
  CHECK(contents(chapter(1, "Anna", "Vera") + chapter(2, "Vera", "Anna") + chapter(3, "Anna", "Vera")) ==
        bare);
  CHECK(contents(chapter(1, "Anna", "Vera") + chapter(2, "Vera", "Anna") +
                 chapter(3, "Anna's POV", "Vera's POV")) == bare);
  const std::string titled =
      "chapter [Chapter 1] Anna #1\nchapter [Chapter 2] Vera #2\nchapter [Chapter 3] Anna #3\n";
  const auto told = [&](int number, const std::string& by) {
    return "Chapter " + std::to_string(number) + "\n\n" + by + "\n\n" + text + text;
  };
  CHECK(contents(told(1, "Anna") + told(2, "Vera") + told(3, "Anna")) == titled);
}

TEST_CASE("the book's title in the marks of its chapters is no chapter") {
  CHECK(read("**The Long Rain**\n\n**Chapter One**\n\n" + prose(4) + "**Chapter Two**\n\n" + prose(4))
            .book.metadata.title == "The Long Rain");
  CHECK(contents("**The Long Rain**\n\n**Chapter One**\n\n" + prose(4) + "**Chapter Two**\n\n" + prose(4))
            .find("chapter The Long") == std::string::npos);
}

TEST_CASE("a list of threadmarks is a table of contents") {
  CHECK(contents("The Long Rain\n\nThreadmarks:\n\nRain\nMud\nThe Sea\n\nRain\n\n" + prose(4) + "Mud\n\n" +
                 prose(4) + "The Sea\n\n" + prose(4))
            .ends_with("chapter Rain\nchapter Mud\nchapter The Sea\n"));
}

TEST_CASE("what a dedication or an epigraph says is no title of it, though chapters have theirs below") {
  std::string text = "DEDICATION\n\nTo my mother\n\nEPIGRAPH\n\nThe past is a foreign country.\n\n";
  for (std::size_t i = 0; i < titles.size(); ++i)
    text += "Chapter " + std::to_string(i + 1) + "\n" + titles[i] + "\n\n" + prose(5);
  const Book book = read(text).book;
  REQUIRE(book.sections.size() == 6);
  CHECK(book.sections[0].kind == SectionKind::dedication);
  CHECK(book.sections[1].kind == SectionKind::epigraph);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(book.sections[i].title.empty());
    CHECK(book.sections[i].blocks.size() == 1);
  }
  CHECK(plain_text(book.sections[2].title) == titles[0]);
}

TEST_CASE("a title that asks or exclaims is one where the others have titles") {
  const auto chapters = [](const std::string& below) {
    const std::vector<std::string> names{"The Long Road", "Who Goes There?", "Salt and Iron", "Fever"};
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
      text += "Chapter " + std::to_string(i + 1) + below + names[i] + "\n\n" + prose(3) + "\n\n";
    return contents(text);
  };
  const std::string expected =
      "chapter [Chapter 1] The Long Road #1\nchapter [Chapter 2] Who Goes There? #2\n"
      "chapter [Chapter 3] Salt and Iron #3\nchapter [Chapter 4] Fever #4\n";
  CHECK(chapters("\n") == expected);
  CHECK(chapters("\n\n") == expected);
  // Where the other chapters begin with text, so does this one.
  CHECK(contents("Chapter 1\n\n" + prose(3) + "Chapter 2\n\nHelp!\n\n" + prose(3) + "Chapter 3\n\n" +
                 prose(3)) == "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\nchapter [Chapter 3] #3\n");
}

TEST_CASE("what a picture shows and what happens on the stage is no title") {
  const auto chapters = [](const std::string& below) {
    std::string text;
    for (int i = 1; i <= 3; ++i)
      text += "Chapter " + std::to_string(i) + "\n\n" + below + "\n\n" + prose(3) + "\n\n";
    return read(text);
  };
  const std::string expected = "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\nchapter [Chapter 3] #3\n";
  for (const std::string below :
       {"[The mill. Night.]", "[Illustration: The mill by night]", "[Enter CLARA.]"}) {
    INFO(below);
    CHECK(contents(chapters(below).book.sections) == expected);
  }
  CHECK(plain_text(chapters("[Illustration: The mill by night]").book).find("The mill by night") !=
        std::string::npos);
}

TEST_CASE("what says that a chapter ends begins none") {
  std::string text;
  for (const std::string number : {"ONE", "TWO", "THREE"})
    text += "CHAPTER " + number + "\n\n" + prose(4) + "END OF CHAPTER " + number + "\n\n\n";
  CHECK(contents(text) == "chapter [CHAPTER ONE] #1\nchapter [CHAPTER TWO] #2\nchapter [CHAPTER THREE] #3\n");
  CHECK(plain_text(read(text).book).find("END OF CHAPTER THREE") != std::string::npos);
  const Book book = read("CHAPTER ONE\n\n" + prose(4) + "\n\nTHE END\n").book;
  REQUIRE(book.sections.size() == 1);
  CHECK(book.sections.front().blocks.size() == 5); // no break above it
}
