// What a note says as several kinds of note, told apart. See notes.h.
#include "read/notes.h"

#include <utility>

namespace octavo::reader {
namespace {

/// Of a note's block, what kind of note it is by itself: one that must not go with the rest, or is told apart
/// from it.
std::optional<NoteKind> kind_within(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  const auto kind =
      paragraph == nullptr ? std::nullopt : match_note_opening(plain_text(paragraph->content), true);
  const bool is_told_apart = kind == NoteKind::content_warning || kind == NoteKind::recap ||
                             kind == NoteKind::disclaimer || kind == NoteKind::replies;
  return is_told_apart ? kind : std::nullopt;
}

} // namespace

std::vector<NoteParcel> parcels_of(NoteKind kind, Blocks blocks) {
  std::vector<NoteParcel> parcels;
  NoteKind usual = kind;
  for (Block& block : blocks) {
    const NoteKind own = kind_within(block).value_or(usual);
    if (own == NoteKind::recap || own == NoteKind::replies)
      usual = own; // several paragraphs, as a rule
    if (parcels.empty() || parcels.back().kind != own)
      parcels.push_back({own, {}});
    parcels.back().blocks.push_back(std::move(block));
  }
  return parcels;
}

void part_notes(Blocks& blocks) {
  Blocks result;
  result.reserve(blocks.size());
  for (Block& block : blocks) {
    auto* const aside = std::get_if<Aside>(&block.node);
    if (aside == nullptr || aside->blocks.empty()) {
      result.push_back(std::move(block));
      continue;
    }
    std::string label = std::move(aside->label);
    const Origin origin = aside->origin;
    for (NoteParcel& parcel : parcels_of(aside->kind, std::move(aside->blocks)))
      result.push_back({Aside{parcel.kind, std::exchange(label, {}), std::move(parcel.blocks), origin}});
  }
  blocks = std::move(result);
}

void part_notes(Sections& notes) {
  Sections result;
  for (Section& note : notes) {
    std::vector<NoteParcel> parcels;
    if (note.kind == SectionKind::authors_note)
      parcels = parcels_of(note.note, std::move(note.blocks));
    if (parcels.empty()) {
      result.push_back(std::move(note));
      continue;
    }
    note.note = parcels.front().kind;
    note.blocks = std::move(parcels.front().blocks);
    const Origin origin = note.origin;
    result.push_back(std::move(note));
    for (std::size_t i = 1; i < parcels.size(); ++i) {
      Section& more = result.emplace_back();
      more.kind = SectionKind::authors_note;
      more.note = parcels[i].kind;
      more.blocks = std::move(parcels[i].blocks);
      more.origin = more.heading = origin;
    }
  }
  notes = std::move(result);
}

} // namespace octavo::reader
