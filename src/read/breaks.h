// The scene-break rule: which rows of marks, and which blank lines, are breaks between scenes.
#pragma once

#include "read/lines.h"

namespace octavo::reader {

/// Whether a line's body is a row: one mark or one small pattern of marks repeated, such as `_____`, `* * *`,
/// `#`,
/// `~*~`, `oOo`. Not a row: a number, dots close together (somebody's silence), a signature such as `- -
/// name`.
bool is_row(std::string_view body) noexcept;

/// Whether the line is a row in this text: by its form, or because the text uses it as a break's mark.
inline bool is_row(const Line& line) noexcept {
  return line.row;
}

/// Blank lines between the paragraphs of one chapter.
struct Gaps {
  /// Of `gaps`, each the number of blank lines between two neighbouring paragraphs.
  explicit Gaps(std::span<const int> gaps);

  int usual = 0;         ///< blank lines that separate paragraphs here and mean nothing
  std::size_t all = 0;   ///< gaps,
  std::size_t blank = 0; ///< and how many of them have any blank line
  bool doubtful = false; ///< nearly as many gaps speak for the other reading
  /// Lines of the break that a gap of `blanks` blank lines is; 0: none.
  int break_lines(int blanks) const noexcept { return blanks > usual ? blanks - usual : 0; }
};

} // namespace octavo::reader
