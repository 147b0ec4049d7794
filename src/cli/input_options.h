// The options of every subcommand that reads stories: what kind of text they are.
#pragma once

#include "cli/cli11.h"

#include <octavo/read.h>

namespace octavo::cli {

struct InputOptions {
  InputFormat from = InputFormat::automatic;

  /// The option refers to this object, which has to stay where it is.
  void add_to(CLI::App& app);
};

} // namespace octavo::cli
