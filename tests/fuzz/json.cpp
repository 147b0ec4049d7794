// Fuzzes the way from JSON to an EPUB and a PDF: any bytes are a Book that can be written, or
// Error(bad_json).
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
  WriteOptions options;
  options.style.system_fonts = false;
  try {
    format_named("pdf").write(book, options);
    options.draw_cover = false; // the EPUB's is a picture, which takes longer than all the rest
    format_named("epub").write(book, options);
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::bad_image, "a Book by hand fails for its pictures at most");
  }
  return 0;
}
