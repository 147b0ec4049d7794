// A file that is on its way to its name: removed unless it gets there, even when a signal ends the program.
#pragma once

#include <filesystem>

namespace octavo::collection {

class Temporary {
public:
  /// Creates a new, empty file in `folder`, open for writing, with the permissions that the umask leaves.
  /// Throws std::system_error, as all members do.
  explicit Temporary(const std::filesystem::path& folder);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary();

  int descriptor() const noexcept { return descriptor_; }
  /// Closes the file and gives it the name `target`, in place of a file that has it.
  void rename_to(const std::filesystem::path& target);

private:
  std::filesystem::path path_{};
  int descriptor_ = -1;
  int slot_ = -1; ///< where remove_temporaries() finds its name; -1: nowhere
};

/// Removes all that are on their way. For signal handlers: async-signal-safe, and the program must end after
/// it.
void remove_temporaries() noexcept;

} // namespace octavo::collection
