// The story reader: bytes in, a Book and what is to be said of it out.
#pragma once

#include <octavo/book.h>
#include <octavo/decision.h>
#include <octavo/note.h>
#include <octavo/sidecar.h>

#include <functional>
#include <optional>

namespace octavo {

/// The kinds of input.
enum class InputFormat {
  automatic, ///< told by what the text contains
  text,      ///< plain text, in any of the conventions that RULES.md lists
  markdown,  ///< CommonMark, with front matter
  html,      ///< HTML or XHTML, a whole document or a fragment
  json,      ///< what to_json() wrote
  epub,      ///< an EPUB of Octavo's own
};

struct ReadOptions {
  /// The input's file name without its folders, as the user knows it; empty for none. A title is taken from
  /// it where it holds words and the text has none.
  std::string name{};
  /// Metadata and corrections; they win over what the text says.
  Sidecar sidecar{};
  /// What the bytes are; stated, it is not asked again.
  InputFormat from = InputFormat::automatic;
  /// Gives the bytes of a picture that the text names by a relative path, such as "images/map.png"; nothing
  /// where there is none. Without it, and for addresses on the net, a picture's words stand in its place.
  std::function<std::optional<std::string>(std::string_view path)> load{};
};

struct Reading {
  Book book{};
  Notes notes{};                          ///< ordered by line
  Decisions decisions{};                  ///< how it was decided, ordered by first line
  InputFormat format = InputFormat::text; ///< what the bytes were taken for; never automatic
  std::string encoding{};                 ///< what the bytes were taken for: "UTF-8", "windows-1252" …
};

/// Reads a story. Any text is read as well as can be, and what was odd about it is noted; every visible
/// character of it is in the Book, in order, but for markers that were recognised as structure. Takes time
/// linear in the size of the input. Throws Error(not_text) on bytes that are not text, Error(bad_sidecar) on
/// a correction that names a line or chapter that the text has not, Error(bad_json) on a Book as JSON that is
/// none, Error(bad_epub) as read_edition() does. A Book as JSON or in an EPUB is taken as it is but for what
/// the sidecar states; its lines are not corrected again.
OCTAVO_API Reading read(std::string_view bytes, const ReadOptions& options = {});

/// "auto", "text", "markdown", "html", "json" or "epub", and the way back.
OCTAVO_API std::string_view name(InputFormat format) noexcept;
OCTAVO_API std::optional<InputFormat> input_format_named(std::string_view name) noexcept;

} // namespace octavo
