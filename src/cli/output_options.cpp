// See output_options.h.
#include "cli/output_options.h"

#include "collection/failure.h"
#include "collection/outputs.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace octavo::cli {
namespace {

/// Whether `output` is there, and neither file nor folder: /dev/stdout, a named pipe.
bool is_stream(const std::string& output) {
  std::error_code error;
  const auto kind = std::filesystem::status(output, error).type();
  using enum std::filesystem::file_type;
  return !error && kind != not_found && kind != regular && kind != directory;
}

} // namespace

void OutputOptions::add_to(CLI::App& app, const std::string& output_help, bool output_is_required) {
  app.add_option("-o,--output", output, output_help)->type_name("NAME")->required(output_is_required);
  app.add_option("--to", to,
                 "Formats, separated by commas (epub,pdf; together, the EPUB has the PDF's page numbers); "
                 "'octavo formats' "
                 "lists them")
      ->type_name("FORMATS")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option(
         "--previous", previous,
         "The EPUB of the edition before, or a folder where the book's own is found by its identifier: a "
         "page\n"
         "says what is new, and the date of the book moves only where its content does (or by --modified)")
      ->type_name("EPUB");
  app.add_flag("--store-cover", store_cover,
               "The cover beside the book too, as stores want it: NAME.cover.jpg, 1600 x 2560");
  app.add_flag("--check", checks,
               "Check the EPUB that was written, for stores and devices; see octavo check --package");
  add_notes_option(app, notes);
  app.add_flag("--no-smart", no_smart, "Leave quotation marks, dashes and dots as they were typed");
  app.add_flag("-q,--quiet", quiet, "Print errors only");
}

void add_notes_option(CLI::App& app, NotesPolicy& policy) {
  app.add_option_function<std::string>(
         "--notes", [&policy](const std::string& name) { policy = *notes_policy_named(name); },
         "What becomes of author's notes: keep, end (gathered in an afterword), drop")
      ->type_name("WHERE")
      ->check(CLI::IsMember({"keep", "end", "drop"}))
      ->allow_extra_args(false);
}

std::vector<Format> OutputOptions::formats(bool to_standard_output) const {
  std::vector<Format> chosen = formats_of_books(to_standard_output);
  if (store_cover && std::none_of(chosen.begin(), chosen.end(), is_cover))
    chosen.push_back(format_named("cover"));
  return chosen;
}

std::vector<Format> OutputOptions::formats_of_books(bool to_standard_output) const {
  std::vector<Format> chosen;
  for (const std::string& name : to)
    if (std::none_of(chosen.begin(), chosen.end(), [&](const Format& format) { return format.name == name; }))
      chosen.push_back(format_named(name));
  if (!chosen.empty())
    return chosen;
  if (const Format* const implied = collection::format_of_extension(output))
    return {*implied};
  const bool only_one = to_standard_output || is_stream(output);
  for (const Format& format : octavo::formats())
    if (is_default(format) && (chosen.empty() || !only_one))
      chosen.push_back(format);
  return chosen;
}

void OutputOptions::require_package(const std::vector<Format>& formats, bool to_standard_output) const {
  if (checks && (to_standard_output || !makes(formats, "epub")))
    throw collection::Failure(
        collection::Fault::usage, "",
        "--check says what is wrong with an EPUB that was written: ask for one in a file");
}

bool makes(const std::vector<Format>& formats, std::string_view name) {
  return std::any_of(formats.begin(), formats.end(), [&](const Format& one) { return one.name == name; });
}

bool is_cover(const Format& format) {
  return format.name == "cover";
}

bool is_default(const Format& format) {
  return format.name == "epub" || format.name == "pdf";
}

} // namespace octavo::cli
