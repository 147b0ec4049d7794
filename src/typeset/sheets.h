// The pages of a book as they are made, one after the other: slots put on the grid, running heads, folios and
// labels. Decides nothing about the text.
#pragma once

#include <octavo/pages.h>

#include "typeset/pagination.h"
#include "typeset/quality_meter.h"
#include "typeset/tools.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace octavo::typesetter {

/// What the numbers in slots mean, that each division gives for itself.
struct Numbering {
  const LinkTargets& targets; ///< of its links
  int references = 0;         ///< the numbers that References::add() gave go up by so much
  int elements = 0;           ///< those of elements go up by so much
};

/// What stands around the text on the pages of one piece of the book.
struct Surroundings {
  PageKind first = PageKind::body; ///< the first page's kind; it has no running head
  PageKind rest = PageKind::body;
  std::string verso{}, recto{}; ///< running heads, on one line each; empty: none
};

/// A piece of the book that is set, and begins a page of its own.
struct Flow {
  Slots slots{};
  Surroundings around{};
};

class Sheets {
public:
  /// `marks` is how many divisions of the book have numbers, from 0; other places have higher ones. `targets`
  /// are those of the links in what no division has.
  Sheets(const Tools& tools, const LinkTargets& targets, int marks);

  /// From the next page on, pages have arabic numbers from 1. Where pages are two-sided, that is a right one.
  void begin_body();
  /// The next page is a right one, after a blank one where need be. Nothing where pages are not two-sided.
  void begin_right();

  /// Sets `slots` on new pages; none where there are none.
  void flow(Slots slots, const Surroundings& around) { flow({std::move(slots), around}, {targets_, 0}); }
  void flow(Flow flow, const Numbering& numbering);
  /// Adds `count` pages without text, that comes later through fill(); returns the index of the first.
  std::size_t reserve(std::size_t count, const Surroundings& around);
  /// Sets those of `slots` that are `which` on page `page`.
  void fill(std::size_t page, Slots& slots, const PageSlots& which) {
    fill(page, slots, which, {targets_, 0});
  }

  /// Where the division with number `mark` is: on the page where it, or else the next one, begins.
  Destination place(int mark) const;
  const std::vector<Page>& pages() const { return pages_; }
  Quality quality() const { return meter_.quality(); }
  /// The finished pages: all links now lead to where their places came to be.
  std::vector<Page> take();

private:
  /// A link to a place that may be on a page to come.
  struct InnerLink {
    std::size_t page = 0, link = 0;
    int mark = -1;
  };
  struct Heads {
    std::optional<Line> verso{}, recto{};
  };

  bool next_is_recto() const { return number_ % 2 == 0; }
  std::string label(int number) const;
  void new_page(PageKind kind);
  void furnish(const Surroundings& around, bool first, Heads& heads);
  void fill(std::size_t page, Slots& slots, const PageSlots& which, const Numbering& numbering);
  void fill_notes(std::size_t page, Slots& notes, const PageSlots& which, const Numbering& numbering);
  /// Sets `slot` with its first baseline at `y`.
  void put(std::size_t page, Slot& slot, Length y, const Numbering& numbering);
  int number_of(int mark, const Numbering& numbering) const {
    return mark < tools_.anchors.end() ? mark : mark + numbering.references;
  }
  /// Sets `line` with its beginning `from` the text block's left.
  void put(std::size_t page, Line line, Length from, Length baseline, Purpose purpose);
  /// How far from the text block's left something `width` wide begins on `side`, where `taken` of that side
  /// is.
  Length beside_edge(std::size_t page, MarginSide side, Length width, Length taken) const;
  Line running_head(const std::string& text);
  Length left(std::size_t page) const { return tools_.geometry.left(rectos_[page] != tools_.right_to_left); }

  const Tools& tools_;
  const LinkTargets& targets_;
  QualityMeter meter_{tools_.geometry.two_sided};
  std::vector<Page> pages_{};
  std::vector<bool> rectos_{}; ///< of each page: it is a right one
  std::size_t divisions_ = 0;
  std::vector<std::optional<Destination>> places_{};
  std::vector<InnerLink> inner_links_{};
  bool roman_ = true;
  int number_ = 0; ///< of the last page, among those labelled alike
  std::optional<Line> gap_ornament_{};
};

} // namespace octavo::typesetter
