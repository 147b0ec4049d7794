// The whole of an EPUB's documents, for small books.
#include "catch.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"
#include "support.h"

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;

TEST_CASE("an EPUB of one of everything is as it was last read and approved") {
  const Unpacked epub = written("specimen", specimen());
  for (const char* const file : {"package.opf", "nav.xhtml", "toc.ncx", "cover.xhtml", "title-page.xhtml",
                                 "description.xhtml", "dedication.xhtml", "part-one.xhtml", "prologue.xhtml",
                                 "we-will-meet-again.xhtml", "emphasis.xhtml", "papers.xhtml", "last.xhtml"})
    check_golden(std::string("epub/specimen/") + file, epub.file(std::string("book/") + file));
  check_golden("epub/specimen/container.xml", epub.file("META-INF/container.xml"));
}

namespace {

Book two_chapters() {
  Section first = section(
      SectionKind::chapter, "one", "The Start",
      {paragraph("When she came down in the morning the house was still, and nobody had lit the fire, "
                 "which she thought odd, for it was never so late that the girl was not about."),
       paragraph("And nobody answered.")});
  first.label = "Chapter 4";
  first.number = 4;
  Section second = section(
      SectionKind::chapter, "two", "The End",
      {paragraph(
          "\u201CNo,\u201D he said, and went, when she came down in the morning and the house was still, and "
          "nobody had lit the fire, which she thought odd, for it was never so late.")});
  second.label = "Chapter 5";
  second.number = 5;
  Book out = book("Drops", {first, second});
  out.metadata.language = "en";
  return out;
}

} // namespace

TEST_CASE("Chapters of an EPUB open and are numbered as those of its pages are") {
  WriteOptions options = undrawn();
  options.style.opening = Opening::drop_cap;
  options.style.drop_cap_lines = 2;
  options.style.chapter_numbers = ChapterNumbers::words;
  const Unpacked dropped = written("drop-caps", two_chapters(), options);
  const std::string first = dropped.file("book/one.xhtml");
  CHECK(first.find("<p class=\"label\">Chapter Four</p>") != std::string::npos);
  CHECK(first.find("<p class=\"dropped\"><span class=\"lead-in\">When she") != std::string::npos);
  CHECK(first.find("<p>And nobody") != std::string::npos);
  CHECK(dropped.file("book/two.xhtml").find("dropped") == std::string::npos); // it opens with speech
  CHECK(dropped.file("book/nav.xhtml").find("Chapter Five") != std::string::npos);
  CHECK(dropped.file("book/style.css").find("initial-letter: 2;") != std::string::npos);
  options.style = {};
  const Unpacked usual = written("no-drop-caps", two_chapters(), options);
  CHECK(usual.file("book/one.xhtml").find("dropped") == std::string::npos);
  CHECK(usual.file("book/one.xhtml").find("Chapter 4") != std::string::npos);
  CHECK(usual.file("book/style.css").find("initial-letter") == std::string::npos);
}

TEST_CASE("A passage in another language says so in an EPUB") {
  Book told = book(
      "Passages",
      {section(
          SectionKind::chapter, "one", "One",
          {{Paragraph{{Inline{Text{"He said "}}, Inline{Styled{InlineStyle::foreign, plain("bonjour"), "fr"}},
                       Inline{Text{" and "}}, Inline{Styled{InlineStyle::foreign, plain("שלום"), "he"}},
                       Inline{Text{"."}}}}},
           {Paragraph{{Inline{Styled{InlineStyle::foreign, plain("Arma virumque"), "la"}}}}},
           {Verse{{Stanza{{Inlines{Inline{Styled{InlineStyle::foreign, plain("שיר"), "he"}}}}}}}}})});
  told.metadata.language = "en";
  const std::string chapter = written("passages", told).file("book/one.xhtml");
  CHECK(chapter.find("<span xml:lang=\"fr\" lang=\"fr\">bonjour</span>") != std::string::npos);
  CHECK(chapter.find("<span xml:lang=\"he\" lang=\"he\" dir=\"rtl\">שלום</span>") != std::string::npos);
  // Where it is all of an element, that says it.
  CHECK(chapter.find("<p xml:lang=\"la\" lang=\"la\">Arma virumque</p>") != std::string::npos);
  CHECK(chapter.find("<p class=\"line\" xml:lang=\"he\" lang=\"he\" dir=\"rtl\">שיר</p>") !=
        std::string::npos);
}

TEST_CASE("Lines of verse that are set in say by how much, within what the style sheet knows") {
  const auto chapter_of = [](int deepest) {
    return written("indents", book("Indents", {section(SectionKind::chapter, "one", "One",
                                                       {{Verse{{Stanza{{plain("Out"),
                                                                        {plain("in"), deepest / 2},
                                                                        {plain("“farther"), deepest}}}}}}})}))
        .file("book/one.xhtml");
  };
  const std::string near = chapter_of(4);
  CHECK(near.find("<p class=\"line\">Out</p>") != std::string::npos);
  CHECK(near.find("<p class=\"line in2\">in</p>") != std::string::npos);
  CHECK(near.find("<p class=\"line hung in4\">“farther</p>") != std::string::npos);
  const std::string far = chapter_of(40);
  CHECK(far.find("<p class=\"line in6\">in</p>") != std::string::npos);
  CHECK(far.find("<p class=\"line hung in12\">“farther</p>") != std::string::npos);
}

TEST_CASE("A table whose words side by side are longer than a narrow line may divide them there") {
  const auto table_of = [](const std::vector<std::string>& words) {
    Table out;
    TableRow row;
    for (const std::string& word : words)
      row.cells.push_back({plain(word)});
    TableCell across{plain("a-single-word-across-both-of-the-columns-is-not-one-of-theirs"), 2};
    out.rows = {row, {false, {across}}};
    return Block{out};
  };
  const Book told = book("Tables", {section(SectionKind::chapter, "one", "One",
                                            {table_of({"Boxes of earth, of sand and of nothing", "1337"}),
                                             table_of({"Thunderstorms", "Unremarkable"})})});
  const std::string chapter = written("tables", told).file("book/one.xhtml");
  const std::size_t first = chapter.find("<table>"), second = chapter.find("<table class=\"wide\">");
  CHECK(first != std::string::npos);
  CHECK(second != std::string::npos);
  CHECK(first < second);
  CHECK(chapter.find("<table", second + 1) == std::string::npos);
}

TEST_CASE("headings among the text of a section without one are the first of their page") {
  const Block inside{Heading{plain("By the Same Author"), {}}};
  const Book told =
      book("Tea", {section(SectionKind::front_matter, "front", "", {inside, paragraph("Rain.")}),
                   section(SectionKind::chapter, "one", "One", {inside, paragraph("Rain.")})});
  const Unpacked epub = written("first-headings", told);
  CHECK(texts(*epub.xml("book/front.xhtml"), "h1") == std::vector<std::string>{"By the Same Author"});
  CHECK(texts(*epub.xml("book/one.xhtml"), "h1") == std::vector<std::string>{"One"});
  CHECK(texts(*epub.xml("book/one.xhtml"), "h2") == std::vector<std::string>{"By the Same Author"});
}

TEST_CASE("the title page of a story in somebody else's world says which, with whom and for whom") {
  Book told = book("Tea", {section(SectionKind::chapter, "one", "One", {paragraph("It rained.")})});
  told.metadata.characters = {"Ann", " "};
  told.metadata.rating = "Teen";
  CHECK(written("no-facts", told).file("book/title-page.xhtml").find("Ann") == std::string::npos);
  told.metadata.fandoms = {"The Hill", "The Sea"};
  told.metadata.status = "complete";
  const auto page = written("facts", told).xml("book/title-page.xhtml");
  const std::vector<std::string> lines = texts(*page, "p");
  for (const char* const line : {"The Hill · The Sea", "Ann", "Teen · complete"}) {
    INFO(line);
    CHECK(std::count(lines.begin(), lines.end(), line) == 1);
  }
}

TEST_CASE("a note that another chapter cites again is linked from there") {
  Section one = section(SectionKind::chapter, "one", "One", {paragraph("Words.")});
  std::get<Paragraph>(one.blocks[0].node).content.push_back({NoteReference{"one-fn-1", "1"}});
  one.footnotes.push_back({"one-fn-1", "1", {paragraph("A note.")}, {}});
  Section two = section(SectionKind::chapter, "two", "Two", {paragraph("Words.")});
  std::get<Paragraph>(two.blocks[0].node).content.push_back({NoteReference{"one-fn-1", "1"}});
  const Unpacked epub = written("cited-again", book("A Story", {one, two}));
  const auto page = epub.xml("book/two.xhtml");
  const auto links = elements(*page, "a");
  REQUIRE(links.size() == 1);
  CHECK(attribute(*links[0], "href") == "one.xhtml#note_1");
  CHECK(attribute(*links[0], "epub:type") == "noteref");
  CHECK(attribute(*elements(*epub.xml("book/one.xhtml"), "aside").at(0), "id") == "note_1");
}
