// What tells a site's export from an ordinary text that has a stray space before its first line: rule 1. See
// divisions.h.
#include "read/divisions.h"
#include "read/paragraphs.h"

namespace octavo::reader {
namespace {

/// Whether the text ends as exports do: with the space of a document that holds nothing. An editor may have
/// ended that line, or put more spaces behind it.
bool ends_as_exports(Lines lines) noexcept {
  while (!lines.empty() && lines.back().text.empty())
    lines = lines.first(lines.size() - 1);
  return !lines.empty() && lines.back().blank() && lines.back().text.starts_with(' ');
}

/// A heading that names its number, set off from what stands above and below it.
bool is_set_off_heading(Lines lines, std::size_t i) {
  if (i == 0 || i + 1 >= lines.size() || !lines[i - 1].blank() || !lines[i + 1].blank())
    return false;
  const auto match = match_heading(lines[i].body);
  return match && match->form == HeadingMatch::Form::keyword && !match->weak;
}

} // namespace

bool starts_document(const Line& line) noexcept {
  return line.spaces == 1 && !line.blank();
}

bool is_export(Lines lines) {
  if (lines.empty() || lines.front().spaces != 1 || lines.front().blank())
    return false;
  if (ends_as_exports(lines))
    return true;
  std::size_t starts = 0;   // of documents, the first one too
  std::size_t spaced = 0;   // of those after it, below a blank line
  std::size_t filled = 0;   // lines
  std::size_t gaps = 0;     // between lines, that are blank
  std::size_t headings = 0; // that start no document
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank())
      continue;
    const bool below_gap = i > 0 && lines[i - 1].blank();
    ++filled;
    gaps += below_gap;
    if (starts_document(lines[i])) {
      ++starts;
      spaced += below_gap;
    } else {
      headings += is_set_off_heading(lines, i);
    }
  }
  if (filled == 1)
    return true;
  if (starts * 3 > filled + 3) // a text whose every paragraph is indented by one space
    return false;
  // A few stray spaces make no export of a text that is divided by its headings, wrapped, or in which a blank
  // line stands between any two paragraphs: the documents of an export follow each other without one.
  if (headings > 0 && headings + 1 >= starts)
    return false;
  if (spaced > 0 && 2 * spaced >= starts - 1 && 2 * gaps > filled)
    return false;
  return !detect_wrapping(lines).wrapped;
}

} // namespace octavo::reader
