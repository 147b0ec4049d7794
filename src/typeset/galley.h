// A column of type under construction: set lines, spaces and rules become slots, with what page turns between
// them cost. Knows nothing of the book.
#pragma once

#include "typeset/geometry.h"
#include "typeset/looks.h"
#include "typeset/setter.h"
#include "typeset/slots.h"
#include "typeset/structure.h"

namespace octavo::typesetter {

/// What turning the page between the lines of one piece of text costs.
enum class Joint {
  paragraph, ///< no widow, no orphan
  stanza,    ///< had better stay whole
  heading,   ///< stays whole, and with what follows
};

class Galley {
public:
  /// What is added and is not yet part of an element is part of the one that `structure` has open then.
  Galley(const Geometry& geometry, const Looks& looks, const Structure& structure)
      : geometry_(geometry), looks_(looks), structure_(structure) {}

  /// Adds `lines`, moved right by `x`.
  void add(Lines lines, Length x, Joint joint);
  /// Adds a paragraph, moved right by `x`, in the first of its `settings`; the pages may choose another one.
  void add(std::vector<Setting> settings, Length x, bool justified);
  /// Adds `lines` from baseline to baseline by `pitch`, which is off the grid, and then as much as it takes
  /// to come back to it.
  void stack(Lines lines, Length x, Length pitch, Joint joint);
  /// Adds a picture that is `height` high, in the middle of what it takes of the grid; on a light ground
  /// where it is not seen without. One for decoration is part of no element.
  void picture(std::uint32_t image, Length width, Length height, Purpose purpose = Purpose::text,
               bool needs_ground = false);
  /// An empty space of `lines`, or more where there is one already; none at the top.
  void space(int lines);
  /// A space that stays at the head of a page; after all there is, or before it.
  void sink(int lines);
  void prepend_sink(int lines);
  /// The next slot begins the place in the book that has this number.
  void mark(int number) { marks_.push_back(number); }
  /// What was added last stays on one page with what comes next, at that price.
  void keep(int cost = turn_cost::kept);

  /// An empty line between two scenes.
  void scene_gap();
  /// Two empty lines, away from the head and foot of a page.
  void pause();
  /// `line` as an ornament between two scenes, or a short rule where it is null.
  void ornament(Line* line);
  /// `line` beside the first line of what is added next, which it belongs to; its text begins at `x`.
  void label(Line line, Length x);
  /// Nothing comes next that labels could stand beside: they are a line.
  void flush_labels();
  /// A thin rule at `x`, on a line of its own: above what comes next, or below what came last.
  void rule_above(Length x, Length width);
  void rule_below(Length x, Length width);
  /// Neither the slot `from` nor the last one had better stand alone on a page.
  void keep_rows(std::size_t from);
  /// The `count` lines from slot `from` on stay on one page.
  void keep_lines(std::size_t from, std::size_t count);
  /// What was added since there were `from` slots had better stand on one page, where that can be.
  void together(std::size_t from);
  /// A short rule, where the design has headings; those at the start are at the right where lines begin
  /// there.
  void rule(Joint joint, bool right_to_left);

  bool empty() const { return slots_.empty(); }
  /// Lines of the grid that have been taken.
  int height() const;
  /// Adds a slot that is made already.
  void add(Slot slot);
  const Slots& slots() const { return slots_; }
  Slots take() { return std::move(slots_); }

private:
  void push(Slot slot);
  void stamp(std::vector<Item>& items) const;
  /// `lines` as slots; the first is the first text after a break where it is `guarded`.
  Slots slots_of(Lines lines, Length x, Joint joint, bool guarded) const;
  /// Gives `slot`, which is added next, the places and labels that are to begin with it.
  void begin(Slot& slot) const;
  void add_labels(Slot& slot) const;
  /// A page turn after the slot that so many others come after costs more, whatever its paragraph's setting.
  void add_cost(std::size_t from_end, int turn_cost);
  /// The lines before a break between scenes had better not be less than two.
  void guard_before(int turn_cost);
  void guard_after(int turn_cost);

  const Geometry& geometry_;
  const Looks& looks_;
  const Structure& structure_;
  Slots slots_{};
  std::vector<std::size_t> varied_{}; ///< of them, those that begin paragraphs with other settings
  std::vector<int> marks_{};          ///< of what comes next
  struct Label {
    Line line;
    Length x = 0;
  };
  std::vector<Label> labels_{}; ///< of what comes next
  bool guarded_ = false;        ///< the next line of text is the first after a break
};

/// Moves all that `item` draws.
void move(Item& item, Length x, Length y);

/// Adds `line` to what `slot` draws, with its links and places, `x` from the text block's left and `y` below
/// the slot's first line.
void add_line(Slot& slot, Line line, Length x, Length y);

/// A rule of the width of a few words, from x = 0.
Line rule_line(Length measure, const Looks& looks);

/// Makes `line` an ornament, which is no part of the text.
void decorate(Line& line);

} // namespace octavo::typesetter
