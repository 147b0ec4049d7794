// octavo check: what a proof-reader would mark in stories, or what stores would in EPUBs, as compilers print
// it, or as data.
#include "cli/help.h"
#include "cli/input_options.h"
#include "cli/messages.h"
#include "cli/metadata_options.h"
#include "cli/notes_json.h"
#include "cli/preflight.h"
#include "cli/subcommand.h"

#include "collection/doubts.h"
#include "collection/names.h"
#include "collection/queue.h"
#include "collection/stories.h"

#include <octavo/proof.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace octavo::cli {
namespace {

using collection::Failure;
using collection::Source;
using collection::Story;

constexpr int check_version = 1;
constexpr int most_jobs = 1024;

/// The least severity that is a finding to the exit code.
enum class FailOn { info, doubt, warning, never };

struct CheckCommand {
  std::vector<std::string> stories{};
  std::vector<std::string> ignore{};
  InputOptions input{};
  MetadataOptions metadata{};
  FailOn fail_on = FailOn::doubt;
  int jobs = 0; ///< 0: as many as there are cores
  bool json = false;
  bool codes = false;
  bool package = false; ///< what is checked is not the story but the EPUB
  bool strict = false;
  bool recursive = false;
  bool quiet = false;

  Exit run() const;
  Exit run_on_packages() const;
};

/// What was found in one story.
struct Proof {
  Notes notes{};
  std::string doubt{}; ///< what --strict refuses; empty: nothing
  std::optional<Failure> failure{};
};

/// How many notes of each severity.
struct Tally {
  std::array<std::size_t, 3> of{};

  void add(const Notes& notes) {
    for (const Note& note : notes)
      ++of[static_cast<std::size_t>(note.severity)];
  }
  std::size_t operator[](Severity severity) const { return of[static_cast<std::size_t>(severity)]; }

  bool reaches(FailOn least) const {
    switch (least) {
    case FailOn::never: return false;
    case FailOn::info: return of[0] + of[1] + of[2] > 0;
    case FailOn::doubt: return of[1] + of[2] > 0;
    case FailOn::warning: return of[2] > 0;
    }
    return false;
  }
};

template <typename Codes>
std::string codes_table(const Codes& all) {
  std::size_t width = 0;
  for (const auto& code : all)
    width = std::max(width, code.code.size());
  std::string table;
  for (const auto& code : all) {
    std::string row(code.code);
    row.resize(width + 2, ' ');
    std::string severity(name(code.severity));
    severity.resize(9, ' ');
    table += row + severity + std::string(code.summary) + '\n';
  }
  return table;
}

Proof proof_of(const Story& story, const collection::Overrides& overrides, const CheckCommand& command) {
  Proof proof;
  Source source;
  try {
    source = collection::load(story, overrides);
    const Reading reading = read(source.bytes, source.options);
    ProofOptions options;
    options.ignore = command.ignore;
    if (reading.format == InputFormat::text) // else its characters are written otherwise, or elsewhere
      options.source = source.bytes;
    proof.notes = proofread(reading, options);
    if (command.strict)
      proof.doubt = collection::doubt_of(reading);
  } catch (...) {
    proof.failure = collection::as_failure(story, source);
  }
  return proof;
}

std::string text_of(const Story& story, const Proof& proof) {
  std::string text;
  for (const Note& note : proof.notes)
    text += collection::printable(note_line(story.name(), note)) + '\n';
  return text;
}

nlohmann::ordered_json story_json(const Story& story, const Proof& proof) {
  nlohmann::ordered_json one = {{"story", collection::printable(story.name())}};
  if (proof.failure)
    one["error"] = proof.failure->what();
  else
    one["notes"] = json_of(proof.notes);
  return one;
}

/// "2 doubts · 1 info in 3 stories"
std::string summary(const Tally& tally, const std::string& what) {
  std::string text;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view several) {
    if (count > 0)
      text += (text.empty() ? "" : " · ") + counted(count, one, several);
  };
  add(tally[Severity::warning], "warning", "warnings");
  add(tally[Severity::doubt], "doubt", "doubts");
  add(tally[Severity::info], "remark", "remarks");
  return "octavo: " + (text.empty() ? "nothing found" : text) + " in " + what;
}

void print_json(const char* of, nlohmann::ordered_json all, const Tally& tally) {
  const nlohmann::ordered_json document = {{"format", "octavo-check"},
                                           {"version", check_version},
                                           {of, std::move(all)},
                                           {"counts",
                                            {{"info", tally[Severity::info]},
                                             {"doubt", tally[Severity::doubt]},
                                             {"warning", tally[Severity::warning]}}}};
  collection::write_standard_output(
      document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
}

Exit CheckCommand::run_on_packages() const {
  require_package_codes(ignore);
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  Tally tally;
  std::size_t failed = 0;
  Exit failure = Exit::ok;
  for (const std::string& name : stories) {
    const Preflight found = preflight(name, ignore);
    if (found.failure) {
      ++failed;
      failure = exit_of(found.failure->fault());
      print_failure(*found.failure);
    }
    tally.add(found.notes());
    if (json)
      all.push_back(json_of(name, found));
    else if (const std::string text = cli::text_of(name, found); !text.empty())
      collection::write_standard_output(text);
  }
  if (json)
    print_json("packages", std::move(all), tally);
  if (!quiet && failed < stories.size())
    print_line(summary(tally, counted(stories.size() - failed, "EPUB", "EPUBs")));
  if (failed > 0)
    return failed < stories.size() ? Exit::partial : failure;
  return tally.reaches(fail_on) ? Exit::found : Exit::ok;
}

Exit CheckCommand::run() const {
  if (codes) {
    collection::write_standard_output(package ? codes_table(package_codes()) : codes_table(proof_codes()));
    return Exit::ok;
  }
  if (stories.empty())
    throw Failure(collection::Fault::usage, "", "STORY is required; see octavo check --help");
  if (package)
    return run_on_packages();
  proofread(Book{}, {ignore, {}}); // refuses unknown codes before anything is read

  const collection::Overrides overrides{metadata.metadata(), {}, input.from};
  const std::vector<Story> found = collection::find_stories(stories, recursive);
  std::vector<Proof> proofs(found.size());
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  Tally tally;
  std::size_t failed = 0;
  bool is_doubtful = false;
  Progress progress(found.size(), found.size() > 1 && !quiet);
  collection::Queue queue;
  queue.threads = jobs > 0 ? jobs : collection::available_threads();
  queue.work = [&](std::size_t i) { proofs[i] = proof_of(found[i], overrides, *this); };
  queue.done = [&](std::size_t i) {
    const Proof& proof = proofs[i];
    progress.clear();
    if (proof.failure) {
      ++failed;
      print_failure(*proof.failure);
    }
    if (!proof.doubt.empty()) {
      is_doubtful = true;
      print_line("octavo: " + found[i].name() + ": error: " + proof.doubt);
    }
    tally.add(proof.notes);
    if (json)
      all.push_back(story_json(found[i], proof));
    else if (const std::string text = text_of(found[i], proof); !text.empty())
      collection::write_standard_output(text);
  };
  queue.progress = [&](std::size_t finished) { progress.show(finished, failed); };
  collection::run(queue, found.size());
  progress.clear();
  if (json)
    print_json("stories", std::move(all), tally);
  if (!quiet && failed < found.size())
    print_line(summary(tally, counted(found.size() - failed, "story", "stories")));
  if (failed > 0)
    return failed < found.size() ? Exit::partial : exit_of(proofs.front().failure->fault());
  if (is_doubtful)
    return Exit::doubtful;
  return tally.reaches(fail_on) ? Exit::found : Exit::ok;
}

} // namespace

Subcommand add_check(CLI::App& octavo) {
  const auto command = std::make_shared<CheckCommand>();
  CLI::App* app = octavo.add_subcommand(
      "check", "Proof-read stories, line by line; or finished EPUBs, for stores and devices");
  app->add_option("STORY", command->stories,
                  "Text files, folders of them, or - for standard input; with --package, EPUBs")
      ->type_name("");
  app->add_flag("--package", command->package,
                "Check EPUBs themselves, whoever made them: what stores refuse, and devices show badly");
  app->add_option("--ignore", command->ignore, "Remarks that are not wanted, separated by commas")
      ->type_name("CODES")
      ->delimiter(',')
      ->allow_extra_args(false);
  app->add_option_function<std::string>(
         "--fail-on",
         [command](const std::string& least) {
           constexpr std::array<std::string_view, 4> names = {"info", "doubt", "warning", "never"};
           const auto at = std::find(names.begin(), names.end(), least);
           if (at == names.end())
             throw CLI::ValidationError("--fail-on",
                                        "takes info, doubt, warning or never, not '" + least + "'");
           command->fail_on = static_cast<FailOn>(at - names.begin());
         },
         "The least severity that gives exit code 6: info, doubt, warning, never (doubt)")
      ->type_name("SEVERITY");
  command->metadata.add_language_to(*app);
  command->input.add_to(*app);
  app->add_flag("--strict", command->strict, "Exit code 7 where the reading itself is doubtful");
  app->add_flag("--json", command->json, "As JSON");
  app->add_flag("--codes", command->codes, "List all remarks and end");
  app->add_option("-j,--jobs", command->jobs, "How many stories at once (all cores)")
      ->type_name("N")
      ->check(CLI::Range(1, most_jobs));
  app->add_flag("-r,--recursive", command->recursive, "Look into the folders in a folder too");
  app->add_flag("-q,--quiet", command->quiet, "No closing line");
  app->footer(check_footer);
  return {app, [command] { return command->run(); }};
}

} // namespace octavo::cli
