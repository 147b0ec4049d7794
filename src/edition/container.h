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
  /// Of `bytes`, which must outlive it. Throws Error(bad_epub) where they are no archive.
  explicit Container(std::string_view bytes);

  /// The names of all files, with their folders, sorted; and their sizes, as the archive states them.
  const std::map<std::string, std::uint64_t>& sizes() const { return sizes_; }

  /// The file of that name; nothing where there is none. Throws Error(bad_epub) where it is damaged, and
  /// where it is larger than what `room` has left; takes its size from that.
  std::optional<std::string> file(const std::string& name, std::uint64_t& room) const;

private:
  struct Close {
    void operator()(void* archive) const;
  };
  std::unique_ptr<void, Close> archive_;
  std::map<std::string, std::uint64_t> sizes_{};
};

} // namespace octavo::edition
