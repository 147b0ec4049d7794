// EPUBs read back: the Book that is kept in them, and what becomes of packages that are not as Octavo made
// them.
#include <octavo/convert.h>
#include <octavo/edition.h>
#include <octavo/error.h>
#include <octavo/json.h>
#include <octavo/read.h>

#include "catch.h"
#include "epub/archive.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"
#include "model/identity.h"
#include "model/walk.h"
#include "support.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

std::string epub_of(const Book& book, const WriteOptions& options = undrawn()) {
  return epub::write(book, options).bytes;
}

/// `bytes` with other files in it: those of `changed` in the place of its own, and without those that are
/// empty there.
std::string changed(const std::string& bytes, const std::map<std::string, std::string>& changes) {
  const Unpacked old = unpack(bytes);
  std::vector<epub::ArchiveFile> files;
  for (const std::string& name : old.names) {
    const auto change = changes.find(name);
    const std::string& now = change == changes.end() ? old.file(name) : change->second;
    if (!now.empty())
      files.push_back({name, now, false});
  }
  return epub::archive(files);
}

/// One of everything, and no reference to a note that is not there.
Book sound_specimen() {
  Book book = specimen();
  for (Section& section : book.sections)
    for (Section& child : section.children)
      model::each_text(child, [](Inlines& text) {
        model::each_reference(text, [](NoteReference& reference) {
          if (reference.target == "none")
            reference.target = "dusk";
        });
      });
  return book;
}

/// What is said of a package that cannot be read.
std::string refusal(const std::string& bytes) {
  try {
    read_edition(bytes);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_epub);
    return error.what();
  }
  return "none";
}

} // namespace

TEST_CASE("an EPUB reads back as the Book that it was made from, origins and pictures included") {
  Book whole = sound_specimen();
  whole.cover = jpeg();
  Notes notes;
  for (const Book& book : {whole, read(file("seeds/002_e987af29a75bcd8f.txt")).book, Book{}}) {
    const Edition edition = read_edition(epub_of(book));
    CHECK(edition.book == book);
    CHECK(to_json(edition.book) == to_json(book));
    CHECK(edition.facts.modified == model::modified(book.metadata, {}, notes));
  }
}

TEST_CASE("a Book that was read from an EPUB makes the same EPUB") {
  WriteOptions options;
  options.modified = "2026-02-03T04:05:06Z";
  const std::string bytes = epub_of(sound_specimen(), options);
  const Edition edition = read_edition(bytes);
  CHECK(edition.facts.modified == options.modified);
  CHECK(epub_of(edition.book, options) == bytes);
}

TEST_CASE("what the documents say already takes hardly any room in the package") {
  const Book book = read(file("seeds/000_b46bd2c1f4bab3ad.txt")).book;
  const Unpacked epub = unpack(epub_of(book));
  CHECK(epub.file("META-INF/octavo.zst").size() * 10 < to_json(book).size());
}

TEST_CASE("an EPUB is told by its first bytes") {
  CHECK(is_epub(epub_of(Book{})));
  CHECK_FALSE(is_epub(""));
  CHECK_FALSE(is_epub("PK\x03\x04"));
  CHECK_FALSE(is_epub("application/epub+zip"));
  const Reading reading = read(epub_of(sound_specimen()));
  CHECK(reading.format == InputFormat::epub);
  CHECK(reading.book == sound_specimen());
  ReadOptions stated;
  stated.from = InputFormat::epub;
  CHECK_THROWS_AS(read("Once upon a time.\n", stated), Error);
}

TEST_CASE("what is stated beside an EPUB wins") {
  ReadOptions options;
  options.sidecar.metadata.title = "Night";
  const Book book = read(epub_of(sound_specimen()), options).book;
  CHECK(book.metadata.title == "Night");
  CHECK(book.sections == sound_specimen().sections);
}

TEST_CASE("an EPUB that is not as Octavo made it is refused, and it is said why") {
  const std::string bytes = epub_of(sound_specimen());
  const Unpacked whole = unpack(bytes);
  std::string page = whole.file("book/title-page.xhtml");
  page.replace(page.find("<h1>"), 4, "<h1 >");
  CHECK_THAT(refusal(changed(bytes, {{"book/title-page.xhtml", page}})), Catch::Contains("was changed"));
  CHECK_THAT(refusal(changed(bytes, {{"book/title-page.xhtml", ""}})), Catch::Contains("was changed"));
  CHECK_THAT(refusal(changed(bytes, {{"META-INF/octavo.zst", ""}})), Catch::Contains("other programs"));
  CHECK_THAT(refusal(changed(bytes, {{"META-INF/octavo.zst", "no record"}})), Catch::Contains("damaged"));
  CHECK_THAT(refusal("Once upon a time.\n"), Catch::Contains("no EPUB"));
  for (const auto& [name, content] : whole.files)
    if (name.ends_with(".png"))
      CHECK_THAT(refusal(changed(bytes, {{name, ""}})), Catch::Contains("has lost the picture"));
  // The looks may be changed: they say nothing of the book.
  CHECK(read_edition(changed(bytes, {{"book/style.css", "p { margin: 0 }"}})).book == sound_specimen());
}

TEST_CASE("what was changed by hand in an EPUB is said, and whether it is taken") {
  Book book = sound_specimen();
  book.cover = jpeg();
  const std::string bytes = epub_of(book);
  CHECK(read_edition(bytes).notes.empty());
  const Unpacked whole = unpack(bytes);
  const auto said = [&](const std::string& name, const std::string& now) {
    const Notes notes = read_edition(changed(bytes, {{name, now}})).notes;
    return notes.size() == 1 ? notes.front() : Note{};
  };
  CHECK(said("book/package.opf", "<package/>").code == "edition-changed");
  CHECK_THAT(said("book/package.opf", "<package/>").message,
             Catch::Contains("'book/package.opf'") && Catch::Contains("options and NAME.toml"));
  CHECK_THAT(said("book/style.css", "p { margin: 0 }").message, Catch::Contains("--css"));
  CHECK_THAT(said("book/toc.ncx", "").message, Catch::Contains("not taken over"));
  const std::string changed_cover = changed(bytes, {{"book/cover.jpg", png().bytes}});
  CHECK(said("book/cover.jpg", png().bytes).code == "edition-picture-changed");
  CHECK(read_edition(changed_cover).book.cover->bytes == png().bytes);
  CHECK(read(changed_cover).notes == read_edition(changed_cover).notes);
  CHECK(whole.file("META-INF/octavo.zst").size() < bytes.size());
}

TEST_CASE("an EPUB that is locked or encrypted is refused as that") {
  const std::string bytes = epub_of(sound_specimen());
  const Unpacked whole = unpack(bytes);
  std::vector<epub::ArchiveFile> files;
  for (const std::string& name : whole.names)
    files.push_back({name, whole.file(name), false});
  files.push_back({"META-INF/encryption.xml", "<encryption/>", false});
  CHECK_THAT(refusal(epub::archive(files)), Catch::Contains("is encrypted"));
  // A password's flag, in the file's own header and in the directory's.
  std::string locked = bytes;
  locked[6] = static_cast<char>(locked[6] | 1);
  locked[locked.find("PK\x01\x02") + 8] = static_cast<char>(locked[locked.find("PK\x01\x02") + 8] | 1);
  CHECK(is_epub(locked));
  CHECK_THAT(refusal(locked), Catch::Contains("locked with a password"));
}

TEST_CASE("a damaged EPUB is refused, or is the same book") {
  Book book = sound_specimen();
  book.sections.resize(3);
  const std::string bytes = epub_of(book);
  const Edition edition = read_edition(bytes);
  for (std::size_t at = 0; at < bytes.size(); at += 17) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    try {
      const Edition again = read_edition(damaged);
      CHECK((again.book == edition.book && again.facts == edition.facts));
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_epub);
    }
  }
  for (std::size_t size = 0; size < bytes.size(); size += 97)
    CHECK(refusal(bytes.substr(0, size)) != "none");
}

TEST_CASE("the same book is the same edition, whatever its metadata say of its modification") {
  const Edition before{sound_specimen(), {"2026-01-01T00:00:00Z", {"one"}, {"two"}}};
  Book book = sound_specimen();
  book.metadata.modified = "2026-05-05";
  CHECK(next_edition(before, book, "2026-06-06T00:00:00Z") == before.facts);
}

TEST_CASE("an edition says what is new and what is revised, and is later than the one before it") {
  const auto chapter = [](const std::string& id, const std::string& words) {
    return section(SectionKind::chapter, id, "", {paragraph(words)});
  };
  const Edition before{book("A", {chapter("chapter-1", "Once."), chapter("chapter-2", "Twice.")}),
                       {"2026-01-31T23:59:59Z", {}, {}}};
  Section part = section(SectionKind::part, "part-2", "Later");
  part.children = {chapter("chapter-3", "Thrice."), chapter("chapter-4", "Over.")};
  Book now = book("A", {chapter("chapter-1", "Once!"), chapter("chapter-2", "Twice."), part});
  EditionFacts facts = next_edition(before, now, "2026-02-02T00:00:00Z");
  CHECK(facts.modified == "2026-02-02T00:00:00Z");
  CHECK(facts.added == std::vector<std::string>{"chapter-3", "chapter-4"});
  CHECK(facts.revised == std::vector<std::string>{"chapter-1"});
  CHECK(next_edition(before, now, "2000-01-01T00:00:00Z").modified == "2026-02-01T00:00:00Z");

  WriteOptions options = undrawn();
  options.added = facts.added;
  options.revised = facts.revised;
  options.modified = facts.modified;
  const Unpacked epub = written("new-in-edition", now, options);
  const auto page = epub.xml("book/new-in-edition.xhtml");
  CHECK(texts(*page, "h1") == std::vector<std::string>{"New in This Edition"});
  CHECK(texts(*page, "h2") == std::vector<std::string>{"Revised"});
  std::vector<std::string> targets;
  for (const tinyxml2::XMLElement* const link : elements(*page, "a"))
    targets.push_back(attribute(*link, "href"));
  CHECK(targets == std::vector<std::string>{"chapter-3.xhtml", "chapter-4.xhtml", "chapter-1.xhtml"});
  CHECK(read_edition(epub_of(now, options)).facts == facts);

  // Another book: that all of it is new goes without saying. A note's words are none of the chapter's.
  CHECK(next_edition(before, book("B", {chapter("dawn", "Late.")}), "2027").added.empty());
  now = before.book;
  now.sections[0].children = {section(SectionKind::authors_note, "note", "", {paragraph("Thanks!")})};
  facts = next_edition(before, now, "2027-01-01T00:00:00Z");
  CHECK(facts.modified == "2027-01-01T00:00:00Z");
  CHECK((facts.added.empty() && facts.revised.empty()));

  // Nor is a chapter revised that another one links to now.
  now = before.book;
  now.sections[0].blocks[0].id = "once";
  facts = next_edition(before, now, "2027-01-01T00:00:00Z");
  CHECK(facts.modified == "2027-01-01T00:00:00Z");
  CHECK((facts.added.empty() && facts.revised.empty()));
}

TEST_CASE("a conversion follows the edition that it is given") {
  const std::string story = "Chapter 1\n\nIt was late.\n\nChapter 2\n\nIt was early.\n";
  const Format& epub = format_named("epub");
  ConvertOptions options;
  options.write.draw_cover = false;
  options.write.modified = "2026-01-01T00:00:00Z";
  const std::string first = convert(story, std::span(&epub, 1), options).outputs.front().bytes;
  options.previous = std::make_shared<const Edition>(read_edition(first));
  options.write.modified = "2026-01-02T00:00:00Z";
  CHECK(convert(story, std::span(&epub, 1), options).outputs.front().bytes == first);
  const std::string second =
      convert(story + "\nChapter 3\n\nIt was noon.\n", std::span(&epub, 1), options).outputs.front().bytes;
  CHECK(read_edition(second).facts == EditionFacts{"2026-01-02T00:00:00Z", {"chapter-3"}, {}});
  options.modified = "2025-12-24";
  const std::string dated = convert(story, std::span(&epub, 1), options).outputs.front().bytes;
  CHECK(read_edition(dated).facts.modified == "2025-12-24T00:00:00Z");
  CHECK(identifier_of(read_edition(dated).book) == identifier_of(options.previous->book));
}
