// See floats.h.
#include "typeset/floats.h"

#include "typeset/page_ends.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace octavo::typesetter {
namespace {

constexpr int hole = 3;                       ///< lines that a page ends short before its picture is moved
constexpr std::size_t furthest = 6;           ///< paragraphs that a picture is moved past
constexpr std::int64_t per_paragraph = 2'000; ///< what that costs, in the currency of turn_cost
constexpr int most_tries = 60;                ///< of a flow: each is a pagination

bool has_picture(const Slot& slot) {
  return std::any_of(slot.items.begin(), slot.items.end(),
                     [](const Item& item) { return std::holds_alternative<Picture>(item.node); });
}

/// The slots [first, last) of a picture with its caption and the spaces around it.
struct Block {
  std::size_t first = 0, last = 0;
};

Block block_around(const Slots& slots, std::size_t picture) {
  Block out{picture, picture + 1};
  if (out.first > 0 && slots[out.first - 1].kind == SlotKind::space)
    --out.first;
  // What is kept with a picture is its caption, unless it is the text itself.
  const bool captioned = slots[picture].turn_after >= turn_cost::kept;
  while (captioned && out.last < slots.size() && slots[out.last].kind == SlotKind::content &&
         slots[out.last].span == 1 && slots[out.last].others.empty())
    ++out.last;
  if (out.last < slots.size() && slots[out.last].kind == SlotKind::space)
    ++out.last;
  return out;
}

/// The end of the paragraph that begins at `first`; `first` where none does that something can stand behind.
std::size_t paragraph_end(const Slots& slots, std::size_t first) {
  if (first >= slots.size() || !slots[first].prose.paragraph || !slots[first].prose.first)
    return first;
  const std::size_t end = first + slots[first].span;
  return slots[end - 1].prose.last && slots[end - 1].turn_after < turn_cost::bad ? end : first;
}

/// Where a picture may go: behind a slot, which may be within the paragraph that begins at `paragraph`.
struct Goal {
  std::size_t behind = 0;
  std::size_t paragraph = 0;
  std::size_t passed = 0; ///< paragraphs, the one it stands in included
  bool inside = false;
};

/// The goals behind `from`: the ends of paragraphs, and the lines of them up to which about `room` lines of
/// text go ahead of the picture. Nothing but paragraphs, and no other picture, is passed.
std::vector<Goal> goals_behind(const Slots& slots, std::size_t from, int room) {
  constexpr int about = 1; // lines more or less: a page may be as much shorter, or gain it by its paragraphs
  std::vector<Goal> goals;
  int lines = 0;
  for (std::size_t passed = 1; passed <= furthest; ++passed) {
    const std::size_t end = paragraph_end(slots, from);
    if (end == from)
      break;
    for (std::size_t at = from; at < end; ++at) {
      lines += slots[at].lines;
      if (at + 1 < end && lines >= room - about && lines <= room + about &&
          slots[at].turn_after < turn_cost::bad)
        goals.push_back({at + 1, from, passed, true});
    }
    goals.push_back({end, from, passed, false});
    from = end;
  }
  return goals;
}

/// `slots` with `block` at its goal. A paragraph that it divides stays in its first setting.
Slots moved(Slots slots, const Block& block, const Goal& goal) {
  if (goal.inside) {
    slots[goal.paragraph].span = 1;
    slots[goal.paragraph].others.clear();
  }
  const auto at = [&](std::size_t index) { return slots.begin() + static_cast<std::ptrdiff_t>(index); };
  std::rotate(at(block.first), at(block.last), at(goal.behind));
  // Two spaces that have come together are one.
  if (goal.behind < slots.size() && slots[goal.behind].kind == SlotKind::space &&
      slots[goal.behind - 1].kind == SlotKind::space) {
    slots[goal.behind].lines = std::max(slots[goal.behind].lines, slots[goal.behind - 1].lines);
    slots.erase(at(goal.behind - 1));
  }
  return slots;
}

/// The slot of the picture of that number.
std::size_t slot_of(const Slots& slots, std::size_t number) {
  std::size_t slot = 0;
  for (std::size_t seen = 0; slot < slots.size(); ++slot)
    if (has_picture(slots[slot]) && seen++ == number)
      break;
  return slot;
}

/// Whether the picture of that number stands at the head of its page.
bool heads_page(const Paginated& set, std::size_t number) {
  const std::size_t slot = slot_of(set.slots, number);
  return std::any_of(set.pages.begin(), set.pages.end(),
                     [&](const PageSlots& page) { return page.first == slot && slot < page.last; });
}

/// The lines that the page before the one that has the picture of that number ends short.
int lines_left(const Paginated& set, std::size_t number, const PageShape& shape) {
  const std::size_t slot = slot_of(set.slots, number);
  for (std::size_t i = 1; i < set.pages.size(); ++i)
    if (slot >= set.pages[i].first && slot < set.pages[i].last)
      return lines_short(set, i - 1, shape);
  return 0;
}

} // namespace

Paginated paginate_with_pictures(Slots slots, const PageShape& shape) {
  if (std::none_of(slots.begin(), slots.end(), has_picture))
    return paginate(std::move(slots), shape);
  Paginated best = paginate(slots, shape);
  int tries = 0;
  std::size_t number = 0;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (!has_picture(slots[i]))
      continue;
    const Block block = block_around(slots, i);
    if (const int left = lines_left(best, number, shape); left >= hole) {
      std::optional<Slots> chosen;
      for (const Goal& goal : goals_behind(slots, block.last, left)) {
        if (tries++ >= most_tries)
          break;
        Slots other = moved(slots, block, goal);
        Paginated set = paginate(other, shape);
        set.cost += static_cast<std::int64_t>(goal.passed) * per_paragraph;
        if (set.cost >= best.cost || (goal.inside && !heads_page(set, number)))
          continue;
        best = std::move(set);
        chosen = std::move(other);
      }
      if (chosen) {
        slots = std::move(*chosen);
        i = block.first; // to where it stands now
        while (!has_picture(slots[i]))
          ++i;
      }
    }
    ++number;
  }
  return best;
}

} // namespace octavo::typesetter
