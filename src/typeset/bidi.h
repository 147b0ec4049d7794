// Which way text runs: the levels of the Unicode bidirectional algorithm, by ICU. Knows no glyphs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::typesetter {

/// Whether well-formed UTF-8 has anything that runs, or makes others run, from right to left.
bool needs_bidi(std::string_view text) noexcept;

struct Bidi {
  bool right_to_left = false;         ///< the paragraph
  std::vector<std::uint8_t> levels{}; ///< of each byte; empty: all that of the paragraph
};

/// The levels of a paragraph. It runs as its first letter does; `right_to_left`: where it has none.
Bidi bidi(std::string_view text, bool right_to_left);

/// The order in which characters are read that are drawn from left to right as they stand in `drawn`: indexes
/// into it. What it takes for the paragraph's direction is that of most of its letters.
std::vector<std::uint32_t> reading_order(const std::u16string& drawn);

/// The order in which things of these levels are drawn from left to right (UAX 9, rule L2): indexes into
/// `levels`.
std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels);

} // namespace octavo::typesetter
