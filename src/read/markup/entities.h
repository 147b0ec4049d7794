// Characters that a text names: `&mdash;`, `&#8212;`, `&#x2014;`.
#pragma once

#include <string>
#include <string_view>

namespace octavo::reader::markup {

/// What `reference`, from its `&` to its `;`, stands for, in UTF-8; U+FFFD for what no book may hold. The
/// commoner names are known; another stays as it is.
std::string entity(std::string_view reference);

} // namespace octavo::reader::markup
