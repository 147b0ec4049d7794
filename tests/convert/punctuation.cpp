// The punctuation pass over a Book: where marks go back to, what is left alone, and which lines are noted.
#include <octavo/punctuation.h>
#include <octavo/read.h>

#include "catch.h"
#include "support.h"

using namespace octavo;

namespace {

Inline text(std::string characters) {
  return {Text{std::move(characters)}};
}
Inline emphasis(std::string characters) {
  return {Emphasis{plain(characters)}};
}

Block paragraph(Inlines content, int line = 0) {
  Paragraph result;
  result.content = std::move(content);
  result.origin = {line, line, Rule::line};
  return {result};
}

Book book_of(Blocks blocks, std::string language = "en") {
  Book book;
  book.metadata.language = std::move(language);
  book.sections.emplace_back();
  book.sections.back().blocks = std::move(blocks);
  return book;
}

Book book_of(const std::vector<std::string>& paragraphs) {
  Blocks blocks;
  int line = 0;
  for (const std::string& one : paragraphs)
    blocks.push_back(paragraph(plain(one), ++line));
  return book_of(std::move(blocks));
}

std::string smart_text(Book book) {
  smarten(book);
  return plain_text(book);
}

std::vector<int> lines(const Notes& notes, std::string_view code) {
  std::vector<int> result;
  for (const Note& note : notes)
    if (note.code == code)
      result.push_back(note.line);
  return result;
}

} // namespace

TEST_CASE("marks go back into the runs they came from") {
  Book book = book_of({paragraph({text("\"It's "),
                                  emphasis("not"),
                                  text("... "),
                                  emphasis("'fine,'"),
                                  text("\" she said--"),
                                  {Strong{{text("no"), emphasis("\"")}}},
                                  text("yes\"")})});
  smarten(book);
  CHECK(book == book_of({paragraph({text("“It’s "),
                                    emphasis("not"),
                                    text("… "),
                                    emphasis("‘fine,’"),
                                    text("” she said—"),
                                    {Strong{{text("no"), emphasis("“")}}},
                                    text("yes”")})}));
}

TEST_CASE("a mark that is spread over several runs is left alone") {
  const Book book = book_of({paragraph({text("Well."), emphasis(".."), text(" a-"), emphasis("- b")})});
  Book smart = book;
  smarten(smart);
  CHECK(smart == book);
}

TEST_CASE("a link that shows its target and preformatted text are left alone") {
  Preformatted preformatted;
  preformatted.text = "\"as it's\"";
  const auto book = [&](const char* label, const char* quoted) {
    return book_of({paragraph({text(quoted), {Link{"http://a.b/it's--x", plain("a.b/it's--x")}}, text(" ")}),
                    paragraph({{Link{"http://a.b", plain(label)}}}),
                    {preformatted}});
  };
  Book smart = book("it's", "It's");
  smarten(smart);
  CHECK(smart == book("it’s", "It’s"));
}

TEST_CASE("titles, labels, metadata, captions and verse are set too") {
  Book book;
  book.metadata.title = "Octavia's \"Song\"";
  book.metadata.subtitle = "It's...";
  book.metadata.description = "\"Well\"\n\"Then\"";
  Section section;
  section.label = "Chapter 1 - 'Tis";
  section.title = plain("April Fool's");
  section.subtitle = plain("A - B");
  Figure figure;
  figure.caption = plain("\"Tavi\"");
  Heading heading;
  heading.content = plain("Vinyl's");
  Quote quote;
  quote.blocks = {paragraph(plain("'Here lies...'"))};
  section.blocks = {{figure}, {heading}, {quote}};
  book.sections = {section};
  CHECK(smarten(book).empty());
  CHECK(book.metadata.title == "Octavia’s “Song”");
  CHECK(book.metadata.subtitle == "It’s…");
  CHECK(book.metadata.description == "“Well”\n“Then”");
  CHECK(plain_text(book) == "Chapter 1 – ’Tis\nApril Fool’s\nA – B\n“Tavi”\nVinyl’s\n‘Here lies…’\n");
}

TEST_CASE("a quotation runs over the lines and stanzas of a verse") {
  Verse verse;
  verse.stanzas = {{{plain("\"There's a train,"), plain("a plain train,")}},
                   {{plain("for you,"), plain("it's true.\"")}}};
  Book book = book_of({{verse}, paragraph(plain("He left."), 9)});
  CHECK(smarten(book).empty());
  CHECK(plain_text(book) == "“There’s a train,\na plain train,\nfor you,\nit’s true.”\nHe left.\n");
}

TEST_CASE("a poem that leaves its quotation open is not noted") {
  const Verse one = {{{{plain("\"Beware, my son,"), plain("and shun it.")}}}};
  const Verse other = {{{{plain("One, two!"), plain("And through.\"")}}}};
  Book book = book_of({{one}, {other}, paragraph(plain("He left."), 9)});
  CHECK(smarten(book).empty());
  Book open = book_of({{one}, paragraph(plain("He left."), 9)});
  CHECK(smarten(open).empty());
}

TEST_CASE("the book's language decides") {
  CHECK(smart_text(book_of({paragraph(plain("\"Nein\" - er ging."))}, "de")) == "„Nein“ – er ging.\n");
  CHECK(smart_text(book_of({paragraph(plain("- \"Да\" - он."))}, "ru")) == "— «Да» — он.\n");
  CHECK(smart_text(book_of({paragraph(plain("\"は\"..."))}, "ja")) == "\"は\"...\n");
  CHECK(smart_text(book_of({paragraph(plain("\"No\""))}, "")) == "“No”\n");
}

TEST_CASE("notes do not grow without end") {
  Book book = book_of(std::vector<std::string>(1000, "It is vinyl''s."));
  const Notes notes = smarten(book);
  CHECK(notes.size() == 201);
  CHECK(notes.back().message.find("800 more") != std::string::npos);
}

TEST_CASE("the seeds are punctuated, with a note where a mark was left alone and nowhere else") {
  struct Row {
    const char* name;
    std::vector<int> doubled;
  };
  const Row row =
      GENERATE(Row{"seeds/000_b46bd2c1f4bab3ad.txt", {}}, Row{"seeds/001_3d0e764c404c45aa.txt", {37}},
               Row{"seeds/002_e987af29a75bcd8f.txt", {}});
  INFO(row.name);
  Book book = read(tests::file(row.name)).book;
  const Notes notes = smarten(book);
  CHECK(lines(notes, "apostrophe-doubled") == row.doubled);
  CHECK(notes.size() == row.doubled.size());
  const std::string said = plain_text(book);
  CHECK(said.find('"') == std::string::npos);
  CHECK(said.find("...") == std::string::npos);
  CHECK(said.find(" - ") == std::string::npos);
  Book again = book;
  smarten(again);
  CHECK(again == book);
}
