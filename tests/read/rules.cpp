// The rules of the reader, each on the smallest text that shows it. RULES.md has them in words.
#include "read/outline.h"

#include "catch.h"
#include "lost.h"

#include <octavo/error.h>

using namespace octavo;
using tests::outline;

TEST_CASE("rule 1: one-space lines start documents only where the first line does") {
  CHECK(outline(" About it.\n One.\n Two.\n ") == R"(description 1 description
  p 1
chapter 2 document #1
  p 2
chapter 3 document #2
  p 3
)");
  CHECK(outline("One.\n Two.\nThree.\n") == "chapter 1-3 whole-text\n  p 1..3\n");
}

TEST_CASE("rule 1: a text indented by one space throughout is no export") {
  CHECK(outline(" One.\n Two.\n Three.\n Four.\n Five.\n Six.\n") == "chapter 1-6 whole-text\n  p 1..6\n");
}

TEST_CASE("rule 2: a description is headed so, or followed by another document") {
  CHECK(outline(" \t\tDescription\n\nAbout.\n\nMore.\n One.\n ") ==
        R"(description 1-5 description, heading 1 description
  p 3
  p 5
chapter 6 document
  p 6
)");
  CHECK(outline(" Only this.\nAnd this.\n ") == "chapter 1-2 document\n  p 1..2\n");
}

TEST_CASE("rule 2: a long first document with a note is a chapter") {
  CHECK(outline(" One.\nTwo.\n\n\t\t\tAuthor's Notes: \nHi.\n Two.\n ").substr(0, 20) ==
        "chapter 1-5 document");
}

TEST_CASE("rule 3: titles are set off by a row or a blank line") {
  const auto chapter = [](const std::string& text) {
    const std::string all = outline(" About.\n " + text + "\n ");
    const std::string line = all.substr(all.find('\n', all.find("\n") + 1) + 1);
    return line.substr(0, line.find('\n'));
  };
  CHECK(chapter("The Storm\n____\n\nIt rained.") == "chapter 2-5 document, heading 2-3 title | The Storm");
  CHECK(chapter("The Storm\nPart of It\n____\nIt rained.") ==
        "chapter 2-5 document, heading 2-4 title | The Storm | Part of It");
  CHECK(chapter("The Storm\nEpilogue\n____\nIt rained.") ==
        "epilogue 2-5 document, heading 2-4 kind | Epilogue | The Storm");
  CHECK(chapter("The Storm\nPart of It\n\n____\nIt rained.") ==
        "chapter 2-6 document, heading 2-5 title | The Storm | Part of It");
  CHECK(chapter("Prologue\n____\nIt rained.") == "prologue 2-4 document, heading 2-3 kind | Prologue");
  CHECK(chapter("The Storm\n\nIt rained.") == "chapter 2-4 document, heading 2 title | The Storm");
  CHECK(chapter("The Storm\n\n____\nIt rained.") == "chapter 2-5 document, heading 2-4 title | The Storm");
  CHECK(chapter("Chapter 3: Why?\n\nIt rained.") ==
        "chapter 2-4 document, heading 2 numbered-heading | Chapter 3 | Why? #3");
}

TEST_CASE("rule 3: sentences, speech and URLs are never promoted") {
  for (const char* const first : {"It rained.", "\"Hello\"", "“Go!”", "- Go", "— Go", "http://example.org/x",
                                  "Was it?", "\tTavi,", "Then...",
                                  "This line is not a sentence but it is far too long to be the title of any "
                                  "chapter that anybody ever wrote"}) {
    INFO(first);
    CHECK(read(" About.\n " + std::string(first) + "\n\nIt rained again.\nAnd again.\n ")
              .book.sections[1]
              .title.empty());
  }
  CHECK(read(" About.\n The Storm\nIt rained.\nAnd again.\n ").book.sections[1].title.empty()); // nothing
                                                                                                // sets it off
}

TEST_CASE("rule 6: no breaks next to notes, letters, verse and headnotes") {
  CHECK(outline(" About.\n http://example.org/song\n\nOne.\nTwo.\nThree.\n\n\tDear Jo,\n\nI write.\n\nLove, "
                "Amy\n\nFour.\n\n\t\t\t"
                "Author's Note:\n\nBye.\n ") == R"(description 1 description
  p 1
chapter 2-18 document
  headnote 2 url
  p 4..6
  letter 8-12
    salutation 8
    p 10 gap 1
    signature 12 gap 1
  p 14
  authors-note 16-18 authors-note, heading 16 authors-note | Author's Note
    p 18
)");
}

TEST_CASE("rule 7: a letter needs its end") {
  const std::string start = "One.\nTwo.\nThree.\n\n\tDear Jo,\nI write.\n";
  CHECK(outline(start + "Yours truly,\nAmy\n\nFour.\n").find("letter 5-8") != std::string::npos);
  CHECK(outline(start + "Love, Amy\n\nP.S. Come soon.\n\nFour.\n").find("letter 5-9") != std::string::npos);
  CHECK(outline(start + "No name.\n\n\nFour.\n").find("letter 5-7") != std::string::npos);
  for (const Note& note : read(start + "Love, Amy\n\nP.S. Come soon.\n\nFour.\n").notes)
    CHECK(note.code != "letter-unsigned");
  const Reading open = read(start + "And so on.\nFour.\n");
  CHECK(outline(open.book).find("letter") == std::string::npos);
  CHECK(tests::lines_of(open.notes, Severity::doubt) == "5");
}

TEST_CASE("rule 7: a comma inside a letter's line signs nothing") {
  const std::string text = "One.\n\n\tDear Jo,\nI write.\nWhatever you want, Jo.\n\nLove, Amy\n\nTwo.\n";
  CHECK(outline(text).find("signature 7") != std::string::npos);
}

TEST_CASE("rule 7: in a chapter that is tabbed throughout a tab tells nothing") {
  CHECK(outline("\tOne came.\n\tTavi,\n\tTwo came.\n\tLove, Amy\n\n\tThree.\n").find("letter") ==
        std::string::npos);
}

TEST_CASE("rule 8: verse runs from quotation mark to quotation mark") {
  CHECK(
      outline(
          "She sang:\n\"Roses are red\nViolets are blue\n\nSugar is sweet\nAnd so are you.\"\nHe wept.\n") ==
      "chapter 1-7 whole-text\n  p 1\n  verse 2-6 2 stanzas\n  p 7\n");
  CHECK(outline("She said:\n\"Go.\"\n\"No.\"\n\"Yes.\"\n").find("verse") == std::string::npos);
  CHECK(outline("She said:\n\"Go\nnow.\"\n\"No.\"\n").find("verse") == std::string::npos); // two lines
  CHECK(outline("“♪Ahhh ♪ ah ♪ ah ♪ ah!♪” she began.\nTwo.\n").find("verse") == std::string::npos);
}

TEST_CASE("rule 9: markers of notes, and the same words in prose") {
  for (const char* const marker :
       {"Author's Note:", "Author’s Notes", "A/N", "AN:", "**A/N:**", "AUTHORS NOTE"}) {
    INFO(marker);
    CHECK(outline("One.\nTwo.\n\n" + std::string(marker) + "\nThanks.\n").find("authors-note 4-5") !=
          std::string::npos);
  }
  CHECK(outline("One.\nThe author's notes were lost.\nAn end note\n").find("authors-note") ==
        std::string::npos);
  CHECK(outline("One.\nA/N: Not mine.\nTwo.\n") ==
        "chapter 1-3 whole-text\n  p 1\n  authors-note 2\n    p 2\n  p 3\n");
  CHECK(outline("One.\nTwo.\n\nA/N: Thanks.\n").find("authors-note 4") != std::string::npos);
}

TEST_CASE("rule 9: a note that opens a chapter does not swallow it") {
  CHECK(outline("A/N\nHello there.\n***\nOne.\nTwo.\n") == R"(chapter 1-5 whole-text
  authors-note 1-2 [A/N]
    p 2
  p 4..5
)");
}

TEST_CASE("rule 9: one note may open a chapter and another close it") {
  CHECK(outline("A/N: Hello there.\nOne.\nTwo.\n\nA/N:\nBye.\n") == R"(chapter 1-6 whole-text
  authors-note 1
    p 1
  p 2..3
  authors-note 5-6 authors-note, heading 5 authors-note
    p 6
)");
  CHECK(outline("Author's Note:\nHello there.\n\n\nOne.\nTwo.\n\nAuthor's Note:\nBye.\n") ==
        R"(chapter 1-9 whole-text
  authors-note 1-2 [Author's Note]
    p 2
  p 5..6
  authors-note 8-9 authors-note, heading 8 authors-note | Author's Note
    p 9
)");
}

TEST_CASE("rule 11: encodings and line ends") {
  CHECK(read("\xEF\xBB\xBFOne.\r\nTwo.\rThree.\n").book == read("One.\nTwo.\nThree.\n").book);
  const Reading latin = read("Caf\xE9 au lait, she said. \x93Oui.\x94\nEt voil\xE0.\n");
  CHECK(plain_text(latin.book) == "Café au lait, she said. “Oui.”\nEt voilà.\n");
  const Reading bad = read("Ångström and naïve café\xFF and more. “Yes.”\n");
  CHECK(plain_text(bad.book) == "Ångström and naïve café\uFFFD and more. “Yes.”\n");
  CHECK(tests::lines_of(bad.notes, Severity::warning) == "1");
  CHECK_THROWS_AS(read(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)), Error);
}

TEST_CASE("rule 15: several untitled chapters are numbered, the only one is not") {
  CHECK(outline(" About.\n One.\n Two.\n ").find("#2") != std::string::npos);
  CHECK(outline(" About.\n One.\n ").find('#') == std::string::npos);
}

TEST_CASE("empty and nearly empty texts are books without a story") {
  for (const char* const text : {"", "\n\n\n", " ", " \n ", "\t\n"}) {
    const Reading reading = read(text);
    CHECK(reading.book.sections.empty());
    REQUIRE_FALSE(reading.notes.empty());
    CHECK(reading.notes.back().code == "no-story");
  }
}
