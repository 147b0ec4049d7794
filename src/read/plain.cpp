// The reader of plain text: lines → divisions → blocks. See draft.h.
#include "read/corrections.h"
#include "read/divisions.h"
#include "read/draft.h"
#include "read/metadata.h"
#include "read/sections.h"

namespace octavo::reader {

Draft read_plain(std::string_view text, const ReadOptions& options, Findings& found) {
  std::vector<Line> lines = split_lines(text);
  apply_lines(lines, options.sidecar);

  Draft draft;
  Wrapping wrapping;
  std::vector<Division> divisions;
  if (is_export(lines)) {
    divisions = divide_export(lines, found);
  } else {
    wrapping = detect_wrapping(lines);
    const Header header = read_header(lines, found);
    draft.stated = header.metadata;
    divisions = divide_by_headings(header.rest, wrapping.wrapped, found);
  }
  draft.sections = read_sections(divisions, wrapping, found);
  return draft;
}

} // namespace octavo::reader
