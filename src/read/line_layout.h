// How the lines of an ordinary text stand: in runs, with so many blank lines between them, and how much they
// hold. What they say is not looked at here.
#pragma once

#include "read/lines.h"

#include <vector>

namespace octavo::reader {

/// Takes linear time to make; each question takes constant time.
class LineLayout {
public:
  LineLayout(Lines lines, bool wrapped);

  Lines lines() const noexcept { return lines_; }
  bool wrapped() const noexcept { return wrapped_; }

  /// Whether line `i` is no text: blank, a row, or beyond the end.
  bool apart(std::size_t i) const noexcept;
  bool apart_before(std::size_t i) const noexcept { return i == 0 || apart(i - 1); }
  /// The index after the last line of line `i`'s run: lines with nothing between them.
  std::size_t run_end(std::size_t i) const noexcept { return run_ends_[i]; }

  /// Blank lines right before line `i`, and before the first line that follows `i` and is not blank; many at
  /// the text's ends.
  int blanks_before(std::size_t i) const noexcept;
  int blanks_after(std::size_t i) const noexcept;
  /// The commonest number of blank lines between two lines or runs that are not blank.
  int usual_gap() const noexcept { return usual_gap_; }

  /// What lines `from` to before `to` hold.
  struct Filling {
    std::size_t lines = 0;     ///< that are not blank
    std::size_t length = 0;    ///< code points
    std::size_t sentences = 0; ///< lines that end like one
  };
  Filling filling(std::size_t from, std::size_t to) const noexcept;

private:
  Lines lines_;
  bool wrapped_;
  int usual_gap_ = 0;
  std::vector<std::size_t> run_ends_;
  std::vector<std::size_t> next_filled_; ///< for each index, the next line that is not blank
  std::vector<Filling> sums_;            ///< of all lines before
};

} // namespace octavo::reader
