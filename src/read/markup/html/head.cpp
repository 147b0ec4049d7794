// See head.h.
#include "read/markup/html/head.h"

#include "read/dates.h"
#include "text/language.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace octavo::reader::markup::html {
namespace {

constexpr std::array<std::string_view, 9> meaningless{"untitled", "untitled document", "document", "index",
                                                      "new page", "new page 1",        "no title", "html",
                                                      "unknown"};

constexpr std::array<std::string_view, 12> sites{
    "archive of our own", "fanfiction",   "wattpad", "fimfiction", "royal road", "wikisource",
    "google docs",        "google drive", "medium",  "wordpress",  "blogger",    "project gutenberg"};

/// Takes " | Site" and the like off the end.
std::string without_site(std::string title, const std::string& site) {
  for (const std::string_view joint : {" | ", " - ", " — ", " – ", " :: ", " « "})
    for (std::size_t at; (at = title.rfind(joint)) != std::string::npos && at > 0;) {
      const std::string end = text::folded(title.substr(at + joint.size()));
      const bool named = std::any_of(sites.begin(), sites.end(),
                                     [&](std::string_view s) { return end.find(s) != std::string::npos; });
      if (!named && joint != " | " && (site.empty() || end != text::folded(site)))
        break;
      title.resize(at);
    }
  return title;
}

void set_title(Metadata& metadata, std::string title, const std::string& site) {
  title = without_site(text::collapse_spaces(title), site);
  for (const std::string_view start : {"the project gutenberg ebook of ", "the project gutenberg e-book of ",
                                       "project gutenberg's ", "microsoft word - "})
    if (text::folded(title).starts_with(start))
      title.erase(0, start.size());
  if (title.empty() || title.size() > 300 ||
      std::find(meaningless.begin(), meaningless.end(), text::folded(title)) != meaningless.end())
    return;
  // "The Title, by Somebody": a name is a few words, each with a capital.
  const std::size_t by = title.rfind(" by ");
  if (by != std::string::npos && by > 0) {
    const std::string name = title.substr(by + 4);
    const bool is_name = std::count(name.begin(), name.end(), ' ') <= 4 && text::is_upper(text::first(name));
    if (is_name && (title[by - 1] == ',' || metadata.contributors.empty())) {
      if (metadata.contributors.empty())
        metadata.contributors.push_back({name, {}, "aut"});
      title.resize(by);
      while (title.ends_with(',') || title.ends_with(' '))
        title.pop_back();
    }
  }
  metadata.title = title;
}

/// The first `name` of what JSON-LD says under `key`: a string, an object, or a list of them.
std::string name_in(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end())
    return {};
  const nlohmann::json* value = &*found;
  if (value->is_array() && !value->empty())
    value = &value->front();
  if (value->is_object() && value->contains("name"))
    value = &(*value)["name"];
  return value->is_string() ? text::one_line(value->get<std::string>()) : std::string();
}

/// Whether brackets nest no deeper than the JSON parser's own recursion bears.
bool is_shallow(std::string_view json) {
  int depth = 0;
  for (const char c : json) {
    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    if (depth > 40)
      return false;
  }
  return true;
}

void read_linked(Metadata& metadata, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    if (text.size() > 200'000 || !is_shallow(text))
      continue;
    nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_array() && !json.empty())
      json = nlohmann::json(json.front());
    if (!json.is_object())
      continue;
    const std::string type = name_in(json, "@type");
    if (type.find("Book") == std::string::npos && type.find("Article") == std::string::npos &&
        type.find("Posting") == std::string::npos && type.find("CreativeWork") == std::string::npos)
      continue;
    if (const std::string author = name_in(json, "author"); !author.empty() && metadata.contributors.empty())
      metadata.contributors.push_back({author, {}, "aut"});
    for (const char* const key : {"headline", "name"})
      if (const std::string title = name_in(json, key); !title.empty() && metadata.title.empty())
        set_title(metadata, title, {});
  }
}

} // namespace

Metadata read_head(const Page& page, const Fenced& fenced) {
  const Tree& tree = page.tree;
  Metadata metadata;
  std::map<std::string, std::string> said;
  std::string canonical;
  std::string title;
  constexpr NodeId most = 20'000; // a head is short, wherever its elements ended up
  const auto end = std::min<std::size_t>(tree.nodes.size(), most);
  for (NodeId id = 0; id < end; ++id) {
    if (tree.nodes[id].text)
      continue;
    if (tree.nodes[id].tag == Tag::title && title.empty()) {
      title = tree.words(id, 600);
    } else if (tree.nodes[id].tag == Tag::meta) {
      std::string key = text::folded(tree.get(id, "name"));
      if (key.empty())
        key = text::folded(tree.get(id, "property"));
      const std::string value = text::one_line(tree.get(id, "content"));
      if (!key.empty() && !value.empty() && said.size() < 200)
        said.try_emplace(key, value);
    } else if (tree.nodes[id].tag == Tag::link && tree.get(id, "rel") == "canonical") {
      canonical = text::one_line(tree.get(id, "href"));
    }
  }
  const auto first = [&](std::initializer_list<const char*> keys) {
    for (const char* const key : keys)
      if (const auto found = said.find(key); found != said.end())
        return found->second;
    return std::string();
  };
  if (const std::string author =
          first({"author", "dc.creator", "dcterms.creator", "dc.creator.creator", "book:author"});
      !author.empty() && author.find("http") != 0)
    metadata.contributors.push_back({author, {}, "aut"});
  const std::string site = first({"og:site_name"});
  if (const std::string dc = first({"dc.title", "dcterms.title"}); !dc.empty())
    metadata.title = dc;
  if (metadata.title.empty() && !title.empty())
    set_title(metadata, title, site);
  if (metadata.title.empty())
    set_title(metadata, first({"og:title", "twitter:title"}), site);
  read_linked(metadata, fenced.linked);
  metadata.description = first({"dc.description", "description", "og:description"});
  metadata.publisher = first({"dc.publisher"});
  metadata.published = iso_date(first({"article:published_time", "dc.date", "dcterms.issued"}).substr(0, 10));
  metadata.source_url = canonical.starts_with("http") ? canonical : first({"og:url"});
  if (!metadata.source_url.starts_with("http"))
    metadata.source_url.clear();
  for (const NodeId element : {NodeId{0}, tree.find(0, Tag::body)})
    for (const char* const attribute : {"lang", "xml:lang"})
      if (metadata.language.empty())
        metadata.language = text::language_tag(tree.get(element, attribute));
  if (metadata.language.empty())
    metadata.language = text::language_tag(first({"dc.language", "language", "content-language"}));
  return metadata;
}

} // namespace octavo::reader::markup::html
