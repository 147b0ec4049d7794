// See collection.h.
#include "collection/collection.h"

#include "collection/doubts.h"
#include "collection/queue.h"

#include <octavo/punctuation.h>

#include <algorithm>
#include <atomic>

namespace octavo::collection {
namespace {

/// As much of `book` as says what it is known by, punctuated as it will be written.
Book known_by(const Book& book, bool smart_punctuation) {
  Book out;
  out.metadata = book.metadata;
  if (book.metadata.title.empty())
    out.sections = book.sections;
  if (smart_punctuation)
    smarten(out);
  return out;
}

/// What the story's EPUB is called, below the folder that it is in.
std::filesystem::path epub_name(const Job& job) {
  const std::filesystem::path name =
      job.targets.front().is_standard_output() ? job.story.path : job.targets.front().path;
  return job.story.below / name.filename().replace_extension(".epub");
}

void convert_into(Result& result, Source& source, const Job& job, std::span<const Format> formats,
                  const Options& options) {
  source = load(job.story, options.overrides);
  Reading reading = read(source.bytes, source.options);
  if (const std::string doubt = options.strict ? doubt_of(reading) : ""; !doubt.empty())
    throw Failure(Fault::doubtful, job.story.name(), doubt);
  source.bytes = {}; // the Book has all of it
  if (source.cover)
    reading.book.cover = std::move(source.cover);
  ConvertOptions convert_options{{}, options.write, options.notes, options.smart_punctuation};
  convert_options.modified = options.modified;
  if (options.previous)
    convert_options.previous = options.previous->before(known_by(reading.book, options.smart_punctuation),
                                                        epub_name(job), reading.notes);
  const Conversion conversion = convert(std::move(reading.book), formats, convert_options);
  result.notes = merged_notes(std::move(reading.notes), conversion.notes);
  for (const Output& output : conversion.outputs)
    if (output.quality && !result.quality)
      result.quality = output.quality;
  result.title = conversion.book.metadata.title;
  result.counts = count(conversion.book, result.notes);
  // Last, so that what is there has worked.
  if (job.folder)
    make_folder(*job.folder);
  write_outputs(job.targets, conversion.outputs, source.inputs(), result.outputs);
}

} // namespace

Result convert_story(const Job& job, std::span<const Format> formats, const Options& options) noexcept {
  Result result;
  Source source;
  try {
    convert_into(result, source, job, formats, options);
  } catch (...) {
    result.failure = as_failure(job.story, source);
  }
  return result;
}

Report convert_stories(const std::vector<Job>& jobs, std::span<const Format> formats, const Options& options,
                       const Observer& observer) {
  Report report;
  report.results.resize(jobs.size());
  std::atomic<std::size_t> failed{0};
  Queue queue;
  queue.threads = options.threads;
  queue.work = [&](std::size_t i) {
    report.results[i] = convert_story(jobs[i], formats, options);
    failed += report.results[i].failure.has_value() ? 1 : 0;
  };
  queue.done = [&](std::size_t i) {
    const Result& result = report.results[i];
    if (!result.failure)
      report.counts += result.counts;
    if (observer.result)
      observer.result(jobs[i], result);
  };
  if (observer.progress)
    queue.progress = [&](std::size_t finished) { observer.progress(finished, failed.load()); };
  run(queue, jobs.size());
  report.failed = failed.load();
  return report;
}

void write_outputs(const std::vector<Target>& targets, const std::vector<Output>& outputs,
                   const std::vector<FileId>& inputs, std::vector<std::string>& written) {
  // All are whole on the disk before the first one gets its name.
  std::vector<PendingFile> pending;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Target& target = targets[i];
    if (target.is_standard_output())
      continue;
    if (const auto id = file_id(target.path);
        id && std::find(inputs.begin(), inputs.end(), *id) != inputs.end())
      throw Failure(Fault::output, target.name(),
                    "it is an input, which is never overwritten; choose another name with -o");
    pending.emplace_back(target.path, outputs.at(i).bytes);
  }
  auto next = pending.begin();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i].is_standard_output())
      write_standard_output(outputs.at(i).bytes);
    else
      (next++)->commit();
    written.push_back(targets[i].name());
  }
}

} // namespace octavo::collection
