// Fuzzes the reader of Markdown: any input is a sound Book or Error(not_text), never anything else.
#include "book.h"
#include "fuzz.h"
#include "lost_markdown.h"
#include "text/encoding.h"

#include <octavo/error.h>
#include <octavo/punctuation.h>
#include <octavo/read.h>

#include <algorithm>
#include <string>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace octavo;
  ReadOptions options;
  options.from = InputFormat::markdown;
  options.load = [](std::string_view path) { return std::optional<std::string>(path); };
  Reading reading;
  try {
    reading = read(fuzz::bytes(data, size), options);
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::not_text,
                  "read() fails on what is not text, and on nothing else");
    return 0;
  }
  const auto by_line = [](const Note& a, const Note& b) { return a.line < b.line; };
  fuzz::require(std::is_sorted(reading.notes.begin(), reading.notes.end(), by_line),
                "notes are ordered by line");
  fuzz::require_sound(reading.book);
  const std::string lost = tests::lost_in_markdown(text::decode(fuzz::bytes(data, size)).text, reading);
  fuzz::require(lost.empty(), ("nothing is lost: " + lost).c_str());
  smarten(reading.book);
  fuzz::require_sound(reading.book);
  fuzz::require_writable(reading.book);
  return 0;
}
