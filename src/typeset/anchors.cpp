// See anchors.h.
#include "typeset/anchors.h"

#include "model/walk.h"

namespace octavo::typesetter {

Anchors::Anchors(const Plan& plan) : end_(plan.marks) {
  for (const Division& division : plan.divisions)
    add(division, division.mark);
}

void Anchors::add(const Division& division, int owner) {
  places_.emplace(division.section->id, division.mark);
  model::each_block(*division.section, [this](const Block& block) {
    if (!block.id.empty() && places_.emplace(block.id, end_).second)
      ++end_;
  });
  first_notes_.emplace(division.section, notes_.size());
  for (const Footnote& footnote : division.section->footnotes) {
    by_id_.emplace(footnote.id, notes_.size());
    notes_.push_back({&footnote, end_++, owner});
  }
  for (const Division& inset : division.insets)
    add(inset, owner);
  for (const Division& child : division.children)
    add(child, child.mark);
}

std::optional<int> Anchors::place(std::string_view id) const {
  if (const auto place = places_.find(id); place != places_.end())
    return place->second;
  if (const auto note = by_id_.find(id); note != by_id_.end())
    return notes_[note->second].mark;
  return std::nullopt;
}

const NoteText* Anchors::note(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &notes_[found->second];
}

std::span<const NoteText> Anchors::notes_of(const Section& section) const {
  const auto first = first_notes_.find(&section);
  if (first == first_notes_.end())
    return {};
  return std::span(notes_).subspan(first->second, section.footnotes.size());
}

int References::add(const NoteText& note) {
  references_.push_back(&note);
  return first_ + count() - 1;
}

const NoteText* References::referred(int mark) const {
  if (mark < first_ || mark >= first_ + count())
    return nullptr;
  const NoteText* const note = references_[static_cast<std::size_t>(mark - first_)];
  return note->owner == owner_ ? note : nullptr;
}

bool References::set(const NoteText& note) {
  return set_.insert(note.mark).second;
}

} // namespace octavo::typesetter
