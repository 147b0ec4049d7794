// The pictures that a story names, from the story's folder and from nowhere else.
#pragma once

#include "collection/files.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::collection {

/// Reads the file that a relative path names below `folder`. Nothing for one that is missing or no ordinary
/// file, for a path that leads out of the folder in any way (from the root, over `..`, through a symbolic
/// link), for a file of more than `most_picture_bytes`, and where all together would be more than
/// `most_pictures_bytes`. What was read is added to `read`.
std::function<std::optional<std::string>(std::string_view path)>
picture_loader(std::filesystem::path folder, std::shared_ptr<std::vector<FileId>> read);

inline constexpr std::size_t most_picture_bytes = std::size_t{64} << 20;
inline constexpr std::size_t most_pictures_bytes = std::size_t{512} << 20;

} // namespace octavo::collection
