// See galley.h.
#include "typeset/galley.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace octavo::typesetter {
namespace {

/// What the links of a line cover above and below its baseline, and the places that begin on it.
void add_links(Slot& slot, const Line& line, Length x, Length y) {
  slot.marks.insert(slot.marks.end(), line.marks.begin(), line.marks.end());
  if (line.links.empty())
    return;
  Length size = 0;
  for (const Item& item : line.items)
    if (const auto* const run = std::get_if<GlyphRun>(&item.node))
      size = std::max(size, run->size);
  for (const LineLink& link : line.links)
    slot.links.push_back({{x + link.x, y - size * 3 / 4, link.width, size}, link.link, link.element});
}

int rounded_up(Length height, Length leading) {
  return static_cast<int>((std::int64_t{height} + leading - 1) / leading);
}

/// `line` as one slot.
Slot slot_of(Line line) {
  Slot slot;
  add_links(slot, line, 0, 0);
  slot.items = std::move(line.items);
  return slot;
}

/// A line with a rule as thin as the thin strokes of the letters.
Slot thin_rule(Length x, Length y, Length width, const Looks& looks) {
  Slot slot;
  slot.x = x;
  slot.items.push_back({Fill{{0, y, width, looks.em() / 24}, looks.design().ink}, Purpose::decoration});
  return slot;
}

/// A space of `lines` that stays at the head of a page.
Slot sink_slot(int lines) {
  Slot slot;
  slot.kind = SlotKind::sink;
  slot.lines = lines;
  slot.turn_after = turn_cost::kept;
  return slot;
}

/// What a setting looks worse by is had for as much as it makes pages better.
constexpr std::int64_t demerits_to_a_unit_of_cost = 64;

} // namespace

void move(Item& item, Length x, Length y) {
  std::visit(Match{[&](GlyphRun& run) {
                     run.origin.x += x;
                     run.origin.y += y;
                   },
                   [&](Fill& fill) {
                     fill.area.x += x;
                     fill.area.y += y;
                   },
                   [&](Shape& shape) {
                     for (PathStep& step : shape.path)
                       for (Point* const one : {&step.to, &step.control1, &step.control2}) {
                         one->x += x;
                         one->y += y;
                       }
                   },
                   [&](Picture& picture) {
                     picture.area.x += x;
                     picture.area.y += y;
                   }},
             item.node);
}

void add_line(Slot& slot, Line line, Length x, Length y) {
  add_links(slot, line, x - slot.x, y);
  for (Item& item : line.items) {
    move(item, x - slot.x, y);
    slot.items.push_back(std::move(item));
  }
}

Line rule_line(Length measure, const Looks& looks) {
  Line line;
  line.width = measure / 7;
  const Length size = looks.em();
  line.items.push_back(
      {Fill{{0, -size / 4 - size / 48, line.width, size / 24}, looks.design().accent}, Purpose::decoration});
  return line;
}

void decorate(Line& line) {
  for (Item& item : line.items)
    item.purpose = Purpose::decoration;
}

void Galley::stamp(std::vector<Item>& items) const {
  for (Item& item : items)
    if (item.purpose == Purpose::text && item.element < 0)
      item.element = structure_.current();
}

void Galley::label(Line line, Length x) {
  stamp(line.items);
  labels_.push_back({std::move(line), x});
}

void Galley::begin(Slot& slot) const {
  slot.marks.insert(slot.marks.begin(), marks_.begin(), marks_.end());
  if (slot.kind == SlotKind::content && !labels_.empty())
    add_labels(slot);
}

void Galley::push(Slot slot) {
  stamp(slot.items);
  if (slot.kind != SlotKind::space) {
    begin(slot);
    for (SlotSetting& other : slot.others)
      begin(other.slots.front());
    marks_.clear();
    if (slot.kind == SlotKind::content)
      labels_.clear();
  }
  slots_.push_back(std::move(slot));
}

void Galley::add_labels(Slot& slot) const {
  Length baseline = 0;
  for (const Item& item : slot.items)
    if (const auto* const run = std::get_if<GlyphRun>(&item.node)) {
      baseline = run->origin.y;
      break;
    }
  std::vector<Item> items;
  for (const Label& label : labels_) {
    for (Item item : label.line.items) {
      move(item, label.x - slot.x, baseline);
      items.push_back(std::move(item));
    }
    add_links(slot, label.line, label.x - slot.x, baseline);
  }
  slot.items.insert(slot.items.begin(), std::make_move_iterator(items.begin()),
                    std::make_move_iterator(items.end()));
}

Slots Galley::slots_of(Lines lines, Length x, Joint joint, bool guarded) const {
  const std::size_t count = lines.size();
  Slots out(count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool last = i + 1 == count;
    Slot& slot = out[i];
    switch (joint) {
    case Joint::paragraph:
      if (!last && (i == 0 || i + 2 == count))
        slot.turn_after += turn_cost::widow;
      break;
    case Joint::stanza:
      if (!last)
        slot.turn_after += turn_cost::inside_stanza;
      break;
    case Joint::heading: slot.turn_after += (last ? 1 : 2) * turn_cost::kept; break;
    }
    if (lines[i].hyphenated)
      slot.turn_after += turn_cost::hyphen;
    slot.x = x;
    slot.prose = {joint == Joint::paragraph, i == 0,          last,          false, lines[i].hyphenated,
                  lines[i].begins,           lines[i].spaces, lines[i].added};
    add_links(slot, lines[i], 0, 0);
    slot.items = std::move(lines[i].items);
    stamp(slot.items);
  }
  if (guarded && count > 0 && joint != Joint::heading)
    out.front().turn_after += turn_cost::lonely_line;
  return out;
}

void Galley::add(Lines lines, Length x, Joint joint) {
  if (lines.empty())
    return;
  for (Slot& slot : slots_of(std::move(lines), x, joint, std::exchange(guarded_, false)))
    push(std::move(slot));
}

void Galley::add(std::vector<Setting> settings, Length x, bool justified) {
  const bool guarded = std::exchange(guarded_, false);
  Slots best = slots_of(std::move(settings.front().lines), x, Joint::paragraph, guarded);
  for (Slot& slot : best)
    slot.prose.justified = justified;
  Slot& first = best.front();
  first.span = best.size();
  for (std::size_t i = 1; i < settings.size(); ++i) {
    // After a break a line alone is another matter than two: settings have to agree on which it is.
    if (guarded && std::min(best.size(), settings[i].lines.size()) < 2)
      continue;
    SlotSetting other;
    other.cost = std::max<std::int64_t>(0, settings[i].demerits - settings.front().demerits) /
                 demerits_to_a_unit_of_cost;
    other.slots = slots_of(std::move(settings[i].lines), x, Joint::paragraph, guarded);
    for (Slot& slot : other.slots)
      slot.prose.justified = justified;
    first.others.push_back(std::move(other));
  }
  if (!first.others.empty())
    varied_.push_back(slots_.size());
  else
    first.span = 1;
  for (Slot& slot : best)
    push(std::move(slot));
}

void Galley::add(Slot slot) {
  if (!slot.others.empty())
    varied_.push_back(slots_.size());
  push(std::move(slot));
}

void Galley::add_cost(std::size_t from_end, int turn_cost) {
  const std::size_t at = slots_.size() - 1 - from_end;
  slots_[at].turn_after += turn_cost;
  const auto after = std::upper_bound(varied_.begin(), varied_.end(), at);
  if (after == varied_.begin())
    return;
  Slot& first = slots_[*std::prev(after)];
  const std::size_t end = *std::prev(after) + first.span;
  if (at >= end)
    return;
  // Counted from the paragraph's end; a setting that has no such line cannot be had any more.
  const std::size_t back = end - at;
  std::vector<SlotSetting>& others = first.others;
  others.erase(std::remove_if(others.begin(), others.end(),
                              [&](const SlotSetting& one) { return one.slots.size() < back; }),
               others.end());
  for (SlotSetting& other : others)
    other.slots[other.slots.size() - back].turn_after += turn_cost;
}

void Galley::stack(Lines lines, Length x, Length pitch, Joint joint) {
  const Length leading = geometry_.leading;
  const Length first = std::max(0, pitch - leading);
  const auto count = static_cast<Length>(lines.size());
  const std::int64_t all = std::int64_t{first} + std::int64_t{count - 1} * pitch;
  if (pitch <= leading || all / leading >= geometry_.lines / 2) {
    // On the grid, where the page can turn in it.
    const int each = std::max(1, rounded_up(pitch, leading));
    for (Line& line : lines) {
      Slot slot;
      slot.lines = each;
      slot.x = x;
      // A heading that leaves no room for its text is parted from it before it is parted itself.
      slot.turn_after = joint == Joint::heading  ? 2 * turn_cost::kept
                        : &line == &lines.back() ? 0
                                                 : turn_cost::inside_stanza;
      const Length y = (each - 1) * leading;
      add_links(slot, line, 0, y);
      for (Item& item : line.items)
        move(item, 0, y);
      slot.items = std::move(line.items);
      push(std::move(slot));
    }
    if (joint == Joint::heading)
      slots_.back().turn_after = turn_cost::kept;
    return;
  }
  Slot slot;
  slot.x = x;
  slot.lines = rounded_up(static_cast<Length>(all), leading) + 1;
  // On the last line of what it takes, so that the space below does not depend on how much it is.
  Length y = (slot.lines - 1) * leading - (count - 1) * pitch;
  for (Line& line : lines) {
    add_links(slot, line, 0, y);
    for (Item& item : line.items) {
      move(item, 0, y);
      slot.items.push_back(std::move(item));
    }
    y += pitch;
  }
  if (joint == Joint::heading)
    slot.turn_after += turn_cost::kept;
  push(std::move(slot));
}

void Galley::picture(std::uint32_t image, Length width, Length height, Purpose purpose, bool needs_ground) {
  const Length above = looks_.em() / 3 * 2; // of the first baseline: where capitals reach
  Slot slot;
  slot.lines = std::max(1, rounded_up(height - above, geometry_.leading) + 1);
  const Length room = (slot.lines - 1) * geometry_.leading + above;
  const Length y = (room - height) / 2 - above;
  const Length x = (geometry_.measure - width) / 2;
  if (needs_ground) { // as light as the letters, with a little room around
    const Length sides = std::clamp((geometry_.measure - width) / 2, 0, looks_.em() / 2);
    const Length ends = looks_.em() / 3;
    slot.items.push_back(
        {Fill{{x - sides, y - ends, width + 2 * sides, height + 2 * ends}, looks_.design().ink},
         Purpose::decoration});
  }
  slot.items.push_back({Picture{image, {x, y, width, height}}, purpose});
  push(std::move(slot));
}

void Galley::space(int lines) {
  if (lines <= 0 || slots_.empty())
    return;
  Slot& last = slots_.back();
  if (last.kind == SlotKind::space) {
    last.lines = std::max(last.lines, lines);
    return;
  }
  Slot slot;
  slot.kind = SlotKind::space;
  slot.lines = lines;
  push(std::move(slot));
}

void Galley::sink(int lines) {
  if (lines > 0)
    slots_.push_back(sink_slot(lines));
}

void Galley::prepend_sink(int lines) {
  if (lines <= 0)
    return;
  slots_.insert(slots_.begin(), sink_slot(lines));
  for (std::size_t& varied : varied_)
    ++varied;
}

void Galley::keep(int cost) {
  for (std::size_t i = 0; i < slots_.size(); ++i)
    if (slots_[slots_.size() - 1 - i].kind != SlotKind::space) {
      add_cost(i, cost);
      return;
    }
}

int Galley::height() const {
  return typesetter::height(slots_);
}

void Galley::guard_before(int turn_cost) {
  // Where the last paragraph is a line, the one before it has the line that goes with it: it stays as it is.
  if (!varied_.empty() && varied_.back() + slots_[varied_.back()].span == slots_.size() &&
      slots_[varied_.back()].span < 2)
    slots_[varied_.back()].others.clear();
  int lines = 0;
  for (std::size_t i = 0; i < slots_.size() && lines < 2; ++i)
    if (slots_[slots_.size() - 1 - i].kind != SlotKind::space)
      add_cost(i, lines++ == 0 ? turn_cost : turn_cost::lonely_line);
}

void Galley::guard_after(int turn_cost) {
  slots_.back().turn_after += turn_cost;
  guarded_ = true;
}

void Galley::scene_gap() {
  guard_before(turn_cost::scene_gap);
  Slot slot;
  slot.kind = SlotKind::scene_gap;
  push(std::move(slot));
  guard_after(turn_cost::scene_gap);
}

void Galley::pause() {
  guard_before(turn_cost::lonely_line);
  sink(2);
  slots_.back().turn_after = 0;
  guard_after(turn_cost::lonely_line);
}

void Galley::ornament(Line* line) {
  guard_before(turn_cost::ornament);
  space(1);
  Line rule;
  if (line == nullptr) {
    rule = rule_line(geometry_.measure, looks_);
    for (Item& item : rule.items)
      move(item, (geometry_.measure - rule.width) / 2, 0);
  }
  push(slot_of(std::move(line != nullptr ? *line : rule)));
  guard_after(turn_cost::ornament);
  space(1);
}

void Galley::flush_labels() {
  if (!labels_.empty())
    push({});
}

void Galley::rule_above(Length x, Length width) {
  push(thin_rule(x, 0, width, looks_));
  slots_.back().turn_after = turn_cost::kept;
}

void Galley::rule_below(Length x, Length width) {
  keep();
  push(thin_rule(x, -geometry_.leading / 3, width, looks_));
}

void Galley::keep_rows(std::size_t from) {
  add_cost(slots_.size() - 1 - from, turn_cost::lonely_line);
  add_cost(1, turn_cost::lonely_line);
}

void Galley::keep_lines(std::size_t from, std::size_t count) {
  for (std::size_t i = from; i + 1 < std::min(from + count, slots_.size()); ++i)
    slots_[i].turn_after += turn_cost::kept;
}

void Galley::together(std::size_t from) {
  int lines = 0;
  for (std::size_t i = from; i < slots_.size(); ++i)
    lines += slots_[i].lines;
  if (lines > geometry_.lines * 2 / 3)
    return;
  for (std::size_t i = from; i + 1 < slots_.size(); ++i) {
    slots_[i].turn_after += turn_cost::inside_stanza;
    for (SlotSetting& other : slots_[i].others) {
      for (Slot& slot : other.slots)
        slot.turn_after += turn_cost::inside_stanza;
      if (i + slots_[i].span == slots_.size())
        other.slots.back().turn_after -= turn_cost::inside_stanza;
    }
  }
}

void Galley::rule(Joint joint, bool right_to_left) {
  Line line = rule_line(geometry_.measure, looks_);
  const Length room = geometry_.measure - line.width;
  const Length x = looks_.heads() == Alignment::centred ? room / 2 : right_to_left ? room : 0;
  for (Item& item : line.items)
    move(item, x, 0);
  Slot slot = slot_of(std::move(line));
  if (joint == Joint::heading)
    slot.turn_after = turn_cost::kept;
  push(std::move(slot));
}

} // namespace octavo::typesetter
