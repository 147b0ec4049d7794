// Downloads and saved pages, as sites and programs write them: the samples that the fuzzer starts from.
#include "catch.h"
#include "support.h"

#include <octavo/read.h>

#include <algorithm>

using namespace octavo;

namespace {

Reading sample(const std::string& name) {
  return read(tests::file("tests/fuzz/corpus/html/" + name + ".html"));
}

std::vector<const Section*> bodies(const Sections& sections) {
  std::vector<const Section*> found;
  for (const Section& section : sections)
    if (is_body(section.kind))
      found.push_back(&section);
  return found;
}

/// Its words, parted by single spaces, without bullets' and breaks' lines.
std::string text_words(const std::string& text) {
  std::string words;
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n') {
      space = true;
      continue;
    }
    if (space && !words.empty())
      words += ' ';
    space = false;
    words += c;
  }
  return words;
}

bool says(const Reading& reading, const std::string& words) {
  return plain_text(reading.book).find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a download of the Archive of Our Own gives its tags, summary, notes and chapters") {
  const Reading reading = sample("ao3");
  const Metadata& metadata = reading.book.metadata;
  CHECK(metadata.title == "The Lamp Keeper");
  REQUIRE(metadata.contributors.size() == 2);
  CHECK(metadata.contributors[1].name == "second_pen");
  CHECK(metadata.rating == "Teen And Up Audiences");
  CHECK(metadata.warnings ==
        std::vector<std::string>{"Major Character Death", "Graphic Depictions Of Violence"});
  CHECK(metadata.relationships == std::vector<std::string>{"Ada/Bert", "Ada & The Sea"});
  CHECK(metadata.characters == std::vector<std::string>{"Ada", "Bert, of the boats"});
  CHECK(metadata.fandoms == std::vector<std::string>{"Lighthouses (Fandom)"});
  CHECK(metadata.series == std::vector<Series>{{"The Coast", "2"}});
  CHECK(metadata.status == "complete");
  CHECK(metadata.published == "2019-03-01");
  CHECK(metadata.source_url == "http://archiveofourown.org/works/123456");
  CHECK(metadata.description == "Somebody has to keep the lamp.\nIt is Ada.");
  const auto chapters = bodies(reading.book.sections);
  REQUIRE(chapters.size() == 2);
  CHECK(chapters[0]->label == "Chapter 1");
  CHECK(plain_text(chapters[0]->title) == "Oil");
  CHECK(std::get<Aside>(chapters[0]->blocks[0].node).label == "Chapter Summary");
  CHECK(std::get<Aside>(chapters[0]->blocks[1].node).label == "Chapter Notes");
  REQUIRE(chapters[1]->children.size() == 2);
  CHECK(chapters[1]->children[0].label == "Chapter End Notes");
  CHECK(chapters[1]->children[1].label == "End Notes");
  CHECK_FALSE(says(reading, "drop by"));
  CHECK_FALSE(says(reading, "Preface"));
}

TEST_CASE("what download programs write at a story's head is metadata") {
  const Reading reading = sample("fff");
  CHECK(reading.book.metadata.title == "The Lamp Keeper");
  REQUIRE(reading.book.metadata.contributors.size() == 1);
  CHECK(reading.book.metadata.contributors[0].name == "inkwell");
  CHECK(reading.book.metadata.rating == "T");
  CHECK(reading.book.metadata.description == "Somebody has to keep the lamp.");
  const auto chapters = bodies(reading.book.sections);
  REQUIRE(chapters.size() == 2);
  CHECK(plain_text(chapters[1]->title) == "Morning");
  CHECK(std::get<Aside>(chapters[1]->blocks[0].node).label == "Author's Note");
}

TEST_CASE("Project Gutenberg's header, licence and page numbers go, its footnotes are notes") {
  const Reading reading = sample("pg");
  CHECK(reading.book.metadata.title == "The Lamp");
  CHECK(reading.book.metadata.contributors.at(0).name == "Ada Keeper");
  CHECK_FALSE(says(reading, "Gutenberg"));
  CHECK_FALSE(says(reading, "Pg 2"));
  CHECK_FALSE(says(reading, "FOOTNOTES"));
  CHECK(says(reading, "She counted them."));
  const auto chapters = bodies(reading.book.sections);
  REQUIRE(chapters.size() == 2);
  CHECK(chapters[0]->label == "CHAPTER I");
  CHECK(plain_text(chapters[0]->title) == "OIL");
  REQUIRE(chapters[0]->footnotes.size() == 2);
  CHECK(chapters[0]->footnotes[0].label == "1");
  CHECK(plain_text(chapters[0]->footnotes[0].blocks) == "Ninety-nine.\n");
  CHECK(chapters[0]->footnotes[1].blocks.size() == 2);
  CHECK(std::holds_alternative<Verse>(chapters[0]->blocks[1].node));
}

TEST_CASE("of a page of the web the main text is the story") {
  const Reading blog = sample("blog");
  CHECK(blog.book.metadata.title == "The Lamp");
  CHECK(blog.book.metadata.contributors.at(0).name == "Ada Keeper");
  for (const char* const other : {"Share", "Great", "Recent", "Archive", "©", "Posted"})
    CHECK_FALSE(says(blog, std::string(other)));
  CHECK(says(blog, "Morning came at last"));
  CHECK(says(blog, "Anon"));
  CHECK(std::any_of(blog.notes.begin(), blog.notes.end(),
                    [](const Note& note) { return note.code == "page-left-out"; }));

  const Reading road = sample("rr");
  CHECK(road.book.metadata.title == "The Lamp");
  const auto chapters = bodies(road.book.sections);
  REQUIRE(chapters.size() == 1);
  CHECK(plain_text(chapters[0]->title) == "Dawn");
  CHECK(std::get<Aside>(chapters[0]->blocks[0].node).label == "A note from inkwell");
  CHECK_FALSE(says(road, "Previous"));
}

TEST_CASE("Fimfiction's downloads and Word's pages") {
  const Reading fim = sample("fim");
  CHECK(fim.book.metadata.contributors.at(0).name == "inkwell");
  const auto chapters = bodies(fim.book.sections);
  REQUIRE(chapters.size() == 2);
  REQUIRE(chapters[0]->children.size() == 1);
  CHECK(chapters[0]->children[0].label == "Author's Note");

  const Reading word = sample("word");
  const auto two = bodies(word.book.sections);
  REQUIRE(two.size() == 2);
  CHECK(two[0]->number == 1);
  CHECK(two[0]->blocks.size() == 3);
  REQUIRE(two[1]->footnotes.size() == 1);
  CHECK(plain_text(two[1]->footnotes[0].blocks) == "Late.\n");
}

TEST_CASE("every word that a page shows is in the book, in order") {
  const std::string inside =
      R"(<h1>one</h1><p>two <i>three<b>four</b></i> <a href="#x">five</a></p><div>six<p>seven</div>
eight<br>nine<br><br>ten<blockquote>eleven<p>twelve</blockquote><ul><li>thirteen<li>fourteen<ul><li>fifteen</ul></ul>
<dl><dt>sixteen<dd>seventeen</dl><table><caption>eighteen</caption><tr><td>nineteen<td>twenty<tr><td colspan=2>more</table>
<pre>all
 kept</pre><center>middle</center><details><summary>short</summary>long</details><figure><figcaption>under</figcaption></figure>
<form><p>asked</p></form><p>&amp; so</span> on</div></b></td> <unknown>strange</unknown> <p>last</p>)";
  const Reading reading = read("<html><body>" + inside + "</body></html>");
  CHECK(reading.book.metadata.title == "one");
  CHECK(
      text_words(plain_text(reading.book)) ==
      "two threefour five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
      "seventeen eighteen nineteen twenty more all kept middle short long under asked & so on strange last");
}

TEST_CASE("a hostile page is read in pieces that a book can hold") {
  const auto times = [](const std::string& text, int n) {
    std::string all;
    for (int i = 0; i < n; ++i)
      all += text;
    return all;
  };
  for (const char* const nested :
       {"<div>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<i>", "<b><p>", "<font color=red><p>",
        "<a href=x>", "<aside class=authors-note>", "<ruby><rt>", "<figure><figcaption>", "<dl><dd>",
        "<span class=poem>", "<pre>", "<q>"}) {
    const Reading reading = read("<html><body>" + times(nested, 3000) + "deep words</body></html>");
    CHECK(says(reading, "deep words"));
  }
  for (const char* const repeated :
       {"<!-- ", "<p a=1 a=2>x", "<script>", "&#0;&bogus;&#x110000;", "<![CDATA[", "</p></b>",
        "<td colspan=1000000>x", "<", "<a", "<svg><title>", "<plaintext>", "<frameset>"})
    CHECK_NOTHROW(read("<html><body><p>text</p>" + times(repeated, 3000)));
}

TEST_CASE("a page of one chapter says the book's title beside the chapter's") {
  const Reading reading = read(
      R"(<html><head><title>Moon Lessons - Chapter Three: Tide - Wattpad</title></head><body><div class="panel-reading">
<h1>Chapter Three: Tide</h1><div class="story-stats">1.2K</div><div class="author"><a href="/u">Tide Writer</a></div></div>
<p>The tide was out, and so was the moon, and nobody came to the lesson that night.</p>
<p>She waited on the shore until the lamps went out behind her, and then she went home and slept.</p>
<div class="part-comments"><h3>14 comments</h3><p>The tide!</p></div></body></html>)");
  CHECK(reading.book.metadata.title == "Moon Lessons");
  REQUIRE(reading.book.metadata.contributors.size() == 1);
  CHECK(reading.book.metadata.contributors[0].name == "Tide Writer");
  REQUIRE(reading.book.sections.size() == 1);
  CHECK(reading.book.sections[0].label == "Chapter Three");
  CHECK(plain_text(reading.book.sections[0].title) == "Tide");
  CHECK(plain_text(reading.book.sections[0].blocks).starts_with("The tide was out"));
  CHECK_FALSE(says(reading, "1.2K"));
  CHECK_FALSE(says(reading, "comments"));
}

TEST_CASE("a book in sections: groups of headings, a dedication, an epigraph, who wrote it") {
  const Reading reading = read(
      R"(<html xmlns:epub="x" lang="EN-GB"><head><title>The Weir</title></head><body>
<section epub:type="titlepage"><h1>The Weir</h1><p>By <b>Ada Stroud</b>.</p></section>
<section epub:type="dedication"><p>To R.</p></section><section epub:type="epigraph"><p>Water goes on.</p></section>
<section epub:type="part"><hgroup><h2>Book I</h2><p epub:type="title">Upstream</p></hgroup>
<section epub:type="chapter"><hgroup><h3>I</h3><p epub:type="title">The Mill</p></hgroup><p>It stood.</p></section>
<section epub:type="chapter"><h3>II</h3><p>It fell.</p></section></section></body></html>)");
  CHECK(reading.book.metadata.language == "en-GB");
  REQUIRE(reading.book.metadata.contributors.size() == 1);
  CHECK(reading.book.metadata.contributors[0].name == "Ada Stroud");
  const Sections& sections = reading.book.sections;
  REQUIRE(sections.size() == 3);
  CHECK(sections[0].kind == SectionKind::dedication);
  CHECK(sections[1].kind == SectionKind::epigraph);
  CHECK(sections[2].label == "Book I");
  CHECK(plain_text(sections[2].title) == "Upstream");
  REQUIRE(sections[2].children.size() == 2);
  CHECK(plain_text(sections[2].children[0].title) == "The Mill");
  CHECK(plain_text(sections[2].children[0].blocks) == "It stood.\n");
}

TEST_CASE("FanFiction.net's line of figures is metadata") {
  const Reading reading = read(
      R"(<html><head><title>Winter Birds Chapter 2, a fanfic</title></head><body><div id="profile_top"><b>Winter Birds</b>
<a href="/u/1/Rook">Rook</a><div>Holmes counts crows.</div><span>Rated: <a>Fiction T</a> - English - Mystery - Holmes -
Chapters: 3 - Status: Complete - id: 44</span></div><div id="storytext"><p>The crows came.</p></div></body></html>)");
  CHECK(reading.book.metadata.title == "Winter Birds");
  CHECK(reading.book.metadata.rating == "T");
  CHECK_FALSE(says(reading, "Chapters: 3"));
}

TEST_CASE("a note in brackets keeps both of them") {
  const Reading reading = read("<html><body><h1>Tide</h1><p>The tide was out.</p><p>It came "
                               "in.</p><p><i>[A/N: vote!]</i></p></body></html>");
  CHECK(says(reading, "[A/N: vote!]"));
}

TEST_CASE("Royal Road's line of the author is metadata, with or without a link; one that says more stays") {
  const auto header = [](const std::string& h3) {
    return "<html><body><div class='fic-header'><h2>The Lantern</h2><h3>" + h3 +
           "</h3><h1>Chapter 1: The Door</h1></div><div class='chapter-content'><p>It "
           "rained.</p></div></body></html>";
  };
  for (const std::string by : {"by <a href='/profile/1'>Mara Quill</a>", "by Mara Quill"}) {
    const Reading reading = read(header(by));
    REQUIRE(reading.book.metadata.contributors.size() == 1);
    CHECK(reading.book.metadata.contributors[0].name == "Mara Quill");
  }
  CHECK(says(read(header("The Second Volume")), "The Second Volume"));
}

TEST_CASE("a note from its writer below a page's text is the chapter's") {
  const Reading reading =
      read("<html><body><h1>Tide</h1><p>It rained.</p><p>It snowed.</p><p><strong>A note from Mara "
           "Quill</strong></p><p>Thanks!</p></body></html>");
  REQUIRE(reading.book.sections.at(0).children.size() == 1);
  CHECK(reading.book.sections[0].children[0].label == "A note from Mara Quill");
}
