// The outline that viewers show beside the pages: title page, contents, and all divisions with what is inside
// them.
#pragma once

#include "typeset/plan.h"
#include "typeset/sheets.h"

#include <optional>
#include <vector>

namespace octavo::typesetter {

/// `contents`: the page that the contents begin on, where there are any.
std::vector<OutlineEntry> outline(const Plan& plan, const Sheets& sheets, std::optional<std::size_t> contents,
                                  const text::Words& words);

} // namespace octavo::typesetter
