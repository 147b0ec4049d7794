// `Key: value` lines at the head of a text, in the languages that texts have them in, and where each belongs.
// Where such lines stand is not looked at here.
#pragma once

#include <octavo/book.h>

#include <optional>
#include <string>
#include <string_view>

namespace octavo::reader {

enum class HeaderKey {
  title,
  subtitle,
  author,
  translator,
  illustrator,
  editor,
  language,
  series,
  published,
  modified,
  status,
  rating,
  tags,
  category, ///< of a site: a fandom for some, a kind of relationship for others
  characters,
  relationships,
  fandoms,
  warnings,
  source,
  description,
  publisher,
  rights,
  aside, ///< what a site or archive says of its file, and a book has no place for: words, kudos, encoding
};

struct HeaderEntry {
  HeaderKey key = HeaderKey::aside;
  std::string word{};  ///< the key as typed
  std::string value{}; ///< empty: on the lines below
};

/// The entry that a line is, if its key is a known one: `Title: X`, `**Author:** X`, `Автор: X`, `作者：X`.
std::optional<HeaderEntry> match_header_entry(std::string_view body);

/// The key and value of a line that looks like an entry of any key, known or not; the key is short.
std::optional<std::pair<std::string, std::string>> split_entry(std::string_view body);

/// Takes the entry into `metadata`; false where its value is not what the field can hold.
bool take_entry(Metadata& metadata, HeaderKey key, std::string_view value);

/// A person's name as typed, without years after it: "Jane Doe (1900-1950)".
void add_contributors(Metadata& metadata, std::string_view names, std::string_view role);

/// Takes the entries that follow a first value on its line, "2015-01-01 Completed: 2015-02-01 Words: 12,345";
/// returns that value.
std::string take_further_entries(Metadata& metadata, const std::string& typed);

/// Takes what a site states on one line after `Rated:`: "Fiction T - English - Romance/Drama - Harry P. -
/// Words: 34,567 - Updated: Jan 1, 2010".
void take_rated(Metadata& metadata, const std::string& value);

} // namespace octavo::reader
