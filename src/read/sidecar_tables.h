// What the tables of a sidecar hold, one function for each of its three matters. Applying it is the reader's
// business.
#pragma once

#include "read/sidecar_toml.h"
#include "read/sidecar_values.h"

#include <octavo/sidecar.h>

#include <array>

namespace octavo::reader {

inline constexpr std::array<std::string_view, 27> sidecar_keys{
    "title",        "subtitle",    "sort_title", "author",  "authors",       "language",    "series",
    "series_index", "tags",        "characters", "fandoms", "relationships", "warnings",    "rating",
    "status",       "publisher",   "rights",     "url",     "identifier",    "identifiers", "published",
    "modified",     "description", "cover",      "chapter", "lines",         "stories"};

inline constexpr std::span<const std::string_view> top_keys(sidecar_keys);
/// Without "stories", which only the top of a file has.
inline constexpr std::span<const std::string_view> story_keys = top_keys.first(top_keys.size() - 1);

/// One of the checks of sidecar_values.h.
using Check = Checked (*)(std::string_view text);

/// `text`, which is the value of `key`, in the form that `check` gives it; empty where it is. Fails as it
/// says.
std::string checked(const TomlTable& table, std::string_view key, std::string_view text, Check check);

/// The string of `key` as running text.
std::string text_value(const TomlTable& table, std::string_view key);

/// All keys but the following three matters'. Like these, throws Error(bad_sidecar) with the place in `file`.
Metadata metadata_of(const TomlTable& table, std::string_view file);

/// The `[[chapter]]` entries.
std::vector<ChapterCorrection> chapters_of(const TomlTable& table, std::string_view file);

/// The table `[lines]`.
std::map<int, LineRole> lines_of(const TomlTable& table, std::string_view file);

} // namespace octavo::reader
