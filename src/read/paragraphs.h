// How a text makes paragraphs of lines: each its own, or several lines wrapped at a width.
#pragma once

#include "read/lines.h"

#include <string>
#include <vector>

namespace octavo::reader {

/// What holds for a whole text.
struct Wrapping {
  bool wrapped = false;  ///< paragraphs are broken into lines, up to a blank or an indented line
  std::size_t width = 0; ///< code points that a full line has, where wrapped
};

/// Decides from how full the lines are: in a wrapped text the first word of each line would not have fitted
/// on the line before.
Wrapping detect_wrapping(Lines lines);

/// One paragraph's lines within a run.
struct Grouped {
  Lines lines{};
  enum class Ends {
    fold, ///< the line ends mean nothing: one paragraph
    keep, ///< they mean something: an address, a heading, an inscription
    verse ///< they are a poem's
  } ends = Ends::fold;
};

/// Splits a run of lines, none of them blank, into paragraphs.
std::vector<Grouped> group(Lines run, const Wrapping& wrapping);

/// The characters of a folded paragraph: lines joined by spaces, but not after a hyphen within a word, after
/// a dash, nor between characters of scripts that use no spaces.
std::string joined(Lines lines);

} // namespace octavo::reader
