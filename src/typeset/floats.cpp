// See floats.h.
#include "typeset/floats.h"

#include "typeset/page_ends.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace octavo::typesetter {
namespace {

constexpr int hole = 4;                       ///< lines that a page ends short before its picture is moved
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
  const bool captioned = slots[picture].turn_after >= turn_cost::kept;
  while (captioned && out.last < slots.size() && slots[out.last].kind == SlotKind::content)
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

/// `slots` with `block` behind what ends at `behind`.
Slots moved(Slots slots, const Block& block, std::size_t behind) {
  const auto at = [&](std::size_t index) { return slots.begin() + static_cast<std::ptrdiff_t>(index); };
  std::rotate(at(block.first), at(block.last), at(behind));
  // Two spaces that have come together are one.
  if (behind < slots.size() && slots[behind].kind == SlotKind::space &&
      slots[behind - 1].kind == SlotKind::space) {
    slots[behind].lines = std::max(slots[behind].lines, slots[behind - 1].lines);
    slots.erase(at(behind - 1));
  }
  return slots;
}

/// Whether the page before the one that has the picture of that number is left far from full.
bool leaves_hole(const Paginated& set, std::size_t number, const PageShape& shape) {
  std::size_t slot = 0;
  for (std::size_t seen = 0; slot < set.slots.size(); ++slot)
    if (has_picture(set.slots[slot]) && seen++ == number)
      break;
  for (std::size_t i = 1; i < set.pages.size(); ++i)
    if (slot >= set.pages[i].first && slot < set.pages[i].last)
      return lines_short(set, i - 1, shape) >= hole;
  return false;
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
    if (leaves_hole(best, number, shape)) {
      std::optional<Slots> chosen;
      std::size_t behind = block.last;
      for (std::size_t past = 1; past <= furthest && tries < most_tries; ++past, ++tries) {
        const std::size_t end = paragraph_end(slots, behind);
        if (end == behind)
          break;
        behind = end;
        Slots other = moved(slots, block, behind);
        Paginated set = paginate(other, shape);
        set.cost += static_cast<std::int64_t>(past) * per_paragraph;
        if (set.cost >= best.cost)
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
