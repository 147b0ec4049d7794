// What stands between a page and the HTML parser: the same page with nothing in it that would cost the parser
// more than its length, or that no story needs. It reads tags, and knows nothing of what they mean to a book.
#pragma once

#include "read/markup/html/stand_ins.h"

#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader::markup::html {

/// Elements that may stand inside each other. The parser's searches take time linear in this; no page that
/// people write comes near it.
inline constexpr int deepest = 120;

struct Fenced {
  /// The page. Every line of it is where it was. Without comments, scripts, styles, drawings and the widgets
  /// of forms; tags have the attributes that tell a reader something, each once. Elements deeper than
  /// `deepest` have lost their tags, not their text.
  std::string page{};
  StandIns stand_ins{};              ///< for its text
  std::string css{};                 ///< of all <style> elements
  std::vector<std::string> linked{}; ///< the texts of <script type="application/ld+json">
  bool xhtml = false;                ///< `<a/>` is an element without content
  int flattened = 0;                 ///< the line of the first tag that stood too deep; 0: none
  int unclosed = 0;                  ///< the line of a script or comment that runs to the end; 0: none
};

/// Takes time linear in the page's size. `page` is valid UTF-8 without control characters, and outlives what
/// is returned.
Fenced fence(std::string_view page);

} // namespace octavo::reader::markup::html
