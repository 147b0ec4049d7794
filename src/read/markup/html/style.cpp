// See style.h.
#include "read/markup/html/style.h"

#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader::markup::html {
namespace {

constexpr std::size_t most_rules = 10'000;
constexpr std::size_t longest_selector = 80;
constexpr std::size_t most_classes = 12; ///< of an element, that are looked at

std::string small(std::string_view text) {
  return text::ascii_lower(text::trim(text));
}

bool has_word(std::string_view value, std::string_view word) {
  return value.find(word) != std::string_view::npos;
}

void declare(Style& style, const std::string& property, const std::string& value) {
  if (property == "font-style") {
    style.italic = value.starts_with("italic") || value.starts_with("oblique");
  } else if (property == "font-weight") {
    style.bold = value.starts_with("bold") || (value.size() >= 3 && value[0] >= '6' && value[0] <= '9');
  } else if (property == "font") {
    if (has_word(value, "italic"))
      style.italic = true;
    if (has_word(value, "bold"))
      style.bold = true;
  } else if (property == "text-decoration" || property == "text-decoration-line") {
    style.underlined = has_word(value, "underline");
    style.struck = has_word(value, "line-through");
  } else if (property == "vertical-align") {
    style.raised = value.starts_with("super");
    style.lowered = value.starts_with("sub");
  } else if (property == "text-align") {
    style.centered = value.starts_with("center") || value.starts_with("-webkit-center");
  } else if (property == "display") {
    style.hidden = value.starts_with("none");
    if (value.starts_with("block") || value.starts_with("inline"))
      style.block = value.starts_with("block");
  } else if (property == "visibility") {
    style.hidden = value.starts_with("hidden") || value.starts_with("collapse");
  } else if (property == "white-space") {
    style.preformatted = value.starts_with("pre") && !value.starts_with("pre-line");
  } else if (property == "page-break-before" || property == "break-before") {
    style.new_page = value.starts_with("always") || value.starts_with("page") || value.starts_with("left") ||
                     value.starts_with("right");
  }
}

/// A selector of the kinds that are known; empty for any other.
std::string simple(std::string_view selector) {
  std::string result = small(selector);
  if (result.empty() || result.size() > longest_selector ||
      result.find_first_of(" \t\n>+~:[*(") != std::string::npos ||
      std::count_if(result.begin(), result.end(), [](char c) { return c == '.' || c == '#'; }) > 1)
    return {};
  return result;
}

std::string without_comments(std::string_view css) {
  std::string result;
  result.reserve(css.size());
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t comment = std::min(css.find("/*", at), css.size());
    result += css.substr(at, comment - at);
    const std::size_t end = css.find("*/", std::min(comment + 2, css.size()));
    at = comment == css.size() || end == std::string_view::npos ? css.size() : end + 2;
  }
  return result;
}

} // namespace

void Style::apply(const Style& over) {
  const auto take = [](std::optional<bool>& mine, const std::optional<bool>& theirs) {
    if (theirs)
      mine = theirs;
  };
  take(italic, over.italic);
  take(bold, over.bold);
  take(underlined, over.underlined);
  take(struck, over.struck);
  take(raised, over.raised);
  take(lowered, over.lowered);
  take(centered, over.centered);
  take(hidden, over.hidden);
  take(preformatted, over.preformatted);
  take(new_page, over.new_page);
  take(block, over.block);
}

Style parse_declarations(std::string_view declarations) {
  Style style;
  for (std::size_t at = 0; at < declarations.size();) {
    const std::size_t end = std::min(declarations.find(';', at), declarations.size());
    const std::string_view one = declarations.substr(at, end - at);
    at = end + 1;
    const std::size_t colon = one.find(':');
    if (colon != std::string_view::npos && one.size() < 500)
      declare(style, small(one.substr(0, colon)), small(one.substr(colon + 1)));
  }
  return style;
}

StyleSheet::StyleSheet(std::string_view css) {
  const std::string text = without_comments(css);
  const std::string_view all = text;
  for (std::size_t at = 0; at < all.size() && rules_.size() < most_rules;) {
    const std::size_t open = all.find_first_of("{;}", at);
    if (open == std::string_view::npos)
      return;
    const std::string_view selectors = text::trim(all.substr(at, open - at));
    if (all[open] != '{') { // @import, or a brace too many
      at = open + 1;
      continue;
    }
    if (selectors.starts_with('@')) { // for a medium that is not this one, or about no element
      std::size_t depth = 1;
      for (at = open + 1; at < all.size() && depth > 0; ++at)
        depth += all[at] == '{' ? 1 : all[at] == '}' ? std::size_t(-1) : 0;
      continue;
    }
    const std::size_t close = std::min(all.find('}', open), all.size());
    const Style style = parse_declarations(all.substr(open + 1, close - open - 1));
    for (std::size_t from = 0; from <= selectors.size() && rules_.size() < most_rules;) {
      const std::size_t end = std::min(selectors.find(',', from), selectors.size());
      if (const std::string selector = simple(selectors.substr(from, end - from)); !selector.empty())
        rules_[selector].apply(style);
      from = end + 1;
    }
    at = close + 1;
  }
}

Style StyleSheet::of(const Tree& tree, NodeId id) const {
  Style style;
  const std::string_view own = tree.get(id, "style");
  if (!rules_.empty()) {
    const auto apply = [&](const std::string& selector) {
      if (const auto rule = rules_.find(selector); rule != rules_.end())
        style.apply(rule->second);
    };
    const std::string tag(name(tree.nodes[id].tag));
    apply(tag);
    const std::string classes = small(tree.get(id, "class"));
    std::size_t count = 0;
    any_word(classes, [&](std::string_view word) {
      const std::string selector = '.' + std::string(word.substr(0, longest_selector));
      apply(selector);
      apply(tag + selector);
      return ++count == most_classes;
    });
    if (const std::string_view called = tree.get(id, "id");
        !called.empty() && called.size() < longest_selector)
      apply('#' + small(called));
  }
  if (!own.empty())
    style.apply(parse_declarations(own));
  return style;
}

} // namespace octavo::reader::markup::html
