// See anchors.h.
#include "typeset/anchors.h"

namespace octavo::typesetter {

Anchors::Anchors(const Plan& plan) : first_reference_(plan.marks) {
  const auto add = [&](const Division& division) {
    sections_.emplace(division.section->id, division.mark);
    first_notes_.emplace(division.section, notes_.size());
    for (const Footnote& footnote : division.section->footnotes) {
      by_id_.emplace(footnote.id, notes_.size());
      notes_.push_back({&footnote, first_reference_++, false});
    }
  };
  for (const Division& division : plan.divisions)
    each_division(division, add);
}

std::optional<int> Anchors::place(std::string_view id) const {
  if (const auto section = sections_.find(id); section != sections_.end())
    return section->second;
  if (const auto note = by_id_.find(id); note != by_id_.end())
    return notes_[note->second].mark;
  return std::nullopt;
}

NoteText* Anchors::note(std::string_view id) {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &notes_[found->second];
}

std::span<NoteText> Anchors::notes_of(const Section& section) {
  const auto first = first_notes_.find(&section);
  if (first == first_notes_.end())
    return {};
  return std::span(notes_).subspan(first->second, section.footnotes.size());
}

int Anchors::reference(const NoteText& note) {
  references_.push_back(static_cast<std::size_t>(&note - notes_.data()));
  return first_reference_ + static_cast<int>(references_.size()) - 1;
}

NoteText* Anchors::referred(int mark) {
  const auto at = static_cast<std::size_t>(mark - first_reference_);
  return mark < first_reference_ || at >= references_.size() ? nullptr : &notes_[references_[at]];
}

} // namespace octavo::typesetter
