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
#include <utility>

namespace octavo {
namespace {

constexpr std::array<std::string_view, 3> policy_names{"keep", "end", "drop"};

using Ids = std::unordered_set<std::string>;

/// One note of a section.
struct TakenNote {
  NoteKind kind = NoteKind::authors_note;
  Inlines label; ///< empty: none
  Origin origin{};
  Blocks blocks;
  std::string place{}; ///< the id of the block that it stood before, or at the end of; or of the section
};

/// The notes of one section, in their order.
struct Gathered {
  std::string id{};    ///< of the section
  std::string entry{}; ///< what the contents call it
  bool gone = false;   ///< the section was nothing but notes
  std::vector<TakenNote> notes{};
  std::vector<Footnote> footnotes{};
};

/// The ids of the footnotes that `blocks` refer to.
Ids references_in(Blocks& blocks) {
  Ids ids;
  model::each_text(blocks, [&](Inlines& inlines) {
    model::each_reference(inlines, [&](NoteReference& reference) { ids.insert(reference.target); });
  });
  return ids;
}

bool goes(NoteKind kind) noexcept {
  return kind != NoteKind::content_warning;
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

void collect_ids(const Sections& sections, Ids& ids) {
  for (const Section& section : sections) {
    ids.insert(section.id);
    model::each_block(section, [&](const Block& block) { ids.insert(block.id); });
    for (const Footnote& footnote : section.footnotes)
      ids.insert(footnote.id);
    collect_ids(section.children, ids);
  }
}

/// Links to what is gone become plain text.
void open_links(Inlines& text, const Ids& there) {
  Inlines result;
  for (Inline& part : text) {
    if (Inlines* const inner = model::children_of(part))
      open_links(*inner, there);
    auto* const link = std::get_if<Link>(&part.node);
    if (link != nullptr && link->target.starts_with('#') && !there.contains(link->target.substr(1)))
      std::move(link->children.begin(), link->children.end(), std::back_inserter(result));
    else
      result.push_back(std::move(part));
  }
  text = std::move(result);
}

void open_links(Sections& sections, const Ids& there) {
  for (Section& section : sections) {
    model::each_text(section, [&](Inlines& text) { open_links(text, there); });
    open_links(section.children, there);
  }
}

void open_dead_links(Sections& sections) {
  Ids there;
  collect_ids(sections, there);
  open_links(sections, there);
}

/// A label as running text; nothing where there is none.
Inlines labelled(std::string_view label) {
  return label.empty() ? Inlines() : plain(label);
}

class Gatherer {
public:
  /// `links_back`: the places that notes stood at get ids, which model::complete_ids() makes good ones.
  Gatherer(const text::Words& words, std::string_view title, bool links_back)
      : words_(words), title_(title), links_back_(links_back) {}

  std::vector<Gathered> notes{};
  Ids gone{}; ///< ids of the sections that were nothing but notes

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
      std::erase_if(gathered.notes, [](const TakenNote& note) {
        return note.label.empty() && std::none_of(note.blocks.begin(), note.blocks.end(), model::shows);
      });
      const bool says = !gathered.notes.empty();
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
      gathered.notes.push_back({section.note, {}, {}, std::exchange(section.blocks, {}), {}});
    else
      take_asides(section, gathered.notes);
    for (Section& child : section.children)
      if (child.kind == SectionKind::authors_note && goes(child.note))
        take_note(child, gathered, place_of(last_shown(section.blocks), section));
    if (gathered.notes.empty() || section.footnotes.empty())
      return;
    const Ids kept = references_in(section.blocks);
    Ids moved;
    for (TakenNote& note : gathered.notes)
      moved.merge(references_in(note.blocks));
    std::vector<Footnote> staying;
    for (Footnote& footnote : section.footnotes)
      (moved.contains(footnote.id) && !kept.contains(footnote.id) ? gathered.footnotes : staying)
          .push_back(std::move(footnote));
    section.footnotes = std::move(staying);
  }

  static void take_note(Section& note, Gathered& gathered, const std::string& place) {
    gathered.notes.push_back({note.note, !note.title.empty() ? note.title : labelled(note.label),
                              note.heading, std::exchange(note.blocks, {}), place});
    std::move(note.footnotes.begin(), note.footnotes.end(), std::back_inserter(gathered.footnotes));
    note.footnotes.clear();
    for (Section& child : note.children)
      take_note(child, gathered, place);
    note.children.clear();
  }

  void take_asides(Section& section, std::vector<TakenNote>& taken) {
    Blocks kept;
    kept.reserve(section.blocks.size());
    bool took = false;                 // the last that was there is an aside that went
    bool begun = false;                // there is text of the story
    std::size_t placed = taken.size(); // so many notes know what comes after them
    for (Block& block : section.blocks) {
      auto* const aside = std::get_if<Aside>(&block.node);
      if (aside != nullptr && goes(aside->kind)) {
        taken.push_back({aside->kind, labelled(aside->label), aside->origin, std::move(aside->blocks),
                         begun ? std::string() : section.id});
        took = true;
        continue;
      }
      // A break on both sides of a note is one break without it, and none where no text comes before.
      const bool is_break = std::holds_alternative<Break>(block.node);
      if (is_break && took && (!begun || std::holds_alternative<Break>(kept.back().node)))
        continue;
      took = false;
      begun = begun || (!is_break && aside == nullptr);
      if (!is_break && model::shows(block))
        for (; placed < taken.size(); ++placed)
          if (taken[placed].place.empty())
            taken[placed].place = place_of(&block, section);
      kept.push_back(std::move(block));
    }
    section.blocks = std::move(kept);
    for (; placed < taken.size(); ++placed)
      if (taken[placed].place.empty())
        taken[placed].place = place_of(last_shown(section.blocks), section);
  }

  static Block* last_shown(Blocks& blocks) {
    const auto last = std::find_if(blocks.rbegin(), blocks.rend(), [](const Block& block) {
      return model::shows(block) && !std::holds_alternative<Break>(block.node);
    });
    return last == blocks.rend() ? nullptr : &*last;
  }

  /// The id of `block`, or of its section where there is none.
  std::string place_of(Block* block, const Section& section) {
    if (block == nullptr || !links_back_)
      return section.id;
    if (block->id.empty())
      block->id = "note " + std::to_string(++places_); // no other id has a space
    return block->id;
  }

  const text::Words& words_;
  std::string_view title_;
  bool links_back_;
  int places_ = 0;
};

/// The section's name, linked to where its notes stood. Where that is in several places, it leads to the
/// section, and the label of each note to the note's own place.
void append(Section& section, Gathered gathered, const text::Words& words) {
  std::vector<TakenNote>& notes = gathered.notes;
  const bool scattered =
      !gathered.gone && std::any_of(notes.begin(), notes.end(),
                                    [&](const TakenNote& note) { return note.place != notes.front().place; });
  Inlines entry = plain(gathered.entry);
  if (!gathered.gone)
    entry = {Inline{Link{'#' + (scattered ? gathered.id : notes.front().place), std::move(entry)}}};
  section.blocks.push_back({Heading{std::move(entry), {}}});
  const std::string* before = nullptr; // the place of the note before
  for (TakenNote& note : notes) {
    const bool moves = scattered && (before == nullptr || *before != note.place);
    if (note.label.empty() && moves)
      note.label = plain(model::note_word(note.kind, words));
    if (scattered && !note.label.empty())
      note.label = {Inline{Link{'#' + note.place, std::move(note.label)}}};
    if (!note.label.empty())
      section.blocks.push_back(
          {Paragraph{{Inline{Strong{std::move(note.label)}}}, ParagraphRole::body, 0, note.origin}});
    std::move(note.blocks.begin(), note.blocks.end(), std::back_inserter(section.blocks));
    before = &note.place;
  }
  std::move(gathered.footnotes.begin(), gathered.footnotes.end(), std::back_inserter(section.footnotes));
}

Section afterword(std::vector<Gathered> notes, const text::Words& words) {
  Section section;
  section.kind = SectionKind::afterword;
  section.title = plain(words.authors_notes);
  for (Gathered& one : notes)
    append(section, std::move(one), words);
  return section;
}

} // namespace

void place_notes(Book& book, NotesPolicy policy) {
  if (policy == NotesPolicy::keep || !has_story(book.sections))
    return;
  const text::Words& words = text::words(book.metadata.language);
  Gatherer gatherer(words, book.metadata.title, policy == NotesPolicy::end);
  model::complete_ids(book.sections);
  gatherer.walk(book.sections);
  if (policy == NotesPolicy::drop && !gatherer.notes.empty())
    open_dead_links(book.sections);
  if (policy == NotesPolicy::drop || gatherer.notes.empty())
    return;
  const auto end = std::find_if(book.sections.rbegin(), book.sections.rend(), [](const Section& one) {
                     return one.kind != SectionKind::back_matter;
                   }).base();
  book.sections.insert(end, afterword(std::move(gatherer.notes), words));
  if (!gatherer.gone.empty())
    open_dead_links(book.sections);
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
