// Where each story's books go, settled for all stories before anything is written.
#pragma once

#include "collection/stories.h"

#include <octavo/format.h>

namespace octavo::collection {

struct Target {
  std::filesystem::path path{}; ///< empty: standard output
  bool is_standard_output() const { return path.empty(); }
  std::string name() const; ///< for messages
};

struct Job {
  Story story{};
  std::vector<Target> targets{};                 ///< one a format
  std::optional<std::filesystem::path> folder{}; ///< to be made before anything is written into it
};

/// What the user asks of the outputs' names.
struct Destination {
  std::string output{}; ///< -o: a file, a folder, "-" for standard output; empty: beside each story
};

/// One job for each story, a story that is named twice counted once. Names are the story's with the format's
/// extension; below a folder that was searched they lie in folders of the same names.
///
/// One story that is no part of a folder: -o is the file itself, or a folder where it is one already or ends
/// in '/'; with several formats its extension gives way to theirs. Otherwise -o is a folder, made where it is
/// missing. Standard input goes to standard output unless there is an -o.
///
/// Throws Failure(usage) where two stories would have one output (names that differ in case alone count as
/// one), or standard output would have to hold two; Failure(output) where an output would replace a story or
/// its sidecar. Throws Failure(usage) where the name of -o has the extension of another kind of book.
std::vector<Job> plan_outputs(std::vector<Story> stories, std::span<const Format> formats,
                              const Destination& destination);

/// The targets of one book that is not a story's: -o as above, its extension optional. Throws Failure(usage)
/// where it names no file.
std::vector<Target> book_targets(const std::string& output, std::span<const Format> formats);

/// The format that a name's extension stands for among the built-in ones; nullptr where none.
const Format* format_of_extension(const std::filesystem::path& path);

} // namespace octavo::collection
