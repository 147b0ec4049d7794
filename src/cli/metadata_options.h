// The options that say what is known of a book, for every subcommand that writes one.
#pragma once

#include "collection/stories.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace octavo::cli {

class MetadataOptions {
public:
  /// The options refer to this object, which has to stay where it is.
  void add_to(CLI::App& app);

  /// What was said, checked. Throws Failure(usage) that names the option and a value it would take.
  Metadata metadata() const;
  const std::string& cover() const noexcept { return cover_; }
  /// The first of the given options that can be true of one story only; empty where there is none.
  std::string option_of_one_story() const;

private:
  Metadata plain_{}; ///< fields that need no check
  std::vector<std::string> authors_{};
  std::string series_{};
  std::string series_index_{};
  std::vector<std::string> identifiers_{};
  std::string cover_{};
};

/// The moment that SOURCE_DATE_EPOCH names, as WriteOptions::modified has it; empty where it is not set.
/// Throws Failure(usage) where it is no number of seconds in the years 1970 to 9999.
std::string source_date();

} // namespace octavo::cli
