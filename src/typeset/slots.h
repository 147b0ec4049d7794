// The vertical list that a chapter is before it has pages: lines, spaces and pictures, each so many lines of
// the grid high, and what it costs to turn the page between them. Knows no page.
#pragma once

#include <octavo/pages.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace octavo::typesetter {

enum class SlotKind : std::uint8_t {
  content,
  space,     ///< vanishes at the head and foot of a page
  sink,      ///< stays where it is: what a title is lowered by
  scene_gap, ///< the empty line of a scene break: it has to be marked at the head and foot of a page
};

/// An area of a slot that leads to the link target of that number.
struct SlotLink {
  Rectangle area{}; ///< y from the baseline of the slot's first line
  int link = -1;
  int element = -1; ///< of the text that it covers
};

/// What a line of a paragraph is, for those who measure how well it is set.
struct ProseLine {
  bool paragraph = false; ///< it is one
  bool first = false, last = false;
  bool justified = false;
  bool hyphenated = false;
  bool begins = false;                ///< the paragraph, or after a line end of its own
  std::int64_t spaces = 0, added = 0; ///< its word spaces' natural widths, and what they were given besides
};

struct SlotSetting;

struct Slot {
  SlotKind kind = SlotKind::content;
  int lines = 1;            ///< of the grid
  int turn_after = 0;       ///< what a page turn right after it costs; see turn_cost
  std::vector<int> marks{}; ///< numbers of the places in the book that begin here
  Length x = 0; ///< of its items' origin, from the text block's left; y is the first line's baseline
  std::vector<Item> items{};
  ProseLine prose{};
  std::vector<SlotLink> links{};
  /// The footnotes that it refers to, which stand at the foot of its page; in lines of their own leading.
  std::vector<Slot> notes{};
  /// What stands over it where it begins a page: a table's header; null: nothing.
  std::shared_ptr<const std::vector<Slot>> heading{};
  /// Of a paragraph's first slot: how many slots the paragraph takes, and the other ways to set it.
  std::size_t span = 1;
  std::vector<SlotSetting> others;
};
using Slots = std::vector<Slot>;

/// A paragraph set in a line more or less than looks best.
struct SlotSetting {
  Slots slots{};
  std::int64_t cost = 0; ///< of what it looks worse, in the currency of turn_cost
};

/// The lines of the grid that `slots` take.
inline int height(const Slots& slots) {
  int lines = 0;
  for (const Slot& slot : slots)
    lines += slot.lines;
  return lines;
}

/// What page turns and page ends cost. They are added up over a chapter, and the least sum wins, so only
/// their ratios matter: what is dearer is had only where nothing cheaper would do.
namespace turn_cost {
constexpr int hyphen = 30'000;        ///< a word is divided over the turn
constexpr int scene_gap = 1'500;      ///< an empty line has to be marked
constexpr int ornament = 45'000;      ///< that parts scenes, alone at the head or foot of a page
constexpr int lonely_line = 60'000;   ///< of text beside an ornament: two belong on either side
constexpr int inside_stanza = 80'000; ///< also in what stands together otherwise
constexpr int widow = 1'000'000;      ///< or orphan: a paragraph's last or first line alone
constexpr int kept = 3'000'000;       ///< a heading and its text, a picture and its caption
constexpr int bad = 5'000;            ///< what is above is looked for a remedy for, however short the page
} // namespace turn_cost

} // namespace octavo::typesetter
