// See pixels.h: which codec is whose.
#include "image/pixels.h"

#include <octavo/picture.h>

#include <algorithm>
#include <array>

namespace octavo::image {

const Codec* codec_of(std::string_view file) noexcept {
  static constexpr std::array codecs{
      Codec{"image/jpeg", "JPEG", inspect_jpeg, decode_jpeg},
      Codec{"image/png", "PNG", inspect_png, decode_png},
      Codec{"image/webp", "WebP", inspect_webp, decode_webp},
      Codec{"image/gif", "GIF", inspect_gif, decode_gif},
  };
  const auto* const found = std::find_if(
      codecs.begin(), codecs.end(), [&](const Codec& one) { return one.media_type == picture_type(file); });
  return found == codecs.end() ? nullptr : found;
}

} // namespace octavo::image
