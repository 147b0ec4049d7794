// See trim.h.
#include "epub/trim.h"

#include "epub/css_text.h"
#include "text/ascii.h"

#include <algorithm>

namespace octavo::epub {
namespace {

using css::each_part;
using css::find;
using css::is_name;
using css::spaces;
using css::take_name;
using css::trimmed;

/// With single spaces, but in strings, which are as they were.
std::string on_one_line(std::string_view text) {
  std::string out;
  text = trimmed(text);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"' || text[at] == '\'') {
      const std::size_t end = std::min(text.find(text[at], at + 1), text.size() - 1) + 1;
      out += text.substr(at, end - at);
      at = end;
    } else if (spaces.find(text[at]) != std::string_view::npos) {
      at = std::min(text.find_first_not_of(spaces, at), text.size());
      out += ' ';
    } else {
      out += text[at++];
    }
  }
  return out;
}

class Trimmer {
public:
  explicit Trimmer(const UsedNames& used) : used_(used) {}

  std::string rules(std::string_view css) const {
    std::string out;
    for (std::size_t at = 0; at < css.size();) {
      const std::size_t open = find(css, at, "{;");
      const std::string_view prelude = trimmed(css.substr(at, open - at));
      if (open >= css.size() || css[open] == ';') {
        out += prelude.empty() ? std::string() : on_one_line(prelude) + ";\n";
        at = open + 1;
        continue;
      }
      const std::size_t close = find(css, open + 1, "}");
      const std::string_view block = css.substr(open + 1, close - open - 1);
      at = close + 1;
      const bool holds_rules = prelude.starts_with("@supports") || prelude.starts_with("@media");
      const std::string inner = holds_rules ? rules(block) : on_one_line(block);
      const std::string selectors = prelude.starts_with('@') ? on_one_line(prelude) : kept(prelude);
      if (!selectors.empty() && !inner.empty())
        out.append(selectors)
            .append(holds_rules ? " {\n" : " { ")
            .append(inner)
            .append(holds_rules ? "}\n" : " }\n");
    }
    return out;
  }

private:
  /// Those of the selectors that hold for anything.
  std::string kept(std::string_view selectors) const {
    std::string out;
    each_part(selectors, ',', [&](std::string_view one) {
      if (may_hold(one))
        out += (out.empty() ? "" : ", ") + on_one_line(one);
    });
    return out;
  }

  bool may_hold(std::string_view selector) const {
    for (std::size_t at = 0; at < selector.size();) {
      const char c = selector[at];
      if (c == '\\')
        return true; // a name that is written otherwise than the documents have it
      if (c == '.') {
        if (!used_.classes.contains(take_name(selector, ++at)))
          return false;
      } else if (c == ':') {
        at = std::min(selector.find_first_not_of(':', at), selector.size());
        const std::string_view name = take_name(selector, at);
        const std::size_t end =
            at < selector.size() && selector[at] == '(' ? find(selector, at + 1, ")") : at;
        if (name == "lang" && !has_language(trimmed(selector.substr(at + 1, end - at - 1))))
          return false;
        at = std::min(end + (end > at ? 1 : 0), selector.size());
      } else if (c == '[') {
        const std::size_t end = find(selector, at + 1, "]");
        if (selector.substr(at + 1, 4) == "dir=" && !used_.has_directions)
          return false;
        at = std::min(end + 1, selector.size());
      } else if (c == '#') {
        take_name(selector, ++at);
      } else if (is_name(c)) {
        if (!used_.elements.contains(take_name(selector, at)))
          return false;
      } else {
        ++at;
      }
    }
    return true;
  }

  bool has_language(std::string_view wanted) const {
    return std::any_of(used_.languages.begin(), used_.languages.end(),
                       [&](const std::string& one) { return one.starts_with(wanted); });
  }

  const UsedNames& used_;
};

} // namespace

void UsedNames::add(std::string_view document) {
  for (std::size_t at = document.find('<'); at < document.size(); at = document.find('<', at)) {
    const std::size_t end = std::min(document.find('>', ++at), document.size());
    const std::string_view tag = document.substr(at, end - at);
    at = end;
    std::size_t next = 0;
    if (const std::string_view name = take_name(tag, next); !elements.contains(name))
      elements.emplace(name);
    while ((next = tag.find("=\"", next)) != std::string_view::npos) {
      const std::size_t before = tag.rfind(' ', next) + 1;
      const std::size_t close = std::min(tag.find('"', next + 2), tag.size());
      see_attribute(tag.substr(before, next - before), tag.substr(next + 2, close - next - 2));
      next = close;
    }
  }
}

void UsedNames::see_attribute(std::string_view name, std::string_view value) {
  has_directions = has_directions || name == "dir";
  if (name == "lang")
    languages.insert(text::ascii_lower(value));
  if (name == "class")
    each_part(value, ' ', [&](std::string_view one) {
      if (!classes.contains(one))
        classes.emplace(one);
    });
}

std::string trimmed_sheet(std::string_view css, const UsedNames& used) {
  return Trimmer(used).rules(css::without_comments(css));
}

} // namespace octavo::epub
