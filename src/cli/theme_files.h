// Themes and fonts from the user's files.
#pragma once

#include <octavo/typeset.h>

#include <string>

namespace octavo::cli {

/// The style of a built-in theme, or of the one in a file, with the fonts that it names. Throws Failure that
/// names the file: usage where there is neither, input where it is wrong.
Style style_of_theme(const std::string& given);

/// A font's file. Throws Failure(input).
FontFile font_file(const std::string& path);

} // namespace octavo::cli
