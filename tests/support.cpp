// See support.h.
#include "support.h"

#include "catch.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace octavo::tests {
namespace {

const std::filesystem::path root = OCTAVO_SOURCE_DIR;

std::string bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

std::string file(const std::string& path) {
  INFO(path);
  REQUIRE(std::filesystem::is_regular_file(root / path));
  return bytes(root / path);
}

void check_golden(const std::string& name, const std::string& actual) {
  const std::filesystem::path path = root / "tests/golden" / name;
  if (std::getenv("OCTAVO_ACCEPT") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
  }
  INFO("golden " << name << "; OCTAVO_ACCEPT=1 rewrites it");
  CHECK(actual == bytes(path));
}

void keep(const std::string& name, const std::string& bytes) {
  const char* const directory = std::getenv("OCTAVO_TEST_OUTPUT");
  if (directory == nullptr || *directory == '\0')
    return;
  std::filesystem::create_directories(directory);
  std::ofstream out(std::filesystem::path(directory) / name, std::ios::binary);
  out << bytes;
  INFO(name);
  REQUIRE(out.good());
}

} // namespace octavo::tests
