// octavo convert: stories into books, one each.
#include "cli/help.h"
#include "cli/input_options.h"
#include "cli/messages.h"
#include "cli/metadata_options.h"
#include "cli/output_options.h"
#include "cli/preflight.h"
#include "cli/quality_json.h"
#include "cli/style_options.h"
#include "cli/subcommand.h"

#include "collection/collection.h"
#include "collection/files.h"
#include "collection/names.h"
#include "collection/queue.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace octavo::cli {
namespace {

using collection::Failure;
using collection::Fault;
using collection::Job;
using collection::Report;
using collection::Result;

constexpr int most_jobs = 1024;
constexpr std::size_t most_names = 3;
constexpr int report_version = 1; ///< of what --json prints

struct ConvertCommand {
  std::vector<std::string> stories{};
  InputOptions input{};
  OutputOptions output{};
  StyleOptions style{};
  MetadataOptions metadata{};
  int jobs = 0; ///< 0: as many as there are cores
  bool recursive = false;
  bool strict = false;
  bool says_quality = false;
  bool json = false; ///< says it so

  Exit run() const;
};

/// "story.epub: 2 chapters · 3 doubts: lines 27, 45, 100 → octavo inspect story.txt"
std::string closing_line(const Job& job, const Result& result) {
  std::string line = listed(result.outputs, most_names) + ": ";
  if (std::any_of(result.notes.begin(), result.notes.end(),
                  [](const Note& n) { return n.code == "title-guessed"; }))
    line += "“" + result.title + "” (a guess, --title sets it) · ";
  line += found(result.counts, result.notes);
  if (result.counts.doubts > 0)
    line += " → octavo inspect " + (job.story.is_standard_input() ? "-" : shell_quoted(job.story.name()));
  return line;
}

/// "8 of 9 stories converted: 31 chapters · 4 doubts in a.txt, b.txt → octavo inspect STORY"
std::string closing_line(const std::vector<Job>& jobs, const Report& report) {
  const std::string all = counted(jobs.size(), "story", "stories");
  std::string line = report.failed == 0 ? all : std::to_string(jobs.size() - report.failed) + " of " + all;
  line += " converted";
  if (report.failed == jobs.size())
    return line;
  collection::Counts counts = report.counts;
  counts.doubts = 0;
  line += ": " + found(counts, {});
  std::vector<std::string> doubtful;
  for (std::size_t i = 0; i < jobs.size(); ++i)
    if (!report.results[i].failure && report.results[i].counts.doubts > 0)
      doubtful.push_back(jobs[i].story.name());
  if (!doubtful.empty())
    line += " · " + counted(report.counts.doubts, "doubt", "doubts") + " in " + listed(doubtful, most_names) +
            " → octavo inspect " + (doubtful.size() == 1 ? shell_quoted(doubtful.front()) : "STORY");
  return line;
}

/// What is not as a designer would have it, a line each, and the figures.
void print_quality(const Job& job, const Quality& quality) {
  for (const QualityFinding& finding : quality.findings)
    print_line(job.story.name() + ": " + to_string(finding));
  const std::string figures = summary(quality);
  for (std::size_t at = 0; at < figures.size();) {
    const std::size_t end = std::min(figures.find('\n', at), figures.size());
    print_line(job.story.name() + ": " + figures.substr(at, end - at));
    at = end + 1;
  }
}

/// Of one story: what print_quality says, and what is wrong with its EPUB where that was asked for; or why
/// there is no book.
nlohmann::ordered_json report_json(const Job& job, const Result& result,
                                   const std::optional<Preflight>& package, const std::string& epub) {
  nlohmann::ordered_json one = {{"story", collection::printable(job.story.name())}};
  if (result.failure)
    one["error"] = result.failure->what();
  if (result.quality)
    one["pages"] = json_of(*result.quality);
  if (package)
    one["package"] = json_of(epub, *package);
  return one;
}

Exit outcome(const Report& report) {
  if (report.failed == 0)
    return Exit::ok;
  if (report.failed < report.results.size())
    return Exit::partial;
  return cli::exit_of(report.results.front().failure->fault());
}

Exit ConvertCommand::run() const {
  const bool reports = says_quality || (json && !output.checks);
  const bool reads_standard_input = std::find(stories.begin(), stories.end(), "-") != stories.end();
  const bool writes_standard_output = output.output == "-" || (output.output.empty() && reads_standard_input);
  const std::vector<Format> formats = output.formats(writes_standard_output);
  style.check_cover(formats, metadata.cover());
  if (json && writes_standard_output)
    throw Failure(Fault::usage, "",
                  "--json writes on standard output, and so would the book: name a file with -o");
  output.require_package(formats, writes_standard_output);
  if (reports && !makes(formats, "pdf"))
    throw Failure(Fault::usage, "",
                  std::string(says_quality ? "--report is" : "--json without --check is") +
                      " about pages, and no PDF is made: ask for one with --to pdf");
  collection::Options options;
  options.overrides = {metadata.metadata(), metadata.cover(), input.from};
  options.write.modified = source_date();
  style.apply(options.write);
  options.notes = output.notes;
  options.smart_punctuation = !output.no_smart;
  options.strict = strict;
  if (!output.previous.empty())
    options.previous = std::make_shared<collection::Editions>(output.previous);
  options.modified = options.overrides.metadata.modified;
  options.threads = jobs > 0 ? jobs : collection::available_threads();

  const std::vector<Job> planned =
      collection::plan_outputs(collection::find_stories(stories, recursive), formats, {output.output});
  const bool several = planned.size() > 1;
  if (!several)
    options.write.style.threads = options.threads; // several books at once are one a thread
  if (const std::string option = metadata.option_of_one_story(); several && !option.empty())
    throw Failure(Fault::usage, "",
                  option + " is for one story, and there are " + std::to_string(planned.size()) +
                      "; write NAME.toml beside each NAME.txt");

  bool is_wrong = false; // an EPUB, by --check
  std::string last_said; // one wrong collection.toml fails every story of its folder: once is enough
  Progress progress(planned.size(), several && !output.quiet);
  collection::Observer observer;
  observer.progress = [&](std::size_t finished, std::size_t failed) { progress.show(finished, failed); };
  nlohmann::ordered_json stories_json = nlohmann::ordered_json::array();
  observer.result = [&](const Job& job, const Result& result) {
    progress.clear();
    const std::string epub = output.checks ? epub_among(result.outputs, formats) : std::string();
    std::optional<Preflight> package;
    if (!epub.empty())
      package = preflight(epub);
    is_wrong = is_wrong || (package && package->is_wrong());
    if (json)
      stories_json.push_back(report_json(job, result, package, epub));
    if (result.failure) {
      if (const std::string text = message(*result.failure); text != std::exchange(last_said, text))
        print_line(text);
      return;
    }
    if (!output.quiet)
      print_warnings(job.story.name(), result.notes);
    if (package)
      print_preflight(epub, *package, !json);
    if (!json && reports && result.quality)
      print_quality(job, *result.quality);
    if (!output.quiet && !several)
      print_line(closing_line(job, result));
  };
  const Report report = collection::convert_stories(planned, formats, options, observer);
  progress.clear();
  if (json) {
    const nlohmann::ordered_json document = {
        {"format", "octavo-report"}, {"version", report_version}, {"stories", std::move(stories_json)}};
    collection::write_standard_output(
        document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
  }
  if (!output.quiet && several)
    print_line(closing_line(planned, report));
  const Exit exit = outcome(report);
  return exit == Exit::ok && is_wrong ? Exit::found : exit;
}

} // namespace

Subcommand add_convert(CLI::App& octavo) {
  const auto command = std::make_shared<ConvertCommand>();
  CLI::App* app = octavo.add_subcommand("convert", "Make a book of each story");
  app->add_option("STORY", command->stories, "Text files, folders of them, or - for standard input")
      ->required()
      ->type_name("");
  command->output.add_to(*app, "The book's file, or the folder of several; - for standard output", false);
  app->add_option("-j,--jobs", command->jobs, "How many stories, or chapters of one, at once (all cores)")
      ->type_name("N")
      ->check(CLI::Range(1, most_jobs));
  app->add_flag("-r,--recursive", command->recursive, "Look into the folders in a folder too");
  command->input.add_to(*app);
  app->add_flag("--strict", command->strict, "Make no book of a story whose reading is doubtful");
  app->add_flag("--report", command->says_quality, "Say how well the pages came out, and why not better");
  app->add_flag("--json", command->json, "The report, and what --check finds, as JSON on standard output");
  command->style.add_to(*app);
  command->metadata.add_to(*app);
  app->footer(convert_footer);
  return {app, [command] { return command->run(); }};
}

} // namespace octavo::cli
