// What a page's style sheet and its elements' own styles say that means something to a book: italic, bold,
// centred, hidden, a new page. A small reader of CSS that knows simple selectors and forgives everything.
#pragma once

#include "read/markup/html/tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace octavo::reader::markup::html {

/// What is said of an element; nothing where nothing is.
struct Style {
  std::optional<bool> italic{};
  std::optional<bool> bold{};
  std::optional<bool> underlined{};
  std::optional<bool> struck{};
  std::optional<bool> raised{};  ///< superscript; false: on the line
  std::optional<bool> lowered{}; ///< subscript
  std::optional<bool> centered{};
  std::optional<bool> hidden{};
  std::optional<bool> preformatted{};
  std::optional<bool> new_page{}; ///< before it
  std::optional<bool> block{};    ///< display: block, inline
  // Lengths, in half ems.
  std::optional<int> margin{}; ///< left of it
  std::optional<int> padding{};
  std::optional<int> text_indent{};

  /// What `over` says wins.
  void apply(const Style& over);
  /// The same of lengths alone.
  void take_lengths(const Style& over);
};

/// What a `style` attribute's declarations say.
Style parse_declarations(std::string_view declarations);

class StyleSheet {
public:
  /// Rules with the selectors `p`, `.poem`, `p.poem`, `#story`; of rules with selectors such as
  /// `.poem span.i2`, only how far they set in; what has other selectors says nothing.
  explicit StyleSheet(std::string_view css);

  /// All that is said of the element, from the weakest to the strongest.
  Style of(const Tree& tree, NodeId id) const;
  /// The lengths that are said of an element inside verse, `style` being what of() says. Classes without a
  /// rule, `i2` and `indent2`, say it by their names.
  Style lengths_of(const Tree& tree, NodeId id, Style style) const;

private:
  struct Nested {
    std::vector<std::string> around{}; ///< selectors of what is around the element
    Style style{};
  };

  void add_nested(std::string_view selectors, const Style& style);

  std::unordered_map<std::string, Style> rules_{};                ///< by selector
  std::unordered_map<std::string, std::vector<Nested>> nested_{}; ///< by the last of their selectors
};

} // namespace octavo::reader::markup::html
