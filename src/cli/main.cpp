// The octavo command: which subcommand, and how it ends. All exceptions end here, as a message and an exit
// code.
#include "cli/help.h"
#include "cli/messages.h"
#include "cli/process.h"
#include "cli/subcommand.h"

#include "collection/files.h"

#include <octavo/version.h>

#include <CLI/CLI.hpp>

namespace octavo::cli {
namespace {

using collection::Failure;
using collection::Fault;

/// What was asked for with --help or --version; everything else that CLI11 throws is a usage error.
Exit print(const std::string& text) {
  collection::write_standard_output(text + (text.ends_with('\n') ? "" : "\n"));
  return Exit::ok;
}

std::string help_command(const CLI::App& app) {
  const auto used = app.get_subcommands();
  return used.empty() ? "octavo --help" : "octavo " + used.front()->get_name() + " --help";
}

/// The first argument that nothing took and that looks like an option; CLI11 would rather speak of what is
/// missing.
std::string unknown_option(const CLI::App& app) {
  for (const std::string& argument : app.remaining(true))
    if (argument.starts_with('-') && argument.size() > 1)
      return argument;
  return {};
}

Failure usage_failure(const CLI::App& app, const CLI::ParseError& error,
                      const std::vector<std::string>& given) {
  const bool has_subcommand = !app.get_subcommands().empty();
  if (const std::string option = unknown_option(app); !option.empty())
    return {Fault::usage, "", "there is no option '" + option + "'; see " + help_command(app)};
  if (!has_subcommand && collection::file_id(given.front()))
    return {Fault::usage, "",
            "'" + given.front() + "' is no subcommand; did you mean: octavo convert " +
                shell_quoted(given.front())};
  if (!has_subcommand)
    return {Fault::usage, "", "there is no subcommand '" + given.front() + "'; see octavo --help"};
  std::string message = error.what();
  message.resize(message.find_last_not_of("\n.") + 1);
  std::replace(message.begin(), message.end(), '\n', ' ');
  return {Fault::usage, "", message + "; see " + help_command(app)};
}

/// CLI11 takes a word in brackets for a list, and would open a folder "[2019] Stories [complete]" as two.
void keep_bracketed_names_whole(std::vector<std::string>& arguments) {
  for (std::string& argument : arguments)
    if (argument.starts_with('[') && argument.ends_with(']') && collection::file_id(argument))
      argument.insert(0, "./");
}

Exit run(std::vector<std::string> arguments) {
  CLI::App app("Octavo turns stories into books.", "octavo");
  app.set_version_flag("--version", "octavo " + std::string(version()), "Print the version");
  app.set_help_flag("-h,--help", "Print this help");
  app.require_subcommand(1);
  app.footer(octavo_footer);
  app.get_formatter()->column_width(34);
  const Subcommand subcommands[] = {add_convert(app), add_inspect(app), add_check(app), add_bind(app),
                                    add_preview(app), add_formats(app), add_themes(app)};

  const std::vector<std::string> given = arguments;
  try {
    if (arguments.empty())
      throw Failure(Fault::usage, "", "what is to be done? Try: octavo convert STORY, or octavo --help");
    keep_bracketed_names_whole(arguments);
    std::reverse(arguments.begin(), arguments.end()); // as CLI11 takes them
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    return print(app.help());
  } catch (const CLI::CallForVersion& text) {
    return print(text.what());
  } catch (const CLI::ParseError& error) {
    throw usage_failure(app, error, given);
  }
  for (const Subcommand& subcommand : subcommands)
    if (subcommand.app->parsed())
      return subcommand.run();
  return Exit::internal;
}

} // namespace
} // namespace octavo::cli

int main(int argc, char** argv) {
  using namespace octavo;
  try {
    cli::prepare_memory();
    cli::prepare_process();
    return static_cast<int>(cli::run({argv + (argc > 0 ? 1 : 0), argv + argc}));
  } catch (...) {
    try {
      const collection::Failure failure = collection::as_failure("");
      cli::print_failure(failure);
      return static_cast<int>(cli::exit_of(failure.fault()));
    } catch (...) {
      return static_cast<int>(cli::Exit::internal);
    }
  }
}
