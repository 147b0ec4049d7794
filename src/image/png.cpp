// See pixels.h: PNG, through libpng's simplified interface, which keeps its errors to itself.
#include "image/pixels.h"

#include <png.h>

namespace octavo::image {
namespace {

constexpr std::size_t signature_size = 8;

std::uint32_t number_at(std::string_view file, std::size_t at) {
  std::uint32_t n = 0;
  for (std::size_t i = 0; i < 4; ++i)
    n = n << 8 | static_cast<unsigned char>(file[at + i]);
  return n;
}

/// Whether every chunk is there, up to the last. The simplified interface reads no further than the pixels.
bool reaches_its_end(std::string_view file) {
  for (std::size_t at = signature_size; at + 12 <= file.size();) { // length, type, data, checksum
    const std::size_t length = number_at(file, at);
    if (length > file.size() - at - 12)
      return false;
    if (file.substr(at + 4, 4) == "IEND")
      return true;
    at += length + 12;
  }
  return false;
}

/// Reads the header into a png_image that is freed with this.
struct Reader {
  explicit Reader(std::string_view file) {
    image.version = PNG_IMAGE_VERSION;
    png_image_begin_read_from_memory(&image, file.data(), file.size());
  }
  ~Reader() { png_image_free(&image); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  bool failed() const { return PNG_IMAGE_FAILED(image); }

  png_image image{};
};

} // namespace

Inspection inspect_png(std::string_view file, std::int64_t most_pixels) {
  Inspection out;
  if (!reaches_its_end(file)) {
    out.problem = "it ends before its picture is complete";
    return out;
  }
  Reader reader(file);
  if (!reader.failed()) {
    out.width = static_cast<int>(reader.image.width);
    out.height = static_cast<int>(reader.image.height);
    out.plain = file[signature_size + 16] != 16; // IHDR: width, height, then bits a channel
    if (std::int64_t{out.width} * out.height > most_pixels)
      return out;
    reader.image.format = PNG_FORMAT_GRAY; // a byte a pixel is enough to see that all are there
    std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(reader.image));
    png_image_finish_read(&reader.image, nullptr, pixels.data(), 0, nullptr);
  }
  if (reader.failed())
    out.problem = reader.image.message;
  return out;
}

Decoded decode_png(std::string_view file) {
  Decoded out;
  Reader reader(file);
  if (reader.failed())
    return out;
  const bool alpha = (reader.image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  reader.image.format = alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
  Pixels pixels{
      static_cast<int>(reader.image.width), static_cast<int>(reader.image.height), alpha ? 4 : 3, {}};
  pixels.data.resize(PNG_IMAGE_SIZE(reader.image));
  if (png_image_finish_read(&reader.image, nullptr, pixels.data.data(), 0, nullptr) != 0)
    out.pixels = std::move(pixels);
  return out;
}

std::string encode_png(const Decoded& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.pixels.width);
  image.height = static_cast<png_uint_32>(picture.pixels.height);
  image.format = picture.pixels.channels == 4 ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string out(size, '\0');
  if (png_image_write_to_memory(&image, out.data(), &size, 0, picture.pixels.data.data(), 0, nullptr) == 0)
    size = 0;
  out.resize(size);
  png_image_free(&image);
  return out;
}

} // namespace octavo::image
