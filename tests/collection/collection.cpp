// Many stories in one run: each guarded by itself, the same bytes on however many threads.
#include "collection/collection.h"

#include "collection/folder.h"

#include "catch.h"

using namespace octavo;
using namespace octavo::collection;
using octavo::tests::bytes_of;
using octavo::tests::Folder;
namespace fs = std::filesystem;

namespace {

/// A format whose writer fails, in the ways a writer can, on stories of certain titles.
std::vector<Format> touchy() {
  Format format{"text", "out", "text/plain", "", {}};
  format.write = [](const Book& book, const WriteOptions& options) -> Output {
    if (book.metadata.title == "error")
      throw Error(ErrorCode::too_large, "too large");
    if (book.metadata.title == "memory")
      throw std::bad_alloc();
    if (book.metadata.title == "number")
      throw 7;
    return {book.metadata.title + '\n' + plain_text(book) + options.modified, {}};
  };
  return {format};
}

std::vector<Job> jobs_of(const Folder& folder, const std::vector<Format>& formats) {
  return plan_outputs(find_stories(std::vector{(folder / "in").string()}, false), formats,
                      {(folder / "out").string()});
}

} // namespace

TEST_CASE("one story that fails does not stop the others", "[collection]") {
  const int threads = GENERATE(1, 3);
  const Folder folder;
  for (const char* name : {"a", "b", "c", "d", "e", "f"})
    folder.add(std::string("in/") + name + ".txt", "Some words of a story.\n");
  folder.add("in/b.toml", "title = 'error'\n");
  folder.add("in/c.toml", "title = 'memory'\n");
  folder.add("in/d.toml", "title = 'number'\n");
  folder.add("in/e.txt", std::string(100, '\0'));
  const auto formats = touchy();
  Options options;
  options.threads = threads;
  std::vector<std::string> order;
  Observer observer;
  observer.result = [&](const Job& job, const Result&) { order.push_back(job.story.path.stem().string()); };
  const Report report = convert_stories(jobs_of(folder, formats), formats, options, observer);
  CHECK(order == std::vector<std::string>{"a", "b", "c", "d", "e", "f"});
  REQUIRE(report.results.size() == 6);
  CHECK(report.failed == 4);
  const auto fault = [&](std::size_t i) { return report.results[i].failure.value().fault(); };
  CHECK_FALSE(report.results[0].failure.has_value());
  CHECK(fault(1) == Fault::output);
  CHECK(fault(2) == Fault::internal);
  CHECK(fault(3) == Fault::internal);
  CHECK(fault(4) == Fault::input);
  CHECK_FALSE(report.results[5].failure.has_value());
  CHECK(report.results[1].failure->file() == (folder / "in/b.txt").string());
  CHECK(report.counts.chapters == 2);
  CHECK(fs::exists(folder / "out/a.out"));
  CHECK(fs::exists(folder / "out/f.out"));
  CHECK(std::distance(fs::directory_iterator(folder / "out"), {}) == 2);
}

TEST_CASE("the number of threads changes no byte", "[collection]") {
  const Folder folder;
  for (int i = 0; i < 40; ++i)
    folder.add("in/" + std::to_string(i) + ".txt",
               "Story number " + std::to_string(i) + ".\n\nIts second paragraph.\n");
  const auto formats = touchy();
  const auto bytes = [&](int threads) {
    Options options;
    options.threads = threads;
    options.write.modified = "2020-01-01T00:00:00Z";
    const auto jobs = jobs_of(folder, formats);
    CHECK(convert_stories(jobs, formats, options, {}).failed == 0);
    std::string all;
    for (const Job& job : jobs)
      all += bytes_of(job.targets[0].path);
    return all;
  };
  CHECK(bytes(1) == bytes(4));
}

TEST_CASE("a cover that a sidecar names is an input too", "[collection]") {
  const Folder folder;
  const fs::path story = folder.add("a.txt", "Some words.\n");
  const fs::path cover = folder.add("cover.png", std::string("\x89PNG\r\n\x1a\n and so on", 18));
  folder.add("a.toml", "cover = 'cover.png'\n");
  const auto formats = touchy();
  const auto jobs = plan_outputs(find_stories(std::vector{story.string()}, false), formats, {cover.string()});
  const Result result = convert_story(jobs.front(), formats, {});
  REQUIRE(result.failure.has_value());
  CHECK(result.failure->fault() == Fault::output);
  CHECK(bytes_of(cover).starts_with("\x89PNG"));
}
