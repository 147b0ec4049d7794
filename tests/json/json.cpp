// The json row of the table of formats.
#include <octavo/format.h>
#include <octavo/json.h>

#include "catch.h"

using namespace octavo;

TEST_CASE("the json format writes the model as it is") {
  Book book;
  book.metadata.title = "A Title";
  book.metadata.modified = "2014-01-01";
  const Format& json = format_named("json");
  CHECK(json.extension == "json");
  CHECK(json.media_type == "application/json");
  const Output output = json.write(book, {"2026-01-31T12:00:00Z"});
  CHECK(output.notes.empty());
  CHECK(from_json(output.bytes) == book); // the run's date is no part of the model
}
