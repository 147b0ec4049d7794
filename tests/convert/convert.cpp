// The facade: formats of one's own, what they throw, and the order of notes.
#include <octavo/convert.h>
#include <octavo/error.h>

#include "catch.h"

using namespace octavo;

namespace {

Format format_of(std::function<Output(const Book&, const WriteOptions&)> write) {
  return {"own", "own", "text/plain", "for a test", std::move(write)};
}

ErrorCode error_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.code();
  }
  FAIL("nothing was thrown");
  return {};
}

} // namespace

TEST_CASE("a format of the caller's own gets the book, punctuated") {
  const Format own = format_of([](const Book& book, const WriteOptions& options) {
    return Output{plain_text(book) + options.modified, {}};
  });
  ConvertOptions options;
  options.write.modified = "2026-01-31T12:00:00Z";
  const Conversion both = convert("\"Go,\" he said.\n", std::vector{own, format_named("json")}, options);
  REQUIRE(both.outputs.size() == 2);
  CHECK(both.outputs[0].bytes == "“Go,” he said.\n2026-01-31T12:00:00Z");
  CHECK(both.outputs[1].bytes.starts_with("{"));
  options.smart_punctuation = false;
  CHECK(convert("\"Go,\" he said.\n", std::span(&own, 1), options).outputs[0].bytes.starts_with("\"Go,\""));
}

TEST_CASE("whatever a format throws comes out as an Error") {
  const auto failing = [](auto thrown) {
    return error_of([&] {
      const Format own = format_of([&](const Book&, const WriteOptions&) -> Output { throw thrown; });
      convert(Book{}, std::span(&own, 1));
    });
  };
  CHECK(failing(42) == ErrorCode::internal);
  CHECK(failing(std::runtime_error("no")) == ErrorCode::internal);
  CHECK(failing(Error(ErrorCode::too_large, "too large")) == ErrorCode::too_large);
  CHECK(error_of([] { convert("One.", "nonsense"); }) == ErrorCode::bad_option);
}

TEST_CASE("what two formats remark on alike is remarked on once") {
  const Note shared{"shared", Severity::info, 1, 0, "alike"};
  const Note twice{"twice", Severity::info, 2, 0, "two places of a line"};
  const Format one = format_of([&](const Book&, const WriteOptions&) {
    return Output{{}, {shared, twice, twice}};
  });
  const Format other = format_of([&](const Book&, const WriteOptions&) { return Output{{}, {shared}}; });
  CHECK(convert(Book{}, std::vector{one, other}).notes == Notes{shared, twice, twice});
}

TEST_CASE("notes are ordered by line, the formats' among them") {
  const Format own = format_of([](const Book&, const WriteOptions&) {
    return Output{{}, {{"own", Severity::info, 1, 0, "first"}}};
  });
  Book book;
  book.sections.resize(1);
  book.sections[0].blocks = {
      {Paragraph{plain("It's vinyl''s."), ParagraphRole::body, 0, {7, 7, Rule::line}}}};
  const Notes notes = convert(book, std::span(&own, 1)).notes;
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].line == 1);
  CHECK(notes[1].line == 7);
}
