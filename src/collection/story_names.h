// Which files of a folder are stories, by their names, and of JSON by what they say they are.
#pragma once

#include <filesystem>

namespace octavo::collection {

/// Whether a file that was found in a folder is a story: plain text, Markdown or HTML by its extension, of
/// any case, and JSON where it is a book of Octavo's. A README in Markdown tells of the folder and is none.
/// Hidden files are none.
bool is_story_file(const std::filesystem::path& path);

/// Whether its extension is JSON's. Such a file beside a story of the same name is what that was made into.
bool is_json_name(const std::filesystem::path& path);

} // namespace octavo::collection
