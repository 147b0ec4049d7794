// Measures pages as they are made: how even their spaces are, how they end, and why they do not end better.
// Changes nothing.
#pragma once

#include <octavo/quality.h>

#include "typeset/page_ends.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace octavo::typesetter {

class QualityMeter {
public:
  /// `two_sided`: whether the pages make spreads, which should be level.
  explicit QualityMeter(bool two_sided) : two_sided_(two_sided) {}

  /// Looks at page `index` of `set` before its items are taken; all pages are seen, in their order.
  void see(const Paginated& set, std::size_t index, const PageShape& shape, const PageLabels& labels,
           bool recto);

  Quality quality() const;

private:
  struct Space {
    Length from = 0, to = 0;
    int lines = 1; ///< of the river that it is the last of
    int river = 0; ///< the number of that
  };
  /// A page whose text goes on.
  struct RunningPage {
    bool there = false;
    int lines_short = 0;
    std::string why{};
  };

  void see_line(const Slot& slot, int line, bool alone);
  void see_spaces(const Slot& slot, std::int64_t natural, int line);
  void end_rivers(const std::vector<Space>& of, int line);
  void see_end(const Paginated& set, std::size_t index, const PageShape& shape, const PageLabels& labels,
               bool recto);
  QualityFinding& find(QualityIssue issue, int line, int amount, const Slot* slot, std::string reason = {});

  bool two_sided_;
  Quality quality_{};
  std::string label_{}; ///< of the page that is looked at
  std::int64_t sum_ = 0, squares_ = 0, badness_ = 0;
  int hyphens_ = 0; ///< lines in a row that end in one
  std::vector<Space> above_{};
  int rivers_ = 0;                                          ///< that may be ones, numbered
  std::vector<std::pair<int, std::size_t>> found_rivers_{}; ///< of the page, with their findings
  std::vector<Space> here_{}, ended_{};                     ///< room for see_spaces()
  RunningPage verso_{};
};

} // namespace octavo::typesetter
