// A style sheet without what a book has no use for.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace octavo::epub {

/// What a book's documents have that a style sheet can be about.
struct UsedNames {
  std::set<std::string, std::less<>> elements{}, classes{}, languages{};
  bool has_directions = false; ///< it says anywhere how text runs

  /// Those of a document of ours.
  void add(std::string_view document);

private:
  void see_attribute(std::string_view name, std::string_view value);
};

/// `css`, which is well formed, without comments, and without the rules that hold for nothing in the book.
std::string trimmed_sheet(std::string_view css, const UsedNames& used);

} // namespace octavo::epub
