// See header_notes.h.
#include "read/header_notes.h"

#include "read/header_entries.h"
#include "read/headings.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <string>

namespace octavo::reader {

bool speaks_to_reader(std::string_view body) {
  const std::string folded = text::folded(body.substr(0, 40));
  for (const std::string_view words :
       {"disclaimer", "beta", "thanks", "dedicat", "note", "a/n", "an:", "author"})
    if (folded.starts_with(words))
      return true;
  return is_note_marker(body) || starts_with_note_marker(body);
}

bool notes_until_heading(Lines lines, std::size_t at) {
  constexpr std::size_t most_lines = 60;
  for (std::size_t i = at; i < lines.size() && i < at + most_lines; ++i) {
    if (lines[i].blank())
      continue;
    if (lines[i].role)
      return false;
    if (const auto match = match_heading(lines[i].body);
        match && !match->weak &&
        (match->form == HeadingMatch::Form::keyword || match->form == HeadingMatch::Form::kind))
      return i > at && !notes_only(lines.subspan(at, i - at)).empty();
  }
  return false;
}

bool is_annotated(Lines lines, std::size_t at) {
  for (; at < lines.size() && !lines[at].blank() && !match_header_entry(lines[at].body); ++at)
    for (const std::string_view joint : {" - ", " – ", " — ", ": "})
      if (lines[at].body.find(joint) != std::string_view::npos)
        return true;
  return false;
}

} // namespace octavo::reader
