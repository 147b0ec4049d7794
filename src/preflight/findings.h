// The findings of one package as they are made, and the table of their kinds.
#pragma once

#include <octavo/preflight.h>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace octavo::preflight {

class Findings {
public:
  /// `code` is one of the table's, which has its severity. `line` 0: the whole file. Of one kind in one file
  /// there are at most a few, the last of which says so.
  void add(std::string_view code, std::string_view file, int line, std::string message);

  /// All, ordered by file and line.
  std::vector<PackageFinding> taken();

private:
  std::vector<PackageFinding> all_{};
  std::map<std::pair<std::string, std::string>, std::size_t> counts_{}; ///< of a file and a code
};

} // namespace octavo::preflight
