// See input_options.h.
#include "cli/input_options.h"

#include <CLI/CLI.hpp>

namespace octavo::cli {

void InputOptions::add_to(CLI::App& app) {
  app.add_option_function<std::string>(
         "--from",
         [this](const std::string& wanted) {
           const auto format = input_format_named(wanted);
           if (!format)
             throw CLI::ValidationError("--from", "takes auto, text, markdown, html, json or epub, not '" +
                                                      wanted + "'");
           from = *format;
         },
         "What the stories are: auto, text, markdown, html, json, epub (auto: told by what they hold)")
      ->type_name("FORMAT");
}

} // namespace octavo::cli
