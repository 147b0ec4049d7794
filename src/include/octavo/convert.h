// The facade: a story, or a Book, into one format or several.
//
// Simple interface:
//
//     std::string epub = octavo::convert(text_of_the_story);
#pragma once

#include <octavo/author_notes.h>
#include <octavo/edition.h>
#include <octavo/format.h>
#include <octavo/read.h>

namespace octavo {

struct ConvertOptions {
  ReadOptions read{};
  WriteOptions write{};
  NotesPolicy notes = NotesPolicy::keep; ///< see place_notes()
  bool smart_punctuation = true;         ///< see smarten()
  /// The edition that this one follows, where there is one: what is written then has the facts that
  /// next_edition() finds, in the place of `write.modified`, `write.added` and `write.revised`.
  std::shared_ptr<const Edition> previous{};
  /// The moment that the book is dated, whatever `previous` and its content say: RFC 3339 or a day. Empty:
  /// nobody says so.
  std::string modified{};
};

struct Conversion {
  Book book{};                   ///< as it was written: after place_notes() and smarten()
  std::vector<Output> outputs{}; ///< one for each format asked for, in that order
  Notes notes{};                 ///< the reader's, the punctuation's and the writers', ordered by line
};

/// Reads `story` and writes it in `format`, a built-in one. Throws Error as read(), format_named() and the
/// writer do.
OCTAVO_API std::string convert(std::string_view story, std::string_view format = "epub",
                               const ConvertOptions& options = {});

/// Reads `story` and writes it in each of `formats`, built-in or the caller's own. Throws as above;
/// Error(internal) where a caller's format throws something that is not an Error.
OCTAVO_API Conversion convert(std::string_view story, std::span<const Format> formats,
                              const ConvertOptions& options = {});

/// The same for a Book that is there already; options.read is not used.
OCTAVO_API Conversion convert(Book book, std::span<const Format> formats, const ConvertOptions& options = {});

} // namespace octavo
