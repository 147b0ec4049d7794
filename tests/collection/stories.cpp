// From arguments to stories, and what stands beside them.
#include "collection/stories.h"

#include "collection/folder.h"

#include "catch.h"

using namespace octavo;
using namespace octavo::collection;
using octavo::tests::failure_of;
using octavo::tests::Folder;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

Names found(const Folder& folder, const Names& arguments, bool recursive = false) {
  Names names;
  for (const Story& story : find_stories(arguments, recursive))
    names.push_back(story.path.lexically_relative(folder.path()).string());
  return names;
}

const std::string png("\x89PNG\r\n\x1a\n and so on", 18);

} // namespace

TEST_CASE("a folder is its stories in natural order", "[collection]") {
  const Folder folder;
  for (const char* name :
       {"c 10.txt", "c 9.TXT", "c 1.txt", ".hidden.txt", "notes.doc", "below/d.txt", "e.md", "f.Markdown",
        "g.html", "h.htm", "i.xhtml", "j.text", "README.md", ".k.md"})
    folder.add(name, "x");
  fs::create_directory(folder / "folder.txt");
  const std::string here = folder.path().string();
  const Names all{"c 1.txt", "c 9.TXT", "c 10.txt", "e.md",  "f.Markdown",
                  "g.html",  "h.htm",   "i.xhtml",  "j.text"};
  CHECK(found(folder, {here}) == all);
  Names deep{"below/d.txt"};
  deep.insert(deep.end(), all.begin(), all.end());
  CHECK(found(folder, {here}, true) == deep);
}

TEST_CASE("of JSON files only books of Octavo's are stories, and none that a text was made into",
          "[collection]") {
  const Folder folder;
  folder.add("book.json", "{\n  \"format\": \"octavo-book\",\n  \"version\": 1}");
  folder.add("package.json", "{\"name\": \"octavo-book\"}");
  folder.add("empty.json", "");
  folder.add("a.txt", "x");
  folder.add("a.json", "{\"format\":\"octavo-book\"}");
  CHECK(found(folder, {folder.path().string()}) == Names{"a.txt", "book.json"});
}

TEST_CASE("links that lead in a circle are not followed", "[collection]") {
  const Folder folder;
  folder.add("a/x.txt", "x");
  fs::create_directory_symlink("..", folder / "a/up");
  CHECK(found(folder, {folder.path().string()}, true) == Names{"a/x.txt"});
}

TEST_CASE("files stay in the order given, found or not", "[collection]") {
  const Folder folder;
  const std::string b = folder.add("b", "x").string(), none = (folder / "none").string();
  CHECK(found(folder, {none, b}) == Names{"none", "b"});
}

TEST_CASE("a folder without stories is a story that fails", "[collection]") {
  const Folder folder;
  const auto stories = find_stories(Names{folder.path().string()}, false);
  REQUIRE(stories.size() == 1);
  REQUIRE(stories[0].failure.has_value());
  CHECK(stories[0].failure->fault() == Fault::input);
  CHECK(failure_of([&] { load(stories[0], {}); }).has_value());
}

TEST_CASE("standard input is read once, and has no sidecar", "[collection]") {
  const auto stories = find_stories(Names{"-"}, false);
  REQUIRE(stories.size() == 1);
  CHECK(stories[0].is_standard_input());
  CHECK(sidecar_path(stories[0]).empty());
  CHECK(failure_of([] { find_stories(Names{"-", "-"}, false); })->fault() == Fault::usage);
  CHECK(failure_of([] { find_stories(Names{""}, false); })->fault() == Fault::usage);
}

TEST_CASE("options win over NAME.toml, and that over collection.toml", "[collection]") {
  const Folder folder;
  const Story story{folder.add("a.txt", "text"), {}, false, {}};
  folder.add("collection.toml", "title = 'all'\nrating = 'all'\npublisher = 'all'\n");
  folder.add("a.toml", "title = 'own'\nrating = 'own'\n");
  Overrides overrides;
  overrides.metadata.title = "option";
  const Source source = load(story, overrides);
  CHECK(source.bytes == "text");
  CHECK(source.options.name == "a.txt");
  CHECK(source.options.sidecar.metadata.title == "option");
  CHECK(source.options.sidecar.metadata.rating == "own");
  CHECK(source.options.sidecar.metadata.publisher == "all");
  CHECK(source.files.size() == 3);
}

TEST_CASE("a sidecar's cover lies in the sidecar's folder; --cover wins", "[collection]") {
  const Folder folder;
  const Story story{folder.add("in/a.txt", "text"), {}, false, {}};
  folder.add("in/a.toml", "cover = 'pictures/a.png'\n");
  const auto missing = failure_of([&] { load(story, {}); });
  REQUIRE(missing.has_value());
  CHECK(missing->fault() == Fault::input);
  CHECK_THAT(missing->what(), Catch::Contains("a.txt"));
  folder.add("in/pictures/a.png", png);
  const Source source = load(story, {});
  REQUIRE(source.cover.has_value());
  CHECK(source.cover->bytes == png);
  CHECK(source.cover->media_type == "image/png");
  const fs::path jpeg = folder.add("b", "\xff\xd8\xff\xe0");
  CHECK(load(story, {{}, jpeg}).cover->media_type == "image/jpeg");
  CHECK(failure_of([&] { load_cover(story.path); })->fault() == Fault::input);
}

TEST_CASE("a sidecar that is wrong is an error of its own name", "[collection]") {
  const Folder folder;
  const Story story{folder.add("a.txt", "text"), {}, false, {}};
  folder.add("a.toml", "title = 'x'\nauthr = 'y'\n");
  const auto failure = failure_of([&] { load(story, {}); });
  REQUIRE(failure.has_value());
  CHECK(failure->fault() == Fault::input);
  CHECK(failure->file() == (folder / "a.toml").string());
  CHECK(failure->line() == 2);
  CHECK_THAT(failure->what(), Catch::Contains("authr") && !Catch::Contains("a.toml"));
}

TEST_CASE("a story called collection.txt takes no folder's sidecar for its own", "[collection]") {
  const Folder folder;
  const Story story{folder.add("collection.txt", "text"), {}, false, {}};
  folder.add("collection.toml", "[stories.other]\ntitle = 'x'\n");
  CHECK(load(story, {}).options.sidecar.metadata.title.empty());
}

TEST_CASE("pictures are read below the story's folder only", "[collection]") {
  const Folder folder;
  folder.add("secret.png", png);
  folder.add("in/a b.png", "one");
  folder.add("in/deep/c.png", "two");
  fs::create_symlink("../secret.png", folder / "in/link.png");
  fs::create_directory_symlink("..", folder / "in/up");
  fs::create_symlink("a b.png", folder / "in/inside.png");
  const Source source = load({folder.add("in/a.md", "text"), {}, false, {}}, {});
  REQUIRE(source.options.load);
  CHECK(source.inputs().size() == 1);
  CHECK(source.options.load("a b.png") == "one");
  CHECK(source.options.load("deep/../deep/c.png") == "two");
  CHECK(source.options.load("inside.png") == "one");
  CHECK(source.inputs().size() == 4);
  for (const std::string& path :
       {std::string("../secret.png"), (folder / "secret.png").string(), std::string("deep/../../secret.png"),
        std::string("link.png"), std::string("up/secret.png"), std::string("none.png"), std::string("deep"),
        std::string(""), std::string("."), std::string("a b.png\0x", 9)})
    CHECK_FALSE(source.options.load(path));
}
