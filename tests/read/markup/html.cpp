// Pages of the shapes that people have: what becomes of their headings, paragraphs, breaks and inlines.
#include "read/outline.h"

#include "catch.h"

#include <octavo/json.h>

#include <algorithm>

using namespace octavo;
using tests::marked;
using tests::outline;

namespace {

std::string body(const std::string& inside) {
  return "<!DOCTYPE html>\n<html><head><title>T</title></head><body>\n" + inside + "\n</body></html>\n";
}

Reading page(const std::string& inside) {
  return read(body(inside));
}

/// The running text of the n-th block of the first section, which is a paragraph.
std::string paragraph(const Reading& reading, std::size_t n = 0) {
  REQUIRE(!reading.book.sections.empty());
  const Blocks& blocks = reading.book.sections[0].blocks;
  REQUIRE(n < blocks.size());
  const auto* const paragraph = std::get_if<Paragraph>(&blocks[n].node);
  REQUIRE(paragraph != nullptr);
  return marked(paragraph->content);
}

std::string one(const std::string& inside) {
  return paragraph(page("<p>" + inside + "</p>"));
}

} // namespace

TEST_CASE("a page's one highest heading is the book's title, those below it are chapters") {
  const Reading reading = page(R"(<h1>The Harbour</h1>
<p>by nobody you know</p>
<h2>Chapter 1: Boats</h2>
<p>They lay there.</p>
<h3>Evening</h3>
<p>And then they did not.</p>
<h2>Chapter 2</h2>
<p>Morning came.</p>
<h2>Epilogue</h2>
<p>So it ends.</p>)");
  CHECK(reading.format == InputFormat::html);
  CHECK(reading.book.metadata.title == "The Harbour");
  CHECK(outline(reading.book) == R"(front-matter 4 front-matter
  p 4 markup
chapter 5-8 numbered-heading, heading 5 numbered-heading | Chapter 1 | Boats #1
  p 6 markup
  heading 7 Evening
  p 8 markup
chapter 9-10 numbered-heading, heading 9 numbered-heading | Chapter 2 #2
  p 10 markup
epilogue 11-12 kind, heading 11 kind | Epilogue
  p 12 markup
)");
}

TEST_CASE("many highest headings are chapters, whatever they say") {
  const Reading reading = page("<h1>Fog</h1><p>One.</p><h1>Rain</h1><p>Two.</p><h1>Sun</h1><p>Three.</p>");
  REQUIRE(reading.book.sections.size() == 3);
  CHECK(plain_text(reading.book.sections[1].title) == "Rain");
}

TEST_CASE("parts stand above chapters, by level or by their names") {
  const char* const by_level = "<h1>Part One</h1><h2>Chapter 1</h2><p>a b c.</p><h2>Chapter 2</h2><p>d e.</p>"
                               "<h1>Part Two</h1><h2>Chapter 3</h2><p>f.</p>";
  const char* const by_name = "<h2>PART ONE</h2><h2>CHAPTER I</h2><p>a b c.</p><h2>CHAPTER II</h2><p>d e.</p>"
                              "<h2>PART TWO</h2><h2>CHAPTER III</h2><p>f.</p>";
  for (const char* const inside : {by_level, by_name}) {
    const Reading reading = page(inside);
    REQUIRE(reading.book.sections.size() == 2);
    CHECK(reading.book.sections[0].kind == SectionKind::part);
    REQUIRE(reading.book.sections[0].children.size() == 2);
    CHECK(reading.book.sections[0].children[1].number == 2);
    REQUIRE(reading.book.sections[1].children.size() == 1);
    CHECK(reading.book.sections[1].children[0].number == 3);
  }
}

TEST_CASE("a part's heading takes no title from the chapter right below it") {
  const Reading reading = page("<p>by Lee Marsh</p><h1>Part One</h1><h2>Rain</h2><p>It fell.</p><h2>Wind</h2>"
                               "<p>It blew.</p><h1>Part Two</h1><h2>Sun</h2><p>It shone.</p>");
  REQUIRE(reading.book.metadata.contributors.size() == 1);
  CHECK(reading.book.metadata.contributors[0].name == "Lee Marsh");
  REQUIRE(reading.book.sections.size() == 2);
  CHECK(reading.book.sections[0].title.empty());
  REQUIRE(reading.book.sections[0].children.size() == 2);
  CHECK(plain_text(reading.book.sections[0].children[0].title) == "Rain");
  CHECK(plain_text(reading.book.sections[1].children.at(0).title) == "Sun");
}

TEST_CASE("a heading's lines are its label, title and subtitle") {
  const Reading reading = page("<h2>CHAPTER I<br/>Down the <i>Well</i></h2><p>a.</p>"
                               "<h2>CHAPTER II</h2><h3>Up Again</h3><p>b.</p>"
                               "<h2>CHAPTER III. Out<br>or nearly</h2><p>c.</p>");
  REQUIRE(reading.book.sections.size() == 3);
  CHECK(reading.book.sections[0].label == "CHAPTER I");
  CHECK(marked(reading.book.sections[0].title) == "Down the <i>Well</i>");
  CHECK(reading.book.sections[1].label == "CHAPTER II");
  CHECK(marked(reading.book.sections[1].title) == "Up Again");
  CHECK(reading.book.sections[1].heading.last_line == 3);
  CHECK(marked(reading.book.sections[2].title) == "Out");
  CHECK(marked(reading.book.sections[2].subtitle) == "or nearly");
}

TEST_CASE("paragraphs that name chapters are headings where there are none") {
  const Reading bold =
      page("<p align=center><b>Chapter 1</b></p><p align=center><b>The Gate</b></p><p>It was shut.</p>"
           "<p align=center><b>Chapter 2</b></p><p align=center><b>The Key</b></p><p>It was lost.</p>");
  REQUIRE(bold.book.sections.size() == 2);
  CHECK(bold.book.sections[0].label == "Chapter 1");
  CHECK(marked(bold.book.sections[0].title) == "The Gate");
  const Reading numbers = page("<center>I</center><p>It was shut.</p><center>II</center><p>It was lost.</p>");
  CHECK(numbers.book.sections.size() == 2);
  const Reading prose =
      page("<p>Chapter 1 of the report was the longest, and nobody had read it to the end.</p>"
           "<p><b>No!</b></p><p>He did not say it twice.</p>");
  CHECK(prose.book.sections.size() == 1);
}

TEST_CASE("a page without headings is one chapter, pages that were joined are several") {
  CHECK(page("<p>One.</p><p>Two.</p>").book.sections.size() == 1);
  std::string text = "<p>";
  for (int i = 0; i < 60; ++i)
    text += "The road went on over the hill. ";
  text += "</p>";
  const std::string chapter = "<div class=\"chapter\">" + text + "</div>";
  CHECK(page(chapter + chapter + chapter).book.sections.size() == 3);
  const std::string whole = "<html><body>" + text + "</body></html>";
  CHECK(read(whole + whole).book.sections.size() == 1);
}

TEST_CASE("elements and styles that mean emphasis are read, others are not") {
  CHECK(one("<i>a</i> <em>b</em> <b>c</b> <strong>d</strong>") == "<i>a</i> <i>b</i> <b>c</b> <b>d</b>");
  CHECK(one("<span style='font-style: italic; color: red'>a</span> b") == "<i>a</i> b");
  CHECK(one("<i>a <span style='font-style:normal'>b</span></i>") == "<i>a </i>b");
  CHECK(one("<font color=red>a</font> <span>b</span> <small>c</small>") == "a b c");
  CHECK(one("a<wbr>b &shy;c") == "ab \xC2\xAD"
                                 "c");
  CHECK(one("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>") == "漢(kan)");
  CHECK(one("<q>Go!</q> he said") == "“Go!” he said");
  CHECK(one("a<b>b<i>c</b>d</i>e") == "a<b>b<i>c</i></b><i>d</i>e");
  const std::string sheet =
      "<html><head><style>.thought, p.x b { font-style: italic } /* .loud{} */ "
      "@media print { .loud { font-weight: bold } } .loud { font-weight:bold }</style></head>"
      "<body><p><span class='thought'>a</span> <span class=loud>b</span></p></body></html>";
  CHECK(paragraph(read(sheet)) == "<i>a</i> <b>b</b>");
}

TEST_CASE("a passage in another language is one, whatever element says so") {
  const Reading reading =
      read("<!DOCTYPE html>\n<html lang=\"en\"><head><title>T</title></head><body>\n"
           "<p>He said <span lang=\"fr\">bonjour <b>Anne</b></span>, <i lang=\"de\">Guten Tag</i>.</p>\n"
           "<p lang=\"la\">Arma virumque <span lang=\"en\">he said</span> cano.</p>\n"
           "<p lang=\"en-GB\">A colour, <span lang=\"no language\">so</span>.</p>\n</body></html>\n");
  CHECK(paragraph(reading, 0) == "He said <foreign=fr bonjour <b>Anne</b>>, <foreign=de <i>Guten Tag</i>>.");
  CHECK(paragraph(reading, 1) == "<foreign=la Arma virumque >he said<foreign=la  cano.>");
  CHECK(paragraph(reading, 2) == "A colour, so.");
}

TEST_CASE("emphasis goes on over the paragraphs that it holds") {
  const Reading reading = page("<i><p>One.</p><p>Two.</p></i><p>Three.</p>");
  CHECK(paragraph(reading, 0) == "<i>One.</i>");
  CHECK(paragraph(reading, 1) == "<i>Two.</i>");
  CHECK(paragraph(reading, 2) == "Three.");
}

TEST_CASE("links that can be followed are links") {
  CHECK(one("see <a href='https://example.org/a'>there</a>") == "see <https://example.org/a>");
  CHECK(one("see <a href='javascript:alert(1)'>there</a>") == "see there");
  CHECK(one("see <a href='#nowhere'>there</a>") == "see there");
  CHECK(one("<a name='x'></a>see <a href='other.html'>there</a>") == "see there");
}

TEST_CASE("a link around paragraphs is one in each of them, and does not run on over a page") {
  const Reading reading = page("<a href='https://example.org/a'><p>One.</p><p>Two.</p></a><p>Three.</p>");
  CHECK(paragraph(reading, 0) == "<https://example.org/a>");
  CHECK(paragraph(reading, 1) == "<https://example.org/a>");
  CHECK(paragraph(reading, 2) == "Three.");
  CHECK(reading.book.sections[0].blocks.size() == 3);
  std::string long_text = "<a href='https://example.org/a'><p>One.</p>";
  for (int i = 0; i < 200; ++i)
    long_text += "<p>It went on and on.</p>";
  CHECK(paragraph(page(long_text), 0) == "One.");
}

TEST_CASE("verse in a quotation is verse") {
  const std::string lines = "The moon is up, the night is long,<br>And no one hears the sailor's song;<br>"
                            "The sea is deep, the wind is cold,<br>And he has neither ship nor gold.";
  for (const std::string& quoted : {lines, "<p>" + lines + "</p>"}) {
    const Reading reading = page("<p>He sang.</p><blockquote>" + quoted + "</blockquote><p>So it went.</p>");
    const Blocks& blocks = reading.book.sections.at(0).blocks;
    REQUIRE(blocks.size() == 3);
    REQUIRE(std::holds_alternative<Verse>(blocks[1].node));
    CHECK(std::get<Verse>(blocks[1].node).stanzas.at(0).lines.size() == 4);
  }
}

TEST_CASE("a letter that is all of a quotation is a letter") {
  const Reading reading =
      page("<p>She read it aloud.</p><blockquote><p>Dear Pip,</p><p>I write from Rochester, where "
           "all is well with us and the mill goes round.</p><p>Yours,<br>Biddy</p></blockquote>"
           "<p>So it went on.</p>");
  const Blocks& blocks = reading.book.sections.at(0).blocks;
  REQUIRE(blocks.size() == 3);
  CHECK(std::holds_alternative<Letter>(blocks[1].node));
}

TEST_CASE("a name that looks like a chapter's number is the title of a page with no other heading") {
  const Reading reading = read("<html><body><h1>Ch One Story</h1><p>It rained.</p></body></html>");
  CHECK(reading.book.metadata.title == "Ch One Story");
  CHECK(reading.book.sections.at(0).label.empty());
  const Reading chapters =
      page("<h1>Tide</h1><h2>Ch One Storm</h2><p>It rained.</p><h2>Ch Two Calm</h2><p>It did "
           "not.</p>");
  REQUIRE(chapters.book.sections.size() == 2);
  CHECK(chapters.book.sections[1].label == "Ch Two");
}

TEST_CASE("who wrote it, below the only chapter's heading, is no title") {
  const Reading reading =
      read("<html><body><h1>Chapter 1</h1><h3>by <a href='https://x.org/profile/1'>Mara Quill</a>"
           "</h3><p>It rained.</p></body></html>");
  REQUIRE(reading.book.metadata.contributors.size() == 1);
  CHECK(reading.book.metadata.contributors[0].name == "Mara Quill");
  CHECK(reading.book.sections.at(0).title.empty());
  const Reading river =
      read("<html><body><h1>Chapter 1</h1><h3>By the River</h3><p>It rained.</p></body></html>");
  CHECK(plain_text(river.book.sections.at(0).title) == "By the River");
}

TEST_CASE("links inside the text lead to its sections") {
  const Reading reading =
      page("<h2>The Land</h2><p>See <a href='#late'>later</a>.</p><h2>The Sea</h2><p id='late'>Here.</p>");
  REQUIRE(reading.book.sections.size() == 2);
  CHECK(paragraph(reading) == "See <#the-sea>.");
  CHECK(reading.book.sections[1].id == "the-sea");
}

TEST_CASE("line ends, double ones, and paragraphs made of them") {
  CHECK(one("a<br>b<br/>c") == "a/b/c");
  const Reading reading = page("One is here.<br><br>Two is here.<br><br>Three<br>is here.");
  CHECK(paragraph(reading, 0) == "One is here.");
  CHECK(paragraph(reading, 1) == "Two is here.");
  CHECK(paragraph(reading, 2) == "Three/is here.");
  CHECK(paragraph(page("<div>a</div><div>b</div>"), 1) == "b");
}

TEST_CASE("rules and rows are breaks, and none at a section's ends") {
  const Reading reading = page("<h2>A</h2><hr><p>One.</p><hr><p>Two.</p><p>* * *</p><p>Three.</p>"
                               "<center>~*~</center><p>Four.</p><hr><h2>B</h2><p>Five.</p>");
  REQUIRE(reading.book.sections.size() == 2);
  const Blocks& blocks = reading.book.sections[0].blocks;
  REQUIRE(blocks.size() == 7);
  CHECK(std::get<Break>(blocks[1].node).mark.empty());
  CHECK(std::get<Break>(blocks[3].node).mark == "* * *");
  CHECK(std::get<Break>(blocks[5].node).mark == "~*~");
}

TEST_CASE("empty paragraphs are breaks, unless they are everywhere") {
  const Reading few = page("<p>One.</p><p>Two.</p><p>&nbsp;</p><p>Three.</p><p>Four.</p><p>Five.</p>");
  REQUIRE(few.book.sections[0].blocks.size() == 6);
  CHECK(std::get<Break>(few.book.sections[0].blocks[2].node).kind == BreakKind::space);
  const Reading all =
      page("<p>One.</p><p>&nbsp;</p><p>Two.</p><p>&nbsp;</p><p>Three.</p><p>&nbsp;</p><p>Four.</p>");
  CHECK(all.book.sections[0].blocks.size() == 4);
  const Reading none = page("<p>One.</p><p></p><p>Two.</p><p> </p><p>Three.</p><p>Four.</p>");
  CHECK(none.book.sections[0].blocks.size() == 4);
}

TEST_CASE("centred, quoted, listed and tabled text") {
  const Reading reading = page(R"(<p>One goes first here, and a good deal is said before the others come.</p>
<p style="text-align:center">in the middle</p>
<blockquote><p>Quoted.</p><p>— Somebody</p></blockquote>
<ol start="3"><li>three</li><li>four<ul><li>inner</li></ul></li></ol>
<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td colspan="2">2</td></tr></table>
<table><tr><td><p>Only laid out.</p></td></tr></table>
<p>Much more is to be said after them, so that they are few.</p>)");
  const Blocks& blocks = reading.book.sections[0].blocks;
  REQUIRE(blocks.size() == 7);
  CHECK(std::get<Paragraph>(blocks[1].node).role == ParagraphRole::centered);
  const auto& quote = std::get<Quote>(blocks[2].node);
  REQUIRE(quote.blocks.size() == 2);
  CHECK(std::get<Paragraph>(quote.blocks[1].node).role == ParagraphRole::attribution);
  const auto& list = std::get<List>(blocks[3].node);
  CHECK(list.ordered);
  CHECK(list.start == 3);
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[1].blocks.size() == 2);
  const auto& table = std::get<Table>(blocks[4].node);
  CHECK(table.columns.size() == 3);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].header);
  CHECK(table.rows[1].cells[1].columns == 2);
  CHECK(paragraph(reading, 5) == "Only laid out.");
}

TEST_CASE("verse is what is called so, and short lines in preformatted text") {
  const char* const stanzas =
      R"(<p>Before.</p><div class="poem"><div class="stanza"><span>Roses are red<br/></span>
<span>and so on<br/></span></div><div class="stanza"><span>Violets too<br/></span></div></div><p>After.</p>)";
  const char* const lines =
      "<p>Before.</p><p class=verse>Roses are red<br>and so on<br><br>Violets too</p><p>After.</p>";
  const char* const typed =
      "<p>Before.</p><pre>\n   Roses are red\n     And so on\n\n   Violets too\n</pre><p>After.</p>";
  for (const char* const inside : {stanzas, lines, typed}) {
    const Reading reading = page(inside);
    REQUIRE(reading.book.sections[0].blocks.size() == 3);
    const auto* const verse = std::get_if<Verse>(&reading.book.sections[0].blocks[1].node);
    REQUIRE(verse != nullptr);
    REQUIRE(verse->stanzas.size() == 2);
    CHECK(verse->stanzas[0].lines.size() == 2);
    CHECK(marked(verse->stanzas[1].lines[0].content) == "Violets too");
  }
  std::string many = "<p>Before.</p><pre>";
  for (int i = 0; i < 40; ++i)
    many += "\n    The sun was going up again";
  CHECK(std::get<Verse>(page(many + "</pre>").book.sections[0].blocks.at(1).node).stanzas[0].lines.size() ==
        40);
  const Reading single = page("<p>Before.</p><pre>\n      The sun was shining\n</pre>");
  CHECK(paragraph(single, 1) == "The sun was shining");
  const Reading code = page("<p>Before.</p><pre>int main() {\n  return 0;\n}</pre>");
  CHECK(std::get<Preformatted>(code.book.sections[0].blocks[1].node).text == "int main() {\n  return 0;\n}");
}

TEST_CASE("an author's note on paragraphs is the chapter's") {
  const Reading reading =
      page("<h2>One</h2><p>Text.</p><p><b>Author's Note:</b></p><p>Thanks!</p>"
           "<h2>Two</h2><p>A/N: first</p><p>Text.</p><h2>Three</h2><p>Text.</p><p>A/N: last</p>");
  REQUIRE(reading.book.sections.size() == 3);
  REQUIRE(reading.book.sections[0].children.size() == 1);
  CHECK(reading.book.sections[0].children[0].kind == SectionKind::authors_note);
  CHECK(reading.book.sections[0].children[0].label == "Author's Note");
  CHECK(std::holds_alternative<Aside>(reading.book.sections[1].blocks[0].node));
  REQUIRE(reading.book.sections[2].children.size() == 1);
  CHECK(plain_text(reading.book.sections[2].children[0].blocks) == "last\n");
}

TEST_CASE("what a page does not show is not of the story") {
  const Reading reading =
      page("<script>var a = '<p>no</p>';</script><style>p{}</style><p>Yes.</p><!-- no -->"
           "<p style='display:none'>no</p><p hidden>no</p><template><p>no</p></template>");
  REQUIRE(reading.book.sections[0].blocks.size() == 1);
}

TEST_CASE("a page's text is its own, whatever the parser is given for it") {
  CHECK(one("some words&ampand more of them &#8220quoted by number&#8221; and then some") ==
        "some words&and more of them \u201Cquoted by number\u201D and then some");
  // Characters for private use, as they are and by number.
  CHECK(one("between \U000F0000 and \U00100000 stands this") ==
        "between \U000F0000 and \U00100000 stands this");
  CHECK(one("&#xF0000; stands before these words, &#983041; after them") ==
        "\U000F0000 stands before these words, \U000F0001 after them");
  const Reading stray = page("<p>Words before a table.</p><table>words that stray in it<tr><td>a cell of "
                             "words</td></tr></table>");
  CHECK(paragraph(stray) == "Words before a table.");
  CHECK(paragraph(stray, 1) == "words that stray in it");
  CHECK(outline(page("<h2>Chapter 1</h2>\n<p>a line of words\nanother line of words &mdash;\nand a "
                     "third</p>\n<p>the next paragraph</p>")
                    .book) == R"(chapter 3-7 numbered-heading, heading 3 numbered-heading | Chapter 1 #1
  p 4-6 markup
  p 7 markup
)");
}

TEST_CASE("XHTML closes elements in its own way") {
  const Reading reading =
      read("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">"
           "<head><title/><script src='x'/></head><body><p><a id='a'/>One.</p><div/><p>Two.</p>"
           "<p><![CDATA[1 < 2]]></p></body></html>");
  REQUIRE(reading.book.sections[0].blocks.size() == 3);
  CHECK(paragraph(reading, 2) == "1 < 2");
}

TEST_CASE("what a sidecar says of a page's lines is left alone, and noted") {
  ReadOptions options;
  options.sidecar.lines = {{3, LineRole::break_}};
  const Reading reading = read(body("<p>One.</p>"), options);
  CHECK(plain_text(reading.book.sections.front().blocks) == "One.\n");
  REQUIRE_FALSE(reading.notes.empty());
  CHECK(std::any_of(reading.notes.begin(), reading.notes.end(),
                    [](const Note& note) { return note.code == "lines-not-applied"; }));
}

TEST_CASE("the language of a container is that of all inside it") {
  const auto body = [](const std::string& inner) {
    return read("<!DOCTYPE html>\n<html lang=\"en\"><head><title>T</title></head><body>\n<p>" +
                std::string(400, 'a') + "</p>\n" + inner + "</body></html>\n");
  };
  const Reading divided = body("<div lang=\"fr\"><p>Un.</p><section><p lang=\"\">One.</p><p>Deux "
                               "<span lang=\"en-GB\">two</span>.</p></section></div><p>Three.</p>");
  CHECK(paragraph(divided, 1) == "<foreign=fr Un.>");
  CHECK(paragraph(divided, 2) == "One.");
  CHECK(paragraph(divided, 3) == "<foreign=fr Deux >two<foreign=fr .>");
  CHECK(paragraph(divided, 4) == "Three.");
  CHECK(divided.book.metadata.language == "en");

  const auto foreign = [](const Inlines& text) {
    const auto* const styled = text.empty() ? nullptr : std::get_if<Styled>(&text.front().node);
    return styled != nullptr && styled->style == InlineStyle::foreign ? styled->language : std::string();
  };
  const Reading others = body(
      "<h2>Tea</h2><p>So.</p><article lang=\"la\"><h2>Ars longa</h2><blockquote><p>Vita.</p><p>Brevis.</p>"
      "</blockquote></article><ul lang=\"de\"><li>Eins</li><li>Zwei</li></ul>"
      "<table><tr lang=\"it\"><td>Uno</td><td>Due</td></tr><tr><td>a</td><td>b</td>"
      "</tr></table>");
  int quotes = 0, lists = 0, tables = 0;
  bool titled = false;
  for (const Section& section : others.book.sections) {
    titled = titled || (plain_text(section.title) == "Ars longa" && foreign(section.title) == "la");
    for (const Block& block : section.blocks) {
      if (const auto* const quote = std::get_if<Quote>(&block.node)) {
        ++quotes;
        CHECK(foreign(std::get<Paragraph>(quote->blocks.back().node).content) == "la");
      } else if (const auto* const list = std::get_if<List>(&block.node)) {
        ++lists;
        CHECK(foreign(std::get<Paragraph>(list->items.back().blocks.front().node).content) == "de");
      } else if (const auto* const table = std::get_if<Table>(&block.node)) {
        ++tables;
        CHECK(foreign(table->rows.front().cells.back().content) == "it");
        CHECK(foreign(table->rows.back().cells.back().content).empty());
      }
    }
  }
  CHECK(titled);
  CHECK((quotes == 1 && lists == 1 && tables == 1));
}

TEST_CASE("what holds over most of a page is the book's language, and no passage") {
  const Reading reading =
      read("<!DOCTYPE html>\n<html lang=\"en\"><head><title>T</title></head><body>\n<p>Told by Anne.</p>"
           "<div lang=\"de-AT\"><p>Eins, zwei, drei, vier, sechs.</p><p lang=\"fr\">Un.</p>"
           "<p lang=\"en\">One.</p></div></body></html>\n");
  CHECK(reading.book.metadata.language == "de-AT");
  CHECK(paragraph(reading, 1) == "Eins, zwei, drei, vier, sechs.");
  CHECK(paragraph(reading, 2) == "<foreign=fr Un.>");
  CHECK(paragraph(reading, 3) == "<foreign=en One.>");
}

TEST_CASE("a direction says which script a language is in") {
  const auto language = [](const std::string& attributes, const std::string& words) {
    return paragraph(read("<!DOCTYPE html>\n<html lang=\"en\"><body><p>" + std::string(90, 'a') +
                          "</p>\n<div " + attributes + "><p>" + words + "</p></div></body></html>\n"),
                     1);
  };
  CHECK(language("lang='ku' dir='rtl'", "کوردی") == "<foreign=ku-Arab کوردی>");
  CHECK(language("lang='lad' dir='RTL'", "שלום") == "<foreign=lad-Hebr שלום>");
  CHECK(language("lang='ur' dir='ltr'", "salaam") == "<foreign=ur-Latn salaam>");
  CHECK(language("lang='ku-TR' dir='rtl'", "Kurdî") == "<foreign=ku-TR Kurdî>");
  CHECK(language("lang='ar' dir='rtl'", "سلام") == "<foreign=ar سلام>");
}

TEST_CASE("a raised mark or one in brackets finds its note though nothing leads back") {
  const auto notes = [](const std::string& inside) {
    std::string out;
    for (const Section& section : page("<h1>T</h1><h2>Chapter 1</h2>" + inside).book.sections)
      for (const Footnote& note : section.footnotes)
        out += note.label + ": " + plain_text(note.blocks);
    return out;
  };
  const std::string listed = R"(<div class="footnotes"><ol><li id="n1"><p>It was oak.</p></li></ol></div>)";
  CHECK(notes(R"(<p>Oak<a href="#n1"><sup>1</sup></a>.</p>)" + listed) == "1: It was oak.\n");
  CHECK(notes(R"(<p>Oak<a href="#n1"><sup>[1]</sup></a> and oak<a href="#n1">[1]</a>.</p><h2>Chapter 2</h2>
<p>Oak<a href="#n1">[1]</a>.</p>)" +
              listed) == "1: It was oak.\n");
  CHECK(notes(R"(<p>Oak<sup><a href="#n1">1</a></sup>.</p><p id="n1">1. It was oak.</p>)") ==
        "1: It was oak.\n");
  CHECK(notes(R"(<p>Oak<a href="#n1">[1]</a>.</p><ol><li id="n1">It was oak.</li></ol>)") ==
        "1: It was oak.\n");
  CHECK(notes(R"(<p>See <a href="#n1">1</a>.</p><p id="n1">1. It is no note.</p>)").empty());
  CHECK(notes(R"(<p>Oak<sup><a href="#n1">1</a></sup>.</p><p id="n1">12 men came.</p>)").empty());
}

TEST_CASE("the number at the beginning of a note's text is its label, and said once") {
  const auto note = [](const std::string& text) {
    const Reading reading = page(
        R"(<h2>Chapter 1</h2><p>Oak<sup><a href="#n" id="r">1</a></sup>.</p><p id="n">)" + text + R"(</p>)");
    REQUIRE(reading.book.sections.at(0).footnotes.size() == 1);
    return plain_text(reading.book.sections.at(0).footnotes[0].blocks);
  };
  CHECK(note(R"(1. It was oak. <a href="#r">back</a>)") == "It was oak.\n");
  CHECK(note(R"([1] It was oak. <a href="#r">back</a>)") == "It was oak.\n");
  CHECK(note(R"(1 It was oak. <a href="#r">back</a>)") == "It was oak.\n");
  CHECK(note(R"(<a href="#r">1</a> It was oak.)") == "It was oak.\n");
  CHECK(note(R"(<a href="#r">1</a> 1 man saw oak.)") == "1 man saw oak.\n");
  CHECK(note(R"(1.5 feet of oak. <a href="#r">back</a>)") == "1.5 feet of oak.\n");
}
