// What pages cost that are not as they should be, in the currency of turn_cost.
#pragma once

#include "typeset/slots.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace octavo::typesetter::page_cost {

constexpr int last_page_least = 4; ///< lines
constexpr std::int64_t per_line_of_short_end = 20'000;
constexpr std::int64_t other_space = 3'000; ///< a space around something is a line larger or smaller

/// A page that ends so many lines above its foot, and is not the last.
constexpr std::int64_t of_short(int lines) {
  constexpr std::array<std::int64_t, 4> few{0, 1'200, 6'000, 14'000};
  return lines <= 3 ? few[static_cast<std::size_t>(std::max(lines, 0))]
                    : few[3] + std::int64_t{6'000} * (lines - 3);
}

/// Facing pages that end so many lines apart.
constexpr std::int64_t of_unlike(int lines) {
  return lines == 0 ? 0 : 10'000 + std::int64_t{10'000} * lines;
}

constexpr std::int64_t note_goes_on = 40'000;      ///< on the next page
constexpr std::int64_t little_text = 60'000;       ///< over such a note: a page is there for its text
constexpr std::int64_t note_elsewhere = 2'500'000; ///< than on the page that refers to it
constexpr std::int64_t page_of_notes = 100'000;    ///< after the text's last

} // namespace octavo::typesetter::page_cost
