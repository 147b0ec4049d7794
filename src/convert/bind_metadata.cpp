// See bind_metadata.h.
#include "convert/bind_metadata.h"

#include <octavo/sidecar.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace octavo::binding {
namespace {

using Field = std::string Metadata::*;

class Union {
public:
  Union(const std::vector<Book>& books, bool one_story) : books_(books), one_story_(one_story) {}

  /// The value that all books have, or all that have one.
  std::string common(Field field) const {
    std::string found;
    for (const Book& book : books_) {
      const std::string& value = book.metadata.*field;
      if (value.empty() && one_story_)
        continue;
      if (value.empty() || (!found.empty() && value != found))
        return {};
      found = value;
    }
    return found;
  }

  /// Of the books' languages the one that most have, the first of several.
  std::string language() const {
    std::map<std::string_view, int> counts;
    for (const Book& book : books_)
      ++counts[book.metadata.language];
    std::string_view best;
    counts[best] = 0; // none is the last choice
    for (const Book& book : books_)
      if (const std::string_view language = book.metadata.language; counts[language] > counts[best])
        best = language;
    return std::string(best);
  }

  /// The latest. All of its forms sort as text.
  std::string latest(Field field) const {
    std::string last;
    for (const Book& book : books_)
      last = std::max(last, book.metadata.*field);
    return last;
  }

  /// Each value of the books' lists once, in order; `key` tells them apart.
  template <typename T, typename Key>
  std::vector<T> all(std::vector<T> Metadata::*list, Key key) const {
    std::vector<T> values;
    std::set<decltype(key(values.front()))> seen;
    for (const Book& book : books_)
      for (const T& value : book.metadata.*list)
        if (seen.insert(key(value)).second)
          values.push_back(value);
    return values;
  }

  /// The list that all books have, or all that have one.
  template <typename T>
  std::vector<T> common(std::vector<T> Metadata::*list) const {
    std::vector<T> found;
    for (const Book& book : books_) {
      const std::vector<T>& value = book.metadata.*list;
      if (value.empty() && one_story_)
        continue;
      if (value.empty() || (!found.empty() && value != found))
        return {};
      found = value;
    }
    return found;
  }

  /// The series that all books are in; with its position only where that is the same.
  std::vector<Series> series() const {
    std::vector<Series> found;
    for (const Series& series : books_.front().metadata.series) {
      bool in_all = true;
      bool same_place = true;
      for (const Book& book : books_) {
        const std::vector<Series>& others = book.metadata.series;
        const auto other = std::find_if(others.begin(), others.end(),
                                        [&](const Series& each) { return each.name == series.name; });
        in_all = in_all && other != others.end();
        same_place = same_place && other != others.end() && other->position == series.position;
      }
      if (in_all)
        found.push_back({series.name, same_place ? series.position : std::string{}});
    }
    return found;
  }

private:
  const std::vector<Book>& books_;
  bool one_story_;
};

} // namespace

Metadata bound_metadata(Metadata over, const std::vector<Book>& books, bool one_story) {
  const Union of(books, one_story);
  Metadata under;
  for (const Field field : {&Metadata::title, &Metadata::subtitle, &Metadata::sort_title, &Metadata::rating,
                            &Metadata::status, &Metadata::publisher, &Metadata::rights, &Metadata::source_url,
                            &Metadata::published, &Metadata::description})
    under.*field = of.common(field);
  under.language = of.language();
  under.modified = of.latest(&Metadata::modified);
  const auto itself = [](const std::string& value) { return value; };
  under.contributors = of.all(&Metadata::contributors,
                              [](const Contributor& each) { return std::pair(each.name, each.role); });
  under.tags = of.all(&Metadata::tags, itself);
  under.characters = of.all(&Metadata::characters, itself);
  under.fandoms = of.all(&Metadata::fandoms, itself);
  under.relationships = of.all(&Metadata::relationships, itself);
  under.warnings = of.all(&Metadata::warnings, itself);
  under.identifiers = of.common(&Metadata::identifiers);
  under.series = of.series();
  return merged(std::move(over), under);
}

std::string author_names(const Metadata& metadata) {
  const auto joined = [&](bool authors_only) {
    std::string names;
    for (const Contributor& contributor : metadata.contributors)
      if (!contributor.name.empty() && (!authors_only || contributor.role == "aut"))
        names += (names.empty() ? "" : ", ") + contributor.name;
    return names;
  };
  const std::string authors = joined(true);
  return authors.empty() ? joined(false) : authors;
}

} // namespace octavo::binding
