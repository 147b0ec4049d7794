// See flow.h. The stages: headings by what they are, sections between them, links and footnotes put right.
#include "read/markup/flow.h"

#include "model/walk.h"
#include "read/breaks.h"
#include "read/markup/documents.h"
#include "read/markup/finish.h"
#include "read/markup/flow_entries.h"
#include "read/markup/flow_links.h"
#include "read/markup/flow_text.h"
#include "read/markup/labels_above.h"
#include "read/markup/outline.h"
#include "read/markup/story_head.h"
#include "read/notes.h"
#include "read/verse_indents.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace octavo::reader::markup {
namespace {

class Assembly {
public:
  Assembly(Flow& flow, std::vector<Mark> marks, Findings& found)
      : flow_(flow), marks_(std::move(marks)), found_(found), entry_of_item_(flow.items.size() + 1, none) {}

  std::vector<Entry> entries() {
    std::size_t next = 0;
    for (std::size_t i = 0; i < flow_.items.size(); ++i) {
      if (next < marks_.size() && marks_[next].item == i) {
        place_heading(marks_[next++]);
      } else if (auto* const block = std::get_if<Block>(&flow_.items[i])) {
        place_block(std::move(*block));
      } else if (auto* const section = std::get_if<Section>(&flow_.items[i])) {
        place_section(std::move(*section));
      } else if (divides_at_boundaries_) {
        open_ = false;
      }
      entry_of_item_[i] = entries_.empty() ? 0 : entries_.size() - 1;
    }
    return std::move(entries_);
  }

  /// With no headings: pages or files that each hold some text are chapters.
  void find_boundaries() {
    constexpr std::size_t least_words = 120;
    const bool headings = std::any_of(marks_.begin(), marks_.end(), [](const Mark& m) {
      return m.use == Mark::Use::section || m.use == Mark::Use::part;
    });
    if (headings)
      return;
    std::size_t long_ones = 0;
    std::size_t short_ones = 0;
    Blocks between;
    const auto close = [&] {
      if (!between.empty())
        (words_of(between) >= least_words ? long_ones : short_ones) += 1;
      between.clear();
    };
    for (const FlowItem& item : flow_.items)
      if (const auto* const block = std::get_if<Block>(&item))
        between.push_back(*block);
      else if (std::holds_alternative<FlowBoundary>(item))
        close();
    close();
    divides_at_boundaries_ = long_ones >= 2 && short_ones * 3 <= long_ones;
  }

  std::size_t entry_of(std::size_t item) const {
    for (; item < entry_of_item_.size(); ++item)
      if (entry_of_item_[item] != none)
        return entry_of_item_[item];
    return none;
  }

private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  static int depth_of(const Mark& mark) {
    const int rank = mark.match && mark.match->rank < Rank::chapter ? static_cast<int>(mark.match->rank) : 2;
    return mark.use == Mark::Use::part ? mark.level * 4 + rank : mark.level * 4 + 3;
  }

  Origin origin(const Mark& mark) const {
    Origin origin = std::get<FlowHeading>(flow_.items[mark.item]).origin;
    origin.last_line = std::max(origin.last_line, mark.last_line);
    return origin;
  }

  void place_heading(Mark& mark) {
    auto& source = std::get<FlowHeading>(flow_.items[mark.item]);
    switch (mark.use) {
    case Mark::Use::title:
    case Mark::Use::byline:
    case Mark::Use::merged: return;
    case Mark::Use::contents:
      if (entries_.empty() || entries_.back().section.kind == SectionKind::front_matter) {
        place_block({Heading{std::move(source.content), source.origin}, std::move(source.place)});
        return;
      }
      [[fallthrough]];
    case Mark::Use::inside:
    case Mark::Use::note:
      return place_block({Heading{std::move(source.content), source.origin}, std::move(source.place)});
    case Mark::Use::front_note: return place_front_note(mark);
    case Mark::Use::part:
    case Mark::Use::section: break;
    }
    Entry entry;
    entry.part = mark.use == Mark::Use::part;
    entry.depth = depth_of(mark);
    Section& section = entry.section;
    section.kind = entry.part                                        ? SectionKind::part
                   : mark.match && mark.match->rank >= Rank::chapter ? mark.match->kind
                                                                     : SectionKind::chapter;
    if (source.kind && section.kind == SectionKind::chapter && *source.kind != SectionKind::part)
      section.kind = *source.kind;
    section.label = std::move(mark.label);
    section.title = std::move(mark.title);
    section.subtitle = std::move(mark.subtitle);
    if (mark.match)
      section.number = mark.match->number;
    section.heading = origin(mark);
    if (mark.match && mark.match->form == HeadingMatch::Form::kind)
      section.heading.rule = Rule::kind;
    else if (mark.match)
      section.heading.rule = Rule::numbered_heading;
    section.origin = section.heading;
    entries_.push_back(std::move(entry));
    open_ = true;
  }

  /// What the author says under a heading of its own, before the story.
  void place_front_note(const Mark& mark) {
    Entry entry;
    entry.depth = 100;
    Section& section = entry.section;
    section.kind = SectionKind::authors_note;
    section.note = *front_note(mark.text);
    section.label = text::collapse_spaces(mark.text);
    section.heading = origin(mark);
    section.heading.rule = Rule::authors_note;
    section.origin = section.heading;
    entries_.push_back(std::move(entry));
    open_ = true;
  }

  void place_block(Block block) {
    if (!open_) {
      if (const auto* const pause = std::get_if<Break>(&block.node); pause != nullptr)
        return; // between two wholes
      Entry entry;
      entry.section.kind = SectionKind::chapter; // settled later
      entry.section.origin.rule = Rule::whole_text;
      entry.depth = 100;
      entries_.push_back(std::move(entry));
      open_ = true;
    }
    entries_.back().section.blocks.push_back(std::move(block));
  }

  void place_section(Section section) {
    if (section.kind == SectionKind::authors_note)
      for (std::size_t i = entries_.size(); i-- > 0;)
        if (is_story(entries_[i].section.kind) && !entries_[i].whole) {
          entries_[i].section.children.push_back(std::move(section));
          return;
        }
    Entry entry;
    entry.section = std::move(section);
    entry.whole = true;
    entries_.push_back(std::move(entry));
    open_ = false;
  }

  Flow& flow_;
  std::vector<Mark> marks_;
  [[maybe_unused]] Findings& found_;
  std::vector<Entry> entries_{};
  std::vector<std::size_t> entry_of_item_;
  bool open_ = false;
  bool divides_at_boundaries_ = false;
};

int block_line(const Blocks& blocks, bool last) {
  int line = 0;
  const auto look = [&](const Block& block) {
    const Origin origin = std::visit([](const auto& node) { return node.origin; }, block.node);
    line = last ? origin.last_line : origin.first_line;
  };
  if (!blocks.empty())
    look(last ? blocks.back() : blocks.front());
  return line;
}

/// The entries as a tree: chapters inside the parts above them.
Sections nested(std::vector<Entry>& entries) {
  Sections sections;
  std::vector<std::pair<int, Section>> open; // parts, from the outermost
  const auto close = [&] {
    Section done = std::move(open.back().second);
    open.pop_back();
    (open.empty() ? sections : open.back().second.children).push_back(std::move(done));
  };
  for (Entry& entry : entries) {
    const SectionKind kind = entry.section.kind;
    const bool outside = entry.whole || kind == SectionKind::back_matter || kind == SectionKind::front_matter;
    // What ends a book is not of its last part, unless its heading stands lower.
    const bool inner =
        entry.part || kind == SectionKind::chapter || kind == SectionKind::interlude ||
        (kind == SectionKind::prologue && !open.empty() && open.back().second.children.empty());
    while (!open.empty() && (outside || open.back().first >= entry.depth ||
                             (!inner && open.back().first / 4 >= entry.depth / 4)))
      close();
    if (is_left_out(entry.section))
      continue;
    if (entry.part) {
      open.emplace_back(entry.depth, std::move(entry.section));
      continue;
    }
    (open.empty() ? sections : open.back().second.children).push_back(std::move(entry.section));
  }
  while (!open.empty())
    close();
  return sections;
}

/// Ems for the columns that the lines of verse are set in by.
void set_in_verse(Section& section) {
  model::each_verse(section.blocks, set_in);
  for (Section& child : section.children)
    set_in_verse(child);
}

/// The sections of the story that have text, by their first lines, to be asked which of them a line stands
/// in.
class Holders {
public:
  explicit Holders(std::vector<Entry>& entries) {
    for (Entry& entry : entries)
      if (Section& section = entry.section; !section.blocks.empty() && is_body(section.kind))
        sections_.push_back(&section);
  }

  /// `otherwise`: none begins before the line.
  Section* holder_of(int line, Section* otherwise) const {
    const auto after = std::partition_point(sections_.begin(), sections_.end(), [&](const Section* section) {
      return section->origin.first_line <= line;
    });
    return after == sections_.begin() || line == 0 ? otherwise : *(after - 1);
  }

private:
  std::vector<Section*> sections_{};
};

/// Each note to the section of its first reference, under an id that all references know.
void place_footnotes(std::vector<Entry>& entries, std::vector<Footnote> footnotes) {
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < footnotes.size(); ++i)
    places.try_emplace(footnotes[i].id, i);
  std::vector<std::string> ids(footnotes.size());
  int count = 0;
  const auto number = [&](std::vector<std::size_t>& met) {
    return [&](Inlines& text) {
      model::each_link(text, [&](Inline& part) {
        auto* const reference = std::get_if<NoteReference>(&part.node);
        if (reference == nullptr)
          return;
        const auto place = places.find(reference->target);
        if (place == places.end()) {
          part.node = Text{reference->label};
          return;
        }
        if (ids[place->second].empty()) {
          ids[place->second] = "fn-" + std::to_string(++count);
          met.push_back(place->second);
        }
        reference->target = ids[place->second];
      });
    };
  };
  const auto move_to = [&](Section& section, const std::vector<std::size_t>& met) {
    for (const std::size_t i : met) {
      section.footnotes.push_back(std::move(footnotes[i]));
      section.footnotes.back().id = ids[i];
    }
  };
  Section* last = nullptr;
  for (Entry& entry : entries) {
    std::vector<std::size_t> met;
    each_text_in(entry.section, number(met));
    for (std::size_t i = 0; i < met.size(); ++i) // notes to notes come after them
      model::each_text(footnotes[met[i]].blocks, number(met));
    move_to(entry.section, met);
    if (!entry.section.blocks.empty() && (last == nullptr || is_body(entry.section.kind)))
      last = &entry.section;
  }
  std::vector<std::size_t> rest;
  for (std::size_t i = 0; i < footnotes.size(); ++i)
    if (ids[i].empty()) {
      ids[i] = "fn-" + std::to_string(++count);
      rest.push_back(i);
    }
  for (std::size_t i = 0; i < rest.size() && last != nullptr; ++i)
    model::each_text(footnotes[rest[i]].blocks, number(rest));
  const Holders holders(entries);
  for (const std::size_t i : rest)
    if (last != nullptr)
      move_to(*holders.holder_of(footnotes[i].origin.first_line, last), {i});
}

/// "Footnotes" over what has become footnotes.
void drop_notes_heading(Blocks& blocks) {
  static constexpr std::array<std::string_view, 9> words{
      "footnotes", "notes",     "endnotes", "footnote", "fußnoten", "anmerkungen", "notes de bas de page",
      "notas",     "примечания"};
  std::erase_if(blocks, [&](const Block& block) {
    const auto* const heading = std::get_if<Heading>(&block.node);
    if (heading == nullptr)
      return false;
    std::string text = text::folded(plain_text(heading->content));
    while (text.ends_with(':') || text.ends_with('.'))
      text.pop_back();
    const bool last = &block == &blocks.back() || std::holds_alternative<Heading>((&block + 1)->node) ||
                      std::holds_alternative<Break>((&block + 1)->node);
    return last && std::find(words.begin(), words.end(), text) != words.end();
  });
}

} // namespace

Sections sections_of(Flow& flow, Findings& found) {
  take_story_head(flow, found);
  break_at_rows(flow);
  join_labels_above(flow, found);
  promote_paragraphs(flow, found);
  Assembly assembly(flow, read_outline(flow, found), found);
  assembly.find_boundaries();
  std::vector<Entry> entries = assembly.entries();
  settle_front(entries, flow.stated, found);
  find_titles_of_pages(entries, flow.stated);
  for (Entry& entry : entries)
    if (!entry.whole) {
      Section& section = entry.section;
      if (section.origin.first_line == 0)
        section.origin.first_line = block_line(section.blocks, false);
      section.origin.last_line = std::max(section.origin.last_line, block_line(section.blocks, true));
      if (!flow.footnotes.empty())
        drop_notes_heading(section.blocks);
      finish(section, found);
    }
  find_titles_below(entries);
  for (Entry& entry : entries)
    set_in_verse(entry.section);
  for (Footnote& note : flow.footnotes)
    model::each_verse(note.blocks, set_in);
  CastCount speakers;
  for (Entry& entry : entries)
    if (is_story(entry.section.kind)) {
      part_notes(entry.section.blocks);
      part_notes(entry.section.children);
      count_speakers(entry.section, speakers);
    }
  const Cast cast = speakers.cast();
  for (Entry& entry : entries)
    if (is_story(entry.section.kind))
      find_documents(entry.section, cast, found);
  resolve_links(entries, flow, [&](std::size_t item) { return assembly.entry_of(item); });
  place_footnotes(entries, std::move(flow.footnotes));
  const auto unwrap = [](Inlines& text) { text = unwrapped(without_rooms(std::move(text))); };
  for (Entry& entry : entries) {
    each_text_in(entry.section, unwrap);
    for (Footnote& note : entry.section.footnotes)
      model::each_text(note.blocks, unwrap);
  }
  return nested(entries);
}

} // namespace octavo::reader::markup
