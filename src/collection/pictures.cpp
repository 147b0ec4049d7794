// See pictures.h.
#include "collection/pictures.h"

#include "collection/failure.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace octavo::collection {
namespace {

namespace fs = std::filesystem;

/// The file below `folder` that `path` leads to in the end; nothing where it is none, or elsewhere.
std::optional<fs::path> file_below(const fs::path& folder, const fs::path& path) {
  std::error_code error;
  if (path.empty() || path.has_root_path() || *path.lexically_normal().begin() == "..")
    return std::nullopt;
  const fs::path root = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
  if (error)
    return std::nullopt;
  fs::path file = fs::canonical(root / path, error);
  if (error || !fs::is_regular_file(file, error) || error)
    return std::nullopt;
  const auto parted = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
  return parted.first == root.end() ? std::optional(std::move(file)) : std::nullopt;
}

} // namespace

std::function<std::optional<std::string>(std::string_view path)>
picture_loader(fs::path folder, std::shared_ptr<std::vector<FileId>> read) {
  return [folder = std::move(folder), read = std::move(read),
          left = most_pictures_bytes](std::string_view path) mutable -> std::optional<std::string> {
    const auto file = path.find('\0') == std::string_view::npos ? file_below(folder, path) : std::nullopt;
    if (!file)
      return std::nullopt;
    try {
      std::optional<std::string> bytes = read_file_if_any(*file, std::min(most_picture_bytes, left));
      if (bytes)
        left -= bytes->size();
      if (const auto id = bytes ? file_id(*file) : std::nullopt)
        read->push_back(*id);
      return bytes;
    } catch (const Failure&) {
      return std::nullopt; // unreadable or too large; that it is not in the book is noted
    }
  };
}

} // namespace octavo::collection
