// The user's own style sheet: what of it a book can hold. Checks by the tokens of CSS Syntax 3, and leaves
// the properties to the devices.
#pragma once

#include <string>
#include <string_view>

namespace octavo::epub {

/// `css` as the end of another style sheet: without its byte order mark and its @charset. Throws
/// Error(bad_css).
std::string user_style(std::string_view css);

} // namespace octavo::epub
