// See turns.h.
#include "typeset/turns.h"

#include "typeset/page_costs.h"

namespace octavo::typesetter {
namespace {

/// What follows a heading keeps its distance: openings are to be alike.
/// And spaces that there are many of, between stanzas say, are all alike: only where one thing ends and
/// another begins a line more is not seen.
bool is_flexible(const Slots& slots, std::size_t space) {
  if (space == 0 || space + 1 >= slots.size() || slots[space - 1].turn_after >= turn_cost::kept)
    return false;
  const Slot &above = slots[space - 1], &below = slots[space + 1];
  if (above.prose.paragraph != below.prose.paragraph)
    return true;
  return above.prose.paragraph && above.x != below.x;
}

} // namespace

Turns::Turns(const Slots& slots) : slots_(slots), end_(slots.size()) {
  while (end_ > 0 && slots_[end_ - 1].kind == SlotKind::space)
    --end_;
  turns_.reserve(end_ + 1);
  for (std::size_t slot = 0; slot < end_;) {
    add_unit(slot);
    slot += slots_[slot].span;
  }
  Turn last;
  last.unit = units_.size();
  last.notes = notes_;
  last.last_notes = last_notes_;
  turns_.push_back(last);
}

void Turns::add_unit(std::size_t slot) {
  const Slot& first = slots_[slot];
  Unit unit;
  unit.slot = slot;
  unit.first_setting = settings_.size();
  unit.turn = static_cast<std::uint32_t>(turns_.size());
  unit.space = first.kind == SlotKind::space;
  Turn before;
  before.unit = units_.size();
  before.notes = notes_;
  before.last_notes = last_notes_;
  if (slot > 0) {
    before.cost = slots_[slot - 1].turn_after;
    before.possible = slots_[slot - 1].kind != SlotKind::space;
  }
  turns_.push_back(before);
  add_setting(unit, &first, first.span, 0);
  for (const SlotSetting& other : first.others)
    add_setting(unit, other.slots.data(), other.slots.size(), other.cost);
  if (unit.space && is_flexible(slots_, slot)) {
    add_space(unit, first.lines + 1, page_cost::other_space);
    if (first.lines > 1)
      add_space(unit, first.lines - 1, page_cost::other_space);
  }
  unit.settings = settings_.size() - unit.first_setting;
  for (std::size_t i = 0; i < first.span; ++i)
    if (const Slots& notes = slots_[slot + i].notes; !notes.empty()) {
      last_notes_ = note_lines_.size() - 1;
      for (const Slot& note : notes)
        note_lines_.push_back(note_lines_.back() + note.lines);
    }
  for (std::size_t i = 0; i < unit.settings; ++i)
    add_inner_turns(unit, unit.first_setting + i);
  notes_ = note_lines_.size() - 1;
  units_.push_back(unit);
}

void Turns::add_setting(Unit& unit, const Slot* slots, std::size_t count, TurnCost cost) {
  UnitSetting setting;
  setting.slots = slots;
  setting.count = count;
  setting.cost = cost;
  setting.heights = heights_.size();
  for (std::size_t i = 0; i < count; ++i) {
    heights_.push_back(setting.lines);
    setting.lines += slots[i].lines;
  }
  heights_.push_back(setting.lines);
  if (settings_.size() > unit.first_setting)
    setting.gained = setting.lines - settings_[unit.first_setting].lines;
  settings_.push_back(setting);
}

void Turns::add_space(Unit& unit, int lines, TurnCost cost) {
  UnitSetting setting;
  setting.slots = &slots_[unit.slot];
  setting.cost = cost;
  setting.lines = lines;
  setting.gained = lines - slots_[unit.slot].lines;
  setting.heights = heights_.size();
  heights_.push_back(0);
  heights_.push_back(lines);
  settings_.push_back(setting);
}

void Turns::add_inner_turns(const Unit& unit, std::size_t setting) {
  UnitSetting& one = settings_[setting];
  one.inner = static_cast<std::uint32_t>(turns_.size());
  Turn turn;
  turn.unit = units_.size();
  turn.setting = setting;
  turn.notes = notes_;
  turn.last_notes = turns_[unit.turn].last_notes;
  for (std::size_t i = 1; i < one.count; ++i) {
    const Slot& before = one.slots[i - 1];
    if (!before.notes.empty()) {
      turn.last_notes = turn.notes;
      turn.notes += before.notes.size();
    }
    turn.slot = i;
    turn.cost = before.turn_after;
    turns_.push_back(turn);
  }
}

std::size_t Turns::without_space(std::size_t unit) const {
  while (unit < units_.size() && units_[unit].space)
    ++unit;
  return unit;
}

const Slot* Turns::next(const Turn& turn) const {
  if (turn.slot > 0)
    return settings_[turn.setting].slots + turn.slot;
  const std::size_t unit = without_space(turn.unit);
  return unit < units_.size() ? settings_[units_[unit].first_setting].slots : nullptr;
}

} // namespace octavo::typesetter
