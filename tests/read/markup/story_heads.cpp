// What stands above a story in Markdown and in pages, and says something of it.
#include "catch.h"
#include "read/contents_outline.h"

#include <octavo/read.h>

using namespace octavo;
using tests::contents;
using tests::prose_lines;

namespace {

Reading markdown(const std::string& text) {
  ReadOptions options;
  options.from = InputFormat::markdown;
  return read(text, options);
}

Reading page(const std::string& body) {
  return read("<!DOCTYPE html><html><head><title>T</title></head><body>" + body + "</body></html>");
}

std::string paragraphs(int count) {
  std::string html;
  for (int i = 0; i < count; ++i)
    html += "<p>" + prose_lines(1) + "</p>";
  return html;
}

const Section* find(const Sections& sections, SectionKind kind) {
  for (const Section& section : sections) {
    if (section.kind == kind)
      return &section;
    if (const Section* const inner = find(section.children, kind))
      return inner;
  }
  return nullptr;
}

const std::string chapters =
    "## Chapter 1: Rain\n\n" + prose_lines(4) + "## Chapter 2: Mud\n\n" + prose_lines(4);
const std::string read_chapters = "chapter [Chapter 1] Rain #1\nchapter [Chapter 2] Mud #2\n";

} // namespace

TEST_CASE("a download of an archive, as definition lists of Markdown") {
  const Reading reading =
      markdown("# The Lamp\n\nPosted originally on the [Archive of Our Own](http://archiveofourown.org/) "
               "at <http://archiveofourown.org/works/1>.\n\nRating:\n:   [Mature](http://x)\n\n"
               "Fandom:\n:   [Lighthouses](http://x)\n\nStats:\n:   Published: 2020-01-02 Words: "
               "1,234 Chapters: 2/2\n\n## Summary\n\n> Ada keeps the lamp.\n>\n> It burns.\n\n" +
               chapters);
  const Metadata& metadata = reading.book.metadata;
  CHECK(metadata.title == "The Lamp");
  CHECK(metadata.rating == "Mature");
  CHECK(metadata.fandoms == std::vector<std::string>{"Lighthouses"});
  CHECK(metadata.source_url == "http://archiveofourown.org/works/1");
  CHECK(metadata.published == "2020-01-02");
  CHECK(contents(reading.book.sections) == "description\n" + read_chapters);
  CHECK(plain_text(find(reading.book.sections, SectionKind::description)->blocks) ==
        "Ada keeps the lamp.\nIt burns.\n");
}

TEST_CASE("a preface and an afterword that frame a work are none of its sections") {
  const Reading reading =
      markdown("## Preface\n\n**The Lamp**\\\nPosted originally on the [Archive of Our "
               "Own](http://archiveofourown.org/) at "
               "<http://archiveofourown.org/works/1>.\n\nRating:\n:   [Mature](http://x)\n\n# The Lamp\n\nby "
               "[ada_l](http://x)\n\nSummary\n\n> Ada keeps it.\n\nNotes\n\n> For Tom.\n\n" +
               chapters +
               "## Afterword\n\nEnd Notes\n\n> So it went out.\n\nPlease [drop by the Archive and "
               "comment](http://x) to let the creator know if you enjoyed their work!\n");
  CHECK(reading.book.metadata.title == "The Lamp");
  REQUIRE(reading.book.metadata.contributors.size() == 1);
  CHECK(reading.book.metadata.contributors[0].name == "ada_l");
  CHECK(contents(reading.book.sections) == "description\n" + read_chapters);
  CHECK(plain_text(reading.book).find("For Tom.") != std::string::npos);
  CHECK(plain_text(reading.book).find("So it went out.") != std::string::npos);
  CHECK(plain_text(reading.book).find("drop by") == std::string::npos);
}

TEST_CASE("keys in bold above the chapters, where nothing else stands there") {
  const Reading reading =
      markdown("# The Lamp\n\n**Summary:** Ada keeps it.\n\n**Rating:** T\n\n" + chapters);
  CHECK(reading.book.metadata.rating == "T");
  CHECK(reading.book.metadata.description == "Ada keeps it.");
  CHECK(contents(reading.book.sections) == "description\n" + read_chapters);
}

TEST_CASE("a summary under a heading and in a quotation describes") {
  CHECK(contents(markdown("# The Lamp\n\n## Summary\n\n> Ada keeps it.\n\n" + chapters).book.sections) ==
        "description\n" + read_chapters);
}

TEST_CASE("what only looks so stays where it stands") {
  CHECK(contents(markdown("# The Lamp\n\nRating is a matter of taste.\n\n" + chapters).book.sections) ==
        "front-matter\n" + read_chapters);
  // One key beside a preface's own words.
  const Reading one = markdown("# The Lamp\n\nI wrote this in a year.\n\nRating: T\n\n" + chapters);
  CHECK(plain_text(one.book).find("Rating: T") != std::string::npos);
  // In the story, below its first long paragraph.
  std::string story;
  for (int i = 0; i < 40; ++i)
    story += "The lamp burned all night. ";
  story += "\n\n";
  const Reading inside =
      markdown("# The Lamp\n\n" + story + story + "Title: A\n\nAuthor: B\n\nRating: C\n\n" + story);
  CHECK(inside.book.metadata.rating.empty());
}

TEST_CASE("a note in a quotation below its name is no more than that") {
  const Reading reading =
      markdown("# The Lamp\n\n## Chapter 1: Rain\n\n### Chapter Notes\n\n> Hello!\n\n" + prose_lines(3) +
               "\\* \\* \\*\n\n" + prose_lines(3) + "## Chapter 2: Mud\n\n" + prose_lines(4));
  REQUIRE(reading.book.sections.size() == 2);
  const auto* const note = std::get_if<Aside>(&reading.book.sections[0].blocks.front().node);
  REQUIRE(note != nullptr);
  CHECK(plain_text(note->blocks) == "Hello!\n");
  CHECK(std::holds_alternative<Paragraph>(note->blocks.front().node));
}

TEST_CASE("keys of a page with line ends between them, in no block") {
  const Reading reading =
      page("<h1>The Lamp</h1><b>Category:</b> Lighthouses<br/><b>Status:</b> Complete<br/>"
           "<b>Published:</b> 2014-01-02<br/><b>Summary:</b> Ada keeps it.<br/><h2>Rain</h2>" +
           paragraphs(4) + "<h2>Mud</h2>" + paragraphs(4));
  CHECK(reading.book.metadata.status == "Complete");
  CHECK(reading.book.metadata.published == "2014-01-02");
  CHECK(contents(reading.book.sections) == "description\nchapter Rain\nchapter Mud\n");
}

TEST_CASE("a heading that names the author") {
  for (const char* const heading : {"<h3>Author: Ada L.</h3>", "<h2>by Ada L.</h2>"}) {
    const Reading reading = page("<h1>The Lamp</h1>" + std::string(heading) + "<h2>Rain</h2>" +
                                 paragraphs(4) + "<h2>Mud</h2>" + paragraphs(4));
    REQUIRE(reading.book.metadata.contributors.size() == 1);
    CHECK(reading.book.metadata.contributors[0].name == "Ada L.");
    CHECK(contents(reading.book.sections) == "chapter Rain\nchapter Mud\n");
  }
}

TEST_CASE("a heading that is a sentence names no author") {
  const Reading reading =
      page("<h1>The Lamp</h1><h2>By the river, which was high then, nobody went home</h2>" + paragraphs(4) +
           "<h2>Mud</h2>" + paragraphs(4));
  CHECK(reading.book.metadata.contributors.empty());
}

TEST_CASE("a title page in lines that are set apart") {
  const std::string chapters_of_page = "<p align=center><b>Chapter One</b></p>" + paragraphs(4) +
                                       "<p align=center><b>Chapter Two</b></p>" + paragraphs(4);
  for (const char* const head : {"<p align=center><b>The Lamp</b></p>",
                                 "<p align=center>The Lamp</p><p align=center>by Ada Lee</p>"}) {
    const Reading reading = read("<html><body>" + std::string(head) + chapters_of_page + "</body></html>");
    CHECK(reading.book.metadata.title == "The Lamp");
    CHECK(contents(reading.book.sections) == "chapter [Chapter One] #1\nchapter [Chapter Two] #2\n");
  }
  const Reading signed_story = read("<html><body><p align=center>The Lamp</p><p align=center>by Ada Lee</p>" +
                                    paragraphs(9) + "</body></html>");
  CHECK(signed_story.book.metadata.title == "The Lamp");
  CHECK(contents(signed_story.book.sections) == "chapter\n");
  const Reading prose = read("<html><body><p><i>It rained.</i></p>" + chapters_of_page + "</body></html>");
  CHECK(prose.book.metadata.title != "It rained.");
}

TEST_CASE("pages of a source that begin with their titles") {
  const auto page_of = [](const std::string& title) {
    return "<p align=center style='page-break-before: always'><b>" + title + "</b></p>" + paragraphs(12);
  };
  const Reading reading =
      read("<html><body><p align=center><b>The Lamp</b></p><p align=center>by Ada Lee</p>" + page_of("Rain") +
           page_of("Mud") + page_of("The Sea") + "</body></html>");
  CHECK(reading.book.metadata.title == "The Lamp");
  CHECK(contents(reading.book.sections) == "chapter Rain\nchapter Mud\nchapter The Sea\n");
  const Reading untitled = read("<html><body>" + page_of("It rained all day.") + page_of("“No,” he said.") +
                                page_of("The sea rose.") + "</body></html>");
  CHECK(contents(untitled.book.sections) == "chapter #1\nchapter #2\nchapter #3\n");
}

TEST_CASE("lines set apart are titles where they are the only division") {
  const auto story = [](const std::vector<std::string>& titles, int below) {
    std::string body = "<p align=center>THE LAMP</p><p align=center>Ada Lee</p>";
    for (const std::string& title : titles)
      body += "<p align=center>" + title + "</p>" + paragraphs(below);
    return contents(read("<html><body>" + body + "</body></html>").book.sections);
  };
  CHECK(story({"Rain", "Mud", "The Sea"}, 8) == "front-matter\nchapter Rain\nchapter Mud\nchapter The Sea\n");
  CHECK(story({"Rain", "Mud", "The Sea"}, 2) == "chapter\n");          // signs in the story
  CHECK(story({"Bang", "Bang", "Bang"}, 8) == "chapter\n");            // sounds
  CHECK(story({"Rain", "Mud"}, 8) == "chapter\n");                     // too few
  CHECK(story({"Rain", "Three Days Later", "Mud"}, 8) == "chapter\n"); // a time
  CHECK(story({"Rain", "closed for good", "Mud"}, 8) == "chapter\n");
}
