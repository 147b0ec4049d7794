// See sections.h.
#include "read/sections.h"

#include "read/blocks.h"
#include "read/inlines.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <iterator>

namespace octavo::reader {
namespace {

bool is_story(SectionKind kind) {
  return is_body(kind) || kind == SectionKind::foreword || kind == SectionKind::preface ||
         kind == SectionKind::introduction || kind == SectionKind::afterword || kind == SectionKind::appendix;
}

Section note_of(const NoteSplit& split, const Wrapping& wrapping) {
  Section note;
  note.kind = SectionKind::authors_note;
  note.label = split.marker.empty() ? std::string() : note_label(split.marker.front().body);
  note.blocks = read_matter(split.note, wrapping);
  note.heading = origin_of(split.marker, Rule::authors_note);
  const Lines text = without_outer_blanks(split.note);
  const Lines first = split.marker.empty() ? text : split.marker;
  note.origin = origin_of(first, Rule::authors_note);
  if (!text.empty())
    note.origin.last_line = text.back().number;
  return note;
}

/// A chapter's last paragraph that begins with a marker (`A/N: text`) is its note.
std::optional<Section> trailing_note(Section& section) {
  auto* const last = section.blocks.empty() ? nullptr : std::get_if<Aside>(&section.blocks.back().node);
  if (last == nullptr || section.blocks.size() < 2)
    return std::nullopt;
  Section note;
  note.kind = SectionKind::authors_note;
  note.note = last->kind;
  note.origin = last->origin;
  note.heading = {note.origin.first_line, note.origin.first_line, Rule::authors_note};
  note.label = last->label;
  note.blocks = std::move(last->blocks);
  auto& first = std::get<Paragraph>(note.blocks.front().node);
  if (auto* const text = std::get_if<Text>(&first.content.front().node)) {
    const std::size_t colon = text->text.find(':');
    if (colon != std::string::npos) {
      note.label = note_label(std::string_view(text->text).substr(0, colon));
      text->text = text::trim(std::string_view(text->text).substr(colon + 1));
    }
  }
  section.blocks.pop_back();
  while (!section.blocks.empty())
    if (const auto* const mark = std::get_if<Break>(&section.blocks.back().node);
        mark != nullptr && mark->kind == BreakKind::space)
      section.blocks.pop_back(); // blank lines next to a note are no break
    else
      break;
  return note;
}

/// The author speaks first: the marker and the note stand above the chapter's text.
Aside opening_note(const NoteSplit& split, const Wrapping& wrapping) {
  Aside aside;
  if (!split.marker.empty())
    aside.label = text::collapse_spaces(split.marker.front().body);
  aside.blocks = read_matter(split.note, wrapping);
  const Lines text = without_outer_blanks(split.note);
  aside.origin = origin_of(split.marker.empty() ? text : split.marker, Rule::authors_note);
  if (!text.empty())
    aside.origin.last_line = text.back().number;
  return aside;
}

Section section_of(const Division& division, const Wrapping& text, Findings& found) {
  const Wrapping wrapping = chapter_wrapping(division.body, text, found);
  Section section;
  section.kind = division.kind;
  section.label = division.label;
  section.title = read_inlines(division.title);
  section.subtitle = read_inlines(division.subtitle);
  section.number = division.number;
  section.heading = division.heading;
  section.origin = origin_of(division.lines, division.rule);
  if (!is_story(division.kind)) {
    section.blocks = read_matter(division.body, wrapping);
    return section;
  }
  NoteSplit split = split_note(division.body);
  for (std::size_t first; (first = skip_blank(split.after, 0)) < split.after.size();) {
    section.blocks.push_back({opening_note(split, wrapping)});
    found.notes.push_back({"note-opens-chapter", Severity::doubt,
                           (split.marker.empty() ? split.note : split.marker).front().number, 0,
                           "an author's note opens this chapter; the story was taken to begin at line " +
                               std::to_string(split.after[first].number)});
    split = split_note(split.after); // another may follow, or close the chapter
  }
  Blocks story = read_story(without_outer_blanks(split.before), wrapping, found);
  section.blocks.insert(section.blocks.end(), std::make_move_iterator(story.begin()),
                        std::make_move_iterator(story.end()));
  if (!split.marker.empty() || !split.note.empty())
    section.children.push_back(note_of(split, wrapping));
  else if (auto note = trailing_note(section))
    section.children.push_back(std::move(*note));
  return section;
}

/// Gathers divisions from `at` on into a tree: volumes hold books, these parts, these chapters. Stops before
/// what belongs outside a part of rank `within`.
Sections nested(const std::vector<Division>& divisions, std::size_t& at, std::optional<Rank> within,
                const Wrapping& wrapping, Findings& found) {
  Sections sections;
  while (at < divisions.size()) {
    const Division& division = divisions[at];
    const bool is_part = division.kind == SectionKind::part;
    const bool opens_part = at > 0 && divisions[at - 1].kind == SectionKind::part;
    const bool inside = is_part ? division.rank > within
                                : division.kind == SectionKind::chapter ||
                                      division.kind == SectionKind::interlude ||
                                      (division.kind == SectionKind::prologue && opens_part);
    if (within && !inside)
      break;
    sections.push_back(section_of(division, wrapping, found));
    ++at;
    if (is_part)
      for (Section& child : nested(divisions, at, division.rank, wrapping, found))
        sections.back().children.push_back(std::move(child));
  }
  return sections;
}

} // namespace

Sections read_sections(const std::vector<Division>& divisions, const Wrapping& wrapping, Findings& found) {
  std::size_t first = 0;
  return nested(divisions, first, std::nullopt, wrapping, found);
}

} // namespace octavo::reader
