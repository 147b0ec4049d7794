// From the arguments of a command to stories, and from a story to all that its reading needs: its bytes, its
// sidecars, its cover. Reads files, converts nothing.
#pragma once

#include "collection/failure.h"
#include "collection/files.h"

#include <octavo/read.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace octavo::collection {

struct Story {
  std::filesystem::path path{}; ///< as given, or below the folder that was given; empty: standard input
  std::filesystem::path
      below{}; ///< the folders between the one that was given and the story, where it searched them
  bool from_folder = false;
  std::optional<Failure> failure{}; ///< why there is nothing to read: a folder without stories

  bool is_standard_input() const { return path.empty(); }
  std::string name() const; ///< for messages: the path, or "standard input"
};

/// The stories that `arguments` name: files as they are, "-" as standard input, a folder as all its stories
/// (see story_names.h) in natural order, and with `recursive` those of the folders in it too (but for hidden
/// ones). What cannot be
/// found is a story that fails when it is read, so that the others go on. Throws Failure(usage) for standard
/// input named twice or an empty name.
std::vector<Story> find_stories(std::span<const std::string> arguments, bool recursive);

/// What a command line says of stories, and wins over their sidecars.
struct Overrides {
  Metadata metadata{};
  std::filesystem::path cover{}; ///< empty: the sidecar's
  InputFormat from = InputFormat::automatic;
};

/// A story ready for read().
struct Source {
  std::string bytes{};
  ReadOptions options{};
  std::optional<Image> cover{};
  std::string cover_file{};    ///< where the cover is from
  std::vector<FileId> files{}; ///< that were read for it
  /// The pictures that read() has asked for so far.
  std::shared_ptr<std::vector<FileId>> pictures = std::make_shared<std::vector<FileId>>();

  /// All that was read for the story, which no output may replace.
  std::vector<FileId> inputs() const;
};

/// `NAME.toml` beside `NAME.txt`, `NAME.md` or the like; empty for standard input.
std::filesystem::path sidecar_path(const Story& story);
/// `collection.toml` in the story's folder; empty for standard input.
std::filesystem::path collection_path(const Story& story);

/// Reads a story with what stands beside it: options win over NAME.toml, that wins over collection.toml.
/// Throws Failure(input) for what cannot be read or is wrong.
Source load(const Story& story, const Overrides& overrides);

/// The exception being handled as a Failure that is about the story, or the file beside it that is at fault.
/// Call it in a handler only.
Failure as_failure(const Story& story, const Source& source);

/// A picture from a file. Throws Failure(input) where it is neither JPEG nor PNG.
Image load_cover(const std::filesystem::path& path);

} // namespace octavo::collection
