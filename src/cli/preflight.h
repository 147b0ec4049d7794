// What is wrong with finished EPUBs, for the subcommands that say it: read, printed as compilers do, or as
// data.
#pragma once

#include "collection/failure.h"

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
};

/// Of the file `name`; "-" is standard input. What `ignore` names is left out.
Preflight preflight(const std::string& name, const std::vector<std::string>& ignore = {});

/// Throws Failure(usage) for a code that there is none of.
void require_package_codes(const std::vector<std::string>& codes);

/// `BOOK.epub: book/style.css:12: doubt: what [code]`, a line each.
std::string text_of(const std::string& name, const Preflight& preflight);
/// The same as an array: file, and what a note has.
nlohmann::ordered_json json_of(const std::vector<PackageFinding>& findings);

} // namespace octavo::cli
