// package.opf: metadata, manifest and spine.
#include "catch.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"

#include <octavo/error.h>

#include <algorithm>
#include <set>

using namespace octavo;
using namespace octavo::tests;

namespace {

Book plain_book() {
  return book("A Story", {section(SectionKind::chapter, "one", "One", {paragraph("Once.")})});
}

/// The values of all <meta property="..."> of that name.
std::vector<std::string> properties(const tinyxml2::XMLNode& package, const std::string& property) {
  std::vector<std::string> out;
  for (const tinyxml2::XMLElement* const meta : elements(package, "meta"))
    if (attribute(*meta, "property") == property)
      out.emplace_back(meta->GetText());
  return out;
}

std::vector<std::string> written_texts(const Book& book, const std::string& element) {
  return texts(*unpack(epub::write(book, undrawn()).bytes).xml("book/package.opf"), element);
}

std::string identifier(const Book& book) {
  return written_texts(book, "dc:identifier").at(0);
}

bool has_note(const Notes& notes, const std::string& code) {
  return std::any_of(notes.begin(), notes.end(), [&](const Note& note) { return note.code == code; });
}

using Values = std::vector<std::string>;

} // namespace

TEST_CASE("the manifest lists every file once, and the spine every page") {
  const Unpacked epub = unpack(epub::write(specimen(), {}).bytes);
  const auto package = epub.xml("book/package.opf");
  std::set<std::string> files;
  std::set<std::string> ids;
  std::set<std::string> pages;
  for (const tinyxml2::XMLElement* const item : elements(*package, "item")) {
    CHECK(files.insert("book/" + attribute(*item, "href")).second);
    CHECK(ids.insert(attribute(*item, "id")).second);
    if (attribute(*item, "media-type") == "application/xhtml+xml")
      pages.insert(attribute(*item, "id"));
  }
  std::set<std::string> archive(epub.names.begin(), epub.names.end());
  for (const char* const other :
       {"mimetype", "META-INF/container.xml", "META-INF/octavo.zst", "book/package.opf"})
    CHECK(archive.erase(other) == 1);
  CHECK(files == archive);
  std::set<std::string> spine;
  for (const tinyxml2::XMLElement* const item : elements(*package, "itemref"))
    CHECK(spine.insert(attribute(*item, "idref")).second);
  CHECK(spine == pages);
}

TEST_CASE("no two ids of the package are the same, whatever sections are called") {
  Book book = plain_book();
  book.cover = png();
  book.metadata.subtitle = "Sub";
  book.metadata.series = {{"S", "1"}};
  for (const char* const id : {"title", "subtitle", "person-1", "series-1", "ncx", "style", "cover",
                               "cover-image", "nav", "book-id", "main-title", "image-1"})
    book.sections.push_back(section(SectionKind::chapter, id, "", {paragraph("x")}));
  const auto package = written("ids", book).xml("book/package.opf");
  std::set<std::string> ids;
  for (const tinyxml2::XMLElement* const element : elements(*package, ""))
    if (const std::string id = attribute(*element, "id"); !id.empty()) {
      INFO(id);
      CHECK(ids.insert(id).second);
    }
}

TEST_CASE("the book's identifier is the one given, in the form that says what it is") {
  const auto of = [](std::vector<std::string> given) {
    Book book = plain_book();
    book.metadata.identifiers = std::move(given);
    return written_texts(book, "dc:identifier");
  };
  CHECK(of({"ISBN 978-3-16-148410-0"}) == Values{"urn:isbn:9783161484100"});
  CHECK(of({"urn:isbn:316148410X"}) == Values{"urn:isbn:316148410X"});
  CHECK(of({"9783161484101"}) == Values{"9783161484101"}); // its check digit is wrong
  CHECK(of({"https://example.org/1"}) == Values{"https://example.org/1"});
  CHECK(of({"A7EB5A2C-0DD5-4C15-8C8A-3F1C0C0D5D05"}) ==
        Values{"urn:uuid:a7eb5a2c-0dd5-4c15-8c8a-3f1c0c0d5d05"});
  CHECK(of({"urn:uuid:nonsense"}) == Values{"nonsense"});
  CHECK(of({" ", "x", "x", "y"}) == Values{"x", "y"});
}

TEST_CASE("without one it comes from the source's URL, or from title and authors, never from the text") {
  Book book = plain_book();
  const std::string made = identifier(book);
  CHECK(made.starts_with("urn:uuid:"));
  book.sections.push_back(section(SectionKind::chapter, "two", "Two", {paragraph("Twice.")}));
  book.metadata.tags = {"new"};
  CHECK(identifier(book) == made);
  Book other = plain_book();
  other.metadata.contributors[0].name = "Someone Else";
  CHECK(identifier(other) != made);
  other.metadata.source_url = "https://example.org/story/1";
  const std::string sourced = identifier(other);
  other.metadata.title = "Another Title";
  CHECK(identifier(other) == sourced);
  CHECK(sourced == "urn:uuid:0433a68c-dfe3-5abd-9014-f2f85f8ec650"); // RFC 4122, version 5, of that URL
}

TEST_CASE("typographic punctuation of its title makes no other book") {
  Book typed = plain_book();
  typed.metadata.title = "Vinyl's \"Song\" -- or not...";
  Book set = plain_book();
  set.metadata.title = "Vinyl’s “Song” — or not…";
  CHECK(identifier(typed) == identifier(set));
}

TEST_CASE("the package is dated by the options, else by the metadata, else by a constant") {
  Book book = plain_book();
  const auto dated = [&](const std::string& option) {
    return properties(*unpack(epub::write(book, {option}).bytes).xml("book/package.opf"), "dcterms:modified");
  };
  CHECK(dated("") == Values{"2000-01-01T00:00:00Z"});
  book.metadata.published = "2024-03-01"; // before which nothing was changed
  CHECK(dated("") == Values{"2024-03-01T00:00:00Z"});
  book.metadata.published = "1898-03-01";
  CHECK(dated("") == Values{"2000-01-01T00:00:00Z"});
  book.metadata.modified = "2021-04-01";
  CHECK(dated("") == Values{"2021-04-01T00:00:00Z"});
  book.metadata.modified = "2021-12-31T23:30:15.25-01:00";
  CHECK(dated("") == Values{"2022-01-01T00:30:15Z"});
  book.metadata.modified = "2020-03-01T00:10:00+01:00";
  CHECK(dated("") == Values{"2020-02-29T23:10:00Z"});
  CHECK(dated("2026-01-31T12:00:00Z") == Values{"2026-01-31T12:00:00Z"});
  for (const char* const wrong : {"yesterday", "2021-02-29", "2021-13-01", "2021-04-01T25:00:00Z",
                                  "2021-04-01T", "2021-04-01T10:00:00Zx", "2021-4-1"}) {
    INFO(wrong);
    CHECK_THROWS_AS(epub::write(book, {wrong}), Error);
    book.metadata.modified = wrong;
    CHECK(dated("") == Values{"2000-01-01T00:00:00Z"});
    CHECK(has_note(epub::write(book, undrawn()).notes, "date-ignored"));
  }
}

TEST_CASE("a date of publication is one or none") {
  Book book = plain_book();
  CHECK(written_texts(book, "dc:date").empty());
  for (const char* const good : {"2020", "2020-04", "2020-04-01"}) {
    book.metadata.published = good;
    CHECK(written_texts(book, "dc:date") == Values{good});
  }
  book.metadata.published = "2020-04-01T10:00:00Z";
  CHECK(written_texts(book, "dc:date") == Values{"2020-04-01"});
  book.metadata.published = "April";
  CHECK(written_texts(book, "dc:date").empty());
  CHECK(has_note(epub::write(book, undrawn()).notes, "date-ignored"));
}

TEST_CASE("the language is a well-formed tag, never the C library's") {
  Book book = plain_book();
  const auto language = [&](const std::string& given) {
    book.metadata.language = given;
    return written_texts(book, "dc:language").at(0);
  };
  CHECK(language("de") == "de");
  CHECK(language("pt_BR.UTF-8") == "pt-BR");
  for (const char* const none : {"", "C", "POSIX", "C.UTF-8", "not a language", "e", "\xFF"}) {
    INFO(none);
    CHECK(language(none) == "und");
    CHECK(has_note(epub::write(book, undrawn()).notes, "language-unknown"));
  }
}

TEST_CASE("a book from right to left turns its pages so") {
  Book book = plain_book();
  book.metadata.language = "ar";
  const Unpacked epub = written("arabic", book);
  CHECK(attribute(*elements(*epub.xml("book/package.opf"), "spine").at(0), "page-progression-direction") ==
        "rtl");
  CHECK(attribute(*elements(*epub.xml("book/one.xhtml"), "html").at(0), "dir") == "rtl");
  CHECK(epub.file("book/style.css").find("direction") == std::string::npos);
}

TEST_CASE("what is not known is not written") {
  Book book = plain_book();
  book.metadata.contributors = {{" ", "", "aut"}};
  book.metadata.tags = {"", " "};
  book.metadata.series = {{"", "3"}};
  const auto package = written("unknown", book).xml("book/package.opf");
  for (const char* const element : {"dc:creator", "dc:contributor", "dc:subject", "dc:publisher", "dc:rights",
                                    "dc:source", "dc:description", "dc:date"})
    CHECK(texts(*package, element).empty());
  CHECK(properties(*package, "belongs-to-collection").empty());
  for (const tinyxml2::XMLElement* const element : elements(*package, ""))
    CHECK((element->FirstChild() != nullptr || element->FirstAttribute() != nullptr));
}

TEST_CASE("the description comes from the metadata, or else from the story") {
  Book book = plain_book();
  book.sections.insert(book.sections.begin(), section(SectionKind::description, "about", "",
                                                      {paragraph("One."), paragraph("Two.")}));
  CHECK(written_texts(book, "dc:description") == Values{"One. Two."});
  book.metadata.description = "Given.\nTwice.";
  CHECK(written_texts(book, "dc:description") == Values{"Given. Twice."});
}

TEST_CASE("accessibility is claimed as far as it goes") {
  Book book = plain_book();
  const auto feature = [&](const std::string& name) {
    const Values all = properties(*unpack(epub::write(book, undrawn()).bytes).xml("book/package.opf"),
                                  "schema:accessibilityFeature");
    return std::find(all.begin(), all.end(), name) != all.end();
  };
  const auto has_summary = [&](const std::string& words) {
    const std::string all = unpack(epub::write(book, undrawn()).bytes).file("book/package.opf");
    return all.find(words) != std::string::npos;
  };
  CHECK(feature("tableOfContents"));
  CHECK_FALSE(feature("alternativeText"));
  CHECK_FALSE(feature("pageBreakMarkers"));
  CHECK_FALSE(has_summary("icture"));
  CHECK_FALSE(has_summary("visual"));
  book.cover = jpeg();
  CHECK(feature("alternativeText"));
  CHECK(has_summary("Every picture has a description in words."));
  CHECK(has_summary("<meta property=\"schema:accessModeSufficient\">textual</meta>"));
  book.sections[0].blocks.push_back({Figure{{"image/png", png().bytes, ""}, {}, {}}});
  CHECK_FALSE(feature("alternativeText"));
  CHECK(has_summary("There are pictures without a description in words."));
  CHECK_FALSE(has_summary("<meta property=\"schema:accessModeSufficient\">textual</meta>"));
  CHECK(has_note(epub::write(book, undrawn()).notes, "alt-missing"));
  written("undescribed-figure", book);
}

TEST_CASE("a picture that shows nothing to say needs no description") {
  Image ornament_picture = png();
  ornament_picture.alt.clear();
  ornament_picture.decorative = true;
  Book one = book("Ornaments", {section(SectionKind::chapter, "one", "One",
                                        {paragraph("Before."), {Figure{ornament_picture, {}, {}}}})});
  const Output made = epub::write(one, undrawn());
  CHECK_FALSE(has_note(made.notes, "alt-missing"));
  const Unpacked epub = written("decorative-figure", one);
  CHECK(epub.file("book/one.xhtml").find("alt=\"\" role=\"presentation\"") != std::string::npos);
  CHECK(epub.file("book/package.opf").find("There are pictures without") == std::string::npos);
}
