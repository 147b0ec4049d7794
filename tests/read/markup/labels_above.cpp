// What stands right above and below headings of HTML and Markdown: numbers, rules, notes, front matter's
// title.
#include "catch.h"
#include "read/contents_outline.h"

#include <octavo/read.h>

#include <algorithm>
#include <string>

using namespace octavo;
using tests::contents;

namespace {

/// A paragraph of some length.
std::string words() {
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += "The rain came over the hill and down to the harbour, and nobody looked up from the nets. ";
  return text;
}

std::string html_contents(const std::string& body) {
  return contents(read("<!DOCTYPE html><html><head><title>x</title></head><body>" + body + "</body></html>")
                      .book.sections);
}

Reading markdown(const std::string& text) {
  ReadOptions options;
  options.from = InputFormat::markdown;
  return read(text, options);
}

std::string text_of(const Reading& reading) {
  return plain_text(reading.book);
}

} // namespace

TEST_CASE("a paragraph with a chapter's number right above its heading is the label") {
  const std::string p = "<p>" + words() + "</p>";
  const std::string expected = "chapter [1] The Long Road #1\nchapter [2] A Letter from Home #2\n";
  CHECK(html_contents("<p class=n>1</p><h1>The Long Road</h1>" + p +
                      "<p class=n>2</p><h1>A Letter from Home</h1>" + p) == expected);
  CHECK(html_contents("<section><header><p>1</p><h1>The Long Road</h1></header>" + p +
                      "</section><section><header><p>2</p><h1>A Letter from Home</h1></header>" + p +
                      "</section>") == expected);
  CHECK(html_contents("<section><p>Chapter 1</p><h2>The Long Road</h2>" + p +
                      "</section><section><p>Chapter 2</p><h2>A Letter from Home</h2>" + p + "</section>") ==
        "chapter [Chapter 1] The Long Road #1\nchapter [Chapter 2] A Letter from Home #2\n");
  CHECK(html_contents("<p>Chapter 7</p><h2>The Long Road</h2>" + p) ==
        "chapter [Chapter 7] The Long Road #7\n");
}

TEST_CASE("a last paragraph that is a number is no label of the next heading") {
  const std::string p = "<p>" + words() + "</p>";
  // They do not count on, and most headings have none.
  const std::string page = html_contents("<h2>The Long Road</h2>" + p + "<p>Three</p><h2>A Letter</h2>" + p +
                                         "<p>Seven</p><h2>The Mill</h2>" + p + "<h2>The Gate</h2>" + p);
  CHECK(page == "chapter The Long Road\nchapter A Letter\nchapter The Mill\nchapter The Gate\n");
  const std::string own = html_contents("<h2>Chapter 1</h2>" + p + "<p>1</p><h2>Chapter 2</h2>" + p +
                                        "<p>2</p><h2>Chapter 3</h2>" + p);
  CHECK(own == "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\nchapter [Chapter 3] #3\n");
}

TEST_CASE("a heading that is a row of marks is a break") {
  const std::string p = "<p>" + words() + "</p>";
  const Reading reading = read("<html><body><h1>The Salt Road</h1><h2>Chapter 1</h2>" + p + "<h3>* * *</h3>" +
                               p + "<h2>Chapter 2</h2>" + p + "</body></html>");
  CHECK(contents(reading.book.sections) == "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n");
  REQUIRE(reading.book.sections.front().blocks.size() == 3);
  const auto* const mark = std::get_if<Break>(&reading.book.sections.front().blocks[1].node);
  REQUIRE(mark != nullptr);
  CHECK(mark->mark == "* * *");
  CHECK(contents(markdown("# Chapter 1\n\nA.\n\n## \\*\\*\\*\n\nB.\n\n# Chapter 2\n\nC.\n").book.sections) ==
        "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n");
}

TEST_CASE("a rule right above a heading of Markdown parts the sections, and ends none of them") {
  const Reading reading = markdown("# One\n\nHe left.\n\n---\n\n# Two\n\nShe stayed.\n\n---\n\nIt rained.\n");
  REQUIRE(reading.book.sections.size() == 2);
  CHECK(reading.book.sections[0].blocks.size() == 1);
  CHECK(reading.book.sections[1].blocks.size() == 3);
}

TEST_CASE("numbered headings inside a chapter are none of its subtitle") {
  const Reading reading =
      markdown("# The Salt Road\n\n## The Long Road\n\n### i\n\n" + words() + "\n\n### ii\n\n" + words() +
               "\n\n## A Letter\n\n### i\n\n" + words() + "\n\n### ii\n\n" + words() + "\n");
  CHECK(contents(reading.book.sections) == "chapter The Long Road\nchapter A Letter\n");
  CHECK(reading.book.sections.front().subtitle.empty());
  const Reading titled = markdown("# The Salt Road\n\n## The Long Road\n\n### A Beginning\n\n" + words() +
                                  "\n\n## A Letter\n\n### An End\n\n" + words() + "\n");
  REQUIRE(titled.book.sections.size() == 2);
  CHECK(plain_text(titled.book.sections.front().subtitle) == "A Beginning");
}

TEST_CASE("the title of the front matter is the book's, whatever the first heading says") {
  const Reading reading = markdown("---\ntitle: My Own Title\nauthor: Q\n---\n# Something Else\n\nFirst.\n\n"
                                   "# Second\n\nMore.\n");
  CHECK(reading.book.metadata.title == "My Own Title");
  CHECK(contents(reading.book.sections) == "chapter Something Else\nchapter [Second] #2\n");
  const Reading same = markdown("---\ntitle: The Mill\n---\n# The Mill\n\n## Chapter 1\n\nA.\n\n"
                                "## Chapter 2\n\nB.\n");
  CHECK(contents(same.book.sections) == "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n");
}

TEST_CASE("a warning under a heading of its own, before the story, is a notice") {
  const auto kind_of_first = [](const Reading& reading) {
    REQUIRE_FALSE(reading.book.sections.empty());
    const Section& first = reading.book.sections.front();
    CHECK(first.kind == SectionKind::authors_note);
    return first.note;
  };
  CHECK(kind_of_first(markdown("---\ntitle: You\n---\n# Content Warning\n\nContains spiders.\n\n# Chapter "
                               "One\n\nText.\n\n# Chapter Two\n\nText.\n")) == NoteKind::content_warning);
  CHECK(kind_of_first(markdown("---\ntitle: You\n---\n# Warning\n\nContains spiders.\n\n# One\n\nText.\n")) ==
        NoteKind::content_warning);
  CHECK(kind_of_first(read("<html><head><title>N</title></head><body><h1>N</h1><h2>Content Warning</h2>"
                           "<p>Contains spiders.</p><h2>Chapter 1</h2><p>Text.</p></body></html>")) ==
        NoteKind::content_warning);
  // In the midst of a story it is a title.
  CHECK(contents(markdown("# The Mill\n\n" + words() + "\n\n# Warning\n\n" + words() + "\n").book.sections) ==
        "chapter The Mill\nchapter Warning\n");
}

TEST_CASE("lists of Markdown that stand deeper than a book keeps them lose no word") {
  std::string text = "# One\n\nHello.\n\n";
  for (int i = 0; i < 40; ++i)
    text += std::string(static_cast<std::size_t>(2 * i), ' ') + "- item" + std::to_string(i) + "x\n";
  const std::string read_text = text_of(markdown(text + "\nThe end.\n"));
  for (int i = 0; i < 40; ++i) {
    INFO(i);
    CHECK(read_text.find("item" + std::to_string(i) + "x") != std::string::npos);
  }
}

TEST_CASE("a note that nothing refers to stays in its chapter") {
  const Reading reading = markdown("# Chapter 1\n\nText.[^a]\n\n[^a]: Used.\n[^b]: Never used.\n\n"
                                   "# Chapter 2\n\nText.\n");
  REQUIRE(reading.book.sections.size() == 2);
  CHECK(reading.book.sections[0].footnotes.size() == 2);
  CHECK(reading.book.sections[1].footnotes.empty());
}

TEST_CASE("a plain text in the shell of a page is read as the text that it is") {
  const std::string text =
      "Chapter 1\n\nIt <i>rained</i>, and he &amp; she left.\n\nNobody saw.\n\n\nChapter 2\n\n"
      "She stayed.\n\nIt was late.\n";
  const Reading reading = read("<html><head><meta charset=utf-8><title>The Mill</title></head><body>\n" +
                               text + "</body></html>\n");
  CHECK(reading.book.metadata.title == "The Mill");
  CHECK(contents(reading.book.sections) == "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n");
  CHECK(text_of(reading).find("It rained, and he & she left.") != std::string::npos);
  CHECK(reading.book.sections.front().heading.first_line == 2);
  // One with a paragraph's element is a page.
  const Reading page = read("<html><body>\n<p>One\n\ntwo\n\nthree</p>\n</body></html>");
  CHECK(text_of(page).find("One two three") != std::string::npos);
}

TEST_CASE("preformatted lines with marks of emphasis keep their indents") {
  const Reading reading =
      read("<html><body><p>A.</p><pre>\n  code   <b>bold</b>\n\ttab\n</pre><p>B.</p></body></html>");
  REQUIRE(reading.book.sections.front().blocks.size() == 3);
  const auto* const code = std::get_if<Preformatted>(&reading.book.sections.front().blocks[1].node);
  REQUIRE(code != nullptr);
  CHECK(code->text == "  code   bold\n\ttab");
}

TEST_CASE("words in brackets with attributes behind them are the words, in their language") {
  const Reading reading = markdown("---\ntitle: T\nlang: en\n---\n# One\n\nHe said [Guten Tag]{lang=de} and "
                                   "[left]{.smallcaps}; `[x]{.y}` and [a]{b} stay.\n\n# Two\n\nText.\n");
  CHECK(text_of(reading).find("He said Guten Tag and left; [x]{.y} and [a]{b} stay.") != std::string::npos);
  const auto& paragraph = std::get<Paragraph>(reading.book.sections.front().blocks.front().node);
  CHECK(std::any_of(paragraph.content.begin(), paragraph.content.end(), [](const Inline& part) {
    const auto* const styled = std::get_if<Styled>(&part.node);
    return styled != nullptr && styled->style == InlineStyle::foreign && styled->language == "de";
  }));
}
