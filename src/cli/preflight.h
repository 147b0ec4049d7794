// What is wrong with finished EPUBs, for the subcommands that say it: read, printed as compilers do, or as
// data.
#pragma once

#include "collection/failure.h"

#include <octavo/format.h>
#include <octavo/preflight.h>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace octavo::cli {

/// What was found in one EPUB, or why it could not be looked at.
struct Preflight {
  std::vector<PackageFinding> findings{};
  std::optional<collection::Failure> failure{};

  Notes notes() const;
  /// Whether there is a doubt or a warning, or it could not be looked at.
  bool is_wrong() const;
};

/// Of the file `name`; "-" is standard input. What `ignore` names is left out.
Preflight preflight(const std::string& name, const std::vector<std::string>& ignore = {});

/// Throws Failure(usage) for a code that there is none of.
void require_package_codes(const std::vector<std::string>& codes);

/// `BOOK.epub: book/style.css:12: doubt: what [code]`, a line each.
std::string text_of(const std::string& name, const Preflight& preflight);
/// The same as {"package", "findings"}, each with its file and what a note has; or with "error".
nlohmann::ordered_json json_of(const std::string& name, const Preflight& preflight);

/// The name of the EPUB among files that were written, which are in the order of `formats`; empty: none.
std::string epub_among(const std::vector<std::string>& written, const std::vector<Format>& formats);
/// What is wrong with an EPUB that was written: a closing line on standard error and, `with_findings`, all of
/// it on standard output.
void print_preflight(const std::string& name, const Preflight& preflight, bool with_findings);

} // namespace octavo::cli
