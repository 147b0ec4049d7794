// The scene-break rule: which rows of marks, and which blank lines, are breaks between scenes.
#pragma once

#include "read/lines.h"

namespace octavo::reader {

/// Whether a line's body is a row: one mark or one small pattern of marks repeated, such as `_____`, `* * *`,
/// `#`,
/// `~*~`, `oOo`. Not a row: a number, dots close together (somebody's silence), a signature such as `- -
/// name`.
bool is_row(std::string_view body) noexcept;

/// Blank lines between the paragraphs of one chapter.
struct Gaps {
  /// Of `gaps`, each the number of blank lines between two neighbouring paragraphs.
  explicit Gaps(std::span<const int> gaps);

  int usual = 0;         ///< blank lines that separate paragraphs here and mean nothing
  bool doubtful = false; ///< nearly as many gaps speak for the other reading
  /// Lines of the break that a gap of `blanks` blank lines is; 0: none.
  int break_lines(int blanks) const noexcept { return blanks > usual ? blanks - usual : 0; }
};

} // namespace octavo::reader
