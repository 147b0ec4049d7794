// Fuzzes the way from bytes to an EPUB: any input is a sound Book, Error(not_text) or Error(bad_json), never
// anything else.
#include "book.h"
#include "fuzz.h"
#include "lost.h"
#include "text/encoding.h"

#include <octavo/error.h>
#include <octavo/proof.h>
#include <octavo/punctuation.h>

#include <algorithm>
#include <string>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace octavo;
  Reading reading;
  try {
    reading = read(fuzz::bytes(data, size));
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::not_text || error.code() == ErrorCode::bad_json,
                  "read() fails on what is not text or a damaged Book, and on nothing else");
    return 0;
  }
  const auto by_line = [](const Note& a, const Note& b) { return a.line < b.line; };
  fuzz::require(std::is_sorted(reading.notes.begin(), reading.notes.end(), by_line),
                "notes are ordered by line");
  fuzz::require_sound(reading.book);
  if (reading.format != InputFormat::json) { // whose characters are not all text
    const std::string lost = tests::lost(text::decode(fuzz::bytes(data, size)).text, reading);
    fuzz::require(lost.empty(), ("nothing is lost: " + lost).c_str());
  }
  const Notes proof = proofread(reading, {{}, fuzz::bytes(data, size)});
  fuzz::require(std::is_sorted(proof.begin(), proof.end(), by_line), "proof-reading is ordered by line");
  smarten(reading.book);
  fuzz::require_sound(reading.book);
  Book again = reading.book;
  smarten(again);
  fuzz::require(again == reading.book, "punctuating twice changes nothing more");
  fuzz::require_writable(reading.book);
  return 0;
}
