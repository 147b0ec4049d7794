// How a title by itself may be set off from the text: between rows, above one, by marks, gaps or capitals.
// Whether it heads a chapter is for title_headings.h to say.
#pragma once

#include "read/line_layout.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace octavo::reader {

/// How a title by itself is set off. The first ones are marks that nothing else has.
enum class Setting {
  quoted,     ///< `> Title` above `> -----`
  framed,     ///< between two rows
  decorated,  ///< `=== Title ===`, where numbered headings are decorated so
  underlined, ///< above a row right below it
  tabbed,     ///< one tab, in a text whose paragraphs have none
  listed,     ///< in the contents
  said,       ///< in quotation marks, after more blank lines than usual
  small,      ///< in small letters, after more blank lines than usual
  gap,        ///< after more blank lines than usual
  capitals,   ///< alone between blank lines
};

struct Title {
  std::size_t at = 0;
  std::size_t end = 0;
  std::string title{};
  bool loose = false; ///< the row below it is short, or much shorter than it: others have to say so too
};

/// How the title on line `i` is set off, and the title; none where the line is no title.
std::pair<Setting, std::optional<Title>> setting_of(const LineLayout& layout, std::size_t i);

/// The lines of line `i`'s run as one title.
std::string joined_title(const LineLayout& layout, std::size_t i);

/// Whether a row is long enough to divide, and of marks that do.
bool is_dividing_row(std::string_view body);

/// The marks that `body` begins with: "======== ".
std::string_view decoration(std::string_view body);

} // namespace octavo::reader
