// See front_value.h. YAML is taken from libyaml's events, so that nothing of it is built that is refused.
#include "read/markup/front_value.h"

#include "read/sidecar_toml.h"
#include "text/unicode.h"

#include <octavo/error.h>

#include <yaml.h>

#include <algorithm>
#include <memory>

namespace octavo::reader::markup {
namespace {

class YamlEvents {
public:
  explicit YamlEvents(std::string_view yaml) {
    good_ = yaml_parser_initialize(&parser_) != 0;
    if (good_) {
      yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
      yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(yaml.data()),
                                   yaml.size());
    }
  }
  YamlEvents(const YamlEvents&) = delete;
  YamlEvents& operator=(const YamlEvents&) = delete;
  ~YamlEvents() {
    if (!good_)
      return;
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }

  /// The next event; one of type YAML_NO_EVENT where what follows is no YAML.
  const yaml_event_t& next() {
    if (!good_)
      return event_;
    yaml_event_delete(&event_);
    if (yaml_parser_parse(&parser_, &event_) == 0)
      event_ = yaml_event_t{};
    return event_;
  }

private:
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  bool good_ = false;
};

std::string scalar(const yaml_event_t& event) {
  std::string text(reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length);
  const bool plain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
  return plain && (text == "~" || text == "null" || text == "Null" || text == "NULL") ? std::string() : text;
}

/// Takes the value that `event` begins; false where it is refused.
bool take(YamlEvents& events, const yaml_event_t& event, int depth, int& left, FrontValue& value) {
  if (--left < 0 || depth > deepest_front_value)
    return false;
  value.line = static_cast<int>(event.start_mark.line) + 1;
  switch (event.type) {
  case YAML_SCALAR_EVENT: value.text = scalar(event); return event.data.scalar.anchor == nullptr;
  case YAML_SEQUENCE_START_EVENT:
    if (event.data.sequence_start.anchor != nullptr)
      return false;
    for (;;) {
      const yaml_event_t& next = events.next();
      if (next.type == YAML_SEQUENCE_END_EVENT)
        return true;
      if (!take(events, next, depth + 1, left, value.items.emplace_back()))
        return false;
    }
  case YAML_MAPPING_START_EVENT:
    if (event.data.mapping_start.anchor != nullptr)
      return false;
    for (;;) {
      const yaml_event_t& key = events.next();
      if (key.type == YAML_MAPPING_END_EVENT)
        return true;
      if (key.type != YAML_SCALAR_EVENT || key.data.scalar.anchor != nullptr)
        return false;
      auto& [name, field] = value.fields.emplace_back(FrontField{scalar(key), {}});
      if (!take(events, events.next(), depth + 1, left, field))
        return false;
    }
  case YAML_NO_EVENT:
  case YAML_STREAM_START_EVENT:
  case YAML_STREAM_END_EVENT:
  case YAML_DOCUMENT_START_EVENT:
  case YAML_DOCUMENT_END_EVENT:
  case YAML_ALIAS_EVENT:
  case YAML_SEQUENCE_END_EVENT:
  case YAML_MAPPING_END_EVENT: return false;
  }
  return false;
}

bool take(const toml::node& node, int depth, int& left, FrontValue& value) {
  if (--left < 0 || depth > deepest_front_value)
    return false;
  value.line = static_cast<int>(node.source().begin.line);
  if (const toml::table* const table = node.as_table()) {
    std::vector<const toml::key*> keys;
    for (const auto& [key, each] : *table)
      keys.push_back(&key);
    std::sort(keys.begin(), keys.end(), [](const toml::key* a, const toml::key* b) {
      const Position &at = a->source().begin, &other = b->source().begin;
      return at.line != other.line ? at.line < other.line : at.column < other.column;
    });
    return std::all_of(keys.begin(), keys.end(), [&](const toml::key* key) {
      auto& [name, field] = value.fields.emplace_back(FrontField{std::string(key->str()), {}});
      return take(*table->get(key->str()), depth + 1, left, field);
    });
  }
  if (const toml::array* const array = node.as_array())
    return std::all_of(array->begin(), array->end(), [&](const toml::node& each) {
      return take(each, depth + 1, left, value.items.emplace_back());
    });
  value.text = scalar_text(node).value_or("");
  return true;
}

} // namespace

const FrontValue* FrontValue::field(std::string_view name) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &found->value;
}

std::optional<FrontValue> parse_yaml(std::string_view yaml) {
  YamlEvents events(yaml);
  if (events.next().type != YAML_STREAM_START_EVENT || events.next().type != YAML_DOCUMENT_START_EVENT)
    return std::nullopt;
  FrontValue value;
  int left = most_front_values;
  const yaml_event_t& first = events.next();
  if (first.type != YAML_MAPPING_START_EVENT || !take(events, first, 0, left, value) ||
      events.next().type != YAML_DOCUMENT_END_EVENT || events.next().type != YAML_STREAM_END_EVENT)
    return std::nullopt;
  return value;
}

std::optional<FrontValue> parse_front_toml(std::string_view toml) {
  try {
    FrontValue value;
    int left = most_front_values;
    if (take(parse_toml(toml, "front matter"), 0, left, value))
      return value;
  } catch (const Error&) {
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<FrontValue> parse_key_lines(std::string_view text) {
  constexpr std::size_t longest_key = 40;
  FrontValue value;
  int number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::string_view body = text::trim(line);
    at = end + 1;
    ++number;
    if (body.empty() || body.front() == '#')
      continue;
    const bool indented = line.front() == ' ' || line.front() == '\t';
    const bool item = body.starts_with("- ");
    if (indented || item) {
      if (value.fields.empty())
        return std::nullopt;
      FrontValue& last = value.fields.back().value;
      if (item)
        last.items.push_back({std::string(text::trim(body.substr(2))), {}, {}, number});
      else
        last.text += (last.text.empty() ? "" : "\n") + std::string(body);
      continue;
    }
    const std::size_t colon = body.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon > longest_key)
      return std::nullopt;
    std::string_view said = text::trim(body.substr(colon + 1));
    if (said.size() >= 2 && (said.front() == '"' || said.front() == '\'') && said.back() == said.front())
      said = said.substr(1, said.size() - 2);
    if (said == "|" || said == ">")
      said = {};
    value.fields.push_back(
        {std::string(text::trim(body.substr(0, colon))), FrontValue{std::string(said), {}, {}, number}});
    if (value.fields.size() > static_cast<std::size_t>(most_front_values))
      return std::nullopt;
  }
  if (value.fields.empty())
    return std::nullopt;
  return value;
}

} // namespace octavo::reader::markup
