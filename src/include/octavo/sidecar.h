// What a user says beside a text: its metadata, and where the reader got its structure wrong.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>

#include <map>

namespace octavo {

struct Reading;

/// What a sidecar may say that a line is.
enum class LineRole {
  break_,       ///< `break`: a scene break; a blank line or one of marks
  pause,        ///< a pause in the telling: a space of two lines, never an ornament
  prose,        ///< ordinary text, whatever it looks like; a blank line: none at all
  title,        ///< the title of the chapter that begins here
  chapter,      ///< a new chapter begins with this line, which stays text
  verse,        ///< a line of verse; neighbours that say so are one poem
  letter,       ///< a line of a letter; neighbours that say so are one letter
  note,         ///< an author's note begins here, and runs to the end of its chapter
  quote,        ///< a block quotation; neighbours that say so are one
  heading,      ///< a heading inside its chapter
  preformatted, ///< a line whose spaces count; neighbours that say so are one block
};

/// One `[[chapter]]` entry. What is empty is left as read.
struct ChapterCorrection {
  std::string title{};
  std::string subtitle{};
  std::optional<SectionKind> kind{};
  std::optional<int> number{};
  int line = 0; ///< of the entry in its TOML file, for messages
  bool operator==(const ChapterCorrection&) const = default;
};

/// A parsed `NAME.toml` or `collection.toml`; src/read/SIDECAR.md documents every key.
struct Sidecar {
  Metadata metadata{};                       ///< what is empty is not set
  std::string cover{};                       ///< path as written, relative to the sidecar's folder
  std::vector<ChapterCorrection> chapters{}; ///< in the order of the text's body sections
  std::map<int, LineRole> lines{};           ///< by 1-based line of the text
  bool operator==(const Sidecar&) const = default;
};

/// Parses a sidecar. `name` is the file's name for messages. Throws Error(bad_sidecar) with line and column
/// where it is not TOML, has a key that no sidecar has (the nearest known one is named), or a value of the
/// wrong type. The bytes of the tables `[stories."NAME"]` of a collection file are ignored here: see
/// story_sidecar.
OCTAVO_API Sidecar parse_sidecar(std::string_view toml, std::string_view name);

/// What a `collection.toml` says of one story: its top level, overlaid by its table `[stories."STEM"]`.
/// Throws as parse_sidecar does.
OCTAVO_API Sidecar parse_collection(std::string_view toml, std::string_view name, std::string_view stem);

/// `over` with what it leaves empty filled from `under`.
OCTAVO_API Metadata merged(Metadata over, const Metadata& under);
OCTAVO_API Sidecar merged(Sidecar over, const Sidecar& under);

/// A sidecar that reproduces a reading: metadata, one `[[chapter]]` for each body section, and `[lines]` with
/// every doubt as a commented-out entry. parse_sidecar reads it back.
OCTAVO_API std::string write_sidecar(const Reading& reading);

} // namespace octavo
