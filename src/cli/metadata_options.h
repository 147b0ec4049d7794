// The options that say what is known of a book, for every subcommand that writes one. They are a sidecar that
// is typed: their values are checked, and brought into one form, by the code that reads NAME.toml.
#pragma once

#include "cli/cli11.h"

#include <octavo/book.h>

#include <string>
#include <vector>

namespace octavo::cli {

class MetadataOptions {
public:
  /// The options refer to this object, which has to stay where it is.
  void add_to(CLI::App& app);
  /// --language alone, for what makes no book.
  void add_language_to(CLI::App& app);

  /// What was said. Throws Failure(usage) that names the option and what it takes.
  Metadata metadata() const;
  const std::string& cover() const noexcept { return cover_; }
  /// The first of the given options that can be true of one story only; empty where there is none.
  std::string option_of_one_story() const;

private:
  struct Option {
    std::string name{}; ///< "--title"
    std::string key{};  ///< the sidecar's
    bool is_of_one_story = false;
    std::string value{};
    std::vector<std::string> values{}; ///< of one that is repeatable
    bool is_given() const { return !value.empty() || !values.empty(); }
  };

  std::vector<Option> options_{};
  std::string cover_{};
};

/// The moment that SOURCE_DATE_EPOCH names, as WriteOptions::modified has it; empty where it is not set.
/// Throws Failure(usage) where it is no number of seconds in the years 1970 to 9999.
std::string source_date();

} // namespace octavo::cli
