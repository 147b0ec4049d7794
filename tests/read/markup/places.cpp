// Where the links inside a page or a Markdown text lead: to the very paragraph, picture or item.
#include "model/ids.h"
#include "model/walk.h"

#include "catch.h"

#include <octavo/read.h>

#include <map>
#include <string>

using namespace octavo;

namespace {

std::string first_word(const Block& block) {
  const std::string text = plain_text(Blocks{block});
  return text.substr(0, text.find_first_of(" .\n"));
}

void collect(const Sections& sections, std::map<std::string, std::string>& places) {
  for (const Section& section : sections) {
    places["#" + section.id] = "section " + plain_text(section.title);
    model::each_block(section, [&](const Block& block) {
      if (!block.id.empty()) {
        CHECK(model::is_id(block.id));
        CHECK(places.emplace("#" + block.id, first_word(block)).second);
      }
    });
    collect(section.children, places);
  }
}

/// Where each link leads, "Go: Target", a line each in their order; then the ids that no link leads to.
std::string led(const std::string& text, InputFormat from) {
  ReadOptions options;
  options.from = from;
  const Reading reading = read(text, options);
  std::map<std::string, std::string> places;
  collect(reading.book.sections, places);
  std::map<std::string, std::string> unused = places;
  std::string out;
  const std::function<void(const Sections&)> walk = [&](const Sections& sections) {
    for (const Section& section : sections) {
      model::each_text(section, [&](const Inlines& inlines) {
        model::each_link(inlines, [&](const Inline& piece) {
          if (const auto* const link = std::get_if<Link>(&piece.node)) {
            const auto place = places.find(link->target);
            CHECK(place != places.end());
            out += plain_text(link->children) + ": " + (place == places.end() ? "?" : place->second) + "\n";
            unused.erase(link->target);
          }
        });
      });
      walk(section.children);
    }
  };
  walk(reading.book.sections);
  for (const auto& [id, said] : unused)
    if (!said.starts_with("section "))
      out += "unused: " + said + "\n";
  return out;
}

std::string page(const std::string& inside) {
  return led("<!DOCTYPE html>\n<html><head><title>T</title></head><body>\n<h2>Oaks</h2><p>Start.</p>" +
                 inside + "\n</body></html>\n",
             InputFormat::html);
}

std::string markdown(const std::string& text) {
  return led("# Book\n\n## Oaks\n\nIt *began* well.\n\n" + text, InputFormat::markdown);
}

} // namespace

TEST_CASE("links of a page lead to the paragraph, heading or item they name") {
  CHECK(page("<p>See <a href='#b'>it</a>.</p><p id='a'>Alpha.</p><p id='b'>Beta.</p>") == "it: Beta\n");
  CHECK(page("<p><a href='#h'>it</a></p><p>More.</p><h3 "
             "id='h'>Inner</h3><p>Text.</p><h2>Elms</h2><p>End.</p>") == "it: Inner\n");
  CHECK(page("<ul><li id='i'>First.</li><li id='j'>Second.</li></ul><p><a href='#j'>it</a></p>") ==
        "it: Second\n");
  CHECK(page("<p><a href='#q'>it</a></p><blockquote id='q'><p>Quoted.</p></blockquote>") == "it: Quoted\n");
  CHECK(page("<p><a href='#r'>it</a></p><table><tr><td>Oak</td><td>1</td></tr><tr id='r'><td>Elm</td>"
             "<td id='c'>2</td></tr></table><p><a href='#c'>cell</a></p>") == "it: Oak\ncell: Oak\n");
  CHECK(page("<p><a href='#x'>it</a></p><pre id='x'>a { b = c }\n  d = e;</pre>") == "it: a\n");
  CHECK(page("<p><a href='#v'>it</a></p><div class='poem' id='v'><p>Rose<br>Violet</p></div>") ==
        "it: Rose\n");
}

TEST_CASE("an anchor inside a paragraph is the paragraph's, one between two the next one's") {
  CHECK(page("<p><a href='#m'>it</a></p><p>Alpha <a name='m'></a>and on.</p><p>Beta.</p>") == "it: Alpha\n");
  CHECK(page("<p><a href='#m'>it</a></p><p>Alpha.</p><a name='m'></a><p>Beta.</p>") == "it: Beta\n");
  CHECK(page("<p><a href='#m'>it</a></p><p>Alpha.</p><p><a id='m'></a></p><p>Beta.</p>") == "it: Beta\n");
  CHECK(page("<p><a href='#m'>it</a></p><div>Loose text<p id='m'>Beta.</p></div>") == "it: Beta\n");
  CHECK(page("<p><a href='#m'>it</a> <a href='#n'>or</a></p><p>Alpha.</p><p id='m'><span "
             "id='n'>Beta</span>.</p>") == "it: Beta\nor: Beta\n");
}

TEST_CASE("a link to a heading or to what opens a section leads to the section") {
  CHECK(page("<p><a href='#two'>it</a></p><h2 id='two'>Elms</h2><p>End.</p>") == "it: section Elms\n");
  CHECK(page("<p><a href='#two'>it</a></p><h2>Elms</h2><p id='two'>End.</p>") == "it: section Elms\n");
  CHECK(page("<p><a href='#two'>it</a></p><a id='two'></a><h2>Elms</h2><p>End.</p>") == "it: section Elms\n");
}

TEST_CASE("a link to the head of a page that is its title alone leads to its first section") {
  CHECK(led("<!DOCTYPE html><html><head><title>The Trees</title></head><body><h1 id='top'>The Trees</h1>"
            "<p>by A. Forester</p><h2>Oaks</h2><p>Start.</p><h2>Elms</h2><p>More.</p>"
            "<p><a href='#top'>up</a></p></body></html>",
            InputFormat::html) == "up: section Oaks\n");
}

TEST_CASE("names are told by address as a browser does, and ids are made of any") {
  CHECK(page("<p><a href='#caf%C3%A9'>it</a></p><p>A.</p><p id='café'>Coffee.</p>") == "it: Coffee\n");
  CHECK(page("<p><a href='#Fig_3'>it</a></p><p>A.</p><p id='Fig_3'>Coffee.</p>") == "it: Coffee\n");
  CHECK(page("<p><a href='#3'>it</a> <a href='#一'>or</a></p><p>A.</p><p id='3'>Three.</p><p "
             "id='一'>One.</p>") == "it: Three\nor: One\n");
  CHECK(page("<p><a href='#oaks'>it</a></p><p>A.</p><p id='oaks'>Taken.</p>") ==
        "it: Taken\n"); // by a section
  CHECK(page("<p><a href='#A-b'>it</a> <a href='#a.b'>or</a></p><p>A.</p><p id='A-b'>Big.</p><p "
             "id='a.b'>Dot.</p>") == "it: Big\nor: Dot\n");
}

TEST_CASE("links that lead nowhere are text, and names that nobody links to are none") {
  CHECK(page("<p><a href='#no'>it</a></p><p id='a'>Alpha.</p><p><a name='b'>Beta</a>.</p>").empty());
}

TEST_CASE("an index leads to the paragraph that a page begins in") {
  CHECK(page("<p>Alpha.</p><p><span class='pagenum'><a id='Page_12'>[12]</a></span>Beta.</p><p>Gamma.</p>"
             "<h2>Index</h2><p>Oaks, <a href='#Page_12'>12</a></p>") == "12: Beta\n");
}

TEST_CASE("links lead into notes, and notes lead back with their references alone") {
  CHECK(page("<p>Oak<a href='#n1' id='r1'><sup>1</sup></a>.</p><p>See <a href='#deep'>it</a>.</p>"
             "<div class='footnotes'><p id='n1'><a href='#r1'>1</a> It was oak.</p>"
             "<p id='deep'>Deeper.</p></div>") == "it: Deeper\n");
}

TEST_CASE("links of Markdown lead to headings by their slugs, to names in braces and in HTML") {
  CHECK(markdown("See [it](#a-longer-walk).\n\nText.\n\n### A Longer Walk\n\nOn.\n\n## Elms\n\nEnd.\n") ==
        "it: A\n");
  CHECK(markdown("See [it](#walk).\n\nText.\n\n### A Longer Walk {#walk}\n\nOn.\n\n## Elms\n\nEnd.\n") ==
        "it: A\n");
  CHECK(markdown("See [it](#elms).\n\n## Elms\n\nEnd.\n") == "it: section Elms\n");
  CHECK(markdown("See [it](#m).\n\nAlpha.\n\nBeta <a name=\"m\"></a>goes on.\n\nGamma.\n") == "it: Beta\n");
  CHECK(markdown("See [it](#m).\n\nAlpha.\n\n<a id=\"m\"></a>\n\nBeta.\n\nGamma.\n") == "it: Beta\n");
  CHECK(markdown("See [it](#m).\n\nAlpha.\n\n- one\n- <span id=\"m\">two</span>\n") == "it: two\n");
  CHECK(markdown("See [it](#m).\n\nAlpha.\n\n<p id=\"m\">Beta.</p>\n") == "it: Beta\n");
  CHECK(markdown("> Quoted.\n>\n> ### Inner\n>\n> More.\n\nSee [it](#inner).\n") == "it: Inner\n");
}

TEST_CASE("a table of HTML inside Markdown is a place, too") {
  CHECK(markdown(
            "See [it](#t) or [there](#row).\n\nAlpha.\n\n<table id=\"t\">\n<tr><td>Oak</td><td>1</td></tr>\n"
            "<tr id=\"row\"><td>Elm</td><td>2</td></tr>\n</table>\n") == "it: Oak\nthere: Oak\n");
}

TEST_CASE("names that a text gives twice lead somewhere, and not in a circle") {
  const std::string text = "See [it](#a) [or](#b).\n\n<a id=\"b\"></a><a id=\"a\"></a>\n\nAlpha.\n\n"
                           "<a id=\"b\"></a>\n\n<table id=\"a\">\n<tr><td>Oak</td><td>1</td></tr>\n"
                           "<tr><td>Elm</td><td>2</td></tr>\n</table>\n\nBeta.\n";
  CHECK(markdown(text).starts_with("it: "));
  CHECK(page("<p><a href='#m'>it</a></p><p id='m'>Alpha.</p><p id='m'>Beta.</p>") == "it: Alpha\n");
}
