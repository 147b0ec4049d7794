// The corrections of a sidecar: `[[chapter]]` and `[lines]`, parsed. corrections.h applies them.
#include "read/sidecar_tables.h"

#include "model/characters.h"
#include "model/nearest.h"
#include "text/unicode.h"

#include <algorithm>
#include <charconv>

namespace octavo::reader {
namespace {

constexpr std::array<std::string_view, 4> chapter_keys{"title", "subtitle", "kind", "number"};

/// More than any story has lines to correct; keeps a mistyped range from filling the memory.
constexpr std::size_t most_lines = 100'000;

SectionKind kind_value(const TomlTable& table) {
  const std::string word = table.string("kind");
  std::string plain = text::folded(text::trim(word));
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return c == '_' || c == ' '; }, '-');
  const auto kind = section_kind_named(plain);
  if (kind == SectionKind::authors_note)
    table.fail("kind",
               "cannot be an author's note, which belongs to a chapter; say in [lines] where it begins: "
               "NUMBER = \"note\"");
  if (kind)
    return *kind;
  std::vector<std::string_view> known;
  for (int i = 0; i <= static_cast<int>(SectionKind::back_matter); ++i)
    known.push_back(name(static_cast<SectionKind>(i)));
  std::string message = "cannot be " + model::quoted(word) + model::did_you_mean(plain, known);
  if (model::nearest(plain, known).empty())
    message += "; it may be part, prologue, chapter, interlude, epilogue, foreword, afterword, appendix …";
  table.fail("kind", message);
}

ChapterCorrection chapter(const toml::node& node, std::string_view file) {
  const TomlTable table(node, file, "chapter");
  table.only(chapter_keys, [](std::string_view key) {
    const bool of_story = std::find(story_keys.begin(), story_keys.end(), key) != story_keys.end();
    return of_story ? std::string("; what is said of the whole story stands above the first [[chapter]]")
                    : std::string{};
  });
  ChapterCorrection made;
  made.line = static_cast<int>(node.source().begin.line);
  made.title = text_value(table, "title");
  made.subtitle = text_value(table, "subtitle");
  if (table.find("kind") != nullptr && !text::trim(table.string("kind")).empty())
    made.kind = kind_value(table);
  if (const toml::node* const number = table.find("number")) {
    const auto* const whole = number->as_integer();
    if (whole == nullptr || whole->get() < 0 || whole->get() > 1'000'000)
      table.fail("number", "must be a whole number that is not negative");
    made.number = static_cast<int>(whole->get());
  }
  return made;
}

/// "27", "35-45"; the first and the last line, or nothing.
std::optional<std::pair<int, int>> line_range(std::string_view text) {
  const auto number = [&](int& value) {
    text = text::trim(text);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || value < 1)
      return false;
    text = text::trim(text.substr(static_cast<std::size_t>(end - text.data())));
    return true;
  };
  int first = 0;
  if (!number(first))
    return std::nullopt;
  int last = first;
  if (!text.empty()) {
    const std::string_view dash = text.starts_with("–") ? "–" : "-";
    if (!text.starts_with(dash))
      return std::nullopt;
    text.remove_prefix(dash.size());
    if (!number(last) || last < first || !text.empty())
      return std::nullopt;
  }
  return std::pair(first, last);
}

LineRole role_value(const TomlTable& table, std::string_view key) {
  const std::string word = table.string(key);
  if (const auto role = line_role_named(text::folded(text::trim(word))))
    return *role;
  std::vector<std::string_view> known;
  std::string names;
  for (int i = 0; i <= static_cast<int>(LineRole::preformatted); ++i) {
    known.push_back(name(static_cast<LineRole>(i)));
    names += (i == 0 ? "" : ", ") + std::string(known.back());
  }
  const std::string near = model::did_you_mean(word, known);
  table.fail(key, "cannot be " + model::quoted(word) + (near.empty() ? "; it may be " + names : near));
}

} // namespace

std::vector<ChapterCorrection> chapters_of(const TomlTable& table, std::string_view file) {
  std::vector<ChapterCorrection> all;
  const toml::node* const node = table.find("chapter");
  if (node == nullptr)
    return all;
  if (!node->is_array())
    table.fail("chapter", "must be an array of tables: write [[chapter]], in two brackets, before each");
  for_each(*node, [&](const toml::node& each) { all.push_back(chapter(each, file)); });
  return all;
}

std::map<int, LineRole> lines_of(const TomlTable& parent, std::string_view file) {
  std::map<int, LineRole> all;
  const toml::node* const node = parent.find("lines");
  if (node == nullptr)
    return all;
  const TomlTable table(*node, file, "lines");
  for (const toml::key* const key : table.in_order()) {
    const auto range = line_range(key->str());
    if (!range) {
      const bool of_story = std::find(story_keys.begin(), story_keys.end(), key->str()) != story_keys.end();
      table.fail(key->source().begin,
                 model::quoted(key->str()) +
                     " is no line: write a number such as 27, or a range such as 35-45" +
                     (of_story ? "; what is said of the whole story stands above [lines]" : ""));
    }
    const LineRole role = role_value(table, key->str());
    const auto [first, last] = *range;
    if (all.size() + static_cast<std::size_t>(last - first) >= most_lines)
      table.fail(key->source().begin,
                 model::quoted(key->str()) + " is more lines than can be corrected one by one");
    for (int line = first; line <= last; ++line)
      if (const auto [other, is_new] = all.emplace(line, role); !is_new && other->second != role)
        table.fail(key->source().begin, "line " + std::to_string(line) + " is said to be " +
                                            std::string(name(other->second)) + " and " +
                                            std::string(name(role)));
  }
  return all;
}

} // namespace octavo::reader
