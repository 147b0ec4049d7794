// The container: files in a ZIP archive, the way EPUB wants it. Knows nothing of what is in them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::epub {

struct ArchiveFile {
  std::string name{};       ///< with its folders, separated by '/'
  std::string_view bytes{}; ///< must outlive the call
  bool compressed = true;   ///< false for what is compressed already: pictures
  /// What `bytes` is a view of, where that may go: it is emptied when they are packed and needed no more, so
  /// that a book of very many pages is not held twice.
  std::string* spent = nullptr;
  /// Makes the bytes, where there are none yet: called once, in whatever thread has time for it.
  std::function<std::string()> make{};
};

/// CRC-32, as the archive has it of each file.
std::uint32_t checksum(std::string_view bytes);

/// The archive of `files`, in that order: stored, or deflated where that makes them smaller; without extra
/// fields, and dated with ZIP's earliest day. `workers` threads pack files at once. Throws Error(internal)
/// where libzip fails, and what `make` of a file throws.
std::string archive(const std::vector<ArchiveFile>& files, std::size_t workers = 1);

} // namespace octavo::epub
