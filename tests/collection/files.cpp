// Files read whole, written whole or not at all.
#include "collection/files.h"

#include "collection/folder.h"
#include "collection/temporary.h"

#include "catch.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace octavo::collection;
using octavo::tests::bytes_of;
using octavo::tests::failure_of;
using octavo::tests::Folder;
namespace fs = std::filesystem;

namespace {

/// The failure of a call that must fail.
Failure failed(const std::function<void()>& call) {
  const auto failure = failure_of(call);
  REQUIRE(failure.has_value());
  return *failure;
}

mode_t permissions(const fs::path& path) {
  struct stat info {};
  REQUIRE(::stat(path.c_str(), &info) == 0);
  return info.st_mode & 0777U;
}

} // namespace

TEST_CASE("a file is read as it is", "[collection]") {
  const Folder folder;
  const std::string bytes = std::string("a\0b\r\n", 5) + std::string(200000, 'x');
  CHECK(read_file(folder.add("a", bytes)) == bytes);
  CHECK(read_file(folder.add("empty", "")).empty());
  CHECK(read_file_if_any(folder / "a") == bytes);
  CHECK(read_file_if_any(folder / "none") == std::nullopt);
  // Files of the kernel say that they are empty.
  if (fs::exists("/proc/self/status"))
    CHECK(read_file("/proc/self/status").starts_with("Name:"));
}

TEST_CASE("a pipe is read to its end", "[collection]") {
  const Folder folder;
  const fs::path pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const pid_t writer = ::fork();
  if (writer == 0) {
    const bool written = failure_of([&] { write_file(pipe, std::string(300000, 'y')); }) == std::nullopt;
    ::_exit(written ? 0 : 1);
  }
  CHECK(read_file(pipe) == std::string(300000, 'y'));
}

TEST_CASE("what cannot be read is named, with the reason", "[collection]") {
  const Folder folder;
  const fs::path file = folder.add("file", "x");
  const Failure missing = failed([&] { read_file(folder / "none"); });
  CHECK(missing.fault() == Fault::input);
  CHECK(missing.file() == (folder / "none").string());
  CHECK_THAT(missing.what(), Catch::Contains("no such file"));
  CHECK_THAT(failed([&] { read_file(folder.path()); }).what(), Catch::Contains("folder"));
  CHECK_THAT(failed([&] { read_file(file / "below"); }).what(), Catch::Contains("folders in its name"));
  fs::create_symlink("circle", folder / "circle");
  CHECK_THAT(failed([&] { read_file(folder / "circle"); }).what(), Catch::Contains("circle"));
  if (::geteuid() != 0) {
    fs::permissions(file, fs::perms::none);
    CHECK_THAT(failed([&] { read_file(file); }).what(), Catch::Contains("permission"));
  }
}

TEST_CASE("what goes on for ever is not read for ever", "[collection]") {
  const Folder folder;
  CHECK(read_file(folder.add("a", "12345"), 5) == "12345");
  CHECK_THAT(failed([&] { read_file(folder / "a", 4); }).what(), Catch::Contains("larger"));
  CHECK_THAT(failed([&] { read_file("/dev/zero", 1 << 20); }).what(), Catch::Contains("larger than 1 MB"));
}

TEST_CASE("a file is made, and one that is there replaced whole", "[collection]") {
  const Folder folder;
  write_file(folder / "a", "one, and longer");
  CHECK(bytes_of(folder / "a") == "one, and longer");
  write_file(folder / "a", "two");
  CHECK(bytes_of(folder / "a") == "two");
  write_file(folder / "a", "");
  CHECK(bytes_of(folder / "a").empty());
  CHECK(folder.names() == std::vector<std::string>{"a"});
}

TEST_CASE("a file's permissions are the umask's, or those of the file it replaces", "[collection]") {
  const Folder folder;
  const mode_t before = ::umask(027);
  write_file(folder / "new", "x");
  folder.add("old", "x");
  fs::permissions(folder / "old", fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read);
  write_file(folder / "old", "y");
  ::umask(before);
  CHECK(permissions(folder / "new") == 0640);
  CHECK(permissions(folder / "old") == 0604);
}

TEST_CASE("a link stays a link, to the new file", "[collection]") {
  const Folder folder;
  folder.add("real/book", "old");
  fs::create_directory(folder / "links");
  fs::create_symlink("../real/book", folder / "links/book");
  fs::create_symlink("../real/none", folder / "links/none");
  write_file(folder / "links/book", "new");
  write_file(folder / "links/none", "first");
  CHECK(fs::is_symlink(folder / "links/book"));
  CHECK(bytes_of(folder / "real/book") == "new");
  CHECK(bytes_of(folder / "real/none") == "first");
}

TEST_CASE("what cannot be written leaves all as it was", "[collection]") {
  const Folder folder;
  folder.add("folder/inside", "x");
  const Failure folder_in_place = failed([&] { write_file(folder / "folder", "y"); });
  CHECK(folder_in_place.fault() == Fault::output);
  CHECK_THAT(folder_in_place.what(), Catch::Contains("folder"));
  CHECK_THAT(failed([&] { write_file(folder / "none/book", "y"); }).what(),
             Catch::Contains("does not exist"));
  CHECK_THAT(failed([&] { make_folder(folder / "folder/inside"); }).what(), Catch::Contains("is a file"));
  CHECK(folder.names() == std::vector<std::string>{"folder", "folder/inside"});
  if (fs::exists("/dev/full"))
    CHECK_THAT(failed([&] { write_file("/dev/full", "y"); }).what(), Catch::Contains("full"));
}

TEST_CASE("one file is one file under all its names", "[collection]") {
  const Folder folder;
  folder.add("a", "x");
  folder.add("b", "x");
  fs::create_hard_link(folder / "a", folder / "hard");
  fs::create_symlink("a", folder / "soft");
  CHECK(file_id(folder / "a") == file_id(folder / "hard"));
  CHECK(file_id(folder / "a") == file_id(folder / "soft"));
  CHECK(file_id(folder / "a") != file_id(folder / "b"));
  CHECK(file_id(folder / "none") == std::nullopt);
}

TEST_CASE("a temporary file is gone unless it got its name", "[collection]") {
  const Folder folder;
  { const Temporary temporary(folder.path()); }
  CHECK(folder.names().empty());
  {
    Temporary temporary(folder.path());
    CHECK(folder.names().size() == 1);
    temporary.rename_to(folder / "done");
  }
  CHECK(folder.names() == std::vector<std::string>{"done"});
}

TEST_CASE("a signal handler can remove what is under way", "[collection]") {
  const Folder folder;
  const Temporary one(folder.path()), other(folder.path());
  CHECK(folder.names().size() == 2);
  remove_temporaries();
  CHECK(folder.names().empty());
}
