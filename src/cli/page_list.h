// The pages that a user names: by what is printed on them, by what they are, or by their place.
#pragma once

#include <octavo/pages.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::cli {

/// The places in Pages::pages of what `list` names, in its order: entries separated by commas, each a page or
/// a range of pages as in "2-5". A page is named by its label ("Cover", "iv", "12"), its kind ("title": all
/// pages of it), or its place ("#3": the third of all). Throws Failure(usage) for one that there is not.
std::vector<std::size_t> pages_named(const Pages& pages, std::string_view list);

} // namespace octavo::cli
