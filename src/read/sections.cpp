// See sections.h.
#include "read/sections.h"

#include "read/blocks.h"
#include "read/epigraphs.h"
#include "read/farewells.h"
#include "read/inlines.h"
#include "read/note_support.h"
#include "read/notes.h"
#include "read/screens.h"
#include "text/unicode.h"

#include <iterator>

namespace octavo::reader {
namespace {

/// Lines beyond which a chapter is a story whatever it is called.
constexpr std::size_t longest_note_chapter = 200;

bool is_story(SectionKind kind) {
  return is_body(kind) || kind == SectionKind::foreword || kind == SectionKind::preface ||
         kind == SectionKind::introduction || kind == SectionKind::afterword ||
         kind == SectionKind::appendix || kind == SectionKind::dedication ||
         kind == SectionKind::epigraph; // these are often poems
}

Origin origin_of_note(const NotePart& note) {
  const Lines text = without_outer_blanks(note.text);
  Origin origin = origin_of(note.marker.empty() ? text : note.marker, Rule::authors_note);
  if (!text.empty())
    origin.last_line = text.back().number;
  return origin;
}

/// Takes the marker off the text of a note in one paragraph; returns it as a label.
std::string take_label(Blocks& blocks) {
  auto* const first = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front().node);
  auto* const text =
      first == nullptr || first->content.empty() ? nullptr : std::get_if<Text>(&first->content.front().node);
  std::size_t colon = text == nullptr ? std::string::npos : text->text.find(':');
  std::size_t colon_size = 1;
  constexpr std::string_view wide = "：";
  if (const std::size_t at = text == nullptr ? colon : text->text.find(wide); at < colon) {
    colon = at;
    colon_size = wide.size();
  }
  const bool is_bracketed =
      text != nullptr && std::string_view("([{<").find(text->text.front()) != std::string_view::npos;
  if (colon == std::string::npos || is_bracketed || !is_note_word(text->text.substr(0, colon)))
    return {};
  std::string label = note_label(std::string_view(text->text).substr(0, colon));
  // The marks of `**A/N:** text` go with it, those of `**A/N: text**` stay with the text.
  const std::string mark = text->text.substr(0, text->text.find_first_not_of("*_"));
  const std::string closing(mark.rbegin(), mark.rend());
  const bool closed = text::trim_end(std::string_view(text->text).substr(0, colon)).ends_with(closing);
  const std::string_view rest = text::trim(std::string_view(text->text).substr(colon + colon_size));
  if (!closed && rest.starts_with(closing))
    text->text = text::trim(rest.substr(closing.size()));
  else
    text->text = (closed ? std::string() : mark) + std::string(rest);
  return label;
}

/// A note after the section's text.
Section closing_note(const NotePart& note, const Wrapping& wrapping) {
  Section section;
  section.kind = SectionKind::authors_note;
  section.note = note.kind;
  section.label = note.marker.empty() ? std::string() : note_label(note.marker.front().body);
  section.blocks = read_matter(note.text, wrapping);
  if (note.reach.units > 0)
    section.label = take_label(section.blocks);
  section.origin = origin_of_note(note);
  section.heading = note.reach.units > 0
                        ? Origin{section.origin.first_line, section.origin.first_line, Rule::authors_note}
                        : origin_of(note.marker, Rule::authors_note);
  return section;
}

/// One before the text, or in its middle.
Aside aside_of(const NotePart& note, const Wrapping& wrapping) {
  Aside aside;
  aside.kind = note.kind;
  if (!note.marker.empty()) {
    aside.label = note_label(note.marker.front().body);
    if (aside.label.empty()) // an abbreviation is all that says what this is
      aside.label = text::collapse_spaces(note.marker.front().body);
  }
  aside.blocks = read_matter(note.text, wrapping);
  aside.origin = origin_of_note(note);
  return aside;
}

/// The kind of note that a section's last block is: `A/N: text` in one paragraph, `Beta: …`. `beside`:
/// another note is below it.
std::optional<NoteKind> trailing_kind(const Blocks& blocks, bool beside) {
  if (const auto* const aside = std::get_if<Aside>(&blocks.back().node))
    return aside->kind;
  const auto* const paragraph = std::get_if<Paragraph>(&blocks.back().node);
  if (paragraph == nullptr)
    return std::nullopt;
  const std::string text = plain_text(paragraph->content);
  const auto kind = match_note_opening(text, true);
  const auto* const above = blocks.size() > 1 ? std::get_if<Break>(&blocks[blocks.size() - 2].node) : nullptr;
  const bool below_row = above != nullptr && above->kind == BreakKind::ornament;
  return kind && needs_support(text, *kind) && !beside && !below_row && !speaks_as_note(text, *kind)
             ? std::nullopt
             : kind;
}

std::string words_of(NoteKind kind) {
  switch (kind) {
  case NoteKind::authors_note: return "an author's note";
  case NoteKind::disclaimer: return "a disclaimer";
  case NoteKind::recap: return "a recap";
  case NoteKind::thanks: return "thanks";
  case NoteKind::replies: return "replies to reviews";
  case NoteKind::content_warning: return "a content warning";
  case NoteKind::editors_note: return "an editor's note";
  }
  return {};
}

/// The first few words of a paragraph.
std::string_view first_words_of(std::string_view text) {
  constexpr std::size_t few = 40; // bytes
  if (text.size() <= few)
    return text;
  const std::size_t space = text.rfind(' ', few);
  return space == std::string_view::npos ? text.substr(0, 0) : text.substr(0, space);
}

/// Says of a note why it was taken for one.
void decide(const NotePart& note, std::string_view place, int confidence, std::string alternative,
            Findings& found) {
  const Origin origin = origin_of_note(note);
  const std::string_view marker = (note.marker.empty() ? note.text : note.marker).front().body;
  std::string evidence = (note.marker.empty() ? "its paragraph begins “" : "its marker “") +
                         text::collapse_spaces(first_words_of(marker.substr(0, marker.find(':')))) + "”";
  if (note.reach.units > 0) {
    evidence += "; " + note.reach.evidence;
    confidence = note.reach.confidence;
    alternative = note.reach.alternative;
  }
  found.decisions.push_back({"note", Rule::authors_note, origin.first_line, origin.last_line,
                             words_of(note.kind) + " " + std::string(place), std::move(evidence), confidence,
                             std::move(alternative)});
}

/// Says of a chapter's last paragraph why it was taken for a note.
void decide(NoteKind kind, const Origin& origin, std::string_view begins, int confidence, Findings& found) {
  found.decisions.push_back({"note", Rule::authors_note, origin.first_line, origin.last_line,
                             words_of(kind) + " after the text",
                             "the chapter's last lines, which begin “" + text::collapse_spaces(begins) + "”",
                             confidence, "the end of the story"});
}

/// What stands between text and note is no break of the story.
void drop_breaks(Blocks& blocks) {
  while (blocks.size() > 1 && std::holds_alternative<Break>(blocks.back().node))
    blocks.pop_back();
}

/// Puts what the author says without a marker before what follows it.
void join(Section above, Section& note) {
  note.blocks.insert(note.blocks.begin(), std::make_move_iterator(above.blocks.begin()),
                     std::make_move_iterator(above.blocks.end()));
  note.origin.first_line = above.origin.first_line;
  note.heading = above.heading;
  if (note.note != above.note)
    note.note = NoteKind::authors_note;
}

/// A chapter's last paragraphs that begin with markers, or are thanks to readers, are its notes.
Sections trailing_notes(Blocks& blocks, Findings& found) {
  const std::size_t farewells = farewells_from(blocks);
  Sections notes;
  bool joins = false; // the note below has no marker
  while (blocks.size() > 1) {
    const auto marked = trailing_kind(blocks, !notes.empty());
    if (!marked && blocks.size() <= farewells)
      break;
    if (std::holds_alternative<Break>(blocks.back().node)) {
      blocks.pop_back();
      continue;
    }
    Section note;
    note.kind = SectionKind::authors_note;
    note.note = marked.value_or(NoteKind::authors_note);
    std::string words; // that it begins with
    if (auto* const aside = std::get_if<Aside>(&blocks.back().node)) {
      note.origin = aside->origin;
      note.label = aside->label;
      note.blocks = std::move(aside->blocks);
    } else {
      const auto& paragraph = std::get<Paragraph>(blocks.back().node);
      words = plain_text(paragraph.content);
      if (!marked)
        note.note = match_farewell(words).value_or(NoteKind::authors_note);
      note.origin = paragraph.origin;
      note.origin.rule = Rule::authors_note;
      note.blocks.push_back(std::move(blocks.back()));
    }
    note.heading = {note.origin.first_line, note.origin.first_line, Rule::authors_note};
    if (!marked && joins) {
      join(std::move(note), notes.front());
      blocks.pop_back();
      drop_breaks(blocks);
      continue;
    }
    joins = !marked;
    if (note.label.empty() && marked)
      note.label = take_label(note.blocks);
    if (!words.empty())
      decide(note.note, note.origin,
             marked && words.find(':') != std::string::npos ? words.substr(0, words.find(':'))
                                                            : first_words_of(words),
             marked ? 85 : 70, found);
    notes.insert(notes.begin(), std::move(note));
    blocks.pop_back();
    drop_breaks(blocks);
  }
  return notes;
}

/// What a note below a text would be, were it none: its first paragraph alone, where it has more.
std::string instead_of_closing(const NotePart& note) {
  const Lines text = without_outer_blanks(note.text);
  const std::size_t paragraph = skip_blank(text, 1);
  if (text.empty() || paragraph >= text.size())
    return "the end of the story";
  return "a note in its midst, which goes on at line " + std::to_string(text[paragraph].number);
}

/// The notes and the text of a section of the story.
void read_with_notes(Section& section, const Division& division, const Wrapping& wrapping, Findings& found) {
  const NoteSplit split = split_notes(division.body, wrapping.wrapped);
  for (const NotePart& note : split.opening) {
    section.blocks.push_back({aside_of(note, wrapping)});
    decide(note, "before the text", note.marker.empty() ? 90 : 70,
           note.marker.empty() ? "the first paragraph of the story"
                               : "more, or less, of what comes after it is the note",
           found);
  }
  if (!split.opening.empty() && !split.middle.empty())
    if (const Lines story = without_outer_blanks(split.middle.front().story); !story.empty())
      found.notes.push_back({"note-opens-chapter", Severity::doubt,
                             std::get<Aside>(section.blocks.front().node).origin.first_line, 0,
                             "an author's note opens this chapter; the story was taken to begin at line " +
                                 std::to_string(story.front().number)});
  for (const StoryPart& part : split.middle) {
    Blocks story = read_story(without_outer_blanks(part.story), wrapping, found);
    section.blocks.insert(section.blocks.end(), std::make_move_iterator(story.begin()),
                          std::make_move_iterator(story.end()));
    if (part.note) {
      section.blocks.push_back({aside_of(*part.note, wrapping)});
      decide(*part.note, "in the middle of the text", 60, "a note to the chapter's end", found);
    }
  }
  frame_screens(section.blocks, found);
  frame_epigraphs(section, found);
  part_notes(section.blocks);
  for (const NotePart& note : split.closing) {
    section.children.push_back(closing_note(note, wrapping));
    decide(note, "after the text", 95, instead_of_closing(note), found);
  }
  Sections more = trailing_notes(section.blocks, found);
  section.children.insert(section.children.begin(), std::make_move_iterator(more.begin()),
                          std::make_move_iterator(more.end()));
  part_notes(section.children);
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
  // A chapter that is called "Author's Note" is one.
  if (const auto kind = match_note_marker(division.title);
      kind && section.kind == SectionKind::chapter && division.body.size() < longest_note_chapter) {
    section.kind = SectionKind::authors_note;
    section.note = *kind;
  }
  if (is_story(section.kind))
    read_with_notes(section, division, wrapping, found);
  else
    section.blocks = read_matter(division.body, wrapping);
  name_epigraph(section, found);
  return section;
}

/// Where what stands before the first heading is what the author says to the reader: its notes.
Sections front_notes(const Division& division, const Wrapping& wrapping, Findings& found) {
  Sections notes;
  if (division.kind == SectionKind::front_matter)
    for (const NotePart& note : notes_only(division.body)) {
      notes.push_back(closing_note(note, wrapping));
      decide(note, "before the first heading", 85, "pages before the story", found);
    }
  part_notes(notes);
  return notes;
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
    Sections notes = front_notes(division, wrapping, found);
    if (notes.empty())
      notes.push_back(section_of(division, wrapping, found));
    std::move(notes.begin(), notes.end(), std::back_inserter(sections));
    ++at;
    if (is_part)
      for (Section& child : nested(divisions, at, division.rank, wrapping, found))
        sections.back().children.push_back(std::move(child));
  }
  return sections;
}

/// Whether a foreword or afterword that ends before `next` stands in the chapter before it: these go on
/// counting over it, or the chapter has nothing else.
bool stands_in_chapter(const Division& chapter, const Division& matter, const Division* next, bool again) {
  if (chapter.kind != SectionKind::chapter || matter.rule != Rule::kind || matter.lines.empty() ||
      chapter.lines.empty())
    return false;
  const std::string_view heading = matter.lines.front().body;
  if (!match_note_marker(heading, true) && !match_note_opening(heading, true))
    return false;
  if (matter.kind == SectionKind::foreword && chapter.number && chapter.body.empty())
    return true;
  if (matter.kind != SectionKind::afterword)
    return false;
  if (next == nullptr)
    return again;
  return next->kind == SectionKind::chapter && chapter.number && next->number &&
         *next->number == *chapter.number + 1;
}

/// `あとがき` below one chapter and above the next is what its author says there, and no end of the book:
/// such divisions become lines of the chapter, where their heading is a note's marker.
std::vector<Division> with_authors_words(const std::vector<Division>& divisions) {
  std::vector<Division> all;
  bool again = false;
  for (std::size_t i = 0; i < divisions.size(); ++i) {
    const Division& division = divisions[i];
    const Division* const next = i + 1 < divisions.size() ? &divisions[i + 1] : nullptr;
    if (all.empty() || !stands_in_chapter(all.back(), division, next, again)) {
      all.push_back(division);
      continue;
    }
    Division& chapter = all.back();
    const auto joined = [&](Lines from) {
      return Lines(from.data(),
                   static_cast<std::size_t>(division.lines.data() - from.data()) + division.lines.size());
    };
    chapter.body = joined(chapter.body.empty() ? division.lines : chapter.body);
    chapter.lines = joined(chapter.lines);
    again = true;
  }
  return all;
}

} // namespace

Sections read_sections(const std::vector<Division>& divisions, const Wrapping& wrapping, Findings& found) {
  std::size_t first = 0;
  return nested(with_authors_words(divisions), first, std::nullopt, wrapping, found);
}

} // namespace octavo::reader
