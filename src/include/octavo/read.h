// The story reader: bytes in, a Book and what is to be said of it out.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>
#include <octavo/sidecar.h>

namespace octavo {

struct ReadOptions {
  /// The input's file name without its folders, as the user knows it; empty for none. A title is taken from
  /// it where it holds words and the text has none.
  std::string name{};
  /// Metadata and corrections; they win over what the text says.
  Sidecar sidecar{};
};

struct Reading {
  Book book{};
  Notes notes{};          ///< ordered by line
  std::string encoding{}; ///< what the bytes were taken for: "UTF-8", "windows-1252" …
};

/// Reads a story. Any text is read as well as can be, and what was odd about it is noted; every visible
/// character of it is in the Book, in order, but for markers that were recognised as structure. Takes time
/// linear in the size of the input. Throws Error(not_text) on bytes that are not text, Error(bad_sidecar) on
/// a correction that names a line or chapter that the text has not.
OCTAVO_API Reading read(std::string_view bytes, const ReadOptions& options = {});

} // namespace octavo
