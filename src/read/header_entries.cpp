// See header_entries.h.
#include "read/header_entries.h"

#include "read/dates.h"
#include "read/header_words.h"
#include "read/lines.h"
#include "text/ascii.h"
#include "text/language.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <vector>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_key = 40; ///< bytes

std::vector<std::string> split_list(std::string_view value, std::string_view separators = ",;") {
  std::vector<std::string> items;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find_first_of(separators, at), value.size());
    if (std::string item = text::collapse_spaces(value.substr(at, end - at)); !item.empty())
      items.push_back(std::move(item));
    at = end + 1;
  }
  return items;
}

void add_each(std::vector<std::string>& to, std::string_view value) {
  std::string separated(value);
  for (const std::string_view mark : {"、", "，", "；"}) // separators of Chinese and Japanese
    for (std::size_t at = 0; (at = separated.find(mark, at)) != std::string::npos;)
      separated.replace(at, mark.size(), ";");
  for (std::string& item : split_list(separated))
    if (std::find(to.begin(), to.end(), item) == to.end())
      to.push_back(std::move(item));
}

/// What a story warns of, without what says so again: `CW: blood, death, and needles; TW — drugs`.
void add_warnings(std::vector<std::string>& to, std::string_view value) {
  std::string separated(value);
  for (const std::string_view mark : {" / ", " — ", " – ", "•"})
    for (std::size_t at = 0; (at = separated.find(mark, at)) != std::string::npos;)
      separated.replace(at, mark.size(), ";");
  std::vector<std::string> items;
  add_each(items, separated);
  constexpr std::array<std::string_view, 14> before{
      "- ", "* ", "and ", "und ", "et ", "y ", "tw: ", "cw: ", "cn: ", "tw ", "cw ", "tw:", "cw:", "also "};
  for (std::string& item : items) {
    for (bool again = true; again;) {
      const std::string folded = text::folded(item);
      const auto word = std::find_if(before.begin(), before.end(),
                                     [&](std::string_view one) { return folded.starts_with(one); });
      again = word != before.end() && item.size() > word->size();
      if (again)
        item = text::collapse_spaces(std::string_view(item).substr(word->size()));
    }
    const std::string folded = text::folded(item);
    if (folded != "tw" && folded != "cw" && !item.empty() &&
        std::find(to.begin(), to.end(), item) == to.end())
      to.push_back(std::move(item));
  }
}

bool take_language(Metadata& metadata, std::string_view value) {
  const std::string folded = text::folded(value.substr(0, value.find_first_of(",;(")));
  const auto found = std::find_if(language_names.begin(), language_names.end(),
                                  [&](const LanguageName& l) { return l.name == text::trim(folded); });
  metadata.language = found != language_names.end()                          ? std::string(found->tag)
                      : text::is_language_tag(value) && value.find('-') == 2 ? std::string(value)
                      : text::is_language_tag(value) && value.size() <= 3    ? std::string(value)
                                                                             : std::string();
  return !metadata.language.empty();
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 6 &&
         text.find_first_not_of("0123456789.") == std::string_view::npos && text.front() != '.' &&
         text.back() != '.';
}

/// `Part 2 of X`, `X [2]`, `X #2`, `X, Book 2`, `X (2)`.
Series series_of(std::string_view value) {
  const std::string folded = text::folded(value);
  for (const std::string_view word : {"part ", "book ", "teil ", "tome ", "volume "})
    if (folded.starts_with(word) && folded.size() == value.size()) {
      const std::size_t end = value.find(' ', word.size());
      for (const std::string_view of : {" of ", " von ", " de "})
        if (end != std::string_view::npos && is_number(value.substr(word.size(), end - word.size())) &&
            folded.compare(end, of.size(), of) == 0)
          return {text::collapse_spaces(value.substr(end + of.size())),
                  std::string(value.substr(word.size(), end - word.size()))};
    }
  std::string_view rest = text::trim(value);
  if (rest.ends_with(']') || rest.ends_with(')'))
    rest.remove_suffix(1);
  const std::size_t last = rest.find_last_of(" [(#");
  if (last == std::string_view::npos || !is_number(rest.substr(last + 1)))
    return {text::collapse_spaces(value), {}};
  const std::string position(rest.substr(last + 1));
  const bool marked = rest[last] != ' ' || rest.size() < text::trim(value).size();
  rest = text::trim_end(rest.substr(0, last));
  bool counted = marked;
  while (!rest.empty() && std::string_view("[(#,").find(rest.back()) != std::string_view::npos) {
    counted = true;
    rest = text::trim_end(rest.substr(0, rest.size() - 1));
  }
  for (const std::string_view word : {"book", "part", "volume", "vol."})
    if (rest.size() > word.size() + 1 && text::folded(rest.substr(rest.size() - word.size())) == word) {
      counted = true;
      rest = text::trim_end(rest.substr(0, rest.size() - word.size()));
      while (!rest.empty() && (rest.back() == ',' || rest.back() == '-' || rest.back() == ':'))
        rest = text::trim_end(rest.substr(0, rest.size() - 1));
    }
  if (!counted || rest.empty())
    return {text::collapse_spaces(value), {}};
  return {text::collapse_spaces(rest), position};
}

/// Without the marks of emphasis that may stand around a key or a value.
std::string_view without_marks(std::string_view text) {
  text = text::trim(text);
  while (!text.empty() && (text.front() == '*' || text.front() == '_'))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == '*' || text.back() == '_'))
    text.remove_suffix(1);
  return text::trim(text);
}

} // namespace

std::optional<std::pair<std::string, std::string>> split_entry(std::string_view body) {
  std::size_t colon = body.find(':');
  std::size_t size = 1;
  if (const std::size_t wide = body.find("："); wide < colon) {
    colon = wide;
    size = std::string_view("：").size();
  }
  if (colon == std::string_view::npos || colon > longest_key)
    return std::nullopt;
  std::string_view key = body.substr(0, colon);
  while (!key.empty() && std::string_view(">/*_-[ ").find(key.front()) != std::string_view::npos)
    key.remove_prefix(1);
  std::string_view value = text::trim(body.substr(colon + size));
  const bool marked = value.starts_with('*') || value.starts_with('_'); // "**Title:** X"
  while (marked && !value.empty() && (value.front() == '*' || value.front() == '_'))
    value.remove_prefix(1);
  key = without_marks(key);
  if (key.empty())
    return std::nullopt;
  return std::pair{text::collapse_spaces(key), text::collapse_spaces(value)};
}

std::optional<HeaderEntry> match_header_entry(std::string_view body) {
  auto entry = split_entry(body);
  if (!entry)
    return std::nullopt;
  const std::string folded = text::folded(entry->first);
  const auto found = std::find_if(header_words.begin(), header_words.end(),
                                  [&](const HeaderWord& word) { return word.word == folded; });
  if (folded == "content" && text::folded(entry->second).starts_with("chapter "))
    return HeaderEntry{HeaderKey::aside, std::move(entry->first), std::move(entry->second)};
  if (found == header_words.end())
    return std::nullopt;
  return HeaderEntry{found->key, std::move(entry->first), std::move(entry->second)};
}

void add_contributors(Metadata& metadata, std::string_view names, std::string_view role) {
  std::vector<std::string> people;
  std::string_view rest = text::trim(names);
  if (rest.ends_with(')')) // years of birth and death
    if (const std::size_t open = rest.rfind('(');
        open != std::string_view::npos && open > 0 &&
        rest.substr(open).find_first_of("0123456789") != std::string_view::npos)
      rest = text::trim_end(rest.substr(0, open));
  for (const std::string_view joint : {" and ", " & ", " und ", " et "})
    if (const std::size_t at = rest.find(joint); at != std::string_view::npos && people.empty()) {
      const std::string_view first = text::trim(rest.substr(0, at));
      const std::string_view second = text::trim(rest.substr(at + joint.size()));
      if (first.find(' ') != std::string_view::npos && second.find(' ') != std::string_view::npos &&
          first.find(',') == std::string_view::npos && second.find(joint) == std::string_view::npos)
        people = {text::collapse_spaces(first), text::collapse_spaces(second)};
    }
  if (people.empty())
    people.push_back(text::collapse_spaces(rest));
  for (std::string& person : people)
    if (!person.empty() &&
        std::none_of(metadata.contributors.begin(), metadata.contributors.end(), [&](const Contributor& c) {
          return c.role == role && text::folded(c.name) == text::folded(person);
        }))
      metadata.contributors.push_back({std::move(person), {}, std::string(role)});
}

bool take_entry(Metadata& metadata, HeaderKey key, std::string_view value) {
  const auto set = [&](std::string& field) {
    if (field.empty())
      field = std::string(value);
    return true;
  };
  switch (key) {
  case HeaderKey::title: return set(metadata.title);
  case HeaderKey::subtitle: return set(metadata.subtitle);
  case HeaderKey::author: add_contributors(metadata, value, "aut"); return true;
  case HeaderKey::translator: add_contributors(metadata, value, "trl"); return true;
  case HeaderKey::illustrator: add_contributors(metadata, value, "ill"); return true;
  case HeaderKey::editor: add_contributors(metadata, value, "edt"); return true;
  case HeaderKey::language: return take_language(metadata, value);
  case HeaderKey::series: metadata.series.push_back(series_of(value)); return true;
  case HeaderKey::published: {
    const std::string date = iso_date(value);
    if (metadata.published.empty())
      metadata.published = date;
    return !date.empty();
  }
  case HeaderKey::modified: {
    const std::string date = iso_date(value);
    if (date.size() == 10)
      metadata.modified = date;
    return !date.empty();
  }
  case HeaderKey::status: return set(metadata.status);
  case HeaderKey::rating: return set(metadata.rating);
  case HeaderKey::tags:
  case HeaderKey::category: add_each(metadata.tags, value); return true;
  case HeaderKey::characters: add_each(metadata.characters, value); return true;
  case HeaderKey::relationships: add_each(metadata.relationships, value); return true;
  case HeaderKey::fandoms: add_each(metadata.fandoms, value); return true;
  case HeaderKey::warnings:
    if (text::folded(value) != "no archive warnings apply")
      add_warnings(metadata.warnings, value);
    return true;
  case HeaderKey::source:
    if (is_url(value))
      metadata.source_url = std::string(value);
    else if (value.find(' ') == std::string_view::npos && value.find('.') != std::string_view::npos)
      return set(metadata.publisher); // "FanFiction.net"
    return is_url(value);
  case HeaderKey::description:
    metadata.description += (metadata.description.empty() ? "" : "\n") + std::string(value);
    return true;
  case HeaderKey::publisher: return set(metadata.publisher);
  case HeaderKey::rights: return set(metadata.rights);
  case HeaderKey::aside: return true;
  }
  return false;
}

std::string take_further_entries(Metadata& metadata, const std::string& typed) {
  // "2020-01-02Words:1,234Chapters:2/2", as what a page sets apart is copied
  std::string value;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const bool joined = i > 0 && text::is_ascii_digit(typed[i - 1]) && typed[i] >= 'A' && typed[i] <= 'Z';
    value += (joined ? " " : "") + std::string(1, typed[i]);
    if (typed[i] == ':' && i + 1 < typed.size() && text::is_ascii_digit(typed[i + 1]))
      value += ' ';
  }
  std::size_t cut = value.size();
  for (std::size_t colon = value.find(": "); colon != std::string::npos;
       colon = value.find(": ", colon + 1)) {
    const std::size_t space = value.find_last_of(' ', colon);
    if (space == std::string::npos)
      continue;
    const auto further = match_header_entry(std::string_view(value).substr(space + 1));
    if (!further)
      continue;
    cut = std::min(cut, space);
    std::string rest = further->value;
    const std::size_t end = rest.find(' ');
    rest = rest.substr(0, end);
    if (further->key != HeaderKey::aside)
      take_entry(metadata, further->key, rest);
  }
  return value.substr(0, cut);
}

void take_rated(Metadata& metadata, const std::string& value) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(" - ", at), value.size());
    parts.push_back(text::collapse_spaces(std::string_view(value).substr(at, end - at)));
    at = end + 3;
  }
  bool language = false;
  bool genres = false;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    std::string& part = parts[k];
    if (k == 0) {
      constexpr std::string_view fiction = "Fiction ";
      take_entry(metadata, HeaderKey::rating,
                 std::string_view(part).substr(part.starts_with(fiction) ? fiction.size() : 0));
    } else if (const auto entry = match_header_entry(part)) {
      if (entry->key != HeaderKey::aside)
        take_entry(metadata, entry->key, entry->value);
    } else if (part == "Complete") {
      take_entry(metadata, HeaderKey::status, part);
    } else if (!language && take_entry(metadata, HeaderKey::language, part)) {
      language = true;
    } else if (!genres && part.find('.') == std::string::npos && part.find(',') == std::string::npos &&
               part.find(' ') == std::string::npos) {
      std::replace(part.begin(), part.end(), '/', ',');
      take_entry(metadata, HeaderKey::tags, part);
      genres = true;
    } else {
      take_entry(metadata, HeaderKey::characters, part);
    }
  }
}

} // namespace octavo::reader
