// Chapter numbers as one sequence: which numbers count chapters, and which count something else.
#include "read/number_chain.h"

#include "catch.h"
#include "lost.h"
#include "read/contents_outline.h"

using namespace octavo;
using reader::best_chain;
using tests::contents;
using tests::prose;
using tests::prose_lines;

namespace {

std::vector<std::size_t> chain(const std::vector<int>& numbers) {
  std::vector<reader::ChainLink> links;
  for (const int number : numbers)
    links.push_back({number, 0, 0});
  return best_chain(links).members;
}

/// Headings, each with text below it.
std::string book(const std::vector<std::string>& headings, int paragraphs = 3) {
  std::string text;
  for (const std::string& heading : headings)
    text += heading + "\n\n" + prose(paragraphs);
  return text;
}

const Decision* numbering(const Reading& reading) {
  for (const Decision& decision : reading.decisions)
    if (decision.what == "numbering")
      return &decision;
  return nullptr;
}

std::string codes(const Reading& reading) {
  std::string out;
  for (const Note& note : reading.notes)
    if (note.code.starts_with("chapter-") || note.code.starts_with("heading-"))
      out += note.code + " " + std::to_string(note.line) + "\n";
  return out;
}

constexpr const char* whole = "chapter\n";

} // namespace

TEST_CASE("the best sequence passes over what does not count on") {
  using Indices = std::vector<std::size_t>;
  CHECK(chain({1, 2, 3}) == Indices{0, 1, 2});
  CHECK(chain({1, 40, 2, 3}) == Indices{0, 2, 3});
  CHECK(chain({7, 1, 2, 12, 3, 4}) == Indices{1, 2, 4, 5});
  CHECK(chain({1, 2, 3, 1, 2, 3}) == Indices{0, 1, 2, 3, 4, 5});
  CHECK(chain({1, 2, 4, 5, 6}) == Indices{0, 1, 2, 3, 4});
  CHECK(chain({0, 1, 2}) == Indices{0, 1, 2});
  CHECK(chain({}).empty());
}

TEST_CASE("chapters by bare numbers of every style") {
  CHECK(contents(book({"I", "II", "III"})) == "chapter [I] #1\nchapter [II] #2\nchapter [III] #3\n");
  CHECK(contents(book({"1.", "2.", "3."})) == "chapter [1] #1\nchapter [2] #2\nchapter [3] #3\n");
  CHECK(contents(book({"One", "Two", "Three"})) ==
        "chapter [One] #1\nchapter [Two] #2\nchapter [Three] #3\n");
  CHECK(contents(book({"[ 1 ]", "[ 2 ]"})) == "chapter [1] #1\nchapter [2] #2\n");
  CHECK(contents(book({"EINS", "ZWEI", "DREI"})) ==
        "chapter [EINS] #1\nchapter [ZWEI] #2\nchapter [DREI] #3\n");
  CHECK(contents(book({"I. The Storm", "II. Home", "III"})) ==
        "chapter [I] The Storm #1\nchapter [II] Home #2\nchapter [III] #3\n");
  CHECK(contents(book({"Prologue", "1", "2", "Epilogue"})) ==
        "prologue [Prologue]\nchapter [1] #1\nchapter [2] #2\nepilogue [Epilogue]\n");
  CHECK(contents("一\n\n雨が降った。\n\n二\n\n風が吹いた。\n\n三\n\n雪が降った。\n") ==
        "chapter [一] #1\nchapter [二] #2\nchapter [三] #3\n");
}

TEST_CASE("bare numbers in a text without blank lines") {
  std::string text;
  for (int i = 1; i <= 3; ++i)
    text += std::to_string(i) +
            "\nHe ran down to the river.\nShe ran after him, as she always had.\nIt rained.\n";
  CHECK(contents(text) == "chapter [1] #1\nchapter [2] #2\nchapter [3] #3\n");
}

TEST_CASE("numbers that count no chapters") {
  CHECK(contents(prose(3) + "1984\n\n" + prose(3)) == whole);
  CHECK(contents(prose(2) + "1914\n\n" + prose(2) + "1915\n\n" + prose(2) + "1916\n\n" + prose(2)) == whole);
  CHECK(contents(prose(3) + "1. Bread\n\n2. Butter\n\n3. Milk\n\n" + prose(3)) == whole);
  CHECK(contents(prose(3) + "1. Bread\n2. Butter\n3. Milk\n\n" + prose(3)) == whole);
  CHECK(contents(prose(3) + "a. Bread\n\nb. Butter\n\n" + prose(3)) == whole);
  CHECK(contents(prose(3) + "1\n\nA small note.\n\n2\n\nAnother note.\n\n" + prose(3)) == whole);
  CHECK(contents(prose(2) + "I\n\n" + prose(2)) == whole);                      // alone
  CHECK(contents(prose(2) + "3\n\n2\n\n1\n\n" + prose(2)) == whole);            // a countdown
  CHECK(contents(prose(2) + "I\n\n" + prose(2) + "I\n\n" + prose(2)) == whole); // the pronoun
  CHECK(contents(prose(2) + "Day 1\n\n" + prose(2)) == whole);
  CHECK(contents(prose(2) + "Part of the way\n\n" + prose(2) + "Chapter and verse\n\n" + prose(2)) == whole);
}

TEST_CASE("a heading within a wrapped paragraph is none") {
  const std::string text = prose(1) +
                           "He opened the book that lay on the table and turned the leaves to\n"
                           "Chapter 4\nwhich was the one that he had always liked the best of all of\n"
                           "them, and read it aloud to her until the lamp went out.\n\n" +
                           prose(2);
  CHECK(contents(text) == whole);
}

TEST_CASE("gaps, repeats and what stands out of order are told") {
  const Reading reading = read(book({"Chapter 1", "Chapter 2", "Chapter 4", "Chapter 4", "Chapter 5"}));
  CHECK(contents(reading.book.sections) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\nchapter [Chapter 4] #4\n"
        "chapter [Chapter 4] #4\nchapter [Chapter 5] #5\n");
  const std::string said = codes(reading);
  CHECK(said.find("chapter-missing") != std::string::npos);
  CHECK(said.find("chapter-repeated") != std::string::npos);
  const Decision* const decision = numbering(reading);
  REQUIRE(decision != nullptr);
  CHECK(decision->reading == "5 chapters, numbered in figures, in 1 sequence");
  CHECK(decision->evidence == "2 numbers follow the one before, 1 is missing, 1 repeated");
  CHECK(decision->confidence >= least_confidence);
  CHECK(codes(read(book({"Chapter 1", "Chapter 2", "Chapter 3"}))).empty());
}

TEST_CASE("numbers restart in parts") {
  CHECK(contents(book({"Book One\n\nChapter 1", "Chapter 2", "Book Two\n\nChapter 1", "Chapter 2"})) ==
        "part [Book One] #1\n  chapter [Chapter 1] #1\n  chapter [Chapter 2] #2\n"
        "part [Book Two] #2\n  chapter [Chapter 1] #1\n  chapter [Chapter 2] #2\n");
  CHECK(contents(book({"PART ONE\n\nI", "II", "PART TWO\n\nI", "II"})) ==
        "part [PART ONE] #1\n  chapter [I] #1\n  chapter [II] #2\n"
        "part [PART TWO] #2\n  chapter [I] #1\n  chapter [II] #2\n");
  CHECK(contents(book(
            {"VOLUME I\n\nBOOK ONE\n\nCHAPTER I", "CHAPTER II", "BOOK TWO\n\nCHAPTER I", "CHAPTER II"})) ==
        "part [VOLUME I] #1\n  part [BOOK ONE] #1\n    chapter [CHAPTER I] #1\n    chapter [CHAPTER II] #2\n"
        "  part [BOOK TWO] #2\n    chapter [CHAPTER I] #1\n    chapter [CHAPTER II] #2\n");
  CHECK(contents(book({"上　先生と私\n\n一", "二", "下　先生と遺書\n\n一", "二"})) ==
        "part [上] 先生と私\n  chapter [一] #1\n  chapter [二] #2\n"
        "part [下] 先生と遺書\n  chapter [一] #1\n  chapter [二] #2\n");
}

TEST_CASE("parts above bare numbers are no titles of stories") {
  CHECK(contents(book({"ЧАСТЬ ПЕРВАЯ\n\nI", "II", "ЧАСТЬ ВТОРАЯ\n\nI", "II", "ЭПИЛОГ\n\nI", "II"})) ==
        "part [ЧАСТЬ ПЕРВАЯ] #1\n  chapter [I] #1\n  chapter [II] #2\n"
        "part [ЧАСТЬ ВТОРАЯ] #2\n  chapter [I] #1\n  chapter [II] #2\n"
        "epilogue [ЭПИЛОГ]\nchapter [I] #1\nchapter [II] #2\n");
}

TEST_CASE("the sections of a numbered story are not the stories") {
  CHECK(contents("Contents\n\n   I. The Lighthouse\n   II. A Cold Supper\n   III. Going Home\n\n\n" +
                 book({"I. THE LIGHTHOUSE\n\n\nI.", "II.", "III."}, 2) +
                 book({"II. A COLD SUPPER", "III. GOING HOME"}, 5)) ==
        "front-matter\nchapter [I] THE LIGHTHOUSE #1\nchapter [II] A COLD SUPPER #2\nchapter [III] GOING "
        "HOME #3\n");
}

TEST_CASE("a heading over two lines is no list of headings") {
  CHECK(contents(book(
            {"Capítulo primero. Que trata de la condición y ejercicio del famoso hidalgo\nD. Quijote de la "
             "Mancha",
             "Capítulo II. De la primera salida que de su tierra hizo\nel ingenioso hidalgo"})) ==
        "chapter [Capítulo primero] Que trata de la condición y ejercicio del famoso hidalgo D. Quijote de "
        "la Mancha #1\n"
        "chapter [Capítulo II] De la primera salida que de su tierra hizo el ingenioso hidalgo #2\n");
}

TEST_CASE("numbers within chapters count their sections") {
  const std::vector<std::string> headings{"CHAPTER 1\n\nI", "II", "III", "CHAPTER 2\n\nI", "II", "III",
                                          "CHAPTER 3\n\nI", "II", "III"};
  CHECK(contents(book(headings, 2)) ==
        "chapter [CHAPTER 1] #1\nchapter [CHAPTER 2] #2\nchapter [CHAPTER 3] #3\n");
  CHECK(contents(book({"Chapter 1\n\nPart 1", "Part 2", "Chapter 2\n\nPart 1", "Part 2",
                       "Chapter 3\n\nPart 1", "Part 2"})) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\nchapter [Chapter 3] #3\n");
}

TEST_CASE("stories whose sections are numbered") {
  CHECK(contents(book({"The Lighthouse\n\nI", "II", "A Cold Supper\n\nI", "II", "Going Home\n\nI", "II",
                       "III"})) == "chapter The Lighthouse\nchapter A Cold Supper\nchapter Going Home\n");
}

TEST_CASE("a sequence may change its style") {
  CHECK(
      contents(book({"I", "2", "Chapter 3", "IV", "Chapter Five"})) ==
      "chapter [I] #1\nchapter [2] #2\nchapter [Chapter 3] #3\nchapter [IV] #4\nchapter [Chapter Five] #5\n");
}

TEST_CASE("a heading that is read in the story") {
  const std::string text = book({"Chapter 1"}) +
                           "He held out the page, and she read:\n\nChapter 12\n\nThe end of it.\n\n" +
                           book({"Chapter 2", "Chapter 3"});
  CHECK(contents(text) == "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\nchapter [Chapter 3] #3\n");
  CHECK(codes(read(text)).starts_with("heading-in-story"));
}

TEST_CASE("letters before the chapters, acts and scenes, poems") {
  CHECK(contents(book({"Letter 1", "Letter 2", "Chapter 1", "Chapter 2"})) ==
        "chapter [Letter 1] #1\nchapter [Letter 2] #2\nchapter [Chapter 1] #1\nchapter [Chapter 2] #2\n");
  CHECK(
      contents(book({"ACT I\n\nSCENE I. A room.", "SCENE II. The street.", "ACT II\n\nSCENE I. A wood."})) ==
      "part [ACT I] #1\n  chapter [SCENE I] A room. #1\n  chapter [SCENE II] The street. #2\n"
      "part [ACT II] #2\n  chapter [SCENE I] A wood. #1\n");
  std::string poems;
  for (const char* const number : {"I", "II", "III"})
    poems += std::string(number) +
             "\n\n    The sea is wide\n    The sea is deep\n\n    And I am small\n    And cannot sleep\n\n";
  CHECK(contents(poems) == "chapter [I] #1\nchapter [II] #2\nchapter [III] #3\n");
}

TEST_CASE("a line that opens a part and a chapter") {
  CHECK(contents(book({"ACT I. SCENE I. A room.", "SCENE II. The street.", "ACT II. SCENE I. A wood."})) ==
        "part [ACT I] #1\n  chapter [SCENE I] A room. #1\n  chapter [SCENE II] The street. #2\n"
        "part [ACT II] #2\n  chapter [SCENE I] A wood. #1\n");
  CHECK(contents(book({"Book 1, Chapter 1: Home", "Book 1, Chapter 2: Away", "Book 2, Chapter 1: Home"})) ==
        "part [Book 1] #1\n  chapter [Chapter 1] Home #1\n  chapter [Chapter 2] Away #2\n"
        "part [Book 2] #2\n  chapter [Chapter 1] Home #1\n");
  CHECK(contents(book({"[Arc 1] Chapter 1", "[Arc 1] Chapter 2", "[Arc 2] Chapter 3"})) ==
        "part [Arc 1] #1\n  chapter [Chapter 1] #1\n  chapter [Chapter 2] #2\n"
        "part [Arc 2] #2\n  chapter [Chapter 3] #3\n");
  CHECK(contents(book({"Volume 1 Chapter 1: Home", "Vol. 2 Ch. 2: Away", "Volume 2, Chapter 3 - Home"})) ==
        "part [Volume 1] #1\n  chapter [Chapter 1] Home #1\n"
        "part [Vol. 2] #2\n  chapter [Ch. 2] Away #2\n  chapter [Chapter 3] Home #3\n");
}

TEST_CASE("chapters below a book's title or an arc's name") {
  CHECK(contents(book({"Inferno: Canto I", "Inferno: Canto II", "Purgatorio: Canto I"})) ==
        "chapter [Inferno: Canto I] #1\nchapter [Inferno: Canto II] #2\nchapter [Purgatorio: Canto I] #1\n");
  CHECK(contents(book({"Gestation 1.1", "Gestation 1.2", "Insinuation 2.1", "Insinuation 2.2"})) ==
        "chapter [Gestation 1.1] #1\nchapter [Gestation 1.2] #2\nchapter [Insinuation 2.1] #1\n"
        "chapter [Insinuation 2.2] #2\n");
  CHECK(contents(prose(2) + "Windows 3.1\n\n" + prose(2)) == whole);
}

TEST_CASE("many chapters, many numbers and nothing else are read in linear time") {
  std::string chapters;
  std::string numbers;
  for (int i = 1; i <= 60'000; ++i) {
    chapters += "Chapter " + std::to_string(i) + "\n\nA.\n\n";
    numbers += std::to_string(i % 900 + 1) + "\n\n";
  }
  CHECK(read(chapters).book.sections.size() == 60'000);
  CHECK_FALSE(read(numbers).book.sections.empty());
}

TEST_CASE("nothing of these texts is lost") {
  for (const std::string& text :
       {book({"I", "2", "Chapter 3"}), prose(1) + "1. Bread\n\n2. Butter\n\n" + prose_lines(1),
        book({"The Lighthouse\n\nI", "II", "A Cold Supper\n\nI", "II", "Going Home\n\nI", "II"}),
        book({"ACT I\n\nSCENE I. A room.", "SCENE II"}), book({"上　先生と私\n\n一", "二"})})
    CHECK(tests::lost(text, read(text)) == "");
}

TEST_CASE("number words of a language that is not the text's count nothing") {
  const std::string one = "Chapter 1\n\n" + prose(3);
  CHECK(contents(one + "TELEGRAM\n\nTO: ANN HALE\n\nCOMING MONDAY STOP LOVE TOM STOP\n\n" + prose(3)) ==
        "chapter [Chapter 1] #1\n");
  CHECK(contents(one + "TO: ALL STAFF\nFROM: BOB\n\n" + prose(3)) == "chapter [Chapter 1] #1\n");
  CHECK(contents(one + "DOS: A HISTORY\n\n" + prose(3)) == "chapter [Chapter 1] #1\n");
  CHECK(contents(one + "TO: ANN HALE\n\n" + prose(3) + "Chapter 3\n\n" + prose(3)) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 3] #3\n");
  // Too short for its language to be known, but for what its chapter is called.
  CHECK(contents("Chapter 1\n\nRain.\n\nTO: ANN HALE\n\nMud.\n") == "chapter [Chapter 1] #1\n");
}

TEST_CASE("number words of the text's language count with and without heading words") {
  CHECK(contents("Chapter 1\n\n" + prose(3) + "TWO: ANN HALE\n\n" + prose(3) + "Chapter 3\n\n" + prose(3)) ==
        "chapter [Chapter 1] #1\nchapter [TWO] ANN HALE #2\nchapter [Chapter 3] #3\n");
  std::string danish;
  for (const char* const number : {"En", "To", "Tre", "Fire"})
    danish += std::string(number) +
              "\n\nDet var en mørk aften, og hun ville ikke gå hjem til ham. Han sad ved "
              "vinduet og så på regnen, som han havde gjort hver aften, siden hun rejste.\n\n";
  CHECK(contents(danish).find("[To] #2\nchapter [Tre] #3\nchapter [Fire] #4\n") != std::string::npos);
  CHECK(contents(book({"Uno", "Dos", "Tres"})) == "chapter [Uno] #1\nchapter [Dos] #2\nchapter [Tres] #3\n");
  std::string spanish;
  for (const char* const number : {"Uno", "Dos", "Tres"})
    spanish += std::string(number) +
               "\n\nElla no quería volver a la casa porque él estaba allí, sentado junto a "
               "la ventana, como todas las noches desde que se fue la lluvia.\n\n";
  CHECK(contents(spanish) == "chapter [Uno] #1\nchapter [Dos] #2\nchapter [Tres] #3\n");
}

TEST_CASE("arcs and chapters by their numbers, parts by what they hold") {
  CHECK(contents(book({"1.1 The Gate", "1.2 The Road", "2.1 The Sea"})) ==
        "chapter [1.1] The Gate #1\nchapter [1.2] The Road #2\nchapter [2.1] The Sea #1\n");
  CHECK(contents(book({"Book 1: Chapter 1: Home", "Book 2: Prologue", "Book 2: Chapter 1: Away"})) ==
        "part [Book 1] #1\n  chapter [Chapter 1] Home #1\n"
        "part [Book 2] #2\n  prologue [Prologue]\n  chapter [Chapter 1] Away #1\n");
  CHECK(contents(book({"Turn 1: Home", "Turn 2: Away"})) ==
        "chapter [Turn 1] Home #1\nchapter [Turn 2] Away #2\n");
  const std::string text = book({"Book 1, Chapter 1: Home", "Book 1, Chapter 2: Away"});
  CHECK(tests::lost(text, read(text)).empty());
}

TEST_CASE("small numbers count where they stand by themselves") {
  CHECK(contents(book({"i.", "ii.", "iii."})) == "chapter [i] #1\nchapter [ii] #2\nchapter [iii] #3\n");
  CHECK(contents(book({"♥ one ♥", "♥ two ♥", "♥ three ♥", "♥ four ♥"})) ==
        "chapter [one] #1\nchapter [two] #2\nchapter [three] #3\nchapter [four] #4\n");
  CHECK(contents(prose(2) + "“Count!”\n\none.\n\ntwo.\n\nthree.\n\n" + prose(2)) == whole);
  CHECK(contents(book({"12:00", "13:00", "14:00"})) == whole);
}

TEST_CASE("an extract begins with any number") {
  CHECK(contents(book({"VII", "VIII", "IX"})) == "chapter [VII] #7\nchapter [VIII] #8\nchapter [IX] #9\n");
  CHECK(contents(book({"3.", "4.", "5."})) == "chapter [3] #3\nchapter [4] #4\nchapter [5] #5\n");
  CHECK(contents(prose(2) + book({"VII", "VIII", "IX"})) == whole);
}

TEST_CASE("a small l for I") {
  CHECK(contents(book({"Chapter l", "Chapter ll", "Chapter lll", "Chapter lV"})) ==
        "chapter [Chapter l] #1\nchapter [Chapter ll] #2\nchapter [Chapter lll] #3\n"
        "chapter [Chapter lV] #4\n");
  CHECK(contents(book({"Chapter xlix", "Chapter l", "Chapter li"})) ==
        "chapter [Chapter xlix] #49\nchapter [Chapter l] #50\nchapter [Chapter li] #51\n");
}

TEST_CASE("chapters beside those that are counted") {
  CHECK(contents(book({"Chapter 1", "Bonus Chapter: Tea", "Chapter 2", "Extra 1: The Cat", "Side Story 2",
                       "Author Q&A"})) ==
        "chapter [Chapter 1] #1\ninterlude [Bonus Chapter] Tea\nchapter [Chapter 2] #2\n"
        "interlude [Extra 1] The Cat #1\ninterlude [Side Story 2] #2\nafterword [Author Q&A]\n");
  CHECK(contents(book({"Chapter 1", "Extra", "Bonus: +5 strength", "Chapter 2"})) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n");
}

TEST_CASE("days of a calendar count no chapters") {
  for (const char* const month : {" Mai", " May. The rain fell", " mai."}) {
    INFO(month);
    CHECK(contents(book({"12." + std::string(month), "13." + std::string(month), "14." + std::string(month),
                         "15." + std::string(month)})) == whole);
  }
  CHECK(contents(book({"1. May", "2. Jess", "3. Rose", "4. August", "5. Home"})) ==
        "chapter [1] May #1\nchapter [2] Jess #2\nchapter [3] Rose #3\nchapter [4] August #4\n"
        "chapter [5] Home #5\n");
}

TEST_CASE("titles as long as paragraphs, between their neighbours") {
  const std::string first =
      "The day that I came home from the sea nobody in all the village knew who I was, and my "
      "own mother asked me at the door what I had to sell, and would not have me in, and how I "
      "slept in the barn with the goats and the hens and the one blind cat that had known me";
  const std::string second =
      "I found the grey mare in the field behind the church and rode her to the mill, where "
      "they had been waiting for me since the spring and had given me up for dead.";
  CHECK(contents(book({"Chapter 1 " + first, "Chapter 2. " + second, "Chapter 3. We are married."})) ==
        "chapter [Chapter 1] " + first + " #1\nchapter [Chapter 2] " + second +
            " #2\nchapter [Chapter 3] We are married. #3\n");
  CHECK(contents(book({"Chapter 1", "Chapter 9. " + second, "Chapter 2"})) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n"); // out of sequence: somebody reads it
  CHECK(contents(book({"Chapter 1. " + second + " So it was. " + first})) == whole);
}

TEST_CASE("lines that differ in their number alone are chapters where they count on") {
  const auto numbers = [](const std::vector<std::string>& headings) {
    std::string all;
    for (const Section& section : read(book(headings, 6)).book.sections)
      if (section.number)
        all += std::to_string(*section.number) + " ";
    return all;
  };
  for (const std::vector<std::string>& headings :
       {std::vector<std::string>{"Hour 1", "Hour 2", "Hour 3", "Hour 4"},
        {"The Glass Harbour - 1", "The Glass Harbour - 2", "The Glass Harbour - 3", "The Glass Harbour - 4"},
        {"S01E01: The Long Road", "S01E02: A Letter", "S01E03: Salt and Iron", "S01E04: The Lamp"},
        {"No. 1", "No. 2", "No. 3", "No. 4"},
        {"A.", "B.", "C.", "D."},
        {"Hour One", "Hour Two", "Hour Three", "Hour Four"}}) {
    INFO(headings.front());
    CHECK(numbers(headings) == "1 2 3 4 ");
    CHECK(tests::lost(book(headings, 6), read(book(headings, 6))).empty());
  }
  // Dates, numbers that do not count on, letters that spell, what is said, a list with nothing below it.
  for (const std::vector<std::string>& headings :
       {std::vector<std::string>{"March 1", "March 2", "March 3", "March 4"},
        {"Room 12", "Room 7", "Room 9", "Room 31"},
        {"Hour 1", "Hour 1", "Hour 2", "Hour 2"},
        {"A.", "K.", "M."},
        {"he was number 1", "he was number 2", "he was number 3"}}) {
    INFO(headings.front());
    CHECK(numbers(headings).empty());
  }
  CHECK(contents(prose(6) + "Gate 1\n\nGate 2\n\nGate 3\n\n" + prose(6)) == whole);
}

TEST_CASE("a part that is typed above each of its chapters is one part") {
  std::vector<std::string> headings;
  for (const char* const chapter : {"1", "2", "3", "4"})
    headings.push_back(std::string("Arc ") + (*chapter < '3' ? "1: Gate" : "2: Tide") + " - Chapter " +
                       chapter);
  std::size_t parts = 0;
  std::size_t chapters = 0;
  CHECK(tests::lost(book(headings, 6), read(book(headings, 6))) == "");
  for (const Section& section : read(book(headings, 6)).book.sections) {
    parts += section.kind == SectionKind::part;
    chapters += section.children.size();
  }
  CHECK(parts == 2);
  CHECK(chapters == 4);
  const std::string play =
      book({"ACT I\n\nSCENE 1", "ACT I\n\nSCENE 2", "ACT II\n\nSCENE 1", "ACT II\n\nSCENE 2"});
  const Reading reading = read(play);
  REQUIRE(reading.book.sections.size() == 2);
  CHECK(tests::lost(play, reading) == "");
  CHECK(reading.book.sections[0].children.size() == 2);
  CHECK(reading.book.sections[1].children.size() == 2);
  // Acts of two plays.
  CHECK(read(book({"ACT I\n\nSCENE 1", "ACT II\n\nSCENE 1", "ACT I\n\nSCENE 1", "ACT II\n\nSCENE 1"}))
            .book.sections.size() == 4);
}
