// Files as the command needs them: read whole, and written whole or not at all. Knows no story.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace octavo::collection {

class Temporary;

/// What is one file under whatever names it has: its device and its inode.
using FileId = std::pair<unsigned long long, unsigned long long>;

/// Of the file that `path` leads to, through symbolic links; nothing where there is none.
std::optional<FileId> file_id(const std::filesystem::path& path);

/// More than any story has: an input that goes on for ever ends here with an error and not with the machine's
/// memory.
inline constexpr std::size_t most_input_bytes = std::size_t{256} << 20;

/// A file's bytes; a pipe or device will do as well. Throws Failure(input) that names the file and says why.
std::string read_file(const std::filesystem::path& path, std::size_t most = most_input_bytes);
/// The same, but nothing where there is no such file.
std::optional<std::string> read_file_if_any(const std::filesystem::path& path,
                                            std::size_t most = most_input_bytes);
/// As many of a file's bytes as there are up to `most`; none where it cannot be read.
std::string read_beginning(const std::filesystem::path& path, std::size_t most);
std::string read_standard_input(std::size_t most = most_input_bytes);
/// A file whose bytes are all on the disk beside it, under another name: commit() gives it its own, and until
/// then it is removed with this object. So of several files none need be written unless all can be. A device
/// or pipe is written into by commit(). `bytes` must live as long. The constructor and commit() throw
/// Failure(output).
class PendingFile {
public:
  PendingFile(const std::filesystem::path& target, std::string_view bytes);
  PendingFile(PendingFile&&) noexcept;
  ~PendingFile();
  void commit();

private:
  std::filesystem::path target_{};
  std::filesystem::path real_{}; ///< the target behind symbolic links
  std::string_view bytes_{};
  std::unique_ptr<Temporary> temporary_{}; ///< null: a device or pipe
};

/// Makes `bytes` all that the file `target` holds, or leaves everything as it was: they are written to a
/// temporary file in the same folder, which is then renamed. Follows symbolic links; keeps the permissions of
/// a file that was there, and else takes the umask's. Writes into a device or pipe directly. Throws
/// Failure(output).
void write_file(const std::filesystem::path& target, std::string_view bytes);

/// Throws Failure(output) where not all of it arrived: a full disk, a closed pipe; and on a terminal, if the
/// bytes are nothing for one.
void write_standard_output(std::string_view bytes);

/// The folder and those above it, where they are not there yet. Throws Failure(output).
void make_folder(const std::filesystem::path& folder);

} // namespace octavo::collection
