// The metadata of a sidecar. Which form a value must have is in sidecar_values.h.
#include "read/sidecar_tables.h"

#include "model/characters.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader {
namespace {

std::vector<std::string> text_values(const TomlTable& table, std::string_view key,
                                     const std::vector<std::string>& texts) {
  std::vector<std::string> all;
  for (const std::string& text : texts)
    if (std::string value = checked(table, key, text, checked_text); !value.empty())
      all.push_back(std::move(value));
  return all;
}

/// An array of strings; a single string is a list with commas.
std::vector<std::string> list_value(const TomlTable& table, std::string_view key) {
  const toml::node* const node = table.find(key);
  if (node == nullptr || !node->is_string())
    return text_values(table, key, table.strings(key));
  std::vector<std::string> parts;
  const std::string text = table.string(key);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return text_values(table, key, parts);
}

Contributor contributor(const toml::node& node, std::string_view file, std::string_view key,
                        const TomlTable& parent) {
  constexpr std::array<std::string_view, 3> known{"name", "sort", "role"};
  Contributor made;
  if (const auto* const name = node.as_string()) {
    made.name = checked(parent, key, name->get(), checked_text);
  } else if (node.is_table()) {
    const TomlTable table(node, file, std::string(key));
    table.only(known);
    made.name = text_value(table, "name");
    made.sort_name = text_value(table, "sort");
    if (std::string role = checked(table, "role", table.string("role"), checked_role); !role.empty())
      made.role = std::move(role);
  } else {
    parent.fail(node.source().begin, model::quoted(key) + " must be a name, or a table { name, sort, role }");
  }
  if (made.name.empty())
    parent.fail(node.source().begin, model::quoted(key) + " needs a name");
  return made;
}

void take_contributors(const TomlTable& table, std::string_view file, Metadata& metadata) {
  const toml::node* const one = table.find("author");
  const toml::node* const many = table.find("authors");
  if (one != nullptr && many != nullptr)
    table.fail("authors", "is there beside `author`: say all in one of them");
  for (const std::string_view key : {"author", "authors"})
    if (const toml::node* const node = table.find(key))
      for_each(*node, [&](const toml::node& each) {
        const auto* const name = each.as_string();
        if (name == nullptr || !text::trim(name->get()).empty()) // an empty string is one not filled in
          metadata.contributors.push_back(contributor(each, file, key, table));
      });
}

void take_series(const TomlTable& table, std::string_view file, Metadata& metadata) {
  constexpr std::array<std::string_view, 2> known{"name", "position"};
  if (const toml::node* const node = table.find("series"))
    for_each(*node, [&](const toml::node& each) {
      Series made;
      if (const auto* const name = each.as_string()) {
        made.name = checked(table, "series", name->get(), checked_text);
        if (made.name.empty())
          return;
      } else {
        const TomlTable series(each, file, "series");
        series.only(known);
        made.name = text_value(series, "name");
        made.position = checked(series, "position", series.scalar("position"), checked_position);
        if (made.name.empty())
          table.fail(each.source().begin, "`series` needs a name");
      }
      metadata.series.push_back(std::move(made));
    });
  std::string index = checked(table, "series_index", table.scalar("series_index"), checked_position);
  if (index.empty())
    return;
  if (metadata.series.empty())
    metadata.series.emplace_back(); // its name is another file's to say: see merged()
  if (!metadata.series.front().position.empty())
    table.fail("series_index", "is there beside a `position` in `series`: say it once");
  metadata.series.front().position = std::move(index);
}

/// Each line its spaces collapsed, for a text of paragraphs.
std::string lines_value(const TomlTable& table, std::string_view key) {
  const std::string text = table.string(key);
  std::string lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines += checked(table, key, text.substr(at, end - at), checked_text) + '\n';
    at = end + 1;
  }
  return std::string(text::trim(lines));
}

} // namespace

std::string checked(const TomlTable& table, std::string_view key, std::string_view text, Check check) {
  text = text::trim(text);
  if (text.empty())
    return {};
  Checked result = check(text);
  if (!result.ok())
    table.fail(key, result.problem);
  return std::move(result.value);
}

std::string text_value(const TomlTable& table, std::string_view key) {
  return checked(table, key, table.string(key), checked_text);
}

Metadata metadata_of(const TomlTable& table, std::string_view file) {
  Metadata metadata;
  metadata.title = text_value(table, "title");
  metadata.subtitle = text_value(table, "subtitle");
  metadata.sort_title = text_value(table, "sort_title");
  take_contributors(table, file, metadata);
  metadata.language = checked(table, "language", table.string("language"), checked_language);
  for (const std::string_view key : {"identifier", "identifiers"})
    for (const std::string& text : table.strings(key))
      if (std::string value = checked(table, key, text, checked_identifier); !value.empty())
        metadata.identifiers.push_back(std::move(value));
  take_series(table, file, metadata);
  metadata.tags = list_value(table, "tags");
  metadata.characters = list_value(table, "characters");
  metadata.fandoms = list_value(table, "fandoms");
  metadata.relationships = list_value(table, "relationships");
  metadata.warnings = list_value(table, "warnings");
  metadata.rating = text_value(table, "rating");
  metadata.status = text_value(table, "status");
  metadata.publisher = text_value(table, "publisher");
  metadata.rights = text_value(table, "rights");
  metadata.source_url = checked(table, "url", table.string("url"), checked_url);
  metadata.published = checked(table, "published", table.scalar("published"), checked_published);
  metadata.modified = checked(table, "modified", table.scalar("modified"), checked_modified);
  metadata.description = lines_value(table, "description");
  return metadata;
}

} // namespace octavo::reader
