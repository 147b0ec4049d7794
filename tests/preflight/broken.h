// A package without fault, to be broken in one way.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::tests {

class Breakable {
public:
  Breakable(); ///< a copy of one and the same: everything that stories have, with a drawn cover

  /// All `from` in a file become `to`; fails the test where there is none.
  Breakable& replace(const std::string& file, std::string_view from, std::string_view to);
  /// The file's bytes, to be changed; fails the test where there is none.
  std::string& file(const std::string& name);
  /// A file at the end of the archive; with `type`, as an item of the manifest.
  Breakable& add(const std::string& name, std::string bytes, std::string_view type = {});
  Breakable& remove(const std::string& name);
  /// The first file of the archive becomes its last.
  Breakable& rotate();

  std::string packed() const;

private:
  std::vector<std::string> names_{};
  std::map<std::string, std::string> files_{};
};

/// "CODE in FILE" for each finding, in their order, each once.
std::vector<std::string> findings_in(std::string_view epub);

} // namespace octavo::tests
