// See measure.h.
#include "typeset/measure.h"

#include "typeset/spans.h"

#include <string>

namespace octavo::typesetter {
namespace {

// As many letters of each kind as English prose has, near enough, and as many spaces.
constexpr std::string_view prose = "It was a quiet evening, and the people of the town had gone to bed long "
                                   "before the last train came in from "
                                   "the north; nobody saw who left it, or which way they went.";

constexpr int fewest = 40, most = 85;

} // namespace

int characters_per_line(Setter& setter, const Geometry& geometry, const Looks& looks) {
  const Length width = setter.width(plain_spans(prose, looks.body()));
  if (width <= 0)
    return 0;
  return static_cast<int>(std::int64_t{geometry.measure} * static_cast<std::int64_t>(prose.size()) / width);
}

void check_measure(Setter& setter, const Geometry& geometry, const Looks& looks, Notes& notes) {
  const int characters = characters_per_line(setter, geometry, looks);
  if (characters >= fewest && characters <= most)
    return;
  const bool narrow = characters < fewest;
  notes.push_back({narrow ? "measure-narrow" : "measure-wide", Severity::warning, 0, 0,
                   "lines hold about " + std::to_string(characters) + " characters, and " +
                       (narrow ? "fewer than 40 leave gaps between words; choose smaller type or margins"
                               : "more than 85 are hard to read; choose larger type or margins")});
}

} // namespace octavo::typesetter
