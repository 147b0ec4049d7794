// See stories.h.
#include "collection/stories.h"

#include "collection/names.h"
#include "collection/pictures.h"
#include "collection/story_names.h"

#include <octavo/picture.h>

#include <algorithm>
#include <set>
#include <system_error>

namespace octavo::collection {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::size_t most_sidecar_bytes = std::size_t{16} << 20;
constexpr std::size_t most_cover_bytes = std::size_t{64} << 20;

bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

/// A book's JSON beside the text of the same name is what that text was made into before.
void drop_made_books(std::vector<Story>& stories) {
  std::set<fs::path> texts;
  for (const Story& story : stories)
    if (!is_json_name(story.path))
      texts.insert(fs::path(story.path).replace_extension());
  std::erase_if(stories, [&](const Story& story) {
    return is_json_name(story.path) && texts.contains(fs::path(story.path).replace_extension());
  });
}

Story failing(const fs::path& folder, const std::string& message) {
  return {folder, {}, true, Failure(Fault::input, folder.string(), message)};
}

/// The stories in a folder, in no order; `below` is where it lies in the one that was given.
void collect(const fs::path& folder, const fs::path& below, bool recursive, std::vector<Story>& stories) {
  std::error_code failure, ignored;
  auto entries = fs::directory_iterator(folder, failure);
  for (; !failure && entries != fs::directory_iterator(); entries.increment(failure)) {
    const fs::directory_entry& entry = *entries;
    if (is_story_file(entry.path()) && !entry.is_directory(ignored))
      stories.push_back({entry.path(), below, true, {}});
    // Links to folders are left alone: they may lead in a circle.
    else if (recursive && entry.is_directory(ignored) && !entry.is_symlink(ignored) &&
             !is_hidden(entry.path()))
      collect(entry.path(), below / entry.path().filename(), recursive, stories);
  }
  if (failure)
    stories.push_back(failing(folder, "the folder cannot be read: " + failure.message()));
}

std::vector<Story> stories_in(const fs::path& folder, bool recursive) {
  std::vector<Story> stories;
  collect(folder, {}, recursive, stories);
  drop_made_books(stories);
  if (stories.empty())
    return {failing(folder, recursive ? "the folder has no story (.txt, .md, .html), nor have those in it"
                                      : "the folder has no story (.txt, .md, .html); --recursive looks into "
                                        "the folders in it")};
  std::sort(stories.begin(), stories.end(),
            [](const Story& a, const Story& b) { return natural_less(a.path.native(), b.path.native()); });
  return stories;
}

std::optional<std::string> read_sidecar(const fs::path& path, Source& source) {
  std::optional<std::string> toml = read_file_if_any(path, most_sidecar_bytes);
  if (toml)
    if (const auto id = file_id(path))
      source.files.push_back(*id);
  return toml;
}

/// What `parse` makes of the sidecar `path`; one that says nothing where there is no such file.
template <typename Parse>
Sidecar load_sidecar(const fs::path& path, Source& source, const Parse& parse) {
  const auto toml = read_sidecar(path, source);
  if (!toml)
    return {};
  try {
    return parse(*toml, path.string());
  } catch (const Error& error) {
    throw sidecar_failure(error, path.string());
  }
}

/// NAME.toml over collection.toml, the cover still a path.
Sidecar load_sidecars(const Story& story, Source& source) {
  Sidecar sidecar;
  const fs::path own = sidecar_path(story), shared = collection_path(story);
  if (own != shared && own != story.path)
    sidecar = load_sidecar(own, source, parse_sidecar);
  if (shared == story.path)
    return sidecar;
  const std::string stem = story.path.stem().string();
  return merged(std::move(sidecar),
                load_sidecar(shared, source, [&](std::string_view toml, std::string_view name) {
                  return parse_collection(toml, name, stem);
                }));
}

} // namespace

std::string Story::name() const {
  return is_standard_input() ? "standard input" : path.string();
}

std::vector<Story> find_stories(std::span<const std::string> arguments, bool recursive) {
  std::vector<Story> stories;
  for (const std::string& argument : arguments) {
    std::error_code error;
    if (argument.empty())
      throw Failure(Fault::usage, "", "the name of a story is empty");
    if (argument == "-")
      stories.emplace_back();
    else if (fs::is_directory(argument, error))
      for (Story& story : stories_in(argument, recursive))
        stories.push_back(std::move(story));
    else
      stories.push_back({argument, {}, false, {}});
  }
  if (std::count_if(stories.begin(), stories.end(),
                    [](const Story& story) { return story.is_standard_input(); }) > 1)
    throw Failure(Fault::usage, "", "standard input (-) can be read only once");
  return stories;
}

fs::path sidecar_path(const Story& story) {
  return story.is_standard_input() ? fs::path() : fs::path(story.path).replace_extension(".toml");
}

fs::path collection_path(const Story& story) {
  return story.is_standard_input() ? fs::path() : story.path.parent_path() / "collection.toml";
}

Image load_cover(const fs::path& path) {
  Image image;
  image.bytes = read_file(path, most_cover_bytes);
  image.media_type = picture_type(image.bytes);
  if (image.media_type.empty())
    throw Failure(Fault::input, path.string(),
                  "a cover must be a JPEG, PNG, WebP or GIF picture, and this is none");
  return image;
}

std::vector<FileId> Source::inputs() const {
  std::vector<FileId> all = files;
  all.insert(all.end(), pictures->begin(), pictures->end());
  return all;
}

Failure as_failure(const Story& story, const Source& source) {
  try {
    throw;
  } catch (const Error& error) {
    if (error.code() == ErrorCode::bad_image && !source.cover_file.empty())
      return as_failure(source.cover_file);
    if (error.code() != ErrorCode::bad_sidecar)
      return as_failure(story.name());
    const fs::path own = sidecar_path(story);
    return as_failure((file_id(own) ? own : collection_path(story)).string());
  } catch (...) {
    return as_failure(story.name());
  }
}

Source load(const Story& story, const Overrides& overrides) {
  if (story.failure)
    throw *story.failure;
  Source source;
  source.options.from = overrides.from;
  source.bytes = story.is_standard_input() ? read_standard_input() : read_file(story.path);
  if (!story.is_standard_input()) {
    if (const auto id = file_id(story.path))
      source.files.push_back(*id);
    source.options.name = printable(story.path.filename().string());
    source.options.sidecar = load_sidecars(story, source);
    source.options.load = picture_loader(story.path.parent_path(), source.pictures);
  }
  source.options.sidecar.metadata = merged(overrides.metadata, source.options.sidecar.metadata);
  fs::path cover = overrides.cover;
  if (cover.empty() && !source.options.sidecar.cover.empty())
    cover = story.path.parent_path() / source.options.sidecar.cover;
  if (!cover.empty()) {
    try {
      source.cover_file = cover.string();
      source.cover = load_cover(cover);
    } catch (const Failure& failure) {
      if (!overrides.cover.empty())
        throw;
      throw Failure(failure.fault(), failure.file(),
                    std::string(failure.what()) + " (it is the cover that a .toml file beside " +
                        story.name() + " names)");
    }
    if (const auto id = file_id(cover))
      source.files.push_back(*id);
  }
  return source;
}

} // namespace octavo::collection
