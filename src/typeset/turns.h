// The places where the pages of a list of slots can end, in each setting of its paragraphs, with what lies
// between them. Knows no page.
#pragma once

#include "typeset/slots.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace octavo::typesetter {

using TurnCost = std::int64_t;

/// What is set as a whole in one of several ways: a paragraph, a space that can be a line larger or smaller,
/// or any other slot, of which there is one way.
struct Unit {
  std::size_t slot = 0;          ///< its first, in the list
  std::size_t first_setting = 0; ///< index into Turns::settings(): the best one; the others follow
  std::size_t settings = 1;
  std::uint32_t turn = 0; ///< the one before it
  bool space = false;     ///< vanishes at the head and foot of a page
};

/// A way to set a unit.
struct UnitSetting {
  const Slot* slots = nullptr; ///< `count` of them
  std::size_t count = 1;
  std::size_t heights = 0; ///< Turns::height() of its first slots
  std::uint32_t inner = 0; ///< the turn after its first slot; the next ones follow
  TurnCost cost = 0;       ///< of what it looks worse than the best one
  int lines = 0;           ///< of the grid
  int gained = 0;          ///< lines that it takes more than the best one
};

/// A place where a page can end.
struct Turn {
  std::size_t unit = 0;    ///< the one that follows or is cut
  std::size_t setting = 0; ///< of the unit that is cut
  std::size_t slot = 0;    ///< of that setting, the next one; 0: the unit is not cut
  TurnCost cost = 0;
  std::size_t notes = 0;      ///< slots of footnotes that were referred to before it
  std::size_t last_notes = 0; ///< of these, the first of the notes that were referred to last
  bool possible = true;       ///< not after a space
};

class Turns {
public:
  /// Looks at `slots`, which must outlive it and stay where they are. Spaces at the end are left out.
  explicit Turns(const Slots& slots);

  const std::vector<Unit>& units() const { return units_; }
  const std::vector<UnitSetting>& settings() const { return settings_; }
  /// In reading order, but for those inside of a paragraph, setting by setting; the last is the end.
  const std::vector<Turn>& turns() const { return turns_; }
  /// The lines of the first `count` slots of `setting`.
  int height(const UnitSetting& setting, std::size_t count) const {
    return heights_[setting.heights + count];
  }
  /// The lines of the first so many slots of footnotes.
  const std::vector<int>& note_lines() const { return note_lines_; }
  /// The first unit from `unit` on that is no space.
  std::size_t without_space(std::size_t unit) const;
  /// The first slot after `turn`, spaces left out; null at the end.
  const Slot* next(const Turn& turn) const;

private:
  void add_unit(std::size_t slot);
  void add_setting(Unit& unit, const Slot* slots, std::size_t count, TurnCost cost);
  void add_space(Unit& unit, int lines, TurnCost cost);
  void add_inner_turns(const Unit& unit, std::size_t setting);

  const Slots& slots_;
  std::size_t end_ = 0; ///< of the slots that count
  std::vector<Unit> units_{};
  std::vector<UnitSetting> settings_{};
  std::vector<Turn> turns_{};
  std::vector<int> heights_{};
  std::vector<int> note_lines_{0};
  std::size_t notes_ = 0, last_notes_ = 0; ///< before the unit that comes next
};

} // namespace octavo::typesetter
