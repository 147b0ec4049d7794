// Pages without headings' elements: what is set apart, or called a title, heads their chapters; and what a
// page says beside its text.
#include "catch.h"
#include "read/contents_outline.h"

#include <octavo/read.h>

using namespace octavo;
using tests::contents;
using tests::prose_lines;

namespace {

std::string paragraphs(int count) {
  std::string html;
  for (int i = 0; i < count; ++i)
    html += "<p>" + prose_lines(1) + "</p>";
  return html;
}

std::string page(const std::string& body) {
  return "<!DOCTYPE html><html><head><title>T</title></head><body>" + body + "</body></html>";
}

std::string chapters(const std::string& before, const std::string& after,
                     const std::vector<std::string>& titles = {"Rain", "The Long Mud", "The Sea"},
                     int below = 5) {
  std::string body;
  for (const std::string& title : titles)
    body += before + title + after + paragraphs(below) + "<p>***</p>" + paragraphs(1);
  return contents(read(page(body)).book.sections);
}

const std::string three = "chapter Rain\nchapter The Long Mud\nchapter The Sea\n";

} // namespace

TEST_CASE("lines that are set apart head the chapters of a page without headings") {
  CHECK(chapters("<p style=\"text-align:center\"><strong>", "</strong></p>") == three);
  CHECK(chapters("<p><b>", "</b></p>") == three);
  CHECK(chapters("<p align=\"center\"><b><u>", "</u></b></p>") == three);
  CHECK(chapters("<center><b>", "</b></center>") == three);
  CHECK(chapters("<p><b>", "</b></p>", {"Rain", "A Letter from Home", "Snow"}) ==
        "chapter Rain\nchapter A Letter from Home\nchapter Snow\n");
  CHECK(chapters("<p><b>", "</b></p>", {"Rain", "Rain", "Rain"}) == "chapter\n");               // a sound
  CHECK(chapters("<p><b>", "</b></p>", {"Rain", "The Long Mud", "The Sea"}, 1) == "chapter\n"); // signs
  CHECK(chapters("<p><b>", "</b></p>", {"Rain", "“Never again!” she said.", "The Sea"}) == "chapter\n");
  CHECK(chapters("<p>", "</p>") == "chapter\n"); // nothing sets them apart
}

TEST_CASE("lines that their class calls titles head chapters where there are no headings") {
  CHECK(chapters("<p class=\"title\">", "</p>") == three);
  CHECK(chapters("<div class=\"chapter-title\">", "</div>") == three);
  CHECK(chapters("<p class=\"x Chapter_Title\"><span>", "</span></p>") == three);
  CHECK(chapters("<div class=\"chapter\"><p class=\"chapterhead\">", "</p></div>") == three);
  CHECK(chapters("<p class=\"title\">", "</p>", {"Rain", "Mud"}) == "chapter Rain\nchapter Mud\n");
  CHECK(chapters("<p class=\"title\">", "</p>", {"Rain"}).starts_with("chapter\n"));
  CHECK(chapters("<p class=\"subtitled\">", "</p>") == "chapter\n");
  CHECK(chapters("<blockquote><p class=\"title\">", "</p></blockquote>") == "chapter\n");
  CHECK(chapters("<p class=\"title\">", "</p><h2>Chapter 1</h2>", {"Rain", "Mud"}).find("Rain") ==
        std::string::npos);
}

TEST_CASE("notes of a download that are said to be a chapter's") {
  const auto download = [](const std::string& label) {
    const std::string body =
        "<div id=\"preface\"><div class=\"meta\"><h1>The Lamp</h1></div></div><div id=\"chapters\">"
        "<div class=\"meta group\"><h2 class=\"heading\">Chapter 1: Rain</h2><p>" +
        label +
        "</p><blockquote class=\"userstuff\"><p>Sorry.</p></blockquote></div><div class=\"userstuff\">" +
        paragraphs(4) + "</div></div>";
    const Reading reading = read(page(body));
    const Section& chapter = reading.book.sections.back();
    REQUIRE(!chapter.blocks.empty());
    const auto* const aside = std::get_if<Aside>(&chapter.blocks.front().node);
    return aside == nullptr ? "none" : aside->label;
  };
  CHECK(download("Notes for the Chapter:") == "Notes for the Chapter");
  CHECK(download("Summary for the Chapter:") == "Summary for the Chapter");
  CHECK(download("Notes:") == "Notes");
  CHECK(download("Chapter Notes") == "Chapter Notes");
  CHECK(download("He had taken notes for the chapter") == "none");
  CHECK(download("The sign on the chapter house said") == "none");
}

TEST_CASE("a footer below a page's text is the page's") {
  const auto words = [](const std::string& after) {
    std::string all;
    for (const Section& section : read(page(after)).book.sections)
      all += plain_text(section.blocks);
    return all;
  };
  const std::string text = "<h1>Rain</h1>" + paragraphs(6);
  CHECK(words("<main>" + text + "</main><footer>All of 2020</footer>").find("2020") == std::string::npos);
  CHECK(words("<article>" + text + "</article><footer>All of 2020</footer>").find("2020") ==
        std::string::npos);
  CHECK(words("<main>" + text + "<footer>All of 2020</footer></main>").find("2020") != std::string::npos);
  CHECK(words(text + "<footer>All of 2020</footer>").find("2020") != std::string::npos);
}

TEST_CASE("bold lines head the chapters below the only heading, which is the book's") {
  const auto markdown = [](const std::string& text) {
    ReadOptions options;
    options.from = InputFormat::markdown;
    return read(text, options).book;
  };
  const auto bold = [](const std::vector<std::string>& titles, int below) {
    std::string text;
    for (const std::string& title : titles)
      text += "**" + title + "**\n\n" + prose_lines(below);
    return text;
  };
  const Book headed =
      markdown("# The Long Rain\n\n*by Mira Vance*\n\n" + bold({"Rain", "The Long Mud", "The Sea"}, 5));
  CHECK(headed.metadata.title == "The Long Rain");
  CHECK(contents(headed.sections) == three);
  // Two, with pages below each; a first one is no book's title then.
  CHECK(contents(markdown(bold({"The Rain", "The Long Mud"}, 12)).sections) ==
        "chapter The Rain\nchapter The Long Mud\n");
  CHECK(contents(markdown(bold({"The Rain", "The Long Mud"}, 3)).sections).find("Mud") == std::string::npos);
  // A heading in the text leaves them what they are.
  CHECK(contents(
            markdown(prose_lines(3) + "# Rain\n\n" + bold({"Snow", "The Long Mud", "The Sea"}, 5)).sections)
            .find("Mud") == std::string::npos);
}

TEST_CASE("what a page calls itself gives the book's title: in its letters, and beside its chapter's") {
  const auto title = [](const std::string& stated, const std::string& body) {
    return read("<!DOCTYPE html><html><head><title>" + stated + "</title></head><body>" + body +
                paragraphs(3) + "</body></html>")
        .book.metadata.title;
  };
  CHECK(title("The Long Rain", "<h1>THE LONG RAIN</h1>" + paragraphs(1) + "<h2>Chapter 1</h2>") ==
        "The Long Rain");
  CHECK(title("Another", "<h1>THE LONG RAIN</h1>" + paragraphs(1) + "<h2>Chapter 1</h2>") == "THE LONG RAIN");
  CHECK(title("The Gate - The Long Rain", "<h1>Chapter 2: The Gate</h1>") == "The Long Rain");
}
