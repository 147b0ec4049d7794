// The tags that plain texts hold: BBCode's `[i]` and HTML's `<i>`. Knows one tag at a time; which of them
// have partners is for those who read a whole paragraph (inlines.h) or several (markup_blocks.h).
#pragma once

#include <cstddef>
#include <string_view>

namespace octavo::reader {

struct Tag {
  enum class Element {
    none,
    // Of running text:
    emphasis,
    strong,
    underlined,
    struck,
    superscript,
    subscript,
    code,
    link,
    look, ///< a colour, a size, a font: says nothing about the text
    line_break,
    // Of running text or blocks:
    picture,
    video,
    // Of blocks:
    paragraph,
    centered,
    quote,
    rule,
    list,
    item,
    heading,
  };
  Element element = Element::none;
  std::size_t size = 0; ///< bytes; 0: there is no tag
  bool html = false;    ///< `<i>`, not `[i]`
  bool closing = false;
  bool alone = false;          ///< has no partner: `<br>`, `[hr]`, `[*]`, `<img …>`
  std::string_view name{};     ///< as written
  std::string_view argument{}; ///< of BBCode, what follows `=`; of HTML, all attributes

  /// The value of an HTML attribute, without its quotation marks; empty where there is none.
  std::string_view attribute(std::string_view name) const noexcept;
};

/// The tag that `text` begins with.
Tag tag_at(std::string_view text) noexcept;

/// Whether a tag's partner is one of this name: `[I]` and `[/i]`.
bool same_name(const Tag& a, const Tag& b) noexcept;

} // namespace octavo::reader
