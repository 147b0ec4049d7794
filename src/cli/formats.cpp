// octavo formats: what --to takes.
#include "cli/help.h"
#include "cli/output_options.h"
#include "cli/subcommand.h"

#include "collection/files.h"

#include <octavo/format.h>

#include <CLI/CLI.hpp>

namespace octavo::cli {

Subcommand add_formats(CLI::App& octavo) {
  CLI::App* app = octavo.add_subcommand("formats", "List the formats that books can be written in");
  app->footer(formats_footer);
  return {app, [] {
            std::string table;
            for (const Format& format : formats()) {
              std::string name = format.name;
              name.resize(std::max<std::size_t>(name.size(), 8), ' ');
              table += name + "  ." + format.extension + "  " + format.media_type + "  " + format.summary +
                       (is_default(format) ? " (by default)\n" : "\n");
            }
            collection::write_standard_output(table);
            return Exit::ok;
          }};
}

} // namespace octavo::cli
