// What is said of an input that was read all the same: what was guessed, what is doubtful, what was mended.
#pragma once

#include <octavo/export.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo {

/// How much a Note asks of its reader.
enum class Severity {
  info,    ///< a decision worth knowing, e.g. a title that was taken from the first line
  doubt,   ///< a place where the reading may be wrong, or the text is: worth a look
  warning, ///< something of the input could not be kept as it was, e.g. a byte that is no character
};

/// One remark on an input. Notes are ordered by line where they come from one text.
struct Note {
  std::string code; ///< stable kebab-case name of the kind of remark, e.g. `quote-unbalanced`
  Severity severity = Severity::info;
  int line = 0;        ///< 1-based line of the input; 0: the whole of it
  int column = 0;      ///< 1-based column in code points; 0: the whole line
  std::string message; ///< one sentence for people, with the remedy where there is one; no file name, no line
  bool operator==(const Note&) const = default;
};

using Notes = std::vector<Note>;

/// "info", "doubt" or "warning".
OCTAVO_API std::string_view name(Severity severity) noexcept;

} // namespace octavo
