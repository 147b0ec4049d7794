// A Book as JSON as an input: known by its beginning or stated, taken as it is but for what is stated beside
// it.
#include <octavo/convert.h>
#include <octavo/error.h>
#include <octavo/json.h>
#include <octavo/read.h>

#include "catch.h"
#include "support.h"

using namespace octavo;

namespace {

const std::string story =
    "Chapter 1: Dawn\n\n\"It's late,\" she said... He left.\n\nChapter 2: Dusk\n\nAnd so it was.\n";

ReadOptions from(InputFormat format) {
  ReadOptions options;
  options.from = format;
  return options;
}

} // namespace

TEST_CASE("a Book as JSON is read as it is") {
  const Book book = read(story).book;
  const Reading reading = read(to_json(book));
  CHECK(reading.format == InputFormat::json);
  CHECK(reading.book == book);
  CHECK(reading.notes.empty());
  CHECK(to_json(reading.book) == to_json(book)); // with its origins
}

TEST_CASE("what a text is can be stated") {
  const std::string json = to_json(read(story).book);
  CHECK(read(json, from(InputFormat::text)).format == InputFormat::text);
  CHECK(read("\xEF\xBB\xBF \n" + json, from(InputFormat::json)).book == read(json).book);
  CHECK(read("{\"format\": \"something\"}\n").format == InputFormat::text);
  CHECK(read("{She} said \"format\" and \"octavo\".\n").format == InputFormat::text);
}

TEST_CASE("what is stated beside a Book as JSON wins, and its lines are not corrected again") {
  ReadOptions options;
  options.sidecar.metadata.title = "Night";
  options.sidecar.metadata.description = "Of a night.";
  options.sidecar.chapters = {{"Evening", {}, {}, {}, 1}};
  options.sidecar.lines = {{99, LineRole::break_}};
  const Book book = read(to_json(read(story).book), options).book;
  CHECK(book.metadata.title == "Night");
  REQUIRE(book.sections.size() == 3);
  CHECK(book.sections[0].kind == SectionKind::description);
  CHECK_FALSE(book.sections[0].id.empty());
  CHECK(plain_text(book.sections[1].title) == "Evening");
}

TEST_CASE("warnings that are stated beside a Book as JSON are its notice, once") {
  ReadOptions options;
  options.sidecar.metadata.warnings = {"Storms"};
  const Book once = read(to_json(read(story).book), options).book;
  CHECK(once.sections.front().kind == SectionKind::notice);
  CHECK(plain_text(once.sections.front().blocks) == "Storms\n");
  const Book again = read(to_json(once), options).book;
  CHECK(again.sections.size() == once.sections.size());
}

TEST_CASE("what is no Book is refused, and its place named") {
  std::string json = to_json(read(story).book);
  json.replace(json.find("\"chapter\""), 9, "\"canto\"");
  for (const InputFormat format : {InputFormat::automatic, InputFormat::json}) {
    try {
      read(json, from(format));
      FAIL("it was read");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_json);
      CHECK(std::string(error.what()).find("/sections/0/kind") != std::string::npos);
    }
  }
  CHECK_THROWS_AS(read("No JSON at all.\n", from(InputFormat::json)), Error);
}

TEST_CASE("a Book without a story is refused, and its place named") {
  const auto error_of = [](const Book& book) -> std::string {
    try {
      read(to_json(book), from(InputFormat::json));
    } catch (const Error& error) {
      return error.what();
    }
    return "none";
  };
  Book book = read(story).book;
  CHECK(error_of(book) == "none");
  book.metadata.tags = {"sea", " "};
  CHECK(error_of(book).find("/metadata/tags/1: is empty") != std::string::npos);
  book.metadata.tags.clear();
  book.metadata.contributors.push_back({});
  CHECK(error_of(book).find("/name: is empty or missing") != std::string::npos);
  book.metadata.contributors.clear();
  book.sections.back().number = -1;
  CHECK(error_of(book).find("/number: is negative") != std::string::npos);
  book.sections.back().number.reset();
  book.sections.emplace_back();
  book.sections.back().id = "empty";
  CHECK(error_of(book).find("/sections/" + std::to_string(book.sections.size() - 1) +
                            ": the section is empty") != std::string::npos);
  book.sections.pop_back();
  book.metadata.published = "last spring";
  CHECK(error_of(book).find("/metadata/published: \"last spring\" must be a date") != std::string::npos);
  book.metadata.published = "2013-02-30";
  CHECK(error_of(book).find("/metadata/published") != std::string::npos);
  book.metadata.published = "2013-02";
  book.metadata.modified = "yesterday";
  CHECK(error_of(book).find("/metadata/modified") != std::string::npos);
  book.metadata.modified = "2013-02-28";
  book.metadata.contributors.push_back({"Ann", {}, "boss"});
  CHECK(error_of(book).find("/metadata/contributors/0/role: \"boss\" must be a MARC") != std::string::npos);
  book.metadata.contributors.front().role = "edt";
  book.metadata.series.push_back({"The Sea", "second"});
  CHECK(error_of(book).find("/metadata/series/0/position") != std::string::npos);
  book.metadata.series.front().position = "2";
  CHECK(error_of(book) == "none");
}

TEST_CASE("a text without a story has a JSON that is read again, as one without a story") {
  for (const std::string_view text : {"", "\n\n", " \n"}) {
    const Reading once = read(text);
    const Reading again = read(to_json(once.book), from(InputFormat::json));
    CHECK(again.book == once.book);
    REQUIRE(again.notes.size() == 1);
    CHECK(again.notes.front().code == "no-story");
  }
}

TEST_CASE("a program between reading and writing changes no byte that it did not mean to") {
  const std::string seed = tests::file("seeds/000_b46bd2c1f4bab3ad.txt");
  const std::string json = to_json(read(seed).book);
  const std::string written = convert(seed, "json"); // with its punctuation set
  for (const std::string_view format : {"epub", "pdf"}) {
    const std::string direct = convert(seed, format);
    CHECK(convert(json, format) == direct);
    CHECK(convert(written, format) == direct);
  }
}
