// A section's lines with what the recognisers of documents ask of them again and again: found once, for all
// of them.
#pragma once

#include "read/paragraphs.h"

#include <vector>

namespace octavo::reader {

/// What a line shows at its ends.
struct Look {
  char32_t first = 0;    ///< its first character that is neither a quotation mark nor a mark of emphasis
  char32_t last = 0;     ///< and its last
  bool quoted = false;   ///< it begins with a quotation mark
  bool closed = false;   ///< it ends with one
  bool row = false;      ///< it is a row of marks
  bool capitals = false; ///< two letters or more, and none of them small
  bool heading = false;  ///< alone between blank lines, and shaped like a heading

  /// Ends as a sentence does; else its end is open, as a line of verse often is.
  bool ends_sentence() const noexcept;
};

/// The lines of a section and how they make paragraphs.
struct Sheet {
  Lines lines{};
  std::vector<Look> looks{};
  Wrapping wrapping{};
  std::size_t usual = 0; ///< half of the paragraphs that are a line have fewer characters than this
  bool spaced = false;   ///< blank lines stand between most paragraphs

  /// The end of the run of lines from `at` on, none of them blank, a row, or one that a sidecar speaks of.
  std::size_t run_end(std::size_t at) const noexcept;
  /// Whether line `at` begins a paragraph: all do where a line is one, else those after a blank line.
  bool begins_paragraph(std::size_t at) const noexcept;
  /// The end of the paragraph that line `at` begins.
  std::size_t paragraph_end(std::size_t at) const noexcept;
  /// Whether `at` is past the end, a blank line or a row.
  bool apart(std::size_t at) const noexcept;

private:
  bool is_indented_first(std::size_t at) const noexcept;
};

Sheet measure(Lines lines, const Wrapping& wrapping);

/// The body without quotation marks and marks of emphasis at its ends.
std::string_view bared(std::string_view body) noexcept;

} // namespace octavo::reader
