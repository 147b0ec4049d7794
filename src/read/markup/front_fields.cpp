// See front_fields.h.
#include "read/markup/front_fields.h"

#include "read/inlines.h"
#include "read/sidecar_values.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader::markup {
namespace {

enum class Field {
  title,
  subtitle,
  sort_title,
  author,
  editor,
  translator,
  illustrator,
  language,
  series,
  position,
  tags,
  characters,
  fandoms,
  relationships,
  warnings,
  rating,
  status,
  published,
  modified,
  description,
  rights,
  publisher,
  identifier,
  source,
  cover,
};

struct Key {
  std::string_view name;
  Field field;
};
constexpr std::array keys{
    Key{"title", Field::title},
    Key{"booktitle", Field::title},
    Key{"book-title", Field::title},
    Key{"story-title", Field::title},
    Key{"subtitle", Field::subtitle},
    Key{"sort-title", Field::sort_title},
    Key{"title-sort", Field::sort_title},
    Key{"author", Field::author},
    Key{"authors", Field::author},
    Key{"by", Field::author},
    Key{"creator", Field::author},
    Key{"creators", Field::author},
    Key{"writer", Field::author},
    Key{"editor", Field::editor},
    Key{"editors", Field::editor},
    Key{"translator", Field::translator},
    Key{"translators", Field::translator},
    Key{"illustrator", Field::illustrator},
    Key{"illustrators", Field::illustrator},
    Key{"lang", Field::language},
    Key{"language", Field::language},
    Key{"locale", Field::language},
    Key{"series", Field::series},
    Key{"collection", Field::series},
    Key{"belongs-to-collection", Field::series},
    Key{"series-index", Field::position},
    Key{"series-position", Field::position},
    Key{"series-number", Field::position},
    Key{"group-position", Field::position},
    Key{"volume", Field::position},
    Key{"tags", Field::tags},
    Key{"tag", Field::tags},
    Key{"keywords", Field::tags},
    Key{"categories", Field::tags},
    Key{"category", Field::tags},
    Key{"genre", Field::tags},
    Key{"genres", Field::tags},
    Key{"subject", Field::tags},
    Key{"subjects", Field::tags},
    Key{"characters", Field::characters},
    Key{"character", Field::characters},
    Key{"fandom", Field::fandoms},
    Key{"fandoms", Field::fandoms},
    Key{"relationship", Field::relationships},
    Key{"relationships", Field::relationships},
    Key{"pairing", Field::relationships},
    Key{"pairings", Field::relationships},
    Key{"warning", Field::warnings},
    Key{"warnings", Field::warnings},
    Key{"content-warning", Field::warnings},
    Key{"content-warnings", Field::warnings},
    Key{"archive-warnings", Field::warnings},
    Key{"rating", Field::rating},
    Key{"rated", Field::rating},
    Key{"status", Field::status},
    Key{"date", Field::published},
    Key{"published", Field::published},
    Key{"publication-date", Field::published},
    Key{"pubdate", Field::published},
    Key{"publish-date", Field::published},
    Key{"publishdate", Field::published},
    Key{"modified", Field::modified},
    Key{"updated", Field::modified},
    Key{"lastmod", Field::modified},
    Key{"last-modified", Field::modified},
    Key{"description", Field::description},
    Key{"summary", Field::description},
    Key{"abstract", Field::description},
    Key{"blurb", Field::description},
    Key{"synopsis", Field::description},
    Key{"rights", Field::rights},
    Key{"copyright", Field::rights},
    Key{"license", Field::rights},
    Key{"licence", Field::rights},
    Key{"publisher", Field::publisher},
    Key{"identifier", Field::identifier},
    Key{"identifiers", Field::identifier},
    Key{"isbn", Field::identifier},
    Key{"uuid", Field::identifier},
    Key{"url", Field::source},
    Key{"source", Field::source},
    Key{"source-url", Field::source},
    Key{"canonical", Field::source},
    Key{"canonical-url", Field::source},
    Key{"cover", Field::cover},
    Key{"cover-image", Field::cover},
    Key{"cover-picture", Field::cover},
    Key{"coverimage", Field::cover},
};

std::string normalised(std::string_view key) {
  std::string name = text::folded(text::trim(key));
  std::replace(name.begin(), name.end(), '_', '-');
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

const Key* find_key(std::string_view name) {
  const std::string wanted = normalised(name);
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.name == wanted; });
  return found == keys.end() ? nullptr : &*found;
}

/// "5 January 2020", "January 5, 2020", "May 2020" as a date of figures; empty where it is none.
std::string date_in_words(std::string_view text) {
  constexpr std::string_view months = "janfebmaraprmayjunjulaugsepoctnovdec";
  int day = 0, month = 0, year = 0;
  const std::string small = text::folded(text);
  for (std::size_t at = small.find_first_not_of(" ,."); at != std::string::npos;
       at = small.find_first_not_of(" ,.", at)) {
    const std::size_t end = std::min(small.find_first_of(" ,.", at), small.size());
    const std::string_view word = std::string_view(small).substr(at, end - at);
    at = end;
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    if (digits > 0 && digits <= 4) {
      const int number = std::stoi(std::string(word.substr(0, digits)));
      (digits == 4 ? year : day) = number;
    } else if (const std::size_t found = months.find(word.substr(0, 3));
               word.size() >= 3 && found != std::string_view::npos && found % 3 == 0) {
      month = static_cast<int>(found / 3) + 1;
    } else {
      return {};
    }
  }
  if (year < 1000 || month == 0 || day > 31)
    return {};
  const auto two = [](int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
  return std::to_string(year) + two(month) + (day > 0 ? two(day) : std::string());
}

/// Without the marks of emphasis.
Checked unmarked(std::string_view text) {
  return checked_text(plain_text(read_marks(read_inlines(text), {})));
}

Checked published(std::string_view text) {
  Checked result = checked_published(text);
  if (result.ok())
    return result;
  if (std::string words = date_in_words(text); !words.empty())
    return {std::move(words), {}};
  return result;
}

class Taker {
public:
  Taker(int first, Findings& found) : first_(first), found_(found) {}

  void take(const Key& key, const FrontValue& value) {
    Metadata& stated = fields_.stated;
    switch (key.field) {
    case Field::title: take_title(value); return;
    case Field::subtitle: set(stated.subtitle, key, value, unmarked); return;
    case Field::sort_title: set(stated.sort_title, key, value, checked_text); return;
    case Field::author: take_people(key, value, "aut"); return;
    case Field::editor: take_people(key, value, "edt"); return;
    case Field::translator: take_people(key, value, "trl"); return;
    case Field::illustrator: take_people(key, value, "ill"); return;
    case Field::language: set(stated.language, key, value, checked_language); return;
    case Field::series: take_series(key, value); return;
    case Field::position: set(position_, key, value, checked_position); return;
    case Field::tags: add(stated.tags, key, value); return;
    case Field::characters: add(stated.characters, key, value); return;
    case Field::fandoms: add(stated.fandoms, key, value); return;
    case Field::relationships: add(stated.relationships, key, value); return;
    case Field::warnings: add(stated.warnings, key, value); return;
    case Field::rating: set(stated.rating, key, value, checked_text); return;
    case Field::status: set(stated.status, key, value, checked_text); return;
    case Field::published: set(stated.published, key, value, published); return;
    case Field::modified: set(stated.modified, key, value, checked_modified); return;
    case Field::description: take_description(key, value); return;
    case Field::rights: set(stated.rights, key, value, checked_text); return;
    case Field::publisher: set(stated.publisher, key, value, checked_text); return;
    case Field::identifier:
      each(value, [&](const FrontValue& one) {
        if (std::string id = checked(key, text_of(one), checked_identifier); !id.empty())
          stated.identifiers.push_back(std::move(id));
      });
      return;
    case Field::source: set(stated.source_url, key, value, checked_url); return;
    case Field::cover: fields_.cover = text::trim(text_of(value)); return;
    }
  }

  FrontFields finish() {
    if (!position_.empty() && !fields_.stated.series.empty() &&
        fields_.stated.series.front().position.empty())
      fields_.stated.series.front().position = position_;
    return std::move(fields_);
  }

private:
  using Check = Checked (*)(std::string_view);

  /// The text of a scalar, or of what a table calls the thing itself.
  static const FrontValue& text_value(const FrontValue& value) {
    for (const char* const name : {"name", "text", "title", "value", "file", "image"})
      if (const FrontValue* const field = value.field(name))
        return *field;
    return value;
  }
  static const std::string& text_of(const FrontValue& value) { return text_value(value).text; }

  template <typename Take>
  static void each(const FrontValue& value, Take take) {
    if (value.items.empty())
      take(value);
    for (const FrontValue& item : value.items)
      take(item);
  }

  std::string checked(const Key& key, std::string_view text, Check check) {
    text = text::trim(text);
    if (text.empty())
      return {};
    Checked result = check(text);
    if (!result.ok())
      found_.notes.push_back({"front-matter-value", Severity::doubt, line_, 0,
                              "`" + std::string(key.name) + "` " + result.problem + "; it was left out"});
    return std::move(result.value);
  }

  /// The first that is given counts: `description` before `summary`, where both are there.
  void set(std::string& field, const Key& key, const FrontValue& value, Check check) {
    line_ = value.line + first_ - 1;
    const FrontValue& one = value.items.empty() ? value : value.items.front();
    if (std::string given = checked(key, text_of(one), check); field.empty())
      field = std::move(given);
  }

  void take_title(const FrontValue& value) {
    each(value, [&](const FrontValue& one) {
      const FrontValue* const type = one.field("type");
      const bool sub = type != nullptr && type->text == "subtitle";
      set(sub ? fields_.stated.subtitle : fields_.stated.title, *find_key(sub ? "subtitle" : "title"), one,
          unmarked);
    });
  }

  void take_people(const Key& key, const FrontValue& value, const char* role) {
    each(value, [&](const FrontValue& one) {
      line_ = one.line + first_ - 1;
      Contributor person;
      person.role = role;
      person.name = checked(key, text_of(one), checked_text);
      if (const FrontValue* const own = one.field("role"))
        if (std::string code = checked(*find_key("author"), own->text, checked_role); !code.empty())
          person.role = std::move(code);
      for (const char* const name : {"sort", "file-as"})
        if (const FrontValue* const sort = one.field(name))
          person.sort_name = checked(key, sort->text, checked_text);
      if (!person.name.empty())
        fields_.stated.contributors.push_back(std::move(person));
    });
  }

  void take_series(const Key& key, const FrontValue& value) {
    each(value, [&](const FrontValue& one) {
      line_ = one.line + first_ - 1;
      Series series{checked(key, text_of(one), checked_text), {}};
      for (const char* const name : {"position", "index", "number", "part", "volume"})
        if (const FrontValue* const position = one.field(name))
          series.position = checked(*find_key("series-index"), position->text, checked_position);
      if (!series.name.empty())
        fields_.stated.series.push_back(std::move(series));
    });
  }

  /// A list, or a string with commas.
  void add(std::vector<std::string>& all, const Key& key, const FrontValue& value) {
    line_ = value.line + first_ - 1;
    const auto add_one = [&](std::string_view text) {
      if (std::string one = checked(key, text, checked_text);
          !one.empty() && std::find(all.begin(), all.end(), one) == all.end())
        all.push_back(std::move(one));
    };
    if (!value.items.empty()) {
      for (const FrontValue& item : value.items)
        add_one(text_of(item));
      return;
    }
    const std::string& text = text_of(value);
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find_first_of(",;\n", at), text.size());
      add_one(std::string_view(text).substr(at, end - at));
      at = end + 1;
    }
  }

  void take_description(const Key& key, const FrontValue& value) {
    line_ = value.line + first_ - 1;
    if (!fields_.stated.description.empty())
      return;
    std::string lines;
    each(value, [&](const FrontValue& one) {
      const std::string& text = text_of(one);
      for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (std::string line = checked(key, std::string_view(text).substr(at, end - at), checked_text);
            !line.empty())
          lines += (lines.empty() ? "" : "\n") + line;
        at = end + 1;
      }
    });
    fields_.stated.description = std::move(lines);
  }

  FrontFields fields_{};
  std::string position_{};
  int first_;
  int line_ = 0;
  Findings& found_;
};

} // namespace

bool is_front_key(std::string_view key) {
  return find_key(key) != nullptr;
}

FrontFields fields_of(const FrontValue& table, int first, Findings& found) {
  Taker taker(first, found);
  std::string unknown;
  constexpr std::size_t most_named = 200;
  for (const auto& [name, value] : table.fields)
    if (const Key* const key = find_key(name))
      taker.take(*key, value);
    else if (unknown.size() < most_named)
      unknown += (unknown.empty() ? "`" : ", `") + text::collapse_spaces(name) + "`";
  if (!unknown.empty())
    found.notes.push_back(
        {"front-matter-unknown", Severity::info, first, 0,
         "the front matter also has " + unknown + ", which say nothing of a book and were left out"});
  return taker.finish();
}

} // namespace octavo::reader::markup
