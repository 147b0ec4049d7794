// The reader of plain text: lines → divisions → blocks. See draft.h.
#include "read/block_tags.h"
#include "read/cast.h"
#include "read/decoration.h"
#include "read/divisions.h"
#include "read/draft.h"
#include "read/footnotes.h"
#include "read/inline_markup.h"
#include "read/inline_notes.h"
#include "read/sections.h"
#include "read/survey.h"
#include "read/tagged_lines.h"

#include <utility>

namespace octavo::reader {

Draft read_plain(std::string_view text, std::vector<Line> lines, const ReadOptions& options,
                 Findings& found) {
  Survey whole = survey(text, std::move(lines), options.sidecar, found);
  Draft draft;
  std::vector<Division> divisions;
  if (whole.exported) {
    divisions = divide_export(whole.lines, found);
  } else {
    draft.stated = std::move(whole.stated);
    divisions = divide_by_headings(whole.lines, whole.wrapping.wrapped, found);
  }
  const Cast cast = find_cast(whole.lines);
  whole.wrapping.cast = &cast;
  draft.sections = read_sections(divisions, whole.wrapping, found);
  drop_decoration(draft.sections, found);
  read_block_tags(draft.sections, options);
  part_inline_notes(draft.sections);
  read_footnotes(draft.sections, found);
  read_inline_markup(draft.sections, found);
  read_tagged_lines(draft.sections);
  return draft;
}

} // namespace octavo::reader
