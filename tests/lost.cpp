// See lost.h. The book's visible characters must be a subsequence of the text's; what the text has beyond
// them must be marks or tags, or stand on a line that is a marker. A mark may be either, kept or structure:
// all ways to read it are followed at once.
#include "lost.h"

#include "read/entities.h"
#include "read/headings.h"
#include "read/lines.h"
#include "read/note_labels.h"
#include "read/notes.h"
#include "read/survey.h"
#include "read/tags.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>

namespace octavo::tests {
namespace {

/// Whether a line may be missing whole: `Description`, `Author's Notes:`, `A/N`.
bool is_marker_line(std::string_view body) {
  const std::string folded = text::folded(body);
  return folded == "description" || folded == "description:" || reader::is_notes_heading(body) ||
         reader::is_note_marker(body) || reader::starts_with_note_marker(body);
}

/// The tag that `text` starts with, as the reader sees it, which joins the lines of a paragraph; its size is
/// that in `text`.
reader::Tag tag_in(std::string_view text) {
  constexpr std::size_t enough = 4000;
  if (text.empty() || (text.front() != '[' && text.front() != '<'))
    return {};
  std::string joined;
  std::vector<std::size_t> ends; // in `text`, of each byte of `joined`
  for (std::size_t at = 0; at < text.size() && joined.size() < enough; ++at) {
    const bool space = text[at] == ' ' || text[at] == '\n' || text[at] == '\t';
    if (space && joined.back() == ' ')
      continue;
    joined += space ? ' ' : text[at];
    ends.push_back(at + 1);
  }
  reader::Tag tag = reader::tag_at(joined);
  tag.size = tag.size == 0 ? 0 : ends[tag.size - 1];
  tag.argument = tag.name = {};
  return tag;
}

/// A raised digit as itself: the marks of notes are such.
char32_t plain_digit(char32_t c) noexcept {
  const std::size_t digit = std::u32string_view(U"⁰¹²³⁴⁵⁶⁷⁸⁹").find(c);
  return digit == std::u32string_view::npos ? c : static_cast<char32_t>(U'0' + digit);
}

std::u32string visible(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t c = text::next(text, at); !text::is_space(c))
      characters += plain_digit(c);
  return characters;
}

std::string shown(const std::u32string& characters, std::size_t at) {
  std::string text;
  for (const char32_t c : characters.substr(at, 40))
    text::append(text, c);
  return text;
}

/// How many of the book's characters may have been met so far: in ascending order, each once.
using Places = std::vector<std::size_t>;

void merge(Places& places, const Places& more) {
  places.insert(places.end(), more.begin(), more.end());
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

/// The ways to read the text so far.
struct Ways {
  Places places{0};                        ///< that go on with the next character
  std::map<std::size_t, Places> waiting{}; ///< that go on further on, by where: after a tag, an entity
};

/// Before a word that the book may have.
constexpr char maybe_mark = '\x01';

/// Moves `ways` over a line of `text`; where none can go on, leaves no place in it and returns where in the
/// line.
std::size_t follow(std::string_view text, const reader::Line& whole, bool row, bool numbered,
                   const std::u32string& kept, Ways& ways) {
  const std::string_view line = whole.body;
  const auto offset = static_cast<std::size_t>(line.data() - text.data());
  const bool structure = is_marker_line(line) || row;
  // The number of a list's item is the list's to give.
  const std::size_t marker = numbered ? std::min(line.find_first_not_of("0123456789"), line.size()) : 0;
  std::size_t worded = 0; // where the tag ends of which some words are kept: a picture's, a quotation's
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t start = at;
    while (!ways.waiting.empty() && ways.waiting.begin()->first <= offset + start) {
      merge(ways.places, ways.waiting.begin()->second);
      ways.waiting.erase(ways.waiting.begin());
    }
    if (const reader::Tag tag = tag_in(text.substr(offset + start)); tag.size > 0) {
      merge(ways.waiting[offset + start + tag.size], ways.places);
      if (tag.element == reader::Tag::Element::quote ||
          (tag.alone && tag.element == reader::Tag::Element::picture))
        worded = start + tag.size;
    }
    if (const reader::Entity entity = reader::entity_at(line.substr(start)); entity.size > 0) {
      Places after;
      for (const std::size_t place : ways.places)
        if (text::is_space(entity.character))
          after.push_back(place);
        else if (place < kept.size() && kept[place] == entity.character)
          after.push_back(place + 1);
      if (!after.empty())
        merge(ways.waiting[offset + start + entity.size], after);
    }
    if (line[start] == maybe_mark)
      worded = std::min(line.find(' ', start), line.size());
    const char32_t c = plain_digit(text::next(line, at));
    if (text::is_space(c))
      continue;
    Places next;
    for (const std::size_t place : ways.places)
      if (place < kept.size() && kept[place] == c)
        next.push_back(place + 1);
    if (structure || !text::is_alphanumeric(c) || start < worded || start < marker)
      merge(next, ways.places);
    ways.places = std::move(next);
    if (ways.places.empty() && ways.waiting.empty())
      return start;
  }
  return line.size();
}

/// The line of that number, which is its first part where it has several.
const reader::Line& numbered_line(const std::vector<reader::Line>& lines, int number) {
  const auto found = std::lower_bound(lines.begin(), lines.end(), number,
                                      [](const reader::Line& line, int n) { return line.number < n; });
  return found == lines.end() ? lines.back() : *found;
}

/// A label that stands below its title in the text ("Harmony from Harm", then "Prologue") is moved back
/// there. What the first line of the heading is decides where the label was, as it does for the reader: its
/// characters do not, for a label's spaces are collapsed and a title may hold the same word.
/// The label of a part that is open, `Book 1, Chapter 2`, is put before that of its chapter again.
void restore_heading_order(Sections& sections, const std::vector<reader::Line>& lines,
                           const Section* part = nullptr) {
  for (Section& section : sections) {
    restore_heading_order(section.children, lines, &section);
    if (part != nullptr && part->number && section.heading.first_line > 0) {
      const auto outer = reader::match_heading(numbered_line(lines, section.heading.first_line).body);
      const auto inner =
          outer && outer->number == part->number ? reader::match_heading(outer->title) : std::nullopt;
      if (inner && !section.label.empty() && inner->label == section.label) {
        section.label.insert(0, outer->label + " ");
        continue;
      }
      // The part's heading, typed again above that of a chapter or before it.
      const std::string title = plain_text(part->title);
      if (outer && outer->number == part->number && outer->label == part->label && !section.label.empty() &&
          (outer->title == title ||
           (outer->title.starts_with(title) && outer->title.find(section.label) != std::string::npos))) {
        section.label.insert(0, outer->label + " " + title + " ");
        continue;
      }
    }
    if (section.label.empty() || section.title.empty() || section.heading.first_line == 0)
      continue;
    const reader::Line& line = numbered_line(lines, section.heading.first_line);
    if (const auto match = reader::match_heading(line.body);
        match ? match->label == section.label : section.number && line.body.starts_with(section.label))
      continue;
    section.subtitle.insert(section.subtitle.begin(), Inline{Text{section.label + " "}});
    section.label.clear();
  }
}

/// What the book has beyond what was met.
std::string added(const std::u32string& kept, Ways& ways) {
  for (const auto& [where, places] : ways.waiting)
    merge(ways.places, places);
  const std::size_t met = ways.places.empty() ? 0 : ways.places.back();
  return met == kept.size() ? std::string() : "the book adds \"" + shown(kept, met) + "\"";
}

void collect(const Sections& sections, std::vector<const Footnote*>& notes) {
  for (const Section& section : sections) {
    for (const Footnote& note : section.footnotes)
      notes.push_back(&note);
    collect(section.children, notes);
  }
}

/// Marks the first lines of the items of numbered lists.
void mark_numbered(const Sections& sections, std::vector<bool>& numbered) {
  for (const Section& section : sections) {
    for (const Block& block : section.blocks)
      if (const auto* const list = std::get_if<List>(&block.node); list != nullptr && list->ordered)
        for (const ListItem& item : list->items)
          if (const auto* const text = std::get_if<Paragraph>(&item.blocks.front().node))
            numbered[static_cast<std::size_t>(text->origin.first_line)] = true;
    mark_numbered(section.children, numbered);
  }
}

void forget(Sections& sections) {
  for (Section& section : sections) {
    section.footnotes.clear();
    forget(section.children);
  }
}

/// The same of one note, whose lines are its own: all that goes is what it begins with, `[Footnote 1:`, and
/// the bracket at its end.
std::string lost(std::string_view text, const std::vector<reader::Line>& lines, const Footnote& note) {
  if (note.origin.first_line < 1)
    return "a note without lines: [" + note.label + "]";
  const auto first = lines.begin() + note.origin.first_line - 1;
  const auto end = lines.begin() + note.origin.last_line;
  std::string own;
  for (auto line = first; line != end; ++line)
    own += std::string(line->body) + '\n';
  const reader::NoteLabel label = reader::note_label_at(own);
  if (label.label != note.label)
    return "a note is called [" + note.label + "], but the text says [" + label.label + "]";
  const std::u32string kept = visible(plain_text(note.blocks));
  Ways ways;
  std::size_t label_size = label.size;
  for (auto line = first; line != end; ++line) {
    reader::Line rest = *line;
    const std::size_t cut = std::min(label_size, rest.body.size());
    rest.body.remove_prefix(cut);
    label_size -= std::min(label_size, cut + 1);
    const std::size_t stopped = follow(text, rest, false, false, kept, ways);
    if (ways.places.empty() && ways.waiting.empty())
      return "note [" + note.label + "] lost \"" + std::string(rest.body.substr(stopped, 40)) + "\"";
  }
  return added(kept, ways);
}

/// The same of one that stands within a paragraph, `[Note 3: …]`: it is taken out of `text`, whose lines
/// these are.
std::string take_inline(std::string& text, const std::vector<reader::Line>& lines, const Footnote& note) {
  const std::string_view from = numbered_line(lines, note.origin.first_line).body;
  const std::string_view to = numbered_line(lines, note.origin.last_line).body;
  if (from.data() < text.data() || from.data() > text.data() + text.size())
    return "a note in a text that was mended";
  const auto start = static_cast<std::size_t>(from.data() - text.data());
  const std::string_view whole =
      std::string_view(text).substr(start, static_cast<std::size_t>(to.data() - from.data()) + to.size());
  for (std::size_t at = whole.find('['); at != std::string_view::npos; at = whole.find('[', at + 1)) {
    const reader::NoteLabel label = reader::note_label_at(whole.substr(at));
    if (label.label != note.label || !label.named)
      continue;
    int depth = 0;
    std::size_t end = at;
    do
      depth += (whole[end] == '[') - (whole[end] == ']');
    while (++end < whole.size() && depth > 0);
    reader::Line inner;
    inner.body = whole.substr(at + label.size, end - at - label.size);
    const std::u32string kept = visible(plain_text(note.blocks));
    Ways ways;
    follow(text, inner, false, false, kept, ways);
    if (ways.places.empty() && ways.waiting.empty())
      return "note [" + note.label + "] within a paragraph lost something";
    std::string place = maybe_mark + note.label; // its mark, unless that stands before it
    place.resize(end - at, ' ');
    text.replace(start + at, place.size(), place);
    return added(kept, ways);
  }
  return "a note is called [" + note.label + "], but no text is";
}

/// Whether a note's lines begin with it.
bool has_own_lines(const std::vector<reader::Line>& lines, const Footnote& note) {
  if (note.origin.first_line < 1)
    return true;
  std::string own;
  for (int line = note.origin.first_line; line <= note.origin.last_line; ++line)
    own += std::string(numbered_line(lines, line).body) + '\n';
  return reader::note_label_at(own).label == note.label;
}

} // namespace

namespace {

std::u32string letters(std::string_view text) {
  std::u32string characters = visible(text);
  std::erase_if(characters, [](char32_t c) { return !text::is_alphanumeric(c); });
  return characters;
}

/// The line at the text's head that became the book's title and stands nowhere else; 0: none.
int title_line(const Reading& reading, const std::vector<reader::Line>& lines) {
  const auto note = std::find_if(reading.notes.begin(), reading.notes.end(),
                                 [](const Note& one) { return one.code == "metadata-in-text"; });
  if (note == reading.notes.end() || note->line < 1)
    return 0;
  const auto& sections = reading.book.sections;
  const bool stands = std::any_of(sections.begin(), sections.end(),
                                  [](const Section& s) { return s.kind == SectionKind::front_matter; });
  const std::string_view body = numbered_line(lines, note->line).body;
  // The letters of tags and entities are not the title's.
  const std::u32string typed = letters(body);
  const std::u32string title = letters(reading.book.metadata.title);
  std::size_t met = 0;
  for (const char32_t c : typed)
    met += met < title.size() && title[met] == c;
  return !stands && met == title.size() && met > 0 ? note->line : 0;
}

} // namespace

std::string lost(std::string_view text, const Reading& reading) {
  Book story = reading.book; // a description from metadata is not of the text
  std::erase_if(story.sections, [](const Section& s) {
    return s.origin.first_line == 0 && s.kind == SectionKind::description;
  });
  // What is a row, or was put around the text by an archive or a mail program, the text as a whole tells.
  reader::Findings ignored;
  std::string copy(text); // notes within paragraphs are taken out of it
  const reader::Survey whole = reader::survey(copy, {}, {}, ignored);
  const std::vector<reader::Line>& lines = whole.lines;
  restore_heading_order(story.sections, lines);
  std::vector<const Footnote*> notes;
  collect(story.sections, notes);
  std::vector<bool> in_note(lines.size() + 1);
  // Those within others' paragraphs first: these may be notes.
  const auto others = std::stable_partition(
      notes.begin(), notes.end(), [&](const Footnote* note) { return !has_own_lines(lines, *note); });
  for (auto note = notes.begin(); note != others; ++note)
    if (std::string said = take_inline(copy, lines, **note); !said.empty())
      return said;
  notes.erase(notes.begin(), others);
  for (const Footnote* const note : notes) {
    for (int line = note->origin.first_line; line <= note->origin.last_line; ++line)
      in_note[static_cast<std::size_t>(line)] = true;
    if (std::string said = lost(whole.text, lines, *note); !said.empty())
      return said;
  }
  forget(story.sections);
  std::vector<bool> numbered(lines.size() + 1);
  mark_numbered(story.sections, numbered);
  const std::u32string kept = visible(plain_text(story));
  const int title = title_line(reading, lines);
  Ways ways;
  for (const reader::Line& line : lines) {
    if (in_note[static_cast<std::size_t>(line.number)] || line.number == title)
      continue;
    const std::size_t furthest = ways.places.empty() ? 0 : ways.places.back();
    const std::size_t stopped =
        follow(whole.text, line, line.row, numbered[static_cast<std::size_t>(line.number)], kept, ways);
    if (ways.places.empty() && ways.waiting.empty())
      return "line " + std::to_string(line.number) + " lost \"" + std::string(line.body.substr(stopped, 40)) +
             "\"; the book goes on with \"" + shown(kept, furthest) + "\"";
  }
  return added(kept, ways);
}

} // namespace octavo::tests
