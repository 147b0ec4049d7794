// See corrections.h.
#include "read/corrections.h"

#include "read/breaks.h"
#include "read/inlines.h"
#include "read/sidecar_entries.h"

#include <octavo/error.h>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_mark = 40; ///< code points of a line that a sidecar may call a break's mark

bool may_be_blank(LineRole role) {
  switch (role) {
  case LineRole::break_:
  case LineRole::pause:
  case LineRole::prose:
  case LineRole::verse:
  case LineRole::letter:
  case LineRole::quote:
  case LineRole::preformatted: return true;
  case LineRole::title:
  case LineRole::chapter:
  case LineRole::note:
  case LineRole::heading: return false;
  }
  return false;
}

} // namespace

void apply_lines(std::vector<Line>& lines, const Sidecar& sidecar) {
  for (const auto& [number, role] : sidecar.lines) {
    const std::string place = "[lines] " + std::to_string(number);
    if (number < 1 || static_cast<std::size_t>(number) > lines.size())
      throw Error(ErrorCode::bad_sidecar, place + ": the text has " + std::to_string(lines.size()) +
                                              " lines; was it changed after the corrections were written?");
    Line& line = lines[static_cast<std::size_t>(number) - 1];
    if (line.blank() && !may_be_blank(role))
      throw Error(ErrorCode::bad_sidecar,
                  place + ": this line is blank, and can only be a break, a pause or prose");
    // A break is not made of words: the number is off, or the text has changed.
    const bool is_break = role == LineRole::break_ || role == LineRole::pause;
    if (is_break && !line.blank() && !is_row(line.body) &&
        (role == LineRole::pause || line.length > longest_mark || ends_like_sentence(line.body)))
      throw Error(ErrorCode::bad_sidecar,
                  place + ": a break is a blank line or one of marks, and this line reads \"" +
                      std::string(line.body.substr(0, line.body.find(' ', 30))) +
                      "\"; was the text changed after the corrections were written?");
    // Blank lines among lines of verse, letters or quotations are gaps whatever they are called.
    const bool gap =
        line.blank() && role != LineRole::break_ && role != LineRole::pause && role != LineRole::prose;
    if (!gap)
      line.role = role;
  }
}

void apply_chapters(Sections& sections, const Sidecar& sidecar) {
  const std::vector<Section*> bodies = entry_sections(sections);
  if (sidecar.chapters.size() > bodies.size())
    throw Error(
        ErrorCode::bad_sidecar,
        "[[chapter]] in line " + std::to_string(sidecar.chapters[bodies.size()].line) +
            ": the text has only " +
            (bodies.size() == 1 ? "one chapter" : std::to_string(bodies.size()) + " chapters and parts") +
            "; compare with what `octavo inspect` shows");
  for (std::size_t i = 0; i < sidecar.chapters.size(); ++i) {
    const ChapterCorrection& correction = sidecar.chapters[i];
    Section& section = *bodies[i];
    if (!correction.title.empty())
      section.title = read_marks(read_inlines(correction.title), {});
    if (!correction.subtitle.empty())
      section.subtitle = read_marks(read_inlines(correction.subtitle), {});
    if (correction.kind && *correction.kind != section.kind) {
      section.kind = *correction.kind;
      section.label.clear(); // it named the kind, or counted it, wrongly
    }
    if (correction.number && correction.number != section.number) {
      section.number = correction.number;
      section.label.clear();
    }
    if (correction != ChapterCorrection{{}, {}, {}, {}, correction.line})
      section.heading.rule = Rule::correction;
  }
}

} // namespace octavo::reader
