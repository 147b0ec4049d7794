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

/// The role's name as a sidecar has it, e.g. "break", and the way back.
OCTAVO_API std::string_view name(LineRole role) noexcept;
OCTAVO_API std::optional<LineRole> line_role_named(std::string_view name) noexcept;

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

/// Parses a sidecar. `name` is the file's name for messages. Throws Error(bad_sidecar) "NAME:LINE:COLUMN: …"
/// where it is not TOML, has a key that no sidecar has (the nearest known one is named), or a value that its
/// key cannot have. Values come in one form: spaces collapsed, an ISBN as URN, times in UTC.
OCTAVO_API Sidecar parse_sidecar(std::string_view toml, std::string_view name);

/// What a `collection.toml` says of one story: its top level, overlaid by its table `[stories."STEM"]`, where
/// STEM is the text's file name without ".txt". The top level may not correct chapters and lines. Throws as
/// parse_sidecar does; the tables of other stories are not looked at.
OCTAVO_API Sidecar parse_collection(std::string_view toml, std::string_view name, std::string_view stem);

/// `over` with what it leaves empty filled from `under`: field by field, chapter by chapter, line by line. A
/// series of `over` that has a position and no name is the first one of `under` at that position; and a title
/// of its own does not take the sort title of another.
OCTAVO_API Metadata merged(Metadata over, const Metadata& under);
OCTAVO_API Sidecar merged(Sidecar over, const Sidecar& under);

/// A sidecar that reproduces a reading: metadata, one `[[chapter]]` for each body section, and `[lines]` with
/// every doubt as a commented-out entry. `applied` is what the reading was made with; its lines and its cover
/// are written again. parse_sidecar reads it back.
OCTAVO_API std::string write_sidecar(const Reading& reading, const Sidecar& applied = {});

} // namespace octavo
