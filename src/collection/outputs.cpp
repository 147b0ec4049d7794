// See outputs.h.
#include "collection/outputs.h"

#include "collection/names.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

namespace octavo::collection {
namespace {

namespace fs = std::filesystem;

bool is_folder(const std::string& output) {
  std::error_code error;
  return output.ends_with('/') || fs::is_directory(output, error);
}

/// `name` and not fs::path::replace_extension: of `part 1.5` all belongs to the name.
fs::path with_extension(const fs::path& name, const Format& format) {
  return fs::path(name.native() + "." + format.extension);
}

bool has_extension(const fs::path& name, const std::string& extension) {
  const std::string file = name.filename().string();
  return file.size() > extension.size() + 1 && file.ends_with("." + extension);
}

/// The name without an extension that one of `formats` or the table has.
fs::path without_format(const fs::path& name, std::span<const Format> formats) {
  std::size_t longest = 0;
  for (const std::span<const Format> all : {formats, octavo::formats()})
    for (const Format& format : all)
      if (has_extension(name, format.extension))
        longest = std::max(longest, format.extension.size() + 1);
  const std::string file = name.filename().string();
  return longest == 0 ? name : name.parent_path() / file.substr(0, file.size() - longest);
}

/// A book's name that promises what will not be in it is a mistake worth stopping for.
void check_extension(const std::string& output, std::span<const Format> formats) {
  static constexpr std::string_view others[] = {".mobi",  ".azw3", ".azw", ".kepub", ".fb2",
                                                ".docx",  ".odt",  ".rtf", ".html",  ".htm",
                                                ".xhtml", ".md",   ".txt", ".zip",   ".toml"};
  const fs::path name(output);
  const std::string extension = folded_name(name.extension().string());
  const Format* const promised = format_of_extension(name);
  const bool is_other = std::find(std::begin(others), std::end(others), extension) != std::end(others);
  const bool is_wrong =
      promised != nullptr && std::none_of(formats.begin(), formats.end(), [&](const Format& format) {
        return format.extension == promised->extension;
      });
  if (is_other || is_wrong)
    throw Failure(
        Fault::usage, output,
        "the name says '" + extension.substr(1) + "', and the book would be " +
            (formats.size() == 1 ? "in the format '" + formats.front().name + "'" : "in other formats") +
            "; see octavo formats, and choose another name or --to");
}

std::vector<Target> in_folder(const Story& story, const fs::path& folder, std::span<const Format> formats) {
  std::vector<Target> targets;
  for (const Format& format : formats)
    targets.push_back({with_extension(folder / story.path.stem(), format)});
  return targets;
}

Job job_of(Story story, std::span<const Format> formats, const std::string& output, bool several) {
  Job job;
  if (story.failure) {
    job.story = std::move(story);
    return job;
  }
  if (output.empty() && story.is_standard_input())
    job.targets = book_targets("-", formats);
  else if (output.empty())
    job.targets = in_folder(story, story.path.parent_path(), formats);
  else if (output != "-" && (several || is_folder(output))) {
    if (story.is_standard_input())
      throw Failure(Fault::usage, "", "standard input has no name to give its output; name a file with -o");
    job.folder = fs::path(output) / story.below;
    job.targets = in_folder(story, *job.folder, formats);
  } else if (several)
    throw Failure(Fault::usage, "", "standard output takes one story; give -o a folder");
  else
    job.targets =
        formats.size() == 1 && output != "-" ? std::vector{Target{output}} : book_targets(output, formats);
  job.story = std::move(story);
  return job;
}

bool is_same_file(const Story& a, const Story& b) {
  std::error_code error;
  return !a.is_standard_input() && !b.is_standard_input() &&
         (a.path == b.path || fs::weakly_canonical(a.path, error) == fs::weakly_canonical(b.path, error));
}

/// What two names that lead to one place have in common, be there a file or not.
std::string key_of(const Target& target) {
  std::error_code error;
  const fs::path folder = target.path.has_parent_path() ? target.path.parent_path() : fs::path(".");
  const fs::path real = fs::weakly_canonical(folder, error);
  return folded_name(((error ? folder : real) / target.path.filename()).lexically_normal().string());
}

/// Throws where two jobs have one output; drops a story that was named twice.
void check_collisions(std::vector<Job>& jobs) {
  std::map<std::string, std::size_t> owners;
  std::vector<Job> kept;
  for (Job& job : jobs) {
    bool repeated = false;
    for (const Target& target : job.targets) {
      if (target.is_standard_output())
        continue;
      const auto [owner, is_new] = owners.emplace(key_of(target), kept.size());
      if (is_new)
        continue;
      const Story& other = owner->second == kept.size() ? job.story : kept[owner->second].story;
      if (owner->second != kept.size() && is_same_file(other, job.story))
        repeated = true;
      else
        throw Failure(
            Fault::usage, target.name(),
            "both " + other.name() + " and " + job.story.name() +
                " would be written there; nothing was. Rename one, or convert them into different folders");
    }
    if (!repeated)
      kept.push_back(std::move(job));
  }
  jobs = std::move(kept);
}

void check_inputs_are_kept(const std::vector<Job>& jobs) {
  std::set<FileId> inputs;
  for (const Job& job : jobs)
    for (const fs::path& path : {job.story.path, sidecar_path(job.story), collection_path(job.story)})
      if (const auto id = path.empty() ? std::nullopt : file_id(path))
        inputs.insert(*id);
  for (const Job& job : jobs)
    for (const Target& target : job.targets)
      if (const auto id = target.is_standard_output() ? std::nullopt : file_id(target.path))
        if (inputs.contains(*id))
          throw Failure(Fault::output, target.name(),
                        "it is an input, which is never overwritten; choose another name with -o");
}

} // namespace

std::string Target::name() const {
  return is_standard_output() ? "standard output" : path.string();
}

std::vector<Job> plan_outputs(std::vector<Story> stories, std::span<const Format> formats,
                              const Destination& destination) {
  const bool several = stories.size() > 1 || (!stories.empty() && stories.front().from_folder);
  std::error_code error;
  if (several && !destination.output.empty() && destination.output != "-" &&
      fs::exists(destination.output, error) && !fs::is_directory(destination.output, error))
    throw Failure(Fault::output, destination.output, "it is a file, and several stories need a folder");
  std::vector<Job> jobs;
  jobs.reserve(stories.size());
  for (Story& story : stories)
    jobs.push_back(job_of(std::move(story), formats, destination.output, several));
  check_collisions(jobs);
  check_inputs_are_kept(jobs);
  if (!several && destination.output != "-" && !is_folder(destination.output))
    check_extension(destination.output, formats);
  return jobs;
}

std::vector<Target> book_targets(const std::string& output, std::span<const Format> formats) {
  if (output == "-") {
    if (formats.size() != 1)
      throw Failure(Fault::usage, "",
                    "standard output takes one format; choose it with --to, or name a file with -o");
    return {Target{}};
  }
  if (output.empty() || is_folder(output))
    throw Failure(Fault::usage, output,
                  "it is a folder, and the book needs a name: -o " + (fs::path(output) / "NAME").string());
  check_extension(output, formats);
  std::vector<Target> targets;
  for (const Format& format : formats)
    targets.push_back({with_extension(without_format(output, formats), format)});
  return targets;
}

const Format* format_of_extension(const fs::path& path) {
  for (const Format& format : formats())
    if (has_extension(path, format.extension))
      return &format;
  const std::string extension = folded_name(path.extension().string());
  return extension == ".jpg" || extension == ".jpeg" ? &format_named("cover") : nullptr;
}

} // namespace octavo::collection
