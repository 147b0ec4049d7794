// The contents: an entry a line with leaders and the page's number, linked. Its pages come before those that
// it names, so it takes their room first and is set when their numbers are known.
#pragma once

#include "typeset/galley.h"
#include "typeset/plan.h"
#include "typeset/sheets.h"
#include "typeset/tools.h"

#include <optional>
#include <vector>

namespace octavo::typesetter {

class Contents {
public:
  /// Takes the room for the contents of `plan`, on the next pages; none where there is no entry. `targets`
  /// gets the links.
  Contents(const Tools& tools, Sheets& sheets, const Plan& plan, LinkTargets& targets);

  /// Sets the pages' numbers and the pages. All that the entries name has to be on its pages.
  void finish();

  /// The page it begins on.
  std::optional<std::size_t> page() const { return page_; }

private:
  struct Entry {
    int mark = -1;
    int element = -1;     ///< the link of its text, which its number belongs to as well
    std::size_t slot = 0; ///< where its last line is, which gets the number
    Length end = 0;       ///< of that line's text
    bool right_to_left = false;
  };

  void add(Galley& galley, const Division& division, int level, LinkTargets& targets);
  void number(const Entry& entry);

  const Tools& tools_;
  Sheets& sheets_;
  bool nested_ = false; ///< some entries have entries of their own
  std::vector<Entry> entries_{};
  Slots slots_{};
  std::vector<PageSlots> pages_{};
  std::optional<std::size_t> page_{};
};

} // namespace octavo::typesetter
