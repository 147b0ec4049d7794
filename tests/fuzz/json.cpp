// Fuzzes the way from JSON to an EPUB: any bytes are a Book that can be written, or Error(bad_json).
#include "fuzz.h"

#include <octavo/error.h>
#include <octavo/format.h>
#include <octavo/json.h>
#include <octavo/punctuation.h>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace octavo;
  Book book;
  try {
    book = from_json(fuzz::bytes(data, size));
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::bad_json, "what is no Book is Error(bad_json)");
    return 0;
  }
  fuzz::require(from_json(to_json(book)) == book, "JSON there and back gives the same book");
  smarten(book);
  try {
    format_named("epub").write(book, {});
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::bad_image, "a Book by hand fails for its pictures at most");
  }
  return 0;
}
