// Style sheets: what is lost in the dark, what readers cannot change, what is refused. See checks.h.
#include "preflight/checks.h"

#include "text/ascii.h"

#include <algorithm>

namespace octavo::preflight {
namespace {

constexpr std::string_view spaces = " \t\r\n\f";

std::string_view trimmed(std::string_view text) {
  const std::size_t from = std::min(text.find_first_not_of(spaces), text.size());
  return text.substr(from, text.find_last_not_of(spaces) + 1 - from);
}

/// `css` with comments made blank, lines kept.
std::string without_comments(std::string_view css) {
  std::string out(css);
  for (std::size_t at = out.find("/*"); at != std::string::npos; at = out.find("/*", at)) {
    const std::size_t end = std::min(out.find("*/", at + 2), out.size() - 2) + 2;
    std::replace_if(
        out.begin() + static_cast<std::ptrdiff_t>(at), out.begin() + static_cast<std::ptrdiff_t>(end),
        [](char c) { return c != '\n'; }, ' ');
  }
  return out;
}

bool is_one_of(std::string_view names, std::string_view name) {
  return (' ' + std::string(names) + ' ').find(' ' + std::string(name) + ' ') != std::string::npos;
}

/// Whether `value` names a colour that does not follow the reader's.
bool is_fixed_colour(std::string_view value) {
  const std::string plain = text::ascii_lower(trimmed(value.substr(0, value.find('!'))));
  return !plain.empty() &&
         !is_one_of("inherit currentcolor transparent none initial unset auto revert", plain);
}

bool has_absolute_size(std::string_view value) {
  for (std::size_t at = 0; at < value.size(); ++at)
    if (text::is_ascii_digit(value[at]) && (at + 1 == value.size() || !text::is_ascii_digit(value[at + 1]))) {
      const std::string_view unit = value.substr(at + 1, 2);
      if (unit == "px" || unit == "pt" || unit == "mm" || unit == "cm" || unit == "in" || unit == "pc")
        return true;
    }
  return false;
}

class StyleCheck {
public:
  StyleCheck(std::string_view file, const Package& package) : file_(file), package_(package) {}

  void declaration(std::string_view text, int line) const {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
      return;
    const std::string name = text::ascii_lower(trimmed(text.substr(0, colon)));
    const std::string_view value = trimmed(text.substr(colon + 1));
    if ((is_one_of("color background background-color", name)) && is_fixed_colour(value) &&
        value.find("url(") == std::string_view::npos)
      add("colour-fixed", line,
          name + ": " + std::string(value) + " stays as it is where the reader's page is dark");
    if ((name == "font-size" || name == "line-height" || name == "font") && has_absolute_size(value))
      add("type-fixed", line,
          name + ": " + std::string(value) + " does not follow the reader's size; use em");
    if (is_one_of("direction unicode-bidi", name))
      add("style-refused", line, name + " belongs into the documents (dir), as EPUB has it");
    if (name == "position" && (value.starts_with("fixed") || value.starts_with("absolute")))
      add("style-refused", line,
          "position: " + std::string(value) + " is not for pages that flow; Kindle refuses it");
    addresses(value, line);
  }

  void at_rule(std::string_view text, int line) const {
    if (text::ascii_lower(text.substr(0, 7)) == "@import")
      add("style-refused", line, "@import is followed by few devices; put the rules here");
  }

private:
  void add(std::string_view code, int line, std::string message) const {
    package_.findings.add(code, file_, line, std::move(message));
  }

  void addresses(std::string_view value, int line) const {
    for (std::size_t at = value.find("url("); at != std::string_view::npos; at = value.find("url(", at + 1)) {
      const std::size_t end = std::min(value.find(')', at), value.size());
      std::string_view to = trimmed(value.substr(at + 4, end - at - 4));
      if (to.size() >= 2 && (to.front() == '"' || to.front() == '\''))
        to = to.substr(1, to.size() - 2);
      std::string fragment;
      if (to.starts_with("data:"))
        continue;
      if (is_absolute(to))
        add("link-outside", line, "'" + std::string(to) + "' is not in the book");
      else if (!package_.has(resolved(file_, to, fragment)))
        add("link-broken", line, "url(" + std::string(to) + ") leads to no file of the book");
    }
  }

  std::string_view file_;
  const Package& package_;
};

} // namespace

void check_css(std::string_view css, std::string_view file, int first_line, const Package& package) {
  const StyleCheck check(file, package);
  const std::string plain = without_comments(css);
  int line = first_line, begun = first_line; // begun: where what is being read begins
  std::size_t from = 0;
  char quote = 0;
  int brackets = 0;
  bool blank = true; // so far
  for (std::size_t at = 0; at <= plain.size(); ++at) {
    const char c = at < plain.size() ? plain[at] : ';';
    if (blank)
      begun = line;
    blank = blank && spaces.find(c) != std::string_view::npos;
    line += c == '\n' ? 1 : 0;
    if (at < plain.size() && quote != 0) {
      quote = c == quote && plain[at - 1] != '\\' ? '\0' : quote;
      continue;
    }
    if (c == '"' || c == '\'')
      quote = c;
    brackets += c == '(' ? 1 : c == ')' && brackets > 0 ? -1 : 0;
    const bool ends = at == plain.size() || c == '{' || c == '}' || (c == ';' && brackets == 0);
    if (!ends)
      continue;
    const std::string_view text = trimmed(std::string_view(plain).substr(from, at - from));
    if (text.starts_with('@'))
      check.at_rule(text, begun);
    else if (c != '{')
      check.declaration(text, begun);
    from = at + 1;
    blank = true;
    brackets = 0;
  }
}

void check_styles(const Package& package) {
  for (const Item& item : package.items)
    if (item.media_type == "text/css" && package.has(item.file))
      check_css(package.bytes(item.file), item.file, 1, package);
}

} // namespace octavo::preflight
