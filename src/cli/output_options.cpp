// See output_options.h.
#include "cli/output_options.h"

#include "collection/outputs.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace octavo::cli {

void OutputOptions::add_to(CLI::App& app, const std::string& output_help, bool output_is_required) {
  app.add_option("-o,--output", output, output_help)->type_name("NAME")->required(output_is_required);
  app.add_option("--to", to, "Formats, separated by commas; 'octavo formats' lists them")
      ->type_name("FORMATS")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_flag("--no-smart", no_smart, "Leave quotation marks, dashes and dots as they were typed");
  app.add_flag("-q,--quiet", quiet, "Print errors only");
}

std::vector<Format> OutputOptions::formats() const {
  std::vector<Format> chosen;
  for (const std::string& name : to)
    if (std::none_of(chosen.begin(), chosen.end(), [&](const Format& format) { return format.name == name; }))
      chosen.push_back(format_named(name));
  if (!chosen.empty())
    return chosen;
  const Format* implied = collection::format_of_extension(output);
  return {implied != nullptr ? *implied : octavo::formats().front()};
}

} // namespace octavo::cli
