// The contents: nav.xhtml and toc.ncx say the same, and it is what the pages say.
#include "catch.h"
#include "epub/samples.h"
#include "epub/unpacked.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

using Values = std::vector<std::string>;

const tinyxml2::XMLElement& nav(const tinyxml2::XMLNode& document, const std::string& type) {
  for (const tinyxml2::XMLElement* const one : elements(document, "nav"))
    if (attribute(*one, "epub:type") == type)
      return *one;
  FAIL("no nav of type " << type);
  throw 0;
}

struct Entries {
  Values texts, files;
};

Entries nav_entries(const Unpacked& epub) {
  const auto document = epub.xml("book/nav.xhtml");
  Entries out{texts(nav(*document, "toc"), "a"), {}};
  for (const tinyxml2::XMLElement* const a : elements(nav(*document, "toc"), "a"))
    out.files.push_back(attribute(*a, "href"));
  return out;
}

Entries ncx_entries(const Unpacked& epub) {
  const auto document = epub.xml("book/toc.ncx");
  Entries out;
  for (const tinyxml2::XMLElement* const place : elements(*document, "navPoint")) {
    out.texts.push_back(texts(*place, "text").at(0));
    out.files.push_back(attribute(*elements(*place, "content").at(0), "src"));
  }
  return out;
}

Section chapter(std::string_view id, std::string_view title) {
  return section(SectionKind::chapter, id, title, {paragraph("Words.")});
}

} // namespace

TEST_CASE("nav and ncx have the same entries, each a file of the book") {
  const Unpacked epub = written("navigation", specimen());
  const Entries nav = nav_entries(epub);
  const Entries ncx = ncx_entries(epub);
  CHECK(nav.texts == ncx.texts);
  CHECK(nav.files == ncx.files);
  for (const std::string& file : nav.files)
    epub.file("book/" + file);
}

TEST_CASE("the ncx has the package's identifier and counts its points without a gap") {
  const Unpacked epub = written("ncx", specimen());
  const auto ncx = epub.xml("book/toc.ncx");
  CHECK(attribute(*elements(*ncx, "meta").at(0), "content") ==
        texts(*epub.xml("book/package.opf"), "dc:identifier").at(0));
  int n = 0;
  for (const tinyxml2::XMLElement* const place : elements(*ncx, "navPoint"))
    CHECK(attribute(*place, "playOrder") == std::to_string(++n));
}

TEST_CASE("untitled chapters have one name in contents, heading and title") {
  const Unpacked alone = written("one-shot", book("A Story", {chapter("one", "")}));
  CHECK(nav_entries(alone).texts == Values{"A Story"});
  CHECK(texts(*alone.xml("book/one.xhtml"), "h1") == Values{"A Story"});
  CHECK(texts(*alone.xml("book/one.xhtml"), "title") == Values{"A Story"});

  Book german = book("Eine Geschichte", {chapter("one", "Anfang"), chapter("two", ""), chapter("three", "")});
  german.metadata.language = "de";
  const Unpacked several = written("untitled", german);
  CHECK(nav_entries(several).texts == Values{"Anfang", "Kapitel 2", "Kapitel 3"});
  CHECK(ncx_entries(several).texts == nav_entries(several).texts);
  CHECK(texts(*several.xml("book/three.xhtml"), "h1") == Values{"Kapitel 3"});
  CHECK(texts(*several.xml("book/three.xhtml"), "title") == Values{"Kapitel 3"});
}

TEST_CASE("the only chapter of a part takes the part's title") {
  Section first = section(SectionKind::part, "first", "First Story");
  first.children = {chapter("a", "")};
  Section second = section(SectionKind::part, "second", "Second Story");
  second.children = {chapter("b", ""), chapter("c", "")};
  const Unpacked epub = written("parts", book("All", {first, second}));
  CHECK(nav_entries(epub).texts == Values{"First Story", "Second Story", "Chapter 1", "Chapter 2"});
}

TEST_CASE("the contents stand after the description, and are a page where they list several") {
  const auto spine = [](const Unpacked& epub) {
    const auto package = epub.xml("book/package.opf");
    Values out;
    for (const tinyxml2::XMLElement* const item : elements(*package, "itemref"))
      out.push_back(attribute(*item, "idref") + (attribute(*item, "linear") == "no" ? " (not linear)" : ""));
    return out;
  };
  const Section about = section(SectionKind::description, "about", "", {paragraph("About.")});
  CHECK(spine(written("described", book("A", {about, chapter("one", "One"), chapter("two", "Two")}))) ==
        Values{"title-page", "about", "nav", "one", "two"});
  const Unpacked short_one = written("described-one", book("A", {about, chapter("one", "")}));
  CHECK(spine(short_one) == Values{"title-page", "about", "nav (not linear)", "one"});
  CHECK(nav_entries(short_one).files == Values{"one.xhtml"});
}

TEST_CASE("what is new in an edition has an entry, and chapters in a row are named as one") {
  Book grown = book("A", {});
  WriteOptions options = undrawn();
  for (int n = 1; n <= 5; ++n) {
    Section one = chapter("c" + std::to_string(n), "");
    one.number = n;
    grown.sections.push_back(one);
    if (n >= 3)
      options.added.push_back(one.id);
  }
  options.revised = {"c1", "c2"};
  const Unpacked epub = written("grown", grown, options);
  CHECK(nav_entries(epub).files.front() == "new-in-edition.xhtml");
  CHECK(nav_entries(epub).texts.front() == "New in This Edition");
  CHECK(ncx_entries(epub).files == nav_entries(epub).files);
  const auto page = epub.xml("book/new-in-edition.xhtml");
  CHECK(texts(*page, "a") == Values{"Chapters 3–5", "Chapter 1", "Chapter 2"});
  CHECK(attribute(*elements(*page, "a").at(0), "href") == "c3.xhtml");
  CHECK(attribute(*elements(*page, "section").at(0), "epub:type") == "toc-brief");
  grown.sections[3].title = plain("The Storm");
  CHECK(texts(*written("grown-titled", grown, options).xml("book/new-in-edition.xhtml"), "a").size() == 5);
}

TEST_CASE("landmarks lead to what there is") {
  const auto landmarks = [](const Unpacked& epub) {
    const auto document = epub.xml("book/nav.xhtml");
    Values out;
    for (const tinyxml2::XMLElement* const a : elements(nav(*document, "landmarks"), "a"))
      out.push_back(attribute(*a, "epub:type") + "=" + attribute(*a, "href"));
    return out;
  };
  Book without =
      book("A", {section(SectionKind::foreword, "before", "", {paragraph("x")}), chapter("one", "One")});
  CHECK(landmarks(written("no-cover", without)) ==
        Values{"titlepage=title-page.xhtml", "toc=nav.xhtml#toc", "bodymatter=one.xhtml"});
  without.cover = png();
  CHECK(landmarks(written("png-cover", without)).front() == "cover=cover.xhtml");
}

TEST_CASE("a book of nothing is a title page") {
  const Unpacked empty = written("empty", Book{});
  CHECK(nav_entries(empty).files == Values{"title-page.xhtml"});
  CHECK(nav_entries(empty).texts == Values{"Untitled"});
  const Unpacked only_about = written(
      "only-description", book("A", {section(SectionKind::description, "about", "", {paragraph("x")})}));
  CHECK(nav_entries(only_about).files == Values{"about.xhtml"});
}
