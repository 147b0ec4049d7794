// Where books go: names, folders, collisions, inputs that must stay.
#include "collection/outputs.h"

#include "collection/folder.h"

#include "catch.h"

using namespace octavo;
using namespace octavo::collection;
using octavo::tests::failure_of;
using octavo::tests::Folder;
namespace fs = std::filesystem;

namespace {

const std::vector<Format> epub = {{"epub", "epub", "application/epub+zip", "", {}}};
const std::vector<Format> both = {epub.front(), {"json", "json", "application/json", "", {}}};

std::vector<std::string> planned(const std::vector<std::string>& arguments, const std::string& output,
                                 const std::vector<Format>& formats = epub, bool recursive = false) {
  std::vector<std::string> names;
  for (const Job& job : plan_outputs(find_stories(arguments, recursive), formats, {output}))
    for (const Target& target : job.targets)
      names.push_back(target.name());
  return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("without -o a book lies beside its story", "[collection]") {
  const Folder folder;
  const std::string story = folder.add("tale 1.5.txt", "x").string();
  CHECK(planned({story}, "") == Names{(folder / "tale 1.5.epub").string()});
  CHECK(planned({"bare"}, "") == Names{"bare.epub"});
  CHECK(planned({story}, "", both) ==
        Names{(folder / "tale 1.5.epub").string(), (folder / "tale 1.5.json").string()});
}

TEST_CASE("the output option is a file for one story, and a folder where it is one", "[collection]") {
  const Folder folder;
  const std::string story = folder.add("a.txt", "x").string(), out = (folder / "out").string();
  CHECK(planned({story}, out) == Names{out});
  CHECK(planned({story}, out + "/") == Names{out + "/a.epub"});
  CHECK(planned({story}, folder.path().string()) == Names{(folder / "a.epub").string()});
  CHECK(planned({story}, out + ".epub", both) == Names{out + ".epub", out + ".json"});
  CHECK(planned({story}, out + " 1.5", both) == Names{out + " 1.5.epub", out + " 1.5.json"});
}

TEST_CASE("the output option is a folder for several stories, or a folder of them", "[collection]") {
  const Folder folder;
  const std::string a = folder.add("in/a.txt", "x").string(), b = folder.add("in/b.txt", "x").string();
  const std::string out = (folder / "out").string();
  CHECK(planned({a, b}, out) == Names{out + "/a.epub", out + "/b.epub"});
  CHECK(planned({(folder / "in").string()}, out) == Names{out + "/a.epub", out + "/b.epub"});
  folder.add("one/c.txt", "x");
  CHECK(planned({(folder / "one").string()}, out) == Names{out + "/c.epub"});
  const auto file = failure_of([&] { planned({a, b}, a); });
  REQUIRE(file.has_value());
  CHECK(file->fault() == Fault::output);
}

TEST_CASE("folders below the one that was given keep their places", "[collection]") {
  const Folder folder;
  folder.add("in/a.txt", "x");
  folder.add("in/deep/er/a.txt", "x");
  const std::string out = (folder / "out").string();
  CHECK(planned({(folder / "in").string()}, out, epub, true) ==
        Names{out + "/a.epub", out + "/deep/er/a.epub"});
}

TEST_CASE("two stories with one output name are both named", "[collection]") {
  const Folder folder;
  const std::string a = folder.add("1/a.txt", "x").string(), b = folder.add("2/A.txt", "x").string();
  const auto failure = failure_of([&] { planned({a, b}, (folder / "out").string()); });
  REQUIRE(failure.has_value());
  CHECK(failure->fault() == Fault::usage);
  CHECK_THAT(failure->what(), Catch::Contains(a) && Catch::Contains(b));
  const auto other_extension = failure_of([&] { planned({a, folder.add("1/a.md", "x").string()}, ""); });
  CHECK(other_extension.has_value());
  CHECK_FALSE(fs::exists(folder / "out"));
}

TEST_CASE("one story named twice is one story", "[collection]") {
  const Folder folder;
  const std::string a = folder.add("in/a.txt", "x").string();
  CHECK(planned({a, (folder / "in/../in/a.txt").string(), (folder / "in").string()}, "").size() == 1);
}

TEST_CASE("no output replaces a story or its sidecars", "[collection]") {
  const Folder folder;
  const std::string a = folder.add("a.txt", "x").string(), json = folder.add("b.json", "x").string();
  const std::string toml = folder.add("a.toml", "").string(),
                    all = folder.add("collection.toml", "").string();
  fs::create_hard_link(a, folder / "hard");
  fs::create_symlink("a.txt", folder / "soft");
  for (const std::string& output : {a, toml, all, (folder / "hard").string(), (folder / "soft").string()}) {
    INFO(output);
    const auto failure = failure_of([&] { planned({a}, output); });
    REQUIRE(failure.has_value());
    CHECK(failure->fault() == Fault::output);
  }
  CHECK(failure_of([&] { planned({json}, "", both); }).has_value());
  CHECK(failure_of([&] { planned({a, json}, "", both); }).has_value());
}

TEST_CASE("standard output takes one book", "[collection]") {
  const Folder folder;
  const std::string a = folder.add("a.txt", "x").string(), b = folder.add("b.txt", "x").string();
  CHECK(planned({"-"}, "") == Names{"standard output"});
  CHECK(planned({a}, "-") == Names{"standard output"});
  CHECK(planned({"-"}, (folder / "x").string()) == Names{(folder / "x").string()});
  for (const auto& call : {std::function<void()>([&] {
                             planned({a, b}, "-");
                           }),
                           std::function<void()>([&] { planned({a}, "-", both); }),
                           std::function<void()>([&] { planned({"-"}, folder.path().string()); })}) {
    const auto failure = failure_of(call);
    REQUIRE(failure.has_value());
    CHECK(failure->fault() == Fault::usage);
  }
}

TEST_CASE("a bound book's name may have its extension or not", "[collection]") {
  CHECK(book_targets("The Tale", epub)[0].path == "The Tale.epub");
  CHECK(book_targets("The Tale.epub", epub)[0].path == "The Tale.epub");
  CHECK(book_targets("Vol. 2", epub)[0].path == "Vol. 2.epub");
  CHECK(book_targets("a.json", both)[0].path == "a.epub");
  CHECK(book_targets("-", epub)[0].is_standard_output());
  CHECK(failure_of([] { book_targets("", epub); }).has_value());
  CHECK(failure_of([] { book_targets("/tmp", epub); }).has_value());
}
