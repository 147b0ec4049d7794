// See outline.h.
#include "typeset/outline.h"

#include <algorithm>

namespace octavo::typesetter {

std::vector<OutlineEntry> outline(const Plan& plan, const Sheets& sheets, std::optional<std::size_t> contents,
                                  const text::Words& words) {
  std::vector<OutlineEntry> out;
  const auto add = [&](const Division& division) {
    const int deepest = out.empty() ? 0 : out.back().level + 1;
    out.push_back({std::min(division.level, deepest), division.heading.entry, sheets.place(division.mark)});
  };
  out.push_back({0, std::string(words.title_page), {0, 0}});
  for (std::size_t i = 0; i < plan.divisions.size(); ++i) {
    if (i == plan.contents_at && contents)
      out.push_back({0, std::string(words.contents), {static_cast<std::uint32_t>(*contents), 0}});
    each_division(plan.divisions[i], add);
  }
  return out;
}

} // namespace octavo::typesetter
