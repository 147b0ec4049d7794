// The colours that the numbers of pages mean, as a profile that PDF/A asks for.
#pragma once

#include <string>

namespace octavo::pdf {

/// sRGB (IEC 61966-2-1) as an ICC profile of version 4.2, made here: primaries, and the curve as a formula,
/// no tables; 600 bytes instead of the usual 3,000. The same bytes at every call.
std::string srgb_profile();

} // namespace octavo::pdf
