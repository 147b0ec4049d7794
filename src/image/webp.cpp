// See pixels.h: WebP, through libwebp.
#include "image/pixels.h"

#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>

namespace octavo::image {
namespace {

constexpr int lossy = 1; // of WebPBitstreamFeatures::format

const std::uint8_t* data_of(std::string_view file) {
  return reinterpret_cast<const std::uint8_t*>(file.data());
}

/// The first picture of one that moves, on its canvas.
std::vector<std::uint8_t> first_frame(std::string_view file) {
  const WebPData data{data_of(file), file.size()};
  const std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)> decoder(
      WebPAnimDecoderNew(&data, nullptr), WebPAnimDecoderDelete);
  WebPAnimInfo info{};
  std::uint8_t* pixels = nullptr; // the decoder's
  int time = 0;
  if (!decoder || WebPAnimDecoderGetInfo(decoder.get(), &info) == 0 ||
      WebPAnimDecoderGetNext(decoder.get(), &pixels, &time) == 0)
    return {};
  return {pixels, pixels + std::size_t{info.canvas_width} * info.canvas_height * 4};
}

} // namespace

Inspection inspect_webp(std::string_view file, std::int64_t) {
  Inspection out;
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(data_of(file), file.size(), &features) != VP8_STATUS_OK) {
    out.problem = "its beginning does not say what is in it";
    return out;
  }
  out.width = features.width;
  out.height = features.height;
  out.plain = false;
  out.photographic = features.has_alpha == 0 && features.has_animation == 0 && features.format == lossy;
  return out;
}

Decoded decode_webp(std::string_view file) {
  Decoded out;
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(data_of(file), file.size(), &features) != VP8_STATUS_OK)
    return out;
  const bool moves = features.has_animation != 0;
  const int channels = moves || features.has_alpha != 0 ? 4 : 3;
  std::vector<std::uint8_t> data;
  if (moves) {
    data = first_frame(file);
  } else {
    const int stride = features.width * channels;
    data.resize(static_cast<std::size_t>(stride) * static_cast<std::size_t>(features.height));
    const auto decode = channels == 4 ? WebPDecodeRGBAInto : WebPDecodeRGBInto;
    if (decode(data_of(file), file.size(), data.data(), data.size(), stride) == nullptr)
      data.clear();
  }
  out.pixels = {features.width, features.height, channels, std::move(data)};
  return out;
}

} // namespace octavo::image
