// Chapters headed by titles alone that gaps and rows tell, by lines that count with any word, and what stands
// outside the numbered ones under a title of its own.
#include "catch.h"
#include "lost.h"
#include "read/contents_outline.h"

using namespace octavo;
using tests::contents;
using tests::prose_lines;

namespace {

const std::vector<std::string> titles{"The Lighthouse", "A Cold Supper", "What the Postman Saw",
                                      "The Third Door"};
const std::string all_titles = "chapter The Lighthouse\nchapter A Cold Supper\nchapter What the Postman Saw\n"
                               "chapter The Third Door\n";

/// Each of `heads` above its text, a wider gap before it.
std::string headed(const std::vector<std::string>& heads, int paragraphs = 6, const std::string& gap = "\n") {
  std::string text;
  for (const std::string& head : heads)
    text += (text.empty() ? "" : gap) + head + "\n\n" + prose_lines(paragraphs);
  return text;
}

std::string checked(const std::string& text) {
  const Reading reading = read(text);
  CHECK(tests::lost(text, reading) == "");
  return contents(reading.book.sections);
}

std::string title_of(const std::string& text) {
  return read(text).book.metadata.title;
}

const std::string head = "The Long Rain\nby Mira Vance\n\n\n";

} // namespace

TEST_CASE("titles below nearly every wider gap head chapters, by one blank line more than usual") {
  CHECK(checked(head + headed(titles)) == all_titles);
  CHECK(checked(headed(titles)) == all_titles);
  CHECK(contents(head + headed({"Who goes there?", "The long way home", "Run!", "A cold supper"})) ==
        "chapter Who goes there?\nchapter The long way home\nchapter Run!\nchapter A cold supper\n");
  // The book's title, without who wrote it, is no chapter's.
  const std::string text = "The Long Rain\n\n\n" + headed(titles);
  CHECK(title_of(text) == "The Long Rain");
  CHECK(checked(text) == all_titles);
  // Scenes stand below wider gaps, too; or they are places, times and names of those who tell.
  CHECK(contents(head + headed({"The Lighthouse", "A Cold Supper"}) + "\n" + prose_lines(4) + "\n" +
                 prose_lines(4) + "\n" + headed({"What the Postman Saw"})) == "chapter The Lighthouse\n");
  CHECK(contents(head + headed({"Anna", "Ben", "Anna", "Ben"})).find("Ben") == std::string::npos);
  CHECK(contents(head + headed({"The Next Morning", "Three Days Later", "London, 1888"})).find("Days") ==
        std::string::npos);
  CHECK(contents(head + headed({"Stop. She turned", "Nobody. Not one", "Wait. Who was that"})).find("Wait") ==
        std::string::npos);
  CHECK(contents(head + headed({"Boom", "Thud", "Crash"}, 2)).find("Thud") == std::string::npos);
}

TEST_CASE("titles below nearly every row head chapters") {
  CHECK(checked(head + headed(titles, 6, "***\n\n")) == all_titles);
  CHECK(contents(head + headed({"The Lighthouse"}) + "***\n\n" + prose_lines(4) + "***\n\n" +
                 headed({"A Cold Supper", "The Third Door"}, 6, "***\n\n")) == "chapter The Lighthouse\n");
}

TEST_CASE("two titles head chapters below the book's, after wide gaps and with pages below each") {
  const std::vector<std::string> two{"The Lighthouse", "A Cold Supper"};
  CHECK(checked(head + headed(two, 10, "\n\n")) == "chapter The Lighthouse\nchapter A Cold Supper\n");
  CHECK(contents(head + headed(two, 10)) == "chapter The Lighthouse\n");        // as scenes stand
  CHECK(contents(head + headed(two, 4, "\n\n")) == "chapter The Lighthouse\n"); // too short
}

TEST_CASE("the first chapter has no title where the story begins below the book's head") {
  const std::vector<std::string> rest(titles.begin() + 1, titles.end());
  const std::string others = "chapter A Cold Supper\nchapter What the Postman Saw\nchapter The Third Door\n";
  const std::string text = "The Long Rain\n\n\n" + prose_lines(6) + "\n" + headed(rest);
  CHECK(checked(text) == "chapter #1\n" + others);
  CHECK(title_of(text) == "The Long Rain");
  CHECK(checked(head + prose_lines(6) + "\n" + headed(rest)) == "chapter #1\n" + others);
}

TEST_CASE("number words with a stop head chapters where pages stand between them") {
  CHECK(contents(head + headed({"One.", "Two.", "Three."}, 6, "")) ==
        "chapter [One] #1\nchapter [Two] #2\nchapter [Three] #3\n");
  CHECK(contents(head + headed({"**One.**", "**Two.**", "**Three.**"}, 6, "")) ==
        "chapter [One] #1\nchapter [Two] #2\nchapter [Three] #3\n");
  CHECK(contents(head + headed({"One. The Ferry", "Two. Mud", "Three. The Sea"}, 6, "")) ==
        "chapter [One] The Ferry #1\nchapter [Two] Mud #2\nchapter [Three] The Sea #3\n");
  CHECK(contents(head + headed({"[1] The Ferry", "[2] Mud", "[3] The Sea"}, 6, "")) ==
        "chapter [1] The Ferry #1\nchapter [2] Mud #2\nchapter [3] The Sea #3\n");
  CHECK(contents(head + headed({"i)", "ii)", "iii)"}, 6, "")) ==
        "chapter [i] #1\nchapter [ii] #2\nchapter [iii] #3\n");
  const std::string counting = prose_lines(5) + "One.\n\nTwo.\n\nThree.\n\n" + prose_lines(5);
  CHECK(contents(counting) == "chapter\n");
  CHECK(contents(prose_lines(4) + "One.\n\nHe held his breath.\n\nTwo.\n\nHe shut his eyes.\n\nThree.\n\n" +
                 prose_lines(5)) == "chapter\n");
}

TEST_CASE("a title before the first numbered chapter and after the last stands outside them") {
  const auto framed = [](const std::string& before, const std::string& after) {
    return contents(head + before + "\n\n" + prose_lines(3) + "\n\n" +
                    headed({"Chapter 1: Rain", "Chapter 2: Mud", "Chapter 3: Snow"}, 4, "\n\n") + "\n\n" +
                    after + "\n\n" + prose_lines(3));
  };
  const std::string chapters = "chapter [Chapter 1] Rain #1\nchapter [Chapter 2] Mud #2\n"
                               "chapter [Chapter 3] Snow #3\n";
  CHECK(framed("Before", "After") == "prologue Before\n" + chapters + "epilogue After\n");
  CHECK(framed("Overture", "Finale") == "prologue Overture\n" + chapters + "epilogue Finale\n");
  CHECK(framed("The Sea at Night", "The Sea by Day") ==
        "chapter The Sea at Night\n" + chapters + "chapter The Sea by Day\n");
  // Labels of scenes.
  CHECK(contents("Chapter 1\n\n" + prose_lines(2) + "After\n\n" + prose_lines(2) + "Chapter 2\n\n" +
                 prose_lines(2) + "Before\n\n" + prose_lines(2) + "After\n\n" + prose_lines(2)) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n");
}

TEST_CASE("a date, and a forum's head of a post, count nothing") {
  std::string posts;
  for (int i = 1; i <= 3; ++i)
    posts += "tom 2023-02-0" + std::to_string(i) + " 3:15 PM\n\nChapter " + std::to_string(i) + ": Rain\n\n" +
             prose_lines(3);
  const Book book = read(posts).book;
  CHECK(contents(book.sections) ==
        "chapter [Chapter 1] Rain #1\nchapter [Chapter 2] Rain #2\nchapter [Chapter 3] Rain #3\n");
  CHECK(plain_text(book.sections.front().blocks).find("tom") == std::string::npos);
  REQUIRE(book.metadata.contributors.size() == 1);
  CHECK(book.metadata.contributors.front().name == "tom");
  const std::string talk =
      "Chapter 1\n\ntom 2023-02-01 3:15 PM\n\nWhere are you?\n\nann 2023-02-01 3:16 PM\n\n"
      "Home.\n\n" +
      prose_lines(3);
  CHECK(read(talk).book.metadata.contributors.empty());
}

TEST_CASE("an attributed sentence at a text's head is an epigraph and no title") {
  const std::string words = "All that we see or seem is but a dream within a dream.";
  for (const std::string& line : {words + " — Edgar Allan Poe", "_" + words + "_ ~ Edgar Allan Poe"})
    CHECK(contents(head + line + "\n\n" + prose_lines(6)) == "chapter\n");
  const Book book = read(head + "“" + words + "”\n\n— Edgar Allan Poe\n\n\n" +
                         headed({"Chapter 1", "Chapter 2"}, 4, "\n\n"))
                        .book;
  REQUIRE(book.sections.size() == 3);
  CHECK(book.sections.front().kind == SectionKind::epigraph);
  CHECK(std::holds_alternative<Quote>(book.sections.front().blocks.front().node));
  // A line of speech and who left is the story's.
  const Book story = read("“Nobody comes,” said Tom — and he left.\n\n" + prose_lines(4)).book;
  CHECK(std::holds_alternative<Paragraph>(story.sections.front().blocks.front().node));
}
