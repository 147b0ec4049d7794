// The author's voice around a story and in it: what kind of note each is, where it begins and ends.
#include "catch.h"
#include "outline.h"

#include "read/farewells.h"
#include "read/notes.h"

using namespace octavo;
using reader::match_farewell;
using reader::match_note_marker;
using reader::match_note_opening;
using tests::outline;

namespace {

std::string repeated(std::string_view line, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += line;
  return all;
}

const std::string story =
    repeated("It was a story of some length, told as stories are, and nobody minded.\n", 40);

} // namespace

TEST_CASE("the marker of a note says what kind it is") {
  CHECK(match_note_marker("Author's Notes:") == NoteKind::authors_note);
  CHECK(match_note_marker("**A/N**") == NoteKind::authors_note);
  CHECK(match_note_marker("[AN]") == NoteKind::authors_note);
  CHECK(match_note_marker("Note de l’autrice :") == NoteKind::authors_note);
  CHECK(match_note_marker("Anmerkung der Autorin:") == NoteKind::authors_note);
  CHECK(match_note_marker("От автора") == NoteKind::authors_note);
  CHECK(match_note_marker("作者有话说：") == NoteKind::authors_note);
  CHECK(match_note_marker("DISCLAIMER") == NoteKind::disclaimer);
  CHECK(match_note_marker("~ Previously on Harmony ~") == NoteKind::recap);
  CHECK(match_note_marker("Review Replies:") == NoteKind::replies);
  CHECK(match_note_marker("Trigger Warnings:") == NoteKind::content_warning);
  CHECK(match_note_marker("Translator’s Note") == NoteKind::editors_note);
  for (const char* const prose : {"an", "An", "Note", "Notes", "Warning:", "Previously on Harmony: she left.",
                                  "Last time in Paris (May) he saw her", "Previously on the hill", "Beta",
                                  "a notes", "The author's notes", "Recap", "Thanks to", "T"})
    CHECK_FALSE(match_note_marker(prose));
}

TEST_CASE("a paragraph may begin with its marker; around the text more words are markers than in it") {
  CHECK(match_note_opening("A/N: Hello.", false) == NoteKind::authors_note);
  CHECK(match_note_opening("(A/N: sorry!)", false) == NoteKind::authors_note);
  CHECK(match_note_opening("A/N Hi everyone!", false) == NoteKind::authors_note);
  CHECK(match_note_opening("(A/N sorry: this took so long)", false) == NoteKind::authors_note);
  CHECK(match_note_opening("A/N TW: blood", false) == NoteKind::content_warning);
  CHECK(match_note_opening("[T/N: a pun.]", false) == NoteKind::editors_note);
  CHECK(match_note_opening("AN: yes", false) == NoteKind::authors_note);
  for (const char* const around : {"Warning: blood.", "TW: blood", "Beta: Jane", "Disclaimer: not mine.",
                                   "Thanks to: everybody", "Previously on Harmony: a lot."}) {
    INFO(around);
    CHECK(match_note_opening(around, true));
    CHECK_FALSE(match_note_opening(around, false));
  }
  for (const char* const prose : {"An: no", "A/N:", "A/N", "a/n hello", "Nobody: knows",
                                  "Thanks to him: nothing", "Note that: this", "He said: A/N: no"})
    CHECK_FALSE(match_note_opening(prose, true));
}

TEST_CASE("several notes open a chapter, each of its kind") {
  CHECK(outline("Disclaimer: I own nothing.\nWarning: sad.\nA/N: Enjoy!\n\n***\n\nOne.\nTwo.\n") ==
        R"(chapter 1-8 whole-text
  disclaimer 1
    p 1
  content-warning 2
    p 2
  authors-note 3
    p 3
  p 7..8
)");
}

TEST_CASE("a content warning inside another note is one of its own") {
  CHECK(outline("Author's Notes:\nHello.\nTW: storms\nEnjoy!\n\n***\n\nOne.\nTwo.\n") ==
        R"(chapter 1-9 whole-text
  authors-note 1-4 [Author's Notes]
    p 2
  content-warning 1-4
    p 3
  authors-note 1-4
    p 4
  p 8..9
)");
}

TEST_CASE("what happened before ends where a row says so") {
  CHECK(outline("Previously on Harmony:\nShe left.\nHe stayed.\n---\nOne.\nTwo.\n") ==
        R"(chapter 1-6 whole-text
  recap 1-3 [Previously on Harmony]
    p 2..3
  p 5..6
)");
}

TEST_CASE("a row far away does not end the note that opens a chapter") {
  const std::string read = outline("A/N\nHello.\n\n" + story + "***\n" + story);
  CHECK(read.find("authors-note 1-2 [A/N]") != std::string::npos);
  CHECK(read.find("p 4..43") != std::string::npos);
}

TEST_CASE("a note in the middle of a chapter does not swallow the rest of it") {
  const std::string read = outline(story + "A/N:\nSorry for the wait.\n\n" + repeated(story, 3));
  CHECK(read.find("authors-note 41-42 [A/N:]\n    p 42") != std::string::npos);
  CHECK(read.find("p 44..163") != std::string::npos);
}

TEST_CASE("notes of several kinds close a chapter") {
  CHECK(outline("One.\nTwo.\n\nAuthor's Note:\nThanks!\n\nReview replies:\nJane: you are right.\n") ==
        R"(chapter 1-8 whole-text
  p 1..2
  authors-note 4-5 authors-note, heading 4 authors-note | Author's Note
    p 5
  authors-note 7-8 authors-note, heading 7 authors-note | Review replies
    p 8
)");
  const Reading reading = read("One.\nTwo.\n\nReview replies:\nJane: you are right.\n");
  REQUIRE(reading.book.sections.front().children.size() == 1);
  CHECK(reading.book.sections.front().children.front().note == NoteKind::replies);
}

TEST_CASE("the last paragraphs of a chapter that begin with markers are its notes") {
  CHECK(outline("One.\nTwo.\n***\nBeta: Jane.\nA/N: Thanks.\n") == R"(chapter 1-5 whole-text
  p 1..2
  authors-note 4 authors-note, heading 4 authors-note | Beta
    p 4
  authors-note 5 authors-note, heading 5 authors-note
    p 5
)");
}

TEST_CASE("a warning that somebody reads is no note") {
  CHECK(outline("One.\nWarning: high voltage.\nTwo.\n") == "chapter 1-3 whole-text\n  p 1..3\n");
}

TEST_CASE("notes say why they were taken for notes") {
  const Reading reading = read("A/N: Hello.\nOne.\nTwo.\n\nAuthor's Note:\nBye.\n");
  std::vector<int> lines;
  for (const Decision& decision : reading.decisions)
    if (decision.what == "note")
      lines.push_back(decision.first_line);
  CHECK(lines == std::vector{1, 5});
}

TEST_CASE("what a chapter has of notes before its text are told apart, a recap needs no colon") {
  CHECK(outline(
            "Disclaimer:\n\nI own nothing.\n\nPreviously on The Long Road...\n\nAnna met a wolf.\n\n* * *\n\n"
            "One.\n\nTwo.\n\nThree.\n") == R"(chapter 1-15 whole-text
  disclaimer 1-3 [Disclaimer]
    p 3
  recap 5-7 [Previously on The Long Road]
    p 7
  p 11
  p 13
  p 15
)");
  CHECK(outline("Disclaimer:\nI own nothing.\nPreviously on The Long Road: Anna met a wolf.\nIt "
                "bit.\n\n***\n\nOne.\nTwo.\n") ==
        R"(chapter 1-9 whole-text
  disclaimer 1-4 [Disclaimer]
    p 2
  recap 1-4
    p 3..4
  p 8..9
)");
  for (const char* const recap : {"Previously on Harmony", "Last time on “The Road”…", "Previously..."})
    CHECK(match_note_marker(recap, true) == NoteKind::recap);
  for (const char* const prose :
       {"Previously on the hill", "Previously on Harmony", "Previously", "Previously on Harmony, she left."})
    CHECK_FALSE(match_note_marker(prose, prose != std::string_view("Previously on Harmony")));
}

TEST_CASE("thanks to those who read a chapter before need no colon, before and after it") {
  CHECK(outline("Beta'd by Sunny.\n\nOne.\n\nTwo.\n\nBetaed by my friend Rose\n") == R"(chapter 1-7 whole-text
  thanks 1
    p 1
  p 3
  p 5
  authors-note 7 authors-note, heading 7 authors-note
    p 7
)");
  CHECK_FALSE(match_note_opening("Beta'd by Sunny.", false));
  CHECK_FALSE(match_note_opening("Beta is a letter.", true));
}

TEST_CASE("thanks to readers at a chapter's end are notes") {
  for (const char* const thanks :
       {"... Thanks to my beta, Ann!", "(I, we, all thank my beta.)", "I’d like to thank my beta!",
        "Many thanks to my beta, Ann!", "Thanks to my beta Sunny and to Rose.", "Thank you all for reading!",
        "Thanks for reading, guys!",
        "And as always, a big thank you to my lovely reviewers: Jo, Kit and Sam.",
        "**Thank you so much for your reviews!**", "Thanks to everyone who reviewed the last chapter.",
        "Special thanks to my beta-reader for putting up with me.", "I want to thank my readers.",
        "Thank you for reading this chapter.", "(Thanks to Jane for betaing!)", "Merci à ma bêta, Anne !",
        "Vielen Dank fürs Lesen!", "¡Gracias por leer!", "Спасибо за прочтение!"})
    CHECK(match_farewell(thanks) == NoteKind::thanks);
  for (const char* const request :
       {"Please review!", "R&R", "vote and comment! xx", "Reviews are love.", "Read and review, please!"})
    CHECK(match_farewell(request) == NoteKind::authors_note);
}

TEST_CASE("what a character thanks for is the story's") {
  for (const char* const words :
       {"\"Many thanks to my beta, Ann!\"", "“Thank you for reading to me,” she said.",
        "Thanks to my beta, they all survived.", "Thanks to his readers he was rich.",
        "Thank you for reading this to me, I said.", "Thanks to the rain, nobody came.",
        "I thanked her for the bread.", "Thank you, he thought.", "Thank God for that.",
        "Please review the contract before Monday, it said.", "- Thank you all for reading!",
        "He gave thanks to the reviewers.", "The review was bad, and nobody was thanked.",
        "Many thanks to my brother, Tom!", "Comments are what he hated."})
    CHECK(match_farewell(words) == std::nullopt);
  CHECK(outline("One.\n\nTwo.\n\nMany thanks to my brother, Tom!\n") ==
        "chapter 1-5 whole-text\n  p 1\n  p 3\n  p 5\n");
  CHECK(outline("One.\n\nMany thanks to my beta, Ann!\n\nTwo.\n") ==
        "chapter 1-5 whole-text\n  p 1\n  p 3\n  p 5\n");
  CHECK(outline("One.\n\nTwo.\n\nSee you next chapter, she said.\n") ==
        "chapter 1-5 whole-text\n  p 1\n  p 3\n  p 5\n");
}

TEST_CASE("thanks at a chapter's end are one note, whatever goes with them") {
  CHECK(outline("One.\n\nTwo.\n\n* * *\n\nMany thanks to my beta, Ann!\n\nThank you all for your reviews.\n\n"
                "See you next chapter!\n") == R"(chapter 1-11 whole-text
  p 1
  p 3
  authors-note 7-11 authors-note, heading 7 authors-note
    p 7
    p 9
    p 11
)");
  const Reading reading = read("One.\n\nTwo.\n\nMany thanks to my beta, Ann!\n");
  REQUIRE(reading.book.sections.front().children.size() == 1);
  CHECK(reading.book.sections.front().children.front().note == NoteKind::thanks);
  const auto said = std::find_if(reading.decisions.begin(), reading.decisions.end(),
                                 [](const Decision& each) { return each.what == "note"; });
  REQUIRE(said != reading.decisions.end());
  CHECK(said->alternative == "the end of the story");
  const Reading page = read("<html><body><p>One.</p><p>Two.</p><p>Many thanks to my beta, Ann!</p>"
                            "<p>See you soon!</p><p>Please review!</p></body></html>");
  REQUIRE_FALSE(page.book.sections.empty());
  REQUIRE(page.book.sections.front().children.size() == 1);
  CHECK(page.book.sections.front().children.front().blocks.size() == 3);
}

TEST_CASE("an author's note that does nothing but warn is a content warning") {
  for (const char* const note :
       {"A/N: TW for violence in this one.", "Chapter Notes: CW: blood, and swearing.",
        "Author's Note: Trigger warning: storms", "TW for blood."})
    CHECK(match_note_opening(note, true) == NoteKind::content_warning);
  for (const char* const note :
       {"A/N: Two chapters more.", "A/N: CWs are hard.", "Chapter Notes: Warm wishes!"})
    CHECK(match_note_opening(note, true) == NoteKind::authors_note);
  const Reading reading = read("One.\n\nTwo.\n\nA/N: Thanks!\n\nA/N: CW: blood.\n");
  const Sections& notes = reading.book.sections.at(0).children;
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].note == NoteKind::authors_note);
  CHECK(notes[1].note == NoteKind::content_warning);
}

TEST_CASE("notes before the first heading are no front matter") {
  CHECK(outline("The Road\nby jane_doe\n\nSummary:\n\nAnna meets a wolf.\n\nNotes:\n\nFor a friend.\n\n"
                "Chapter 1: Rain\n\nOne.\n\nTwo.\n\nChapter 2: Wolf\n\nSummary:\n\nShe "
                "sits.\n\nNotes:\n\nCW: blood.\n\n"
                "Chapter Text\n\nThree.\n\nFour.\n\nNotes:\n\nThank you!\n") == R"(description 0 archive
  p 0 archive
authors-note 8-10 authors-note, heading 8 authors-note | Notes
  p 10
chapter 12-16 numbered-heading, heading 12 numbered-heading | Chapter 1 | Rain #1
  p 14
  p 16
chapter 18-36 numbered-heading, heading 18 numbered-heading | Chapter 2 | Wolf #2
  authors-note 20-22 [Summary]
    p 22
  content-warning 24-26 [Notes]
    p 26
  p 30
  p 32
  authors-note 34-36 authors-note, heading 34 authors-note | Notes
    p 36
)");
}

TEST_CASE("what a site puts above each note of the author's begins one where it comes again") {
  const std::string one = "Chapter 1\n\nIt rained.\n\nIt snowed.\n\nA note from janedoe\n\nThanks!\n\n";
  const std::string two = "Chapter 2\n\nIt stopped.\n\nIt was late.\n\nA note from janedoe\n\nBye!\n";
  const Book book = read(one + two).book;
  REQUIRE(book.sections.size() == 2);
  for (const Section& section : book.sections) {
    REQUIRE(section.children.size() == 1);
    CHECK(section.children[0].kind == SectionKind::authors_note);
  }
  CHECK(read(one).book.sections.at(0).children.size() == 1); // at an end of the text, once is enough
  const std::string mother = "Chapter 1\n\nIt rained.\n\nA note from my mother\n\nIt said thanks.\n";
  CHECK(read(mother).book.sections.at(0).children.empty());
  const Book above = read("Chapter 1\n\nA note from janedoe\n\nThanks!\n\nIt rained.\n\nIt snowed.\n").book;
  REQUIRE(above.sections.at(0).blocks.size() == 3);
  REQUIRE(std::holds_alternative<Aside>(above.sections[0].blocks[0].node));
  CHECK(std::get<Aside>(above.sections[0].blocks[0].node).label == "A note from janedoe");
  CHECK(std::get<Aside>(above.sections[0].blocks[0].node).blocks.size() == 1);
}

TEST_CASE("the first scene below a note is none of it, though a row ends both") {
  const std::string scene =
      "It had rained since noon.\n\nShe hung up her coat. \"You're late,\" he said.\n\n";
  CHECK(outline("A/N:\n\nHi guys, welcome.\n\n" + scene + "***\n\nThere was soup.\n") ==
        "chapter 1-11 whole-text\n  authors-note 1-3 [A/N:]\n    p 3\n  p 5\n  p 7\n  ornament 9 ***\n  p "
        "11\n");
  CHECK(outline("A/N:\n\nHi guys, welcome.\n\nI wrote this on a train.\n\n***\n\nThere was soup.\n")
            .find("  p 9\n") != std::string::npos);
}

TEST_CASE("a note before the text ends at a wide gap that is no break between scenes") {
  const auto note_of = [](const std::string& rest) {
    const Book book = read("Chapter 1\n\nChapter Notes\n\nEnjoy this one.\n\n" + rest).book;
    const auto* const aside = std::get_if<Aside>(&book.sections.at(0).blocks.at(0).node);
    REQUIRE(aside != nullptr);
    return plain_text(aside->blocks);
  };
  // Scenes: the note is its first paragraph.
  CHECK(note_of("He ran.\n\nHe fell.\n\n\nShe sat.\n\nShe rose.\n\n\nIt rained.\n") == "Enjoy this one.\n");
  CHECK(note_of("He ran on and on.\n\nHe fell.\n\n\nShe sat.\n") == "Enjoy this one.\n");
  // The only gap, with a text below that is much longer: all above it.
  std::string rain;
  for (int i = 0; i < 20; ++i)
    rain += "It rained on the harbour.\n\n";
  CHECK(note_of("Thanks to all.\n\n\n" + rain) == "Enjoy this one.\nThanks to all.\n");
}

namespace {

const std::string scenes =
    "Mira went down to the harbour, and the lamps were lit.\n\n\"Nobody comes,\" said Tom.\n\nHe shut the "
    "window on the rain, put the kettle on the fire and sat down at the table with her.\n\n";
const std::string hard =
    "A/N: This one was hard.\n\nI rewrote it four times, and the dog ate the third draft.\n\n";

/// The lines of the notes of a text, "11-13 15": with `how`, only those before, after or in the middle of it.
std::string notes_of(std::string_view text, std::string_view how = {}) {
  std::string all;
  for (const Decision& decision : read(text).decisions)
    if (decision.what == "note" && decision.reading.find(how) != std::string::npos)
      all += (all.empty() ? "" : " ") + std::to_string(decision.first_line) + "-" +
             std::to_string(decision.last_line);
  return all;
}

} // namespace

TEST_CASE("a note that begins with its marker and its words runs to the end of the section") {
  CHECK(notes_of("Chapter 1\n\n" + scenes + hard + "Chapter 2\n\n" + scenes + hard, "after the text") ==
        "9-11 21-23");
  CHECK(notes_of(scenes + hard + "Next: the mill.\n", "after the text") == "7-11");
  CHECK(notes_of(scenes + "***\n\n" + hard + "Bye\n", "after the text") == "9-13");
  CHECK(notes_of(scenes + "A/N: Поблагодарим всех.\n\nСпасибо за отзывы.\n", "after the text") == "7-9");
  CHECK(
      outline("One.\nTwo and a few more words, so that this is a story of some length.\n***\nAuthor's Note: "
              "This was hard.\nThe next chapter will be up on Friday.\n") ==
      R"(chapter 1-5 whole-text
  p 1..2
  authors-note 4-5 authors-note, heading 4 authors-note | Author's Note
    p 4..5
)");
}

TEST_CASE("the story that goes on below a note of one paragraph stays story") {
  const std::string told = "She closed the door behind her and walked down to the harbour, where he was "
                           "waiting in the rain.\n\n";
  CHECK(notes_of(scenes + "A/N: Cue the song!\n\n" + told).empty());
  CHECK(notes_of(scenes + "A/N: Cue the song!\n\n\"I love you,\" said Tom.\n\n\"I know.\"\n").empty());
  CHECK(notes_of(scenes + hard + scenes + scenes).find('7') != std::string::npos); // its two paragraphs
  CHECK(notes_of(scenes + hard + scenes + scenes, "in the middle") == "7-9");
  CHECK(notes_of(scenes + "A/N: Cue the song!\n\n" + scenes + scenes).empty());
  CHECK(outline(scenes + "A/N: Cue the song!\n\n" + scenes + scenes).find("authors-note 7\n") !=
        std::string::npos);
}

TEST_CASE("a page's notes and those of Markdown go as far as those among lines") {
  ReadOptions options;
  std::string page;
  for (const std::string& text :
       {scenes + hard, scenes + "A/N: Cue the song!\n\n" + scenes + scenes, hard + "---\n\n" + scenes,
        scenes + "[A/N: In here\n\nis more.]\n\n" + scenes}) {
    options.from = InputFormat::markdown;
    const Reading reading = read("# Rain\n\n" + text, options);
    for (const Decision& decision : reading.decisions)
      if (decision.what == "note")
        page += decision.reading + " " + std::to_string(decision.first_line) + "-" +
                std::to_string(decision.last_line) + "\n";
  }
  CHECK(page ==
        "an author's note after the text 9-11\nan author's note before the text 3-5\nan author's note "
        "in the middle of the text 9-11\n");
}

TEST_CASE("a bracket before a note's marker is closed at its end") {
  const std::string bracket = "[A/N: This one was hard.\n\nShe went to the mill, and he was there.]\n\n";
  CHECK(notes_of(scenes + bracket + scenes, "in the middle") == "7-9");
  CHECK(notes_of(bracket + scenes, "before the text") == "1-3");
  CHECK(notes_of(scenes + "(A/N: In here\n\nis more.)\n", "in the middle") == "7-9");
  CHECK(notes_of(scenes + "(A/N: all of it.)\n\n" + scenes).empty());
}

TEST_CASE("a note before the text ends at a row, if what stands above the row is no story") {
  const std::string welcome = "A/N: Hi everyone! Welcome to my new story.\n\nIt will have ten chapters and I "
                              "hope that you like it.\n\n";
  CHECK(notes_of(welcome + "---\n\n" + scenes, "before") == "1-3");
  CHECK(notes_of(welcome + scenes, "before") == "1-3"); // it speaks to readers
  CHECK(notes_of(hard + "---\n\n" + scenes, "before") == "1-3");
  CHECK(notes_of("A/N: Enjoy!\n\n" + scenes + "***\n\n" + scenes, "before") == "1-1");
  CHECK(notes_of("A/N: Enjoy!\n\nThe rain fell on the harbour all day, and nobody came.\n\n***\n\n" + scenes,
                 "before") == "1-1");
}

TEST_CASE("what a note's paragraphs are is decided with its evidence") {
  for (const Decision& decision : read(scenes + hard).decisions)
    if (decision.what == "note") {
      CHECK(decision.evidence.find("A/N") != std::string::npos);
      CHECK(decision.evidence.find("speak of what is read") != std::string::npos);
      CHECK(decision.confidence == 90);
      CHECK(decision.alternative == "its first paragraph alone");
    }
}

TEST_CASE("a disclaimer needs no marker before and after a text, and is the story's within it") {
  for (const char* const disclaimer :
       {"I do not own Harry Potter or any of its characters.", "All characters belong to Hasbro.",
        "I don't own Naruto.", "I own nothing but the plot.", "*I don\u2019t own any of the characters.*",
        "No copyright infringement intended.", "The characters are the property of their creators."}) {
    const std::string line = std::string(disclaimer) + "\n\n";
    INFO(disclaimer);
    CHECK(match_note_opening(disclaimer, true) == NoteKind::disclaimer);
    CHECK_FALSE(match_note_opening(disclaimer, false));
    CHECK(notes_of(line + scenes, "a disclaimer before the text") == "1-1");
    CHECK(notes_of(scenes + line, "a disclaimer after the text") == "7-7");
    CHECK(notes_of(scenes + line + scenes).empty());
  }
  for (const char* const prose :
       {"I do not own a car.", "I don't own the house, and I never shall.",
        "I own nothing that I could sell.", "\"I do not own Naruto,\" he said.",
        "I do not own Blackwood, though my father did, and his.", "The characters he met were strange.",
        "All characters belong to somebody here."})
    CHECK_FALSE(match_note_opening(prose, true));
}

TEST_CASE("who reads in the story's first lines is no author") {
  CHECK(notes_of("A/N: Enjoy!\n\nI was reading in the garden when you called for me, and the draft was cold."
                 "\n\n" +
                     scenes,
                 "before") == "1-1");
}

TEST_CASE("a story told by somebody goes on below a note in its middle") {
  const std::string told =
      "I went to the window and looked out, and you never know what you will see there.\n\n";
  std::string before;
  std::string after;
  for (int i = 0; i < 12; ++i)
    before += told;
  for (int i = 0; i < 5; ++i)
    after += told;
  const Reading reading = read(before + "A/N: Play the song now.\n\n" + after);
  REQUIRE(reading.book.sections.size() == 1);
  CHECK(reading.book.sections[0].children.empty());
  REQUIRE(reading.book.sections[0].blocks.size() == 18);
  const auto* const aside = std::get_if<Aside>(&reading.book.sections[0].blocks[12].node);
  REQUIRE(aside != nullptr);
  CHECK(aside->blocks.size() == 1);
}

TEST_CASE("the word above a work's own notes is no paragraph of theirs") {
  const Reading reading =
      read("The Long Ferry\nby jtilley\n\nPosted originally on the Archive of Our Own at "
           "http://archiveofourown.org/works/123.\n\nRating: Mature\nLanguage: English\n\n\n"
           "Summary\n\nA ferryman.\n\n\nNotes\n\nFor Ben.\n\n\nChapter 1: Rain\n\n"
           "It rained.\n\nChapter 2: Mud\n\nIt rained again.\n");
  const auto note = std::find_if(reading.book.sections.begin(), reading.book.sections.end(),
                                 [](const Section& s) { return s.kind == SectionKind::authors_note; });
  REQUIRE(note != reading.book.sections.end());
  CHECK(plain_text(note->blocks) == "For Ben.\n");
}
