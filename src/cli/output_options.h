// The options of every subcommand that writes books: where to, in which formats, how much is said of it.
#pragma once

#include "cli/cli11.h"

#include <octavo/author_notes.h>
#include <octavo/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo::cli {

struct OutputOptions {
  std::string output{};
  std::vector<std::string> to{};
  std::string previous{};
  NotesPolicy notes = NotesPolicy::keep;
  bool store_cover = false;
  bool no_smart = false;
  bool quiet = false;
  bool checks = false; ///< the EPUB that was written

  /// The options refer to this object, which has to stay where it is.
  void add_to(CLI::App& app, const std::string& output_help, bool output_is_required);

  /// The formats of --to, each once, or else that of the output's extension, or else the default ones; of
  /// these only the first where a book goes to standard output, or to what else is one stream. With
  /// --store-cover, the cover too. Throws Error.
  std::vector<Format> formats(bool to_standard_output) const;

  /// Throws Failure(usage) where an EPUB is to be checked and none of `formats` makes one in a file.
  void require_package(const std::vector<Format>& formats, bool to_standard_output) const;

private:
  std::vector<Format> formats_of_books(bool to_standard_output) const;
};

/// Adds --notes to `app`, which writes to `policy`.
void add_notes_option(CLI::App& app, NotesPolicy& policy);

/// Whether one of `formats` is of that name.
bool makes(const std::vector<Format>& formats, std::string_view name);

/// Whether `format` is the cover alone.
bool is_cover(const Format& format);

/// Whether `format` is one of those that are made where none is asked for.
bool is_default(const Format& format);

} // namespace octavo::cli
