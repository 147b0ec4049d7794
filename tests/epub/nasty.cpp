// Books that no reader would make: whatever is in them, the package is well formed, and EPUBCheck accepts it.
#include "catch.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;

namespace {

constexpr char poison_bytes[] = "a\0\x01\x0B\x1F\x7F\xC2\x85\xFF\xED\xA0\x80\xEF\xBF\xBE<&>\"']]>\r\n\tz";
const std::string poison(poison_bytes, sizeof poison_bytes - 1);

} // namespace

TEST_CASE("no character makes invalid XML, wherever it stands") {
  Section chapter = section(SectionKind::chapter, poison, poison);
  chapter.label = poison;
  chapter.subtitle = plain(poison);
  chapter.blocks = {paragraph(poison),
                    ornament(poison),
                    {Heading{plain(poison), {}}},
                    {Preformatted{poison, {}}},
                    {Verse{{{{plain(poison)}}}, {}}},
                    {Paragraph{{Inline{Link{"https://example.org/" + poison, plain(poison)}},
                                Inline{Link{poison, {}}}, Inline{Emphasis{plain(poison)}}},
                               ParagraphRole::body,
                               0,
                               {}}},
                    {Figure{{"", png().bytes, poison}, plain(poison), {}}}};
  Section note = section(SectionKind::authors_note, poison, "", {paragraph(poison)});
  note.label = poison;
  chapter.children = {note};
  Book book = tests::book(poison, {chapter});
  Metadata& metadata = book.metadata;
  metadata.subtitle = metadata.sort_title = metadata.language = metadata.rating = metadata.status =
      metadata.publisher = metadata.rights = metadata.source_url = metadata.published = metadata.modified =
          metadata.description = poison;
  metadata.contributors = {{poison, poison, poison}, {"\x01", "\x02", "\x03"}};
  metadata.identifiers = metadata.tags = metadata.characters = {poison, "\x01", ""};
  metadata.series = {{poison, poison}, {"\x01", "1"}};
  book.cover = jpeg();
  book.cover->alt = poison;
  const Unpacked epub = written("poison", book);
  for (const auto& [name, bytes] : epub.files)
    if (name.ends_with("ml") || name.ends_with(".opf") || name.ends_with(".ncx")) {
      INFO(name);
      CHECK(std::none_of(bytes.begin(), bytes.end(),
                         [](char c) { return (c >= 0 && c < 0x20 && c != '\n' && c != '\t') || c == 0x7F; }));
    }
}

TEST_CASE("what shows nothing is left out") {
  Section chapter =
      section(SectionKind::chapter, "one", "One",
              {paragraph(""),
               paragraph(" \n\xC2\xA0"),
               {Paragraph{{Inline{LineBreak{}}, Inline{Emphasis{{}}}}, ParagraphRole::body, 0, {}}},
               {Verse{}},
               {Verse{{Stanza{}, Stanza{{plain(" ")}}}, {}}},
               {Letter{}},
               {Quote{{paragraph("")}, {}}},
               {Heading{}},
               {Preformatted{" \n ", {}}},
               paragraph("Here.")});
  chapter.children = {section(SectionKind::authors_note, "note", "")};
  const Unpacked epub =
      written("hollow", book("A", {section(SectionKind::description, "about", ""), chapter}));
  const auto document = epub.xml("book/one.xhtml");
  CHECK(texts(*document, "p") == std::vector<std::string>{"Here."});
  for (const char* const element : {"blockquote", "div", "h2", "pre", "em"})
    CHECK(elements(*document, element).empty());
  CHECK(elements(*document, "section").size() == 1);
  CHECK_FALSE(epub.files.contains("book/about.xhtml"));
}

TEST_CASE("a link in a link is one link") {
  const Inline inner{Link{"https://example.org/b", plain("b")}};
  Book book = tests::book(
      "A",
      {section(SectionKind::chapter, "one", "One",
               {{Paragraph{{Inline{Link{"https://example.org/a", {inner}}}}, ParagraphRole::body, 0, {}}}})});
  const auto document = written("link-in-link", book).xml("book/one.xhtml");
  REQUIRE(elements(*document, "a").size() == 1);
  CHECK(texts(*document, "a").front() == "b");
}

TEST_CASE("what is nested is written at any depth") {
  Inline emphasis{Text{"deep"}};
  Block quote = paragraph("deep");
  for (int i = 0; i < 200; ++i) {
    emphasis = Inline{Emphasis{{emphasis}}};
    quote = {Quote{{quote}, {}}};
  }
  Section section = tests::section(SectionKind::chapter, "x", "",
                                   {{Paragraph{{emphasis}, ParagraphRole::body, 0, {}}}, quote});
  for (int i = 0; i < 60; ++i) {
    Section outer =
        tests::section(i % 2 == 0 ? SectionKind::part : SectionKind::authors_note, "x", "", {paragraph("p")});
    outer.children = {section};
    section = outer;
  }
  const Output output = epub::write(book("Deep", {section}), undrawn());
  REQUIRE(output.notes.size() == 1);
  CHECK(output.notes[0].code == "not-readable-again");
  const Unpacked epub = unpack(output.bytes);
  std::size_t found = 0;
  for (const auto& [name, bytes] : epub.files)
    found += bytes.find("deep</em>") != std::string::npos;
  CHECK(found == 1);
}

TEST_CASE("sections without ids, and with each other's, all have a file") {
  Book book = tests::book("A", {});
  for (int i = 0; i < 12; ++i)
    book.sections.push_back(section(i % 3 == 0 ? SectionKind::part : SectionKind::chapter,
                                    i % 2 == 0 ? "" : "Nav", "",
                                    {paragraph("Words " + std::to_string(i) + ".")}));
  const Unpacked epub = written("same-ids", book);
  for (int i = 0; i < 12; ++i)
    CHECK(std::count_if(epub.files.begin(), epub.files.end(), [&](const auto& file) {
            return file.second.find(">Words " + std::to_string(i) + ".<") != std::string::npos;
          }) == 1);
}

TEST_CASE("a section over ten megabytes is written, and noted") {
  Book book = tests::book(
      "A", {section(SectionKind::chapter, "one", "One", {paragraph(std::string(10'500'000, 'a'))})});
  const Notes notes = epub::write(book, undrawn()).notes;
  REQUIRE(notes.size() == 1);
  CHECK(notes.front().code == "section-too-large");
}

TEST_CASE("every language writes a book") {
  for (const char* const language :
       {"ar", "cs", "da", "de", "el", "es", "fi", "fr", "he", "hu",      "it",      "ja", "ko",
        "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "zh-Hans", "zh-Hant", "und"}) {
    Book book = specimen();
    book.metadata.language = language;
    written("language-" + std::string(language), book);
  }
}
