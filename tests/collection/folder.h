// A folder of a test's own, gone after it, and what tests ask of files.
#pragma once

#include "collection/failure.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::tests {

class Folder {
public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  const std::filesystem::path& path() const noexcept { return path_; }
  /// Writes a file, its folders too; returns its path.
  std::filesystem::path add(std::string_view name, std::string_view bytes) const;
  /// All files and folders in it, hidden ones too, as sorted relative names.
  std::vector<std::string> names() const;

private:
  std::filesystem::path path_{};
};

std::string bytes_of(const std::filesystem::path& path);

/// What `call` fails with; nothing where it does not.
std::optional<collection::Failure> failure_of(const std::function<void()>& call);

} // namespace octavo::tests
