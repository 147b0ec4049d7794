// Numbers that are set as the sequence of a text's chapters is, and stand out of it: typed twice, after a
// gap, in the wrong order, or wrongly.
#pragma once

#include "read/heading_candidates.h"

namespace octavo::reader {

/// For each of the candidates `of`, indices of `all`, whether it is set otherwise than most of them, or in
/// the midst of a sentence. Linear in `of`.
std::vector<bool> numbers_set_oddly(const Candidates& all, const LineLayout& layout,
                                    const std::vector<std::size_t>& of);

/// Of the candidates `of` those that are headings as the ones of `chain` are: written alike between the same
/// blank lines, after a sentence's end, as far apart as these are, and with numbers that a mistake explains.
/// Both are indices of `all`, ascending; so is what comes back, without those of the chain. Linear in `of`.
std::vector<std::size_t> numbers_set_alike(const Candidates& all, const LineLayout& layout,
                                           const std::vector<std::size_t>& of,
                                           const std::vector<std::size_t>& chain);

} // namespace octavo::reader
