// Fuzzes what users write beside a text: any bytes are a Sidecar that can be applied, or Error(bad_sidecar).
#include "book.h"
#include "fuzz.h"

#include <octavo/error.h>
#include <octavo/read.h>

namespace {

// One line of each kind that a correction may name.
constexpr std::string_view story =
    " \t\tDescription\n\nWhat it is about.\n First\nPrologue\n_____\n\nA line.\nAnother.\n\n"
    "***\n\n\tTavi,\n\nDear.\n\nLove, Vinyl\n\n\nThe end.\n\n\t\t\tAuthor's Notes: \nBye.\n"
    " Second\n_____\n\nOne more.\n ";

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace octavo;
  const std::string_view toml = fuzz::bytes(data, size);
  try {
    ReadOptions options;
    options.sidecar = merged(parse_sidecar(toml, "fuzz.toml"), parse_collection(toml, "fuzz.toml", "stem"));
    const Reading reading = read(story, options);
    fuzz::require_sound(reading.book);
    fuzz::require_writable(reading.book);
    const Sidecar written = parse_sidecar(write_sidecar(reading), "written.toml");
    fuzz::require(written.metadata.title == reading.book.metadata.title,
                  "a written sidecar says what was read");
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::bad_sidecar, "a bad sidecar is Error(bad_sidecar)");
  }
  return 0;
}
