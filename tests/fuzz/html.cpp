// Fuzzes the way from a page of HTML to an EPUB: any bytes that are said to be one are a sound Book or
// Error(not_text).
#include "book.h"
#include "fuzz.h"

#include <octavo/error.h>
#include <octavo/punctuation.h>
#include <octavo/read.h>

#include <algorithm>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace octavo;
  ReadOptions options;
  options.from = InputFormat::html;
  options.load = [](std::string_view path) -> std::optional<std::string> {
    return path.empty() ? std::nullopt : std::optional<std::string>(path);
  };
  Reading reading;
  try {
    reading = read(fuzz::bytes(data, size), options);
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::not_text,
                  "read() fails on what is not text, and on nothing else");
    return 0;
  }
  fuzz::require(reading.format == InputFormat::html, "what is stated is not asked again");
  const auto by_line = [](const Note& a, const Note& b) { return a.line < b.line; };
  fuzz::require(std::is_sorted(reading.notes.begin(), reading.notes.end(), by_line),
                "notes are ordered by line");
  fuzz::require_sound(reading.book);
  smarten(reading.book);
  fuzz::require_sound(reading.book);
  fuzz::require_writable(reading.book);
  return 0;
}
