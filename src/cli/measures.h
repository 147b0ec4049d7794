// Lengths as people write them on a command line: "20mm", "5.25in", "10.5pt".
#pragma once

#include <octavo/pages.h>

#include <optional>
#include <string_view>
#include <vector>

namespace octavo::cli {

/// A number of at most six decimals with in, mm, cm or pt after it, or else with `unit`, one of these; empty:
/// the number needs its own. Spaces around the number are allowed. Nothing where it is none of it, or is
/// longer than 100 inches.
std::optional<Length> length(std::string_view text, std::string_view unit = {});

/// Several, separated by `separator`; the unit of the last one is that of those before it that have none.
/// Nothing where one of them is no length.
std::optional<std::vector<Length>> lengths(std::string_view text, char separator);

} // namespace octavo::cli
