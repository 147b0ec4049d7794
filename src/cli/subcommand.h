// What a subcommand is to main, and the list of them: one file each.
#pragma once

#include "cli/cli11.h"
#include "cli/exit.h"

#include <functional>

namespace octavo::cli {

/// `app` knows its options; `run` does the work once they are parsed. Throws collection::Failure,
/// octavo::Error.
struct Subcommand {
  CLI::App* app = nullptr;
  std::function<Exit()> run{};
};

Subcommand add_convert(CLI::App& octavo);
Subcommand add_inspect(CLI::App& octavo);
Subcommand add_check(CLI::App& octavo);
Subcommand add_bind(CLI::App& octavo);
Subcommand add_preview(CLI::App& octavo);
Subcommand add_formats(CLI::App& octavo);
Subcommand add_themes(CLI::App& octavo);

} // namespace octavo::cli
