// See front_matter.h.
#include "read/markup/front_matter.h"

#include "read/markup/front_fields.h"
#include "read/markup/front_value.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader::markup {
namespace {

constexpr std::size_t most_lines = 500;
constexpr std::size_t most_bytes = std::size_t{64} << 10;

/// The text of neighbouring lines, with the newlines between them.
std::string_view joined(Lines lines) {
  if (lines.empty())
    return {};
  const char* const end = lines.back().text.data() + lines.back().text.size();
  return {lines.front().text.data(), static_cast<std::size_t>(end - lines.front().text.data())};
}

/// Where a line ends the front matter that begins before line `at`; npos where none does.
std::size_t find_end(Lines lines, std::size_t at, std::string_view mark, std::string_view other) {
  std::size_t bytes = 0;
  for (std::size_t i = at; i < lines.size() && i < at + most_lines; ++i) {
    bytes += lines[i].text.size();
    if (bytes > most_bytes)
      break;
    const std::string_view line = text::trim_end(lines[i].text);
    if (line == mark || line == other)
      return i;
  }
  return std::string_view::npos;
}

bool says_something(const std::optional<FrontValue>& table) {
  return table && std::any_of(table->fields.begin(), table->fields.end(),
                              [](const auto& field) { return is_front_key(field.name); });
}

std::optional<FrontMatter> fenced(Lines lines, std::size_t at, Findings& found) {
  const std::string_view mark = text::trim_end(lines[at].text);
  const bool toml = mark == "+++";
  if (!toml && mark != "---")
    return std::nullopt;
  const std::size_t end = find_end(lines, at + 1, mark, toml ? mark : "...");
  if (end == std::string_view::npos || end == at + 1)
    return std::nullopt;
  const std::string_view text = joined(lines.subspan(at + 1, end - at - 1));
  std::optional<FrontValue> table = toml ? parse_front_toml(text) : parse_yaml(text);
  const bool mended = !table;
  if (mended && !toml)
    table = parse_key_lines(text);
  if (!says_something(table))
    return std::nullopt;
  if (mended)
    found.notes.push_back({"front-matter-mended", Severity::doubt, lines[at].number, 0,
                           "the front matter is not quite YAML and was read as lines of `key: value`; put "
                           "values that hold a colon in quotation marks"});
  FrontFields fields = fields_of(*table, lines[at + 1].number, found);
  return FrontMatter{toml ? FrontMatter::Kind::toml : FrontMatter::Kind::yaml, std::move(fields.stated),
                     std::move(fields.cover), end + 1};
}

/// `% Title`, `% Author; another`, `% Date`, each going on over indented lines.
std::optional<FrontMatter> title_block(Lines lines, std::size_t at, Findings& found) {
  const auto is_mark = [](const Line& line) { return line.text.starts_with("% ") || line.text == "%"; };
  FrontValue table;
  std::size_t i = at;
  for (const char* const name : {"title", "author", "date"}) {
    if (i == lines.size() || !is_mark(lines[i]))
      break;
    FrontValue value{std::string(text::trim(lines[i].text.substr(1))), {}, {}, lines[i].number};
    for (++i; i < lines.size() && !lines[i].blank() && lines[i].spaces + lines[i].tabs > 0; ++i)
      value.text += '\n' + std::string(lines[i].body);
    if (name == std::string_view("author"))
      for (std::size_t from = 0; from <= value.text.size();) {
        const std::size_t stop = std::min(value.text.find_first_of(";\n", from), value.text.size());
        value.items.push_back({value.text.substr(from, stop - from), {}, {}, value.line});
        from = stop + 1;
      }
    table.fields.push_back({name, std::move(value)});
  }
  if (i == at || (i < lines.size() && !lines[i].blank()))
    return std::nullopt;
  FrontFields fields = fields_of(table, 1, found);
  return FrontMatter{FrontMatter::Kind::title_block, std::move(fields.stated), {}, i};
}

/// Lines of `Key: value` up to a blank one, as MultiMarkdown has them.
std::optional<FrontMatter> key_lines(Lines lines, std::size_t at, Findings& found) {
  std::size_t end = at;
  while (end < lines.size() && !lines[end].blank() && end - at < most_lines)
    ++end;
  if (end == lines.size())
    return std::nullopt;
  const std::string_view text = joined(lines.subspan(at, end - at));
  if (text.size() > most_bytes)
    return std::nullopt;
  const auto table = parse_key_lines(text);
  if (!table)
    return std::nullopt;
  // Somebody's name and what he says is no key, so most must be known, and one alone must be the title.
  const auto known = std::count_if(table->fields.begin(), table->fields.end(),
                                   [](const auto& field) { return is_front_key(field.name); });
  const auto all = static_cast<std::ptrdiff_t>(table->fields.size());
  if (2 * known <= all || (all == 1 && text::folded(table->fields.front().name) != "title"))
    return std::nullopt;
  FrontFields fields = fields_of(*table, lines[at].number, found);
  return FrontMatter{FrontMatter::Kind::key_lines, std::move(fields.stated), std::move(fields.cover), end};
}

} // namespace

std::optional<FrontMatter> read_front_matter(Lines lines, Findings& found) {
  const std::size_t at = skip_blank(lines, 0);
  if (at == lines.size())
    return std::nullopt;
  std::optional<FrontMatter> front;
  switch (lines[at].text.front()) {
  case '-':
  case '+': front = fenced(lines, at, found); break;
  case '%': front = title_block(lines, at, found); break;
  default: front = key_lines(lines, at, found); break;
  }
  if (front)
    found.notes.push_back({"metadata-in-text", Severity::info, lines[at].number, 0,
                           "metadata was taken from the head of the text"});
  return front;
}

} // namespace octavo::reader::markup
