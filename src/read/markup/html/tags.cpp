// See tags.h.
#include "read/markup/html/tags.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace octavo::reader::markup::html {
namespace {

// In the order of Tag, which is that of the names.
constexpr std::array<std::string_view, static_cast<std::size_t>(Tag::xmp) + 1> names{
    "a",        "abbr",     "acronym",  "address",  "applet",     "article",    "aside",     "audio",
    "b",        "base",     "bdi",      "bdo",      "big",        "blockquote", "body",      "br",
    "button",   "canvas",   "caption",  "center",   "cite",       "code",       "col",       "colgroup",
    "dd",       "del",      "details",  "dfn",      "dialog",     "dir",        "div",       "dl",
    "dt",       "em",       "embed",    "fieldset", "figcaption", "figure",     "font",      "footer",
    "form",     "frame",    "frameset", "h1",       "h2",         "h3",         "h4",        "h5",
    "h6",       "head",     "header",   "hgroup",   "hr",         "html",       "i",         "iframe",
    "image",    "img",      "input",    "ins",      "isindex",    "kbd",        "keygen",    "label",
    "legend",   "li",       "link",     "listing",  "main",       "map",        "mark",      "marquee",
    "math",     "menu",     "meta",     "nav",      "nobr",       "noembed",    "noframes",  "noscript",
    "object",   "ol",       "optgroup", "option",   "p",          "param",      "plaintext", "pre",
    "q",        "rb",       "rp",       "rt",       "rtc",        "ruby",       "s",         "samp",
    "script",   "section",  "select",   "small",    "source",     "span",       "strike",    "strong",
    "style",    "sub",      "summary",  "sup",      "svg",        "table",      "tbody",     "td",
    "template", "textarea", "tfoot",    "th",       "thead",      "time",       "title",     "tr",
    "track",    "tt",       "u",        "ul",       "unknown",    "var",        "video",     "wbr",
    "xmp"};

} // namespace

Tag tag_named(std::string_view name) noexcept {
  const auto found = std::lower_bound(names.begin(), names.end(), name);
  return found != names.end() && *found == name ? static_cast<Tag>(found - names.begin()) : Tag::unknown;
}

std::string_view name(Tag tag) noexcept {
  return names[static_cast<std::size_t>(tag)];
}

bool is_void(Tag tag) noexcept {
  switch (tag) {
  case Tag::base:
  case Tag::br:
  case Tag::col:
  case Tag::embed:
  case Tag::hr:
  case Tag::img:
  case Tag::input:
  case Tag::link:
  case Tag::meta:
  case Tag::param:
  case Tag::source:
  case Tag::track:
  case Tag::wbr: return true;
  default: return false;
  }
}

bool is_formatting(Tag tag) noexcept {
  switch (tag) {
  case Tag::a:
  case Tag::b:
  case Tag::big:
  case Tag::code:
  case Tag::em:
  case Tag::font:
  case Tag::i:
  case Tag::nobr:
  case Tag::s:
  case Tag::small:
  case Tag::strike:
  case Tag::strong:
  case Tag::tt:
  case Tag::u: return true;
  default: return false;
  }
}

bool is_table_part(Tag tag) noexcept {
  switch (tag) {
  case Tag::table:
  case Tag::caption:
  case Tag::colgroup:
  case Tag::tbody:
  case Tag::thead:
  case Tag::tfoot:
  case Tag::tr:
  case Tag::td:
  case Tag::th: return true;
  default: return false;
  }
}

bool is_scope(Tag tag) noexcept {
  switch (tag) {
  case Tag::applet:
  case Tag::button:
  case Tag::caption:
  case Tag::marquee:
  case Tag::object:
  case Tag::table:
  case Tag::td:
  case Tag::th: return true;
  default: return false;
  }
}

bool closes_paragraph(Tag tag) noexcept {
  switch (tag) {
  case Tag::address:
  case Tag::article:
  case Tag::aside:
  case Tag::blockquote:
  case Tag::center:
  case Tag::dd:
  case Tag::details:
  case Tag::dir:
  case Tag::div:
  case Tag::dl:
  case Tag::dt:
  case Tag::fieldset:
  case Tag::figcaption:
  case Tag::figure:
  case Tag::footer:
  case Tag::form:
  case Tag::h1:
  case Tag::h2:
  case Tag::h3:
  case Tag::h4:
  case Tag::h5:
  case Tag::h6:
  case Tag::header:
  case Tag::hgroup:
  case Tag::hr:
  case Tag::li:
  case Tag::listing:
  case Tag::main:
  case Tag::menu:
  case Tag::nav:
  case Tag::ol:
  case Tag::p:
  case Tag::pre:
  case Tag::section:
  case Tag::summary:
  case Tag::table:
  case Tag::ul:
  case Tag::xmp: return true;
  default: return false;
  }
}

bool is_block(Tag tag) noexcept {
  switch (tag) {
  case Tag::body:
  case Tag::html:
  case Tag::caption:
  case Tag::dialog:
  case Tag::legend:
  case Tag::tbody:
  case Tag::td:
  case Tag::tfoot:
  case Tag::th:
  case Tag::thead:
  case Tag::tr: return true;
  default: return closes_paragraph(tag);
  }
}

int heading_level(Tag tag) noexcept {
  return tag >= Tag::h1 && tag <= Tag::h6 ? 1 + static_cast<int>(tag) - static_cast<int>(Tag::h1) : 0;
}

} // namespace octavo::reader::markup::html
