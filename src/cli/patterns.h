// The hyphenation patterns that are installed on this system.
#pragma once

#include <string>
#include <string_view>

namespace octavo::cli {

/// The file of those for a language (BCP 47), whole; empty where none are installed.
std::string installed_patterns(std::string_view language);

} // namespace octavo::cli
