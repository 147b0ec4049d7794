// The files in an EPUB's container, read one at a time. Knows nothing of what is in them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace octavo::edition {

class Container {
public:
  /// What the archive states of a file.
  struct Entry {
    std::uint64_t size = 0;
    std::uint32_t checksum = 0; ///< CRC-32 of what is in it
  };

  /// Of `bytes`, which must outlive it. Throws Error(bad_epub) where they are no archive, or one with a
  /// password.
  explicit Container(std::string_view bytes);

  /// All files by their names, with their folders.
  const std::map<std::string, Entry>& entries() const { return entries_; }

  /// The file of that name; nothing where there is none. Throws Error(bad_epub) where it is damaged, and
  /// where it is larger than what `room` has left; takes its size from that.
  std::optional<std::string> file(const std::string& name, std::uint64_t& room) const;

private:
  struct Close {
    void operator()(void* archive) const;
  };
  std::unique_ptr<void, Close> archive_;
  std::map<std::string, Entry> entries_{};
};

} // namespace octavo::edition
