// The notice before a story of what it contains that a reader may not want to read.
#pragma once

#include <octavo/book.h>

#include <string>
#include <vector>

namespace octavo::model {

/// Puts a notice of these warnings, a paragraph each, before the story and after what introduces it; nothing
/// where there are none.
void place_notice(Sections& sections, const std::vector<std::string>& warnings);

} // namespace octavo::model
