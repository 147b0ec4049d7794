// See samples.h.
#include "image/samples.h"

#include <cstdio> // jpeglib.h wants FILE
#include <cstdlib>

#include <gif_lib.h>
#include <jpeglib.h>
#include <webp/encode.h>

namespace octavo::tests {

std::string jpeg_of(const std::vector<std::uint8_t>& pixel) {
  constexpr int side = 16;
  jpeg_compress_struct codec{};
  jpeg_error_mgr errors{};
  codec.err = jpeg_std_error(&errors);
  jpeg_create_compress(&codec);
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&codec, &buffer, &size);
  codec.image_width = codec.image_height = side;
  codec.input_components = static_cast<int>(pixel.size());
  codec.in_color_space = pixel.size() == 1   ? JCS_GRAYSCALE
                         : pixel.size() == 3 ? JCS_RGB
                         : pixel.size() == 4 ? JCS_CMYK
                                             : JCS_UNKNOWN;
  jpeg_set_defaults(&codec);
  jpeg_start_compress(&codec, TRUE);
  std::vector<std::uint8_t> row;
  for (int i = 0; i < side; ++i)
    row.insert(row.end(), pixel.begin(), pixel.end());
  while (codec.next_scanline < codec.image_height) {
    JSAMPROW rows[] = {row.data()};
    jpeg_write_scanlines(&codec, rows, 1);
  }
  jpeg_finish_compress(&codec);
  std::string out(reinterpret_cast<const char*>(buffer), size);
  jpeg_destroy_compress(&codec);
  std::free(buffer);
  return out;
}

std::string with_orientation(const std::string& file, int orientation, bool big_endian) {
  const char value = static_cast<char>(orientation);
  const std::string tiff = big_endian
                               ? std::string("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19) +
                                     value + std::string("\0\0\0\0\0\0", 6)
                               : std::string("II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18) + value +
                                     std::string("\0\0\0\0\0\0\0", 7);
  const std::string payload = std::string("Exif\0\0", 6) + tiff;
  const std::string segment = std::string("\xFF\xE1\0", 3) + static_cast<char>(payload.size() + 2) + payload;
  return file.substr(0, 2) + segment + file.substr(2); // behind the marker that begins the file
}

std::uint8_t gif_red(int colour) {
  return static_cast<std::uint8_t>(colour * 8);
}

std::string gif_of(const GifOptions& options) {
  constexpr int colours = 32;
  std::string out;
  const auto write = [](GifFileType* gif, const GifByteType* bytes, int size) {
    static_cast<std::string*>(gif->UserData)
        ->append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    return size;
  };
  GifFileType* const gif = EGifOpen(&out, write, nullptr);
  EGifSetGifVersion(gif, true);
  ColorMapObject* const map = GifMakeMapObject(colours, nullptr);
  for (int i = 0; i < colours; ++i)
    map->Colors[i] = {gif_red(i), static_cast<GifByteType>(255 - gif_red(i)), 7};
  const int around = 2 * options.margin;
  EGifPutScreenDesc(gif, options.width + around, options.height + around, 8, 0, map);
  GifFreeMapObject(map);
  const std::string comment = "a picture";
  EGifPutExtension(gif, COMMENT_EXT_FUNC_CODE, static_cast<int>(comment.size()), comment.data());
  const GraphicsControlBlock block{DISPOSAL_UNSPECIFIED, false, 1, options.transparent};
  GifByteType bytes[4];
  const auto size = static_cast<int>(EGifGCBToExtension(&block, bytes));
  EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, size, bytes);
  EGifPutImageDesc(gif, options.margin, options.margin, options.width, options.height, options.interlaced,
                   nullptr);
  struct Pass {
    int first, step;
  };
  const std::vector<Pass> passes =
      options.interlaced ? std::vector<Pass>{{0, 8}, {4, 8}, {2, 4}, {1, 2}} : std::vector<Pass>{{0, 1}};
  for (const Pass& pass : passes)
    for (int y = pass.first; y < options.height; y += pass.step) {
      std::vector<GifPixelType> row;
      for (int x = 0; x < options.width; ++x)
        row.push_back(static_cast<GifPixelType>((x + y) % colours));
      EGifPutLine(gif, row.data(), options.width);
    }
  EGifPutImageDesc(gif, 0, 0, 1, 1, false, nullptr);
  GifPixelType last = colours - 1;
  EGifPutLine(gif, &last, 1);
  EGifCloseFile(gif, nullptr);
  return out;
}

std::string webp_of(int width, const std::vector<std::uint8_t>& pixels, int channels, bool lossless) {
  const int stride = width * channels;
  const int height = static_cast<int>(pixels.size()) / stride;
  constexpr float quality = 95;
  std::uint8_t* bytes = nullptr;
  std::size_t size = 0;
  if (lossless)
    size = (channels == 4 ? WebPEncodeLosslessRGBA : WebPEncodeLosslessRGB)(pixels.data(), width, height,
                                                                            stride, &bytes);
  else
    size = (channels == 4 ? WebPEncodeRGBA : WebPEncodeRGB)(pixels.data(), width, height, stride, quality,
                                                            &bytes);
  const std::string out(reinterpret_cast<const char*>(bytes), size);
  WebPFree(bytes);
  return out;
}

std::string moving_webp_of(int width, const std::vector<std::vector<std::uint8_t>>& pictures) {
  const auto number = [](std::size_t value, int size) {
    std::string out;
    for (int i = 0; i < size; ++i)
      out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
  };
  const auto chunk = [&](const std::string& name, const std::string& data) {
    return name + number(data.size(), 4) + data + std::string(data.size() % 2, '\0');
  };
  const auto wide = static_cast<std::size_t>(width);
  const std::size_t high = pictures.at(0).size() / 4 / wide;
  const std::string size = number(wide - 1, 3) + number(high - 1, 3);
  constexpr std::size_t animation_and_alpha = 0x12;
  std::string all =
      "WEBP" + chunk("VP8X", number(animation_and_alpha, 4) + size) + chunk("ANIM", number(0, 6));
  for (const auto& picture : pictures) {
    constexpr std::size_t header = 12;
    all += chunk("ANMF", number(0, 6) + size + number(100, 3) + number(0, 1) +
                             webp_of(width, picture, 4, true).substr(header));
  }
  return chunk("RIFF", all);
}

} // namespace octavo::tests
