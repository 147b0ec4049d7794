// See footnotes.h. What belongs together is found in note_search.cpp; here the text is changed.
#include "read/footnotes.h"

#include "read/inlines.h"
#include "read/note_search.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_map>

namespace octavo::reader {
namespace {

std::string id_of(std::size_t note) {
  return "note-" + std::to_string(note);
}

/// Puts references in the place of their marks. All are of the same text.
void refer(std::span<Reference> references) {
  Inlines& text = *references.front().text;
  Inlines changed;
  auto next = references.begin();
  std::size_t at = 0; // of the text, as flattened
  for (Inline& piece : text) {
    auto* const run = std::get_if<Text>(&piece.node);
    if (run == nullptr) {
      ++at;
      changed.push_back(std::move(piece));
      continue;
    }
    const std::size_t end = at + run->text.size();
    std::size_t done = 0;
    for (; next != references.end() && next->mention.at < end; ++next) {
      if (next->note == no_note)
        continue;
      const std::size_t mark = next->mention.at - at;
      std::string before = run->text.substr(done, mark - done);
      if (mark > 0) // a mark apart from its word is set at it all the same
        before = text::trim_end(before);
      if (!before.empty())
        changed.push_back({Text{std::move(before)}});
      changed.push_back({NoteReference{id_of(next->note), next->mention.label}});
      done = mark + next->mention.size;
    }
    if (done == 0)
      changed.push_back(std::move(piece));
    else if (done < run->text.size())
      changed.push_back({Text{run->text.substr(done)}});
    at = end;
  }
  text = std::move(changed);
}

/// Takes the first `size` bytes off, counted as in the flattened text.
void drop_front(Inlines& text, std::size_t size) {
  std::size_t pieces = 0;
  for (; pieces < text.size() && size > 0; ++pieces) {
    auto* const run = std::get_if<Text>(&text[pieces].node);
    if (run != nullptr && run->text.size() > size) {
      run->text.erase(0, size);
      break;
    }
    size -= run != nullptr ? run->text.size() : 1;
  }
  text.erase(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(pieces));
}

void drop_closing_bracket(Inlines& text) {
  auto* const last = text.empty() ? nullptr : std::get_if<Text>(&text.back().node);
  if (last == nullptr || !last->text.ends_with(']'))
    return;
  last->text.pop_back();
  last->text = text::trim_end(last->text);
  if (last->text.empty())
    text.pop_back();
}

/// A block of a note as a paragraph: lines that end early keep their ends.
Paragraph paragraph_of(Block block) {
  if (auto* const paragraph = std::get_if<Paragraph>(&block.node)) {
    paragraph->role = ParagraphRole::body;
    paragraph->gap_before = 0;
    return std::move(*paragraph);
  }
  auto& verse = std::get<Verse>(block.node);
  return {joined_lines(contents_of(std::move(verse.stanzas.front()))), ParagraphRole::body, 0, verse.origin};
}

Footnote note_of(const NoteCandidate& found, std::size_t index) {
  Footnote note;
  note.id = id_of(index);
  note.label = found.label.label;
  Blocks& blocks = found.section->blocks;
  if (found.item) {
    note.blocks = std::move(std::get<List>(blocks[found.first].node).items[*found.item].blocks);
  } else {
    for (std::size_t i = found.first; i <= found.last; ++i)
      note.blocks.push_back({paragraph_of(std::move(blocks[i]))});
    drop_front(std::get<Paragraph>(note.blocks.front().node).content, found.label.size);
    if (found.label.bracketed)
      drop_closing_bracket(std::get<Paragraph>(note.blocks.back().node).content);
  }
  if (!note.blocks.empty())
    std::visit(
        [&](const auto& first, const auto& last) {
          note.origin = {first.origin.first_line, last.origin.last_line, Rule::footnote};
        },
        note.blocks.front().node, note.blocks.back().node);
  return note;
}

bool is_break(const Block& block, BreakKind kind) noexcept {
  const auto* const mark = std::get_if<Break>(&block.node);
  return mark != nullptr && mark->kind == kind;
}

bool is_heading(const Block& block) {
  if (const auto* const paragraph = std::get_if<Paragraph>(&block.node))
    return is_notes_heading(flattened(paragraph->content));
  const auto* const heading = std::get_if<Heading>(&block.node);
  return heading != nullptr && is_notes_heading(flattened(heading->content));
}

/// Takes away blocks that became notes, with the blank lines around them and, where nothing else follows, the
/// heading and the row above them.
void take_away(Blocks& blocks, std::vector<bool> gone) {
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (!gone[i] && is_break(blocks[i], BreakKind::space))
      gone[i] = (i > 0 && gone[i - 1]) || (i + 1 < blocks.size() && gone[i + 1]);
  for (std::size_t i = blocks.size(); i-- > 0;) {
    if (gone[i])
      continue;
    const bool notes_follow = i + 1 < blocks.size();
    if (!notes_follow || (!is_break(blocks[i], BreakKind::ornament) &&
                          !is_break(blocks[i], BreakKind::space) && !is_heading(blocks[i])))
      break;
    gone[i] = true;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (!gone[i]) {
      if (kept != i)
        blocks[kept] = std::move(blocks[i]);
      ++kept;
    }
  blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(kept), blocks.end());
}

/// Items that became notes are empty now.
bool is_empty_list(Block& block) {
  auto* const list = std::get_if<List>(&block.node);
  if (list == nullptr)
    return false;
  std::erase_if(list->items, [](const ListItem& item) { return item.blocks.empty(); });
  return list->items.empty();
}

/// Removes sections that held nothing but notes.
void remove_emptied(Sections& sections, const std::unordered_map<Section*, std::vector<bool>>& gone) {
  for (Section& section : sections)
    remove_emptied(section.children, gone);
  std::vector<bool> emptied;
  for (Section& section : sections)
    emptied.push_back(gone.contains(&section) && section.blocks.empty() && section.children.empty() &&
                      section.footnotes.empty() &&
                      (section.kind == SectionKind::authors_note || is_notes_heading(section.label) ||
                       is_notes_heading(flattened(section.title))));
  std::size_t at = 0;
  std::erase_if(sections, [&](const Section&) { return emptied[at++]; });
}

void decide(const NoteSearch& search, Findings& found) {
  std::size_t notes = 0;
  std::size_t alone = 0; // that say they are notes
  std::size_t references = 0;
  for (const NoteCandidate& note : search.notes) {
    notes += note.referrer != nullptr;
    alone += note.referrer == nullptr && (note.label.named || note.below_heading);
  }
  for (const Reference& reference : search.references)
    references += reference.note != no_note;
  if (notes == 0)
    return;
  Decision decision;
  decision.what = "footnotes";
  decision.rule = Rule::footnote;
  decision.reading = notes == 1 ? "one note" : std::to_string(notes) + " notes";
  decision.evidence = std::to_string(references) + (references == 1 ? " mark has" : " marks have") +
                      " a note after it; " + std::to_string(alone) +
                      (alone == 1 ? " note has" : " notes have") + " no mark";
  decision.confidence = static_cast<int>(100 * notes / (notes + alone));
  decision.alternative = "text: " + std::to_string(references) + (references == 1 ? " mark" : " marks") +
                         " and " + std::to_string(notes) + (notes == 1 ? " paragraph" : " paragraphs");
  found.decisions.push_back(std::move(decision));
}

void note_doubts(const NoteSearch& search, Findings& found) {
  for (const NoteCandidate& note : search.notes) {
    if (note.referrer != nullptr || !note.label.named)
      continue;
    int line = 0;
    std::visit([&](const auto& block) { line = block.origin.first_line; },
               note.section->blocks[note.first].node);
    found.notes.push_back({"footnote-unreferenced", Severity::doubt, line, 0,
                           "a note that no mark before it refers to: it stays where it is"});
  }
}

} // namespace

void read_footnotes(Sections& sections, Findings& found) {
  NoteSearch search = search_notes(sections);
  if (search.notes.empty())
    return;
  decide(search, found);
  note_doubts(search, found);
  for (std::size_t from = 0; from < search.references.size();) {
    std::size_t to = from;
    bool any = false;
    for (; to < search.references.size() && search.references[to].text == search.references[from].text; ++to)
      any = any || search.references[to].note != no_note;
    if (any)
      refer(std::span(search.references).subspan(from, to - from));
    from = to;
  }
  std::unordered_map<Section*, std::vector<bool>> gone;
  std::vector<bool> taken(search.notes.size());
  for (const Reference& reference : search.references) {
    if (reference.note == no_note || taken[reference.note])
      continue;
    taken[reference.note] = true;
    const NoteCandidate& note = search.notes[reference.note];
    std::vector<bool>& blocks = gone[note.section];
    blocks.resize(note.section->blocks.size());
    note.referrer->footnotes.push_back(note_of(note, reference.note));
    for (std::size_t i = note.first; i <= note.last; ++i)
      blocks[i] = !note.item || is_empty_list(note.section->blocks[i]);
  }
  for (auto& [section, blocks] : gone)
    take_away(section->blocks, std::move(blocks));
  remove_emptied(sections, gone);
}

} // namespace octavo::reader
