// Words as they are compared where accents do not count: headings in capitals often go without them.
#pragma once

#include <string>
#include <string_view>

namespace octavo::text {

/// Folded, and without the marks of letters: "Première" and "PREMIERE" are one, so are "ΠΡΩΤΟ" and "πρώτο",
/// "Ł" and "l". East Asian characters stay whole.
std::string unaccented(std::string_view text);

} // namespace octavo::text
