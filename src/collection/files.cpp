// See files.h. POSIX calls and no streams, because every result of open, read, write, close and rename has to
// be known with its reason.
#include "collection/files.h"

#include "collection/failure.h"
#include "collection/temporary.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace octavo::collection {
namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0)
      ::close(number_);
  }
  int number() const noexcept { return number_; }
  int close() noexcept { return ::close(std::exchange(number_, -1)); }

private:
  int number_;
};

std::string reason(int error) {
  std::string text = std::generic_category().message(error);
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z')
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

Failure input_failure(const std::string& file, int error) {
  switch (error) {
  case ENOENT: return {Fault::input, file, "there is no such file; check the name and its folder"};
  case ENOTDIR: return {Fault::input, file, "one of the folders in its name is a file"};
  case EACCES:
    return {Fault::input, file, "it cannot be read: permission denied; give yourself leave to read it"};
  case EISDIR: return {Fault::input, file, "it is a folder, and a file is needed"};
  case ELOOP: return {Fault::input, file, "its symbolic links lead in a circle"};
  default: return {Fault::input, file, "it cannot be read: " + reason(error)};
  }
}

Failure output_failure(const std::string& file, int error) {
  const std::string folder = fs::path(file).parent_path().string();
  switch (error) {
  case ENOENT:
    return {Fault::output, file,
            "its folder '" + folder + "' does not exist; create it, or give -o a folder that ends in '/'"};
  case ENOTDIR: return {Fault::output, file, "one of the folders in its name is a file"};
  case EISDIR:
    return {Fault::output, file, "it is a folder, and a file is to be written there; choose another name"};
  case EACCES:
  case EPERM:
  case EROFS:
    return {Fault::output, file, "it cannot be written: " + reason(error) + "; choose another place with -o"};
  case ENOSPC:
  case EDQUOT:
    return {Fault::output, file, "the disk is full; nothing was left behind. Make room and try again"};
  case EPIPE: return {Fault::output, file, "whoever was reading stopped before the end"};
  default: return {Fault::output, file, "it cannot be written: " + reason(error)};
  }
}

std::string read_all(int descriptor, const std::string& name, std::size_t most) {
  struct stat info {};
  if (::fstat(descriptor, &info) != 0)
    throw input_failure(name, errno);
  if (S_ISDIR(info.st_mode))
    throw input_failure(name, EISDIR);
  // One byte more than a regular file has: the end is then found without growing.
  const std::size_t expected =
      S_ISREG(info.st_mode) && info.st_size > 0 ? static_cast<std::size_t>(info.st_size) : 0;
  std::string bytes(std::min(expected, most) + 1, '\0');
  std::size_t size = 0;
  for (;;) {
    if (size == bytes.size())
      bytes.resize(std::min(std::max<std::size_t>(2 * size, 65536), most + 1));
    const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got == 0)
      break;
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      throw input_failure(name, errno);
    size += static_cast<std::size_t>(got);
    if (size > most)
      throw Failure(Fault::input, name,
                    "it is larger than " + std::to_string(most >> 20) +
                        " MB, the most that such a file may have; is it the right one?");
  }
  bytes.resize(size);
  return bytes;
}

/// errno, or 0 where all was written.
int write_all(int descriptor, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// Where the symbolic links of `path` lead in the end, be there a file or not.
fs::path resolved(fs::path path) {
  std::error_code error;
  for (int links = 0; links < 40 && fs::is_symlink(path, error); ++links)
    path = path.parent_path() / fs::read_symlink(path, error);
  return path;
}

void write_into(const fs::path& device, std::string_view bytes) {
  Descriptor file(::open(device.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (file.number() < 0)
    throw output_failure(device.string(), errno);
  if (const int error = write_all(file.number(), bytes))
    throw output_failure(device.string(), error);
  if (file.close() != 0)
    throw output_failure(device.string(), errno);
}

} // namespace

std::optional<FileId> file_id(const fs::path& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0)
    return std::nullopt;
  return FileId{info.st_dev, info.st_ino};
}

std::string read_file(const fs::path& path, std::size_t most) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (file.number() < 0)
    throw input_failure(path.string(), errno);
  return read_all(file.number(), path.string(), most);
}

std::optional<std::string> read_file_if_any(const fs::path& path, std::size_t most) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (file.number() < 0 && (errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG))
    return std::nullopt;
  if (file.number() < 0)
    throw input_failure(path.string(), errno);
  return read_all(file.number(), path.string(), most);
}

std::string read_beginning(const fs::path& path, std::size_t most) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  std::string bytes(most, '\0');
  const ssize_t got = file.number() < 0 ? -1 : ::read(file.number(), bytes.data(), bytes.size());
  bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return bytes;
}

std::string read_standard_input(std::size_t most) {
  return read_all(STDIN_FILENO, "standard input", most);
}

PendingFile::PendingFile(const fs::path& target, std::string_view bytes) : target_(target), bytes_(bytes) {
  struct stat info {};
  const bool exists = ::stat(target.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode))
    throw output_failure(target.string(), EISDIR);
  if (exists && !S_ISREG(info.st_mode))
    return; // a device or pipe: written into when it is its turn
  // A rename would not ask: who took away the right to write meant the file to stay.
  if (exists && ::access(target.c_str(), W_OK) != 0)
    throw output_failure(target.string(), errno);
  try {
    real_ = resolved(target);
    temporary_ = std::make_unique<Temporary>(real_.has_parent_path() ? real_.parent_path() : fs::path("."));
    if (const int error = write_all(temporary_->descriptor(), bytes))
      throw output_failure(target.string(), error);
    // Some file systems know no permissions; the file is no worse for it.
    if (exists && ::fchmod(temporary_->descriptor(), info.st_mode & 0777U) != 0)
      errno = 0;
  } catch (const std::system_error& error) {
    throw output_failure(target.string(), error.code().value());
  }
}

PendingFile::PendingFile(PendingFile&&) noexcept = default;
PendingFile::~PendingFile() = default;

void PendingFile::commit() {
  if (temporary_ == nullptr)
    return write_into(target_, bytes_);
  try {
    temporary_->rename_to(real_);
  } catch (const std::system_error& error) {
    throw output_failure(target_.string(), error.code().value());
  }
}

void write_file(const fs::path& target, std::string_view bytes) {
  PendingFile(target, bytes).commit();
}

void write_standard_output(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos && ::isatty(STDOUT_FILENO) != 0)
    throw Failure(
        Fault::output, "standard output",
        "it is a terminal, and this is not for reading; give -o FILE, or send it to a file or program");
  if (const int error = write_all(STDOUT_FILENO, bytes))
    throw output_failure("standard output", error);
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw error.value() == ENOTDIR || error.value() == EEXIST
        ? Failure(Fault::output, folder.string(),
                  "it is a file, and a folder is needed; choose another with -o")
        : Failure(Fault::output, folder.string(), "the folder cannot be created: " + reason(error.value()));
}

} // namespace octavo::collection
