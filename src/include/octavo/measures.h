// Lengths and page sizes as people write them: "20mm", "5.25in", "10.5pt", "a5", "6x9in".
#pragma once

#include <octavo/pages.h>

#include <optional>
#include <string_view>
#include <vector>

namespace octavo {

/// A number of at most six decimals with in, mm, cm or pt after it, or else with `unit`, one of these; empty:
/// the number needs its own. Spaces around the number are allowed. Nothing where it is none of it, or is
/// longer than 100 inches.
OCTAVO_API std::optional<Length> length_of(std::string_view text, std::string_view unit = {});

/// Several, separated by `separator`; the unit of the last one is that of those before it that have none.
/// Nothing where one of them is no length.
OCTAVO_API std::optional<std::vector<Length>> lengths_of(std::string_view text, char separator);

struct PageSize {
  Length width = 0, height = 0;
  bool operator==(const PageSize&) const = default;
};

/// a4, a5, a6, letter, or width x height with a unit: 6x9in, 129x198mm; in either case of letters. Nothing
/// where it is none of it.
OCTAVO_API std::optional<PageSize> page_size_of(std::string_view text);

} // namespace octavo
