// See tags.h.
#include "read/tags.h"

#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>

namespace octavo::reader {
namespace {

using Element = Tag::Element;

enum class Dialect { both, bbcode, html };

struct Known {
  std::string_view name;
  Element element;
  Dialect dialect = Dialect::both;
  bool alone = false;
};

constexpr std::array known{
    Known{"i", Element::emphasis},
    Known{"em", Element::emphasis},
    Known{"b", Element::strong},
    Known{"strong", Element::strong},
    Known{"u", Element::underlined},
    Known{"ins", Element::underlined, Dialect::html},
    Known{"s", Element::struck},
    Known{"strike", Element::struck},
    Known{"del", Element::struck},
    Known{"sup", Element::superscript},
    Known{"sub", Element::subscript},
    Known{"tt", Element::code},
    Known{"kbd", Element::code, Dialect::html},
    Known{"code", Element::code, Dialect::html},
    Known{"a", Element::link, Dialect::html},
    Known{"url", Element::link, Dialect::bbcode},
    Known{"link", Element::link, Dialect::bbcode},
    Known{"color", Element::look, Dialect::bbcode},
    Known{"colour", Element::look, Dialect::bbcode},
    Known{"size", Element::look, Dialect::bbcode},
    Known{"font", Element::look},
    Known{"small", Element::look},
    Known{"big", Element::look},
    Known{"smcaps", Element::look, Dialect::bbcode},
    Known{"highlight", Element::look, Dialect::bbcode},
    Known{"spoiler", Element::look, Dialect::bbcode},
    Known{"icon", Element::look, Dialect::bbcode},
    Known{"abbr", Element::look},
    Known{"acronym", Element::look},
    Known{"indent", Element::look, Dialect::bbcode},
    Known{"left", Element::paragraph, Dialect::bbcode},
    Known{"justify", Element::paragraph, Dialect::bbcode},
    Known{"span", Element::look, Dialect::html},
    Known{"br", Element::line_break, Dialect::both, true},
    Known{"img", Element::picture, Dialect::bbcode},
    Known{"image", Element::picture, Dialect::bbcode},
    Known{"img", Element::picture, Dialect::html, true},
    Known{"youtube", Element::video, Dialect::bbcode},
    Known{"video", Element::video, Dialect::bbcode},
    Known{"media", Element::video, Dialect::bbcode},
    Known{"p", Element::paragraph, Dialect::html},
    Known{"div", Element::paragraph, Dialect::html},
    Known{"center", Element::centered},
    Known{"centre", Element::centered, Dialect::bbcode},
    Known{"align", Element::centered, Dialect::bbcode},
    Known{"right", Element::paragraph, Dialect::bbcode},
    Known{"quote", Element::quote, Dialect::bbcode},
    Known{"blockquote", Element::quote, Dialect::html},
    Known{"hr", Element::rule, Dialect::both, true},
    Known{"list", Element::list, Dialect::bbcode},
    Known{"ul", Element::list},
    Known{"ol", Element::list},
    Known{"li", Element::item},
    Known{"*", Element::item, Dialect::bbcode, true},
    Known{"h1", Element::heading},
    Known{"h2", Element::heading},
    Known{"h3", Element::heading},
    Known{"h4", Element::heading},
    Known{"h5", Element::heading},
    Known{"h6", Element::heading},
};

constexpr std::size_t longest_name = 10;
constexpr std::size_t longest_argument = 500; ///< an address may be long

bool is_name_character(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '1' && c <= '6') || c == '*';
}

const Known* find(std::string_view name, bool html) noexcept {
  for (const Known& each : known)
    if (each.dialect != (html ? Dialect::bbcode : Dialect::html) && text::equal_ascii(name, each.name))
      return &each;
  return nullptr;
}

bool holds(std::string_view text, std::string_view part) {
  return text::folded(text).find(part) != std::string::npos;
}

/// What an element's style makes of it, where that is more than a look.
Element styled(Element element, const Tag& tag) {
  if (element == Element::look && text::equal_ascii(tag.name, "span")) {
    const std::string_view style = tag.attribute("style");
    if (holds(style, "italic") || holds(style, "oblique"))
      return Element::emphasis;
    if (holds(style, "bold"))
      return Element::strong;
    if (holds(style, "line-through"))
      return Element::struck;
    if (holds(style, "underline"))
      return Element::underlined;
  }
  if (text::equal_ascii(tag.name, "align") && !holds(tag.argument, "cent"))
    return Element::paragraph;
  if (element == Element::paragraph &&
      (holds(tag.attribute("align"), "center") || holds(tag.attribute("style"), "center")))
    return Element::centered;
  return element;
}

} // namespace

std::string_view Tag::attribute(std::string_view wanted) const noexcept {
  for (std::size_t at = 0; at < argument.size();) {
    at = argument.find_first_not_of(" \t\n/", at);
    if (at == std::string_view::npos)
      break;
    const std::size_t end = std::min(argument.find_first_of(" \t\n=", at), argument.size());
    const std::string_view key = argument.substr(at, end - at);
    std::size_t value = argument.find_first_not_of(" \t\n", end);
    if (value == std::string_view::npos || argument[value] != '=') {
      at = std::max(end, at + 1);
      continue;
    }
    value = argument.find_first_not_of(" \t\n", value + 1);
    if (value == std::string_view::npos)
      break;
    std::size_t stop;
    if (argument[value] == '"' || argument[value] == '\'') {
      stop = std::min(argument.find(argument[value], value + 1), argument.size());
      at = stop + 1;
      ++value;
    } else {
      stop = std::min(argument.find_first_of(" \t\n", value), argument.size());
      at = stop;
    }
    if (text::equal_ascii(key, wanted))
      return argument.substr(value, stop - value);
  }
  return {};
}

Tag tag_at(std::string_view text) noexcept {
  if (text.size() < 3 || (text.front() != '[' && text.front() != '<'))
    return {};
  Tag tag;
  tag.html = text.front() == '<';
  const char close = tag.html ? '>' : ']';
  std::size_t at = 1;
  if (text[at] == '/') {
    tag.closing = true;
    ++at;
  }
  const std::size_t name = at;
  while (at < text.size() && at - name <= longest_name && is_name_character(text[at]))
    ++at;
  tag.name = text.substr(name, at - name);
  if (tag.name.empty() || at == text.size())
    return {};
  const bool has_argument = !tag.closing && (tag.html ? text[at] == ' ' || text[at] == '/' || text[at] == '\n'
                                                      : text[at] == '=' || text[at] == ' ');
  if (text[at] != close && !has_argument)
    return {};
  const Known* const found = find(tag.name, tag.html);
  if (found == nullptr)
    return {};
  if (has_argument) {
    const std::size_t end = text.substr(0, at + longest_argument).find(close, at);
    if (end == std::string_view::npos)
      return {};
    tag.argument = text.substr(at + (tag.html ? 0 : 1), end - at - (tag.html ? 0 : 1));
    if (tag.argument.find_first_of(tag.html ? "<\x01" : "[\x01\n") != std::string_view::npos)
      return {};
    // `[i am here]` is no tag, `[quote name="x"]` and `[hr /]` are
    if (!tag.html && text[at] == ' ' && tag.argument.find('=') == std::string_view::npos &&
        text::trim(tag.argument) != "/")
      return {};
    // `<i think>` is a thought
    if (tag.html && text::trim(tag.argument).find_first_of("=/") == std::string_view::npos &&
        !text::trim(tag.argument).empty() && !text::equal_ascii(text::trim(tag.argument), "noshade"))
      return {};
    at = end;
  }
  if (tag.closing && found->alone)
    return {};
  tag.alone = found->alone;
  tag.size = at + 1;
  tag.element = tag.closing ? found->element : styled(found->element, tag);
  return tag;
}

bool same_name(const Tag& a, const Tag& b) noexcept {
  return a.html == b.html && text::equal_ascii(a.name, b.name);
}

} // namespace octavo::reader
