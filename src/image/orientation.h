// How a camera was held: the orientation that the Exif segment of a JPEG tells. Knows no codec.
#pragma once

#include "image/pixels.h"

namespace octavo::image {

/// 1 to 8, as Exif 2.32 (4.6.4) has it; 1, upright, where `exif`, a segment's data, does not tell.
int orientation(std::string_view exif);

/// Makes `exif` say that the picture is upright, where it tells an orientation.
void set_upright(std::string& exif);

/// Whether width and height change places.
constexpr bool lies_on_its_side(int orientation) {
  return orientation >= 5;
}

/// `pixels` as they are meant to be seen.
Pixels upright(Pixels pixels, int orientation);

} // namespace octavo::image
