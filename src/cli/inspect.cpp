// octavo inspect: what the reader found in a story, for people, as data, or as a sidecar to be edited.
#include "cli/help.h"
#include "cli/input_options.h"
#include "cli/messages.h"
#include "cli/notes_json.h"
#include "cli/subcommand.h"
#include "cli/tree.h"

#include "collection/doubts.h"
#include "collection/names.h"
#include "collection/outputs.h"

#include <octavo/json.h>
#include <octavo/proof.h>
#include <octavo/punctuation.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace octavo::cli {
namespace {

namespace fs = std::filesystem;
using collection::Failure;
using collection::Fault;
using collection::Source;
using collection::Story;

constexpr int inspect_version = 2;

struct InspectCommand {
  std::string story{};
  std::string output{};
  std::vector<std::string> ignore{};
  InputOptions input{};
  bool strict = false;
  bool json = false;
  bool write_toml = false;
  bool force = false;

  Exit run() const;
};

std::string reading_json(const std::string& name, const Reading& reading) {
  const nlohmann::ordered_json document = {{"format", "octavo-inspect"},
                                           {"version", inspect_version},
                                           {"story", collection::printable(name)},
                                           {"input", octavo::name(reading.format)},
                                           {"encoding", reading.encoding},
                                           {"decisions", json_of(reading.decisions)},
                                           {"book", nlohmann::ordered_json::parse(to_json(reading.book))},
                                           {"notes", json_of(reading.notes)}};
  return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

/// What the reader, the punctuation and the proof-reader say of it, ordered by line.
Notes all_notes(const Reading& reading, const std::string& source, const std::vector<std::string>& ignore) {
  ProofOptions options;
  options.ignore = ignore;
  if (reading.format == InputFormat::text) // else its characters are written otherwise, or elsewhere
    options.source = source;
  Notes notes = proofread(reading, options);
  for (const Note& note : reading.notes) // those that are no proof-reader's
    if (std::none_of(proof_codes().begin(), proof_codes().end(),
                     [&](const ProofCode& code) { return code.code == note.code; }))
      notes.push_back(note);
  Book punctuated = reading.book;
  return collection::merged_notes(std::move(notes), smarten(punctuated));
}

/// Where the sidecar goes; empty: standard output.
fs::path sidecar_target(const Story& story, const std::string& output) {
  if (output == "-" || (output.empty() && story.is_standard_input()))
    return {};
  if (!output.empty())
    return output;
  fs::path own = collection::sidecar_path(story);
  if (own == collection::collection_path(story) || own == story.path)
    throw Failure(Fault::output, own.string(),
                  "it cannot be " + story.name() + "'s own; choose another name with -o");
  return own;
}

/// Throws where it would replace something that it may not.
void check_sidecar_target(const Story& story, const fs::path& target, bool force) {
  const auto id = collection::file_id(target);
  if (!id)
    return;
  if (!story.is_standard_input() && (id == collection::file_id(story.path)))
    throw Failure(Fault::output, target.string(),
                  "it is the story, which is never overwritten; choose another name with -o");
  if (!force && fs::is_regular_file(target))
    throw Failure(Fault::output, target.string(), "it is there already, perhaps edited; --force replaces it");
}

Exit InspectCommand::run() const {
  if (force && !write_toml)
    throw Failure(Fault::usage, "", "--force is for --write-toml");
  const std::vector<Story> stories = collection::find_stories(std::span(&story, 1), false);
  if (stories.front().from_folder)
    throw Failure(Fault::input, story, "it is a folder; inspect takes one story of it at a time");
  const Story& one = stories.front();
  const fs::path target = write_toml ? sidecar_target(one, output) : fs::path(output == "-" ? "" : output);
  if (!target.empty())
    check_sidecar_target(one, target, !write_toml || force);

  Reading reading;
  Source source;
  try {
    source = collection::load(one, {{}, {}, input.from});
    if (const auto id = collection::file_id(target);
        !write_toml && id && std::find(source.files.begin(), source.files.end(), *id) != source.files.end())
      throw Failure(Fault::output, target.string(),
                    "it is an input, which is never overwritten; choose another name with -o");
    reading = read(source.bytes, source.options);
    if (!write_toml) // which mends the reading, not the text
      reading.notes = all_notes(reading, source.bytes, ignore);
  } catch (...) {
    throw collection::as_failure(one, source);
  }

  const std::string result = write_toml ? write_sidecar(reading, source.options.sidecar)
                             : json     ? reading_json(one.name(), reading)
                                        : tree_of(one.name(), reading);
  if (target.empty())
    collection::write_standard_output(result);
  else {
    collection::write_file(target, result);
    print_line(target.string() + ": " + found(collection::count(reading.book, reading.notes), reading.notes));
  }
  const std::string doubt = strict ? collection::doubt_of(reading) : "";
  if (doubt.empty())
    return Exit::ok;
  print_line("octavo: " + one.name() + ": error: " + doubt);
  return Exit::doubtful;
}

} // namespace

Subcommand add_inspect(CLI::App& octavo) {
  const auto command = std::make_shared<InspectCommand>();
  CLI::App* app = octavo.add_subcommand("inspect", "Show what was found in a story, where, by which rule");
  app->add_option("STORY", command->story, "A story, or - for standard input")->required()->type_name("");
  app->add_option("-o,--output", command->output, "Write into a file; - is standard output")
      ->type_name("FILE");
  CLI::Option* json = app->add_flag("--json", command->json, "As JSON");
  app->add_flag("--write-toml", command->write_toml,
                "Write NAME.toml beside NAME.txt: its metadata and structure, to be edited")
      ->excludes(json);
  app->add_option("--ignore", command->ignore, "Remarks of 'octavo check' that are not wanted")
      ->type_name("CODES")
      ->delimiter(',')
      ->allow_extra_args(false);
  app->add_flag("--strict", command->strict, "Exit code 7 where the reading is doubtful");
  command->input.add_to(*app);
  app->add_flag("--force", command->force, "Replace a NAME.toml that is there");
  app->footer(inspect_footer);
  return {app, [command] { return command->run(); }};
}

} // namespace octavo::cli
