// octavo themes: the designs that --theme takes, and the file that each of them is.
#include "cli/help.h"
#include "cli/subcommand.h"

#include "collection/files.h"

#include <octavo/theme.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace octavo::cli {
namespace {

std::string table() {
  std::string out;
  for (const std::string_view name : themes()) {
    std::string row(name);
    row.resize(std::max<std::size_t>(row.size(), 12), ' ');
    row += ' ';
    row += theme(name).summary;
    row += name == themes().front() ? " (by default)\n" : "\n";
    out += row;
  }
  return out;
}

} // namespace

Subcommand add_themes(CLI::App& octavo) {
  const auto name = std::make_shared<std::string>();
  CLI::App* app = octavo.add_subcommand("themes", "List the designs of books, or print one to be changed");
  app->add_option("NAME", *name, "The theme whose file is printed")->type_name("");
  app->footer(themes_footer);
  return {app, [name] {
            collection::write_standard_output(name->empty() ? table() : std::string(theme_file(*name)));
            return Exit::ok;
          }};
}

} // namespace octavo::cli
