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

/// A CSS length in half ems; nothing for what is none.
std::optional<int> length_of(std::string_view value) {
  constexpr double most = 200;
  struct Unit {
    std::string_view name;
    double half_ems;
  };
  // A percentage is one of a page of thirty ems.
  static constexpr Unit units[] = {{"rem", 2}, {"em", 2},       {"ex", 1},       {"ch", 1},
                                   {"en", 1},  {"px", 1.0 / 8}, {"pt", 1.0 / 6}, {"%", 0.6}};
  double number = 0;
  double place = 1;
  std::size_t at = 0;
  const bool negative = value.starts_with('-');
  bool point = false;
  for (at += negative;
       at < value.size() && (text::is_digit(static_cast<unsigned char>(value[at])) || value[at] == '.');
       ++at) {
    if (value[at] == '.') {
      point = true;
      continue;
    }
    number = point ? number + (value[at] - '0') * (place /= 10) : number * 10 + (value[at] - '0');
    number = std::min(number, 1e6);
  }
  if (at == (negative ? 1U : 0U))
    return value.starts_with("auto") ? std::optional(0) : std::nullopt;
  const std::string_view unit = value.substr(at);
  for (const Unit& one : units)
    if (unit.starts_with(one.name)) {
      const double half_ems = std::min(number * one.half_ems, most);
      return static_cast<int>((negative ? -half_ems : half_ems) + (negative ? -0.5 : 0.5));
    }
  return number == 0 ? std::optional(0) : std::nullopt;
}

/// The left one of `margin: top right bottom left`, or of fewer.
std::optional<int> left_of(std::string_view value) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < value.size() && parts.size() < 4;) {
    const std::size_t end = std::min(value.find(' ', at), value.size());
    if (end > at)
      parts.push_back(value.substr(at, end - at));
    at = end + 1;
  }
  if (parts.empty())
    return std::nullopt;
  return length_of(parts.size() == 4 ? parts[3] : parts.size() == 1 ? parts[0] : parts[1]);
}

/// The number in the names `i2` and `indent2`, as ems.
std::optional<int> indent_named(std::string_view name) {
  constexpr std::size_t longest = 9;
  const std::size_t digits = name.starts_with("indent") ? 6 : 1;
  if (!name.starts_with('i') || name.size() <= digits || name.size() > longest ||
      name.find_first_not_of("0123456789", digits) != std::string_view::npos || name.size() > digits + 2)
    return std::nullopt;
  int number = 0;
  for (const char c : name.substr(digits))
    number = number * 10 + (c - '0');
  return 2 * number;
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
  } else if (property == "margin-left" || property == "margin-inline-start") {
    style.margin = length_of(value);
  } else if (property == "margin") {
    style.margin = left_of(value);
  } else if (property == "padding-left" || property == "padding-inline-start") {
    style.padding = length_of(value);
  } else if (property == "padding") {
    style.padding = left_of(value);
  } else if (property == "text-indent") {
    style.text_indent = length_of(value);
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

/// The simple selectors that are the element's, from the weakest to the strongest.
template <typename Visit>
void each_selector(const Tree& tree, NodeId id, Visit visit) {
  const std::string tag(name(tree.nodes[id].tag));
  visit(tag);
  const std::string classes = small(tree.get(id, "class"));
  std::size_t count = 0;
  any_word(classes, [&](std::string_view word) {
    const std::string selector = '.' + std::string(word.substr(0, longest_selector));
    visit(selector);
    visit(tag + selector);
    return ++count == most_classes;
  });
  if (const std::string_view called = tree.get(id, "id"); !called.empty() && called.size() < longest_selector)
    visit('#' + small(called));
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
  const auto take = [](auto& mine, const auto& theirs) {
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
  take_lengths(over);
}

void Style::take_lengths(const Style& over) {
  const auto take = [](std::optional<int>& mine, const std::optional<int>& theirs) {
    if (theirs)
      mine = theirs;
  };
  take(margin, over.margin);
  take(padding, over.padding);
  take(text_indent, over.text_indent);
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
      const std::string_view one = selectors.substr(from, end - from);
      if (const std::string selector = simple(one); !selector.empty())
        rules_[selector].apply(style);
      else if (style.margin || style.padding || style.text_indent)
        add_nested(one, style);
      from = end + 1;
    }
    at = close + 1;
  }
}

void StyleSheet::add_nested(std::string_view selectors, const Style& style) {
  constexpr std::size_t most_around = 4;
  constexpr std::size_t most_alike = 32;
  Nested nested;
  nested.style.take_lengths(style);
  any_word(selectors, [&](std::string_view one) {
    nested.around.push_back(simple(one));
    return nested.around.back().empty() || nested.around.size() > most_around + 1;
  });
  if (nested.around.size() < 2 || nested.around.size() > most_around + 1 || nested.around.back().empty())
    return;
  const std::string last = std::move(nested.around.back());
  nested.around.pop_back();
  if (std::vector<Nested>& alike = nested_[last]; alike.size() < most_alike)
    alike.push_back(std::move(nested));
}

Style StyleSheet::lengths_of(const Tree& tree, NodeId id, Style style) const {
  constexpr int most_levels = 12;
  if (!nested_.empty()) {
    const auto is = [&](NodeId one, const std::string& selector) {
      bool found = false;
      each_selector(tree, one, [&](const std::string& its) { found = found || its == selector; });
      return found;
    };
    each_selector(tree, id, [&](const std::string& selector) {
      const auto rules = nested_.find(selector);
      if (rules == nested_.end())
        return;
      for (const Nested& rule : rules->second) {
        std::size_t left = rule.around.size();
        NodeId up = id;
        for (int level = 0; level < most_levels && left > 0 && up != 0; ++level) {
          up = tree.nodes[up].parent;
          left -= is(up, rule.around[left - 1]);
        }
        if (left == 0)
          style.take_lengths(rule.style);
      }
    });
    style.take_lengths(parse_declarations(tree.get(id, "style")));
  }
  if (!style.margin && !style.padding && !style.text_indent)
    any_word(small(tree.get(id, "class")), [&](std::string_view word) {
      style.margin = indent_named(word);
      return style.margin.has_value();
    });
  return style;
}

Style StyleSheet::of(const Tree& tree, NodeId id) const {
  Style style;
  const std::string_view own = tree.get(id, "style");
  if (!rules_.empty()) {
    const auto apply = [&](const std::string& selector) {
      if (const auto rule = rules_.find(selector); rule != rules_.end())
        style.apply(rule->second);
    };
    each_selector(tree, id, apply);
  }
  if (!own.empty())
    style.apply(parse_declarations(own));
  return style;
}

} // namespace octavo::reader::markup::html
