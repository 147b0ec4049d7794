// Roman numerals, as pages are numbered with them.
#pragma once

#include <string>

namespace octavo::text {

/// "i", "iv", "xii"; empty for what is less than 1. As many m as there are thousands.
std::string roman(int number);

} // namespace octavo::text
