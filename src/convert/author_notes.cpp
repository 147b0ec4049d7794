// See octavo/author_notes.h. One walk takes the notes out; an afterword is made of what it took.
#include <octavo/author_notes.h>

#include "model/headings.h"
#include "model/ids.h"
#include "model/shown.h"
#include "model/walk.h"
#include "text/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace octavo {
namespace {

constexpr std::array<std::string_view, 3> policy_names{"keep", "end", "drop"};

/// The notes of one section, in their order.
struct Gathered {
  std::string id{};    ///< of the section
  std::string entry{}; ///< what the contents call it
  bool gone = false;   ///< the section was nothing but notes
  Blocks blocks{};
  std::vector<Footnote> footnotes{};
};

/// The ids of the footnotes that `blocks` refer to.
std::unordered_set<std::string> references_in(Blocks& blocks) {
  std::unordered_set<std::string> ids;
  model::each_text(blocks, [&](Inlines& inlines) {
    model::each_reference(inlines, [&](NoteReference& reference) { ids.insert(reference.target); });
  });
  return ids;
}

bool goes(NoteKind kind) noexcept {
  return kind != NoteKind::content_warning;
}

void move_to(Blocks& to, Blocks& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
  from.clear();
}

/// Whether a section, or one inside it, has anything but notes that may go.
bool shows(const Section& section) {
  return std::any_of(section.blocks.begin(), section.blocks.end(),
                     [](const Block& block) {
                       return model::shows(block) && !std::holds_alternative<Break>(block.node);
                     }) ||
         !section.footnotes.empty() || std::any_of(section.children.begin(), section.children.end(), shows);
}

/// Whether anything of the story is left without the notes that may go.
bool has_story(const Sections& sections) {
  return std::any_of(sections.begin(), sections.end(), [](const Section& section) {
    return (is_body(section.kind) && std::any_of(section.blocks.begin(), section.blocks.end(),
                                                 [](const Block& block) {
                                                   return model::shows(block) &&
                                                          !std::holds_alternative<Break>(block.node) &&
                                                          !std::holds_alternative<Aside>(block.node);
                                                 })) ||
           has_story(section.children);
  });
}

/// Links to sections that are gone become plain text.
void open_links(Inlines& text, const std::unordered_set<std::string>& gone) {
  Inlines result;
  for (Inline& part : text) {
    if (Inlines* const inner = model::children_of(part))
      open_links(*inner, gone);
    auto* const link = std::get_if<Link>(&part.node);
    if (link != nullptr && link->target.starts_with('#') && gone.contains(link->target.substr(1)))
      std::move(link->children.begin(), link->children.end(), std::back_inserter(result));
    else
      result.push_back(std::move(part));
  }
  text = std::move(result);
}

void open_links(Sections& sections, const std::unordered_set<std::string>& gone) {
  for (Section& section : sections) {
    model::each_text(section, [&](Inlines& text) { open_links(text, gone); });
    open_links(section.children, gone);
  }
}

class Gatherer {
public:
  Gatherer(const text::Words& words, std::string_view title) : words_(words), title_(title) {}

  std::vector<Gathered> notes{};
  std::unordered_set<std::string> gone{}; ///< ids of the sections that were nothing but notes

  void walk(Sections& sections) { walk(sections, title_); }

private:
  void walk(Sections& sections, std::string_view whole) {
    const auto divisions =
        std::count_if(sections.begin(), sections.end(), [](const Section& one) { return is_body(one.kind); });
    std::unordered_map<SectionKind, int> ordinals;
    for (Section& section : sections) {
      const model::SectionHeading heading =
          model::heading(section, {divisions == 1, whole, ++ordinals[section.kind]}, words_);
      Gathered gathered{section.id, heading.entry, false, {}, {}};
      const bool is_note = section.kind == SectionKind::authors_note && goes(section.note);
      const bool showed = shows(section);
      take(section, gathered);
      const std::size_t place = notes.size();
      const bool says = std::any_of(gathered.blocks.begin(), gathered.blocks.end(), model::shows);
      if (says)
        notes.push_back(std::move(gathered));
      walk(section.children, heading.title);
      // A part goes with its chapters.
      const bool goes_too = is_note || (showed && !shows(section));
      if (says)
        notes[place].gone = goes_too;
      if (goes_too)
        gone.insert(section.id);
    }
    std::erase_if(sections, [&](const Section& one) { return gone.contains(one.id); });
  }

  /// Takes the asides of a section, and the notes that are its children.
  void take(Section& section, Gathered& gathered) {
    const bool is_note = section.kind == SectionKind::authors_note && goes(section.note);
    if (is_note) // at the top of the book: those inside a section are taken with it
      move_to(gathered.blocks, section.blocks);
    else
      take_asides(section.blocks, gathered.blocks);
    for (Section& child : section.children)
      if (child.kind == SectionKind::authors_note && goes(child.note))
        take_note(child, gathered);
    if (gathered.blocks.empty() || section.footnotes.empty())
      return;
    const std::unordered_set<std::string> kept = references_in(section.blocks);
    const std::unordered_set<std::string> moved = references_in(gathered.blocks);
    std::vector<Footnote> staying;
    for (Footnote& footnote : section.footnotes)
      (moved.contains(footnote.id) && !kept.contains(footnote.id) ? gathered.footnotes : staying)
          .push_back(std::move(footnote));
    section.footnotes = std::move(staying);
  }

  void take_note(Section& note, Gathered& gathered) {
    const std::string& label = note.label;
    if (!note.title.empty())
      gathered.blocks.push_back(
          {Paragraph{{Inline{Strong{note.title}}}, ParagraphRole::body, 0, note.heading}});
    else if (!label.empty())
      gathered.blocks.push_back(
          {Paragraph{{Inline{Strong{plain(label)}}}, ParagraphRole::body, 0, note.heading}});
    move_to(gathered.blocks, note.blocks);
    std::move(note.footnotes.begin(), note.footnotes.end(), std::back_inserter(gathered.footnotes));
    note.footnotes.clear();
    for (Section& child : note.children)
      take_note(child, gathered);
    note.children.clear();
  }

  static void take_asides(Blocks& blocks, Blocks& taken) {
    Blocks kept;
    kept.reserve(blocks.size());
    bool took = false;  // the last that was there is an aside that went
    bool begun = false; // there is text of the story
    for (Block& block : blocks) {
      auto* const aside = std::get_if<Aside>(&block.node);
      if (aside != nullptr && goes(aside->kind)) {
        if (!aside->label.empty())
          taken.push_back(
              {Paragraph{{Inline{Strong{plain(aside->label)}}}, ParagraphRole::body, 0, aside->origin}});
        move_to(taken, aside->blocks);
        took = true;
        continue;
      }
      // A break on both sides of a note is one break without it, and none where no text comes before.
      const bool is_break = std::holds_alternative<Break>(block.node);
      if (is_break && took && (!begun || std::holds_alternative<Break>(kept.back().node)))
        continue;
      took = false;
      begun = begun || (!is_break && aside == nullptr);
      kept.push_back(std::move(block));
    }
    blocks = std::move(kept);
  }

  const text::Words& words_;
  std::string_view title_;
};

Section afterword(std::vector<Gathered> notes, const text::Words& words) {
  Section section;
  section.kind = SectionKind::afterword;
  section.title = plain(words.authors_notes);
  for (Gathered& one : notes) {
    Inlines entry = plain(one.entry);
    if (!one.gone)
      entry = {Inline{Link{'#' + one.id, std::move(entry)}}};
    section.blocks.push_back({Heading{std::move(entry), {}}});
    move_to(section.blocks, one.blocks);
    std::move(one.footnotes.begin(), one.footnotes.end(), std::back_inserter(section.footnotes));
  }
  return section;
}

} // namespace

void place_notes(Book& book, NotesPolicy policy) {
  if (policy == NotesPolicy::keep || !has_story(book.sections))
    return;
  const text::Words& words = text::words(book.metadata.language);
  Gatherer gatherer(words, book.metadata.title);
  model::complete_ids(book.sections);
  gatherer.walk(book.sections);
  if (!gatherer.gone.empty())
    open_links(book.sections, gatherer.gone);
  if (policy == NotesPolicy::drop || gatherer.notes.empty())
    return;
  const auto end = std::find_if(book.sections.rbegin(), book.sections.rend(), [](const Section& one) {
                     return one.kind != SectionKind::back_matter;
                   }).base();
  book.sections.insert(end, afterword(std::move(gatherer.notes), words));
  model::complete_ids(book.sections);
}

std::string_view name(NotesPolicy policy) noexcept {
  return policy_names[static_cast<std::size_t>(policy)];
}

std::optional<NotesPolicy> notes_policy_named(std::string_view name) noexcept {
  const auto found = std::find(policy_names.begin(), policy_names.end(), name);
  if (found == policy_names.end())
    return std::nullopt;
  return static_cast<NotesPolicy>(found - policy_names.begin());
}

} // namespace octavo
