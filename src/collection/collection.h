// Many stories converted in one run: each is read, written and guarded by itself, on as many threads as are
// asked for. What is in memory at a time is one book a thread.
#pragma once

#include "collection/counts.h"
#include "collection/editions.h"
#include "collection/outputs.h"

#include <octavo/convert.h>

namespace octavo::collection {

struct Options {
  Overrides overrides{};
  WriteOptions write{};
  NotesPolicy notes = NotesPolicy::keep;
  bool smart_punctuation = true;
  std::shared_ptr<Editions> previous{}; ///< the editions before; null: there are none
  std::string modified{};               ///< see ConvertOptions
  bool strict = false;                  ///< a story whose reading is doubtful fails: see doubts.h
  int threads = 1;
};

/// What became of one story.
struct Result {
  std::vector<std::string> outputs{}; ///< the names of those that were written, also where a later one failed
  std::optional<Failure> failure{};   ///< nothing: all of it worked
  std::string title{};
  Notes notes{};
  Counts counts{};
  std::optional<Quality> quality{}; ///< of its pages, where one of the formats has any
};

struct Report {
  std::vector<Result> results{}; ///< one for each job, in that order
  std::size_t failed = 0;
  Counts counts{}; ///< of those that worked
};

/// Told how a run goes on, in the calling thread. Either may be empty.
struct Observer {
  std::function<void(const Job&, const Result&)> result{};                  ///< one story, in order
  std::function<void(std::size_t finished, std::size_t failed)> progress{}; ///< in whatever order
};

/// One story into its targets. Throws nothing: whatever goes wrong is the result's failure.
Result convert_story(const Job& job, std::span<const Format> formats, const Options& options) noexcept;

/// All jobs; one that fails does not stop the others. Throws only what `observer` throws.
Report convert_stories(const std::vector<Job>& jobs, std::span<const Format> formats, const Options& options,
                       const Observer& observer);

/// Writes one output a target, and adds the name of each that was written to `written`. Throws
/// Failure(output); also where a target is one of `inputs`.
void write_outputs(const std::vector<Target>& targets, const std::vector<Output>& outputs,
                   const std::vector<FileId>& inputs, std::vector<std::string>& written);

} // namespace octavo::collection
