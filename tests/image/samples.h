// JPEG files of kinds that the project itself never writes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace octavo::tests {

/// 16 by 16 pixels, all of them `pixel`: four components are inks inverted, as Adobe's programs have them,
/// and two are no colour.
std::string jpeg_of(const std::vector<std::uint8_t>& pixel);

/// `file` with an Exif segment that says nothing but this orientation (Exif 2.32, 4.6.4).
std::string with_orientation(const std::string& file, int orientation, bool big_endian);

} // namespace octavo::tests
