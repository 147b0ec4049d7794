// See footnotes.h.
#include "typeset/footnotes.h"

#include "text/printable.h"
#include "typeset/blocks.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace octavo::typesetter {
namespace {

/// The grid of footnotes: on their leading, and so high that a picture in one leaves room for some text.
Geometry of_notes(Geometry geometry) {
  const std::int64_t height = std::int64_t{geometry.lines} * geometry.leading;
  geometry.lines = std::max(4, static_cast<int>(height / geometry.note_leading) - 4);
  geometry.leading = geometry.note_leading;
  return geometry;
}

void append(Slots& to, Slots more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

Footnotes::Footnotes(const Tools& tools)
    : tools_(tools),
      geometry_(of_notes(tools.geometry)), note_tools_{tools.setter,     tools.spans,        tools.anchors,
                                                       tools.references, tools.pictures,     geometry_,
                                                       tools.looks,      tools.words,        tools.style,
                                                       tools.structure,  tools.right_to_left} {}

Slots Footnotes::set(const NoteText& note, int reference) {
  const Length em = tools_.looks.em();
  Galley galley(geometry_, tools_.looks, tools_.structure);
  Column column;
  column.measure = geometry_.measure;
  column.text = tools_.looks.note();
  column.alignment = tools_.looks.alignment();
  galley.mark(note.mark);
  const Structure::Scope scope(tools_.structure, tools_.structure.add_note(reference));
  if (const std::string label = text::one_line(note.footnote->label); !label.empty()) {
    const Structure::Scope of_label(tools_.structure, ElementRole::label);
    Line line = tools_.setter.line(tools_.spans.note_label(label, column.text, reference));
    const Length room = std::max(em, line.width + em / 4);
    const Column hung = indented(column, room, em, tools_.right_to_left);
    if (column.measure - hung.measure == room && room <= column.measure / 3) {
      galley.label(std::move(line), tools_.right_to_left ? hung.x + hung.measure + em / 4 : column.x);
      column = hung;
    } else {
      galley.add(
          tools_.setter.paragraph(tools_.spans.note_label(label, column.text, reference), {column.measure}),
          column.x, Joint::heading);
    }
  }
  BlockSetter(note_tools_, galley).blocks(note.footnote->blocks, column);
  galley.flush_labels();
  Slots slots = galley.take();
  while (!slots.empty() && slots.back().kind == SlotKind::space)
    slots.pop_back();
  for (Slot& slot : slots) { // they are set in the best way: a page's text makes room
    slot.span = 1;
    slot.others.clear();
  }
  return slots;
}

void Footnotes::give(Slots& slots, std::span<const Division* const> divisions) {
  Slot* last = nullptr; // that holds text, of the paragraph that begins at:
  std::size_t last_first = 0;
  for (std::size_t first = 0; first < slots.size(); first += slots[first].span) {
    std::vector<std::pair<int, Slots>> given; // by reference, to the paragraph that begins here
    const bool varied = !slots[first].others.empty();
    for (std::size_t i = first; i < first + slots[first].span; ++i) {
      if (slots[i].kind == SlotKind::content) {
        last = &slots[i];
        last_first = first;
      }
      for (const int mark : slots[i].marks)
        if (const NoteText* const note = tools_.references.referred(mark);
            note != nullptr && tools_.references.set(*note)) {
          Slots notes = set(*note, mark);
          if (varied)
            given.emplace_back(mark, notes);
          append(slots[i].notes, std::move(notes));
        }
    }
    for (SlotSetting& other : slots[first].others)
      for (const auto& one : given) {
        const auto refers = std::find_if(other.slots.begin(), other.slots.end(), [&](const Slot& slot) {
          return std::find(slot.marks.begin(), slot.marks.end(), one.first) != slot.marks.end();
        });
        append((refers == other.slots.end() ? other.slots.back() : *refers).notes, one.second);
      }
  }
  for (const Division* const division : divisions)
    for (const NoteText& note : tools_.anchors.notes_of(*division->section))
      if (tools_.references.set(note)) {
        Slots rest = set(note, -1);
        if (last == nullptr) {
          append(slots, std::move(rest));
          continue;
        }
        slots[last_first].others.clear(); // which have no such slot
        append(last->notes, std::move(rest));
      }
}

} // namespace octavo::typesetter
