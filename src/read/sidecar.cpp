// What a user says beside a text: a TOML file as a Sidecar, and one laid over another. SIDECAR.md documents
// the keys. Applying it is the reader's business, and finding the file the caller's.
#include <octavo/sidecar.h>

#include "read/sidecar_tables.h"

#include <algorithm>

namespace octavo {
namespace reader {
namespace {

std::string cover_of(const TomlTable& table) {
  std::string path = table.string("cover");
  if (std::any_of(path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
    table.fail("cover", "must be a file's path");
  return path;
}

Sidecar sidecar_of(const TomlTable& table, std::string_view file) {
  return {metadata_of(table, file), cover_of(table), chapters_of(table, file), lines_of(table, file)};
}

/// The table of the story, by its name with or without ".txt".
const toml::node* story_node(const TomlTable& stories, std::string_view stem) {
  if (const toml::node* const node = stories.find(stem))
    return node;
  return stories.find(std::string(stem) + ".txt");
}

template <typename T>
void fill(T& over, const T& under) {
  if (over.empty())
    over = under;
}

} // namespace
} // namespace reader

Sidecar parse_sidecar(std::string_view toml, std::string_view name) {
  const toml::table parsed = reader::parse_toml(toml, name);
  const reader::TomlTable table(parsed, name);
  table.only(reader::top_keys);
  if (table.find("stories") != nullptr)
    table.fail("stories", "is for a folder's collection.toml; this file speaks of one story");
  return reader::sidecar_of(table, name);
}

Sidecar parse_collection(std::string_view toml, std::string_view name, std::string_view stem) {
  const toml::table parsed = reader::parse_toml(toml, name);
  const reader::TomlTable table(parsed, name);
  table.only(reader::top_keys);
  for (const std::string_view key : {"chapter", "lines"})
    if (table.find(key) != nullptr)
      table.fail(key, "corrects one story: say it in the story's own file, or in [stories.\"NAME\"]");
  Sidecar defaults = reader::sidecar_of(table, name);
  const toml::node* const stories = table.find("stories");
  if (stories == nullptr)
    return defaults;
  const reader::TomlTable all(*stories, name, "stories");
  const toml::node* const story = reader::story_node(all, stem);
  if (story == nullptr)
    return defaults;
  const reader::TomlTable own(*story, name, "stories." + std::string(stem));
  own.only(reader::story_keys);
  return merged(reader::sidecar_of(own, name), defaults);
}

Metadata merged(Metadata over, const Metadata& under) {
  using reader::fill;
  if (over.title.empty() || over.title == under.title)
    fill(over.sort_title, under.sort_title); // else it sorts another title
  fill(over.title, under.title);
  fill(over.subtitle, under.subtitle);
  fill(over.contributors, under.contributors);
  fill(over.language, under.language);
  fill(over.identifiers, under.identifiers);
  if (!over.series.empty() && !under.series.empty() && over.series.front().name.empty()) {
    const std::string position = std::move(over.series.front().position);
    over.series = under.series;
    over.series.front().position = position;
  }
  fill(over.series, under.series);
  fill(over.tags, under.tags);
  fill(over.characters, under.characters);
  fill(over.fandoms, under.fandoms);
  fill(over.relationships, under.relationships);
  fill(over.warnings, under.warnings);
  fill(over.rating, under.rating);
  fill(over.status, under.status);
  fill(over.publisher, under.publisher);
  fill(over.rights, under.rights);
  fill(over.source_url, under.source_url);
  fill(over.published, under.published);
  fill(over.modified, under.modified);
  fill(over.description, under.description);
  return over;
}

Sidecar merged(Sidecar over, const Sidecar& under) {
  over.metadata = merged(std::move(over.metadata), under.metadata);
  reader::fill(over.cover, under.cover);
  if (over.chapters.size() < under.chapters.size())
    over.chapters.resize(under.chapters.size());
  for (std::size_t i = 0; i < under.chapters.size(); ++i) {
    ChapterCorrection& chapter = over.chapters[i];
    const ChapterCorrection& other = under.chapters[i];
    reader::fill(chapter.title, other.title);
    reader::fill(chapter.subtitle, other.subtitle);
    if (!chapter.kind)
      chapter.kind = other.kind;
    if (!chapter.number)
      chapter.number = other.number;
    if (chapter.line == 0)
      chapter.line = other.line;
  }
  over.lines.insert(under.lines.begin(), under.lines.end());
  return over;
}

} // namespace octavo
